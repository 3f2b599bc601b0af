//! The world outside the app as a browser gives it. The only place that asks for the clock, random
//! numbers, storage, files and the network.

mod clock;
mod fetch;
mod files;
mod ids;
mod storage;

use std::cell::RefCell;

use reform_plan::{Date, Id, PlanDraft};

use crate::world::{Entry, SaveProblem, Storage, Unreadable, World};

pub use fetch::fetch_text;
pub use files::read_file;
pub use storage::Keep;

/// The browser.
pub struct Browser {
    keep: RefCell<Keep>,
}

impl Browser {
    /// Probes storage once; call it at the start.
    pub fn new() -> Self {
        Self {
            keep: RefCell::new(Keep::probe()),
        }
    }

    /// The plan that was open when the tool was last used.
    pub fn last_open(&self) -> Option<Id> {
        self.keep.borrow().last_open()
    }
}

impl Default for Browser {
    fn default() -> Self {
        Self::new()
    }
}

impl World for Browser {
    fn today(&self) -> Date {
        clock::today()
    }

    fn time(&self) -> String {
        clock::time()
    }

    fn new_id(&self) -> Id {
        ids::new_id()
    }

    fn storage(&self) -> Storage {
        self.keep.borrow().state()
    }

    fn save(&self, draft: &PlanDraft) -> Result<(), SaveProblem> {
        self.keep
            .borrow_mut()
            .save(draft, &reform_plan::date::words(clock::today()))
    }

    fn delete(&self, id: &Id) {
        self.keep.borrow_mut().delete(id);
    }

    fn open(&self, id: &Id) -> Option<Result<PlanDraft, Unreadable>> {
        self.keep.borrow_mut().open(id)
    }

    fn list(&self) -> Vec<Entry> {
        self.keep.borrow_mut().list()
    }

    fn remember_open(&self, id: Option<&Id>) {
        self.keep.borrow().remember_open(id);
    }

    fn keys(&self) -> Vec<(String, usize)> {
        self.keep.borrow().keys()
    }

    fn download(&self, name: &str, text: &str) {
        files::download(name, text);
    }

    fn print(&self) {
        if let Some(window) = web_sys::window() {
            // A browser that cannot print says so itself.
            let _ = window.print();
        }
    }
}
