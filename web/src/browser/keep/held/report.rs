//! Telling the page and other tabs how things stand.

use std::rc::Rc;

use reform_plan::keep::Standing;
use wasm_bindgen_futures::spawn_local;

use super::Held;
use crate::browser::clock;
use crate::browser::keep::later::pause;
use crate::world::{KeepEvent, SaveStatus};

impl Held {
    /// Tells the page how things stand.
    pub(in crate::browser::keep) fn tell(&self) {
        if !self.is_mine() {
            return;
        }
        let standing = self.standing();
        let status = match standing {
            Standing::Saving => SaveStatus::Saving,
            Standing::Lasting => SaveStatus::Saved(clock::time()),
            Standing::Quick => SaveStatus::UntilClosed,
            Standing::Nowhere => SaveStatus::NotSaved(self.since()),
        };
        match standing {
            Standing::Quick => {
                self.since();
            }
            Standing::Saving | Standing::Lasting => {
                self.bad_since.replace(None);
            }
            Standing::Nowhere => {}
        }
        self.tell_status(status);
    }

    /// The same, once the page has taken the plan.
    pub(in crate::browser::keep) fn tell_soon(&self) {
        let own = self.own.clone();
        spawn_local(async move {
            pause(0).await;
            if let Some(held) = own.upgrade() {
                held.tell();
            }
        });
    }

    /// Tells that the last changes are nowhere but on the screen.
    pub(in crate::browser::keep) fn tell_not_saved(&self) {
        self.tell_status(SaveStatus::NotSaved(self.since()));
    }

    /// Tells other tabs when all of the plan is where they can read it.
    pub(super) fn tell_others(&self) {
        let is_there = matches!(self.standing(), Standing::Lasting | Standing::Quick);
        let position = self.keeper.borrow().position();
        if is_there
            && self.told.replace(position) != position
            && let Some(keep) = self.keep.upgrade()
        {
            keep.channel.tell_saved(&self.id());
        }
    }

    /// Since when the last change is not saved for good.
    fn since(&self) -> String {
        let mut since = self.bad_since.borrow_mut();
        since.get_or_insert_with(clock::time).clone()
    }

    /// Tells the page, when this is the plan on it.
    fn tell_status(&self, status: SaveStatus) {
        let Some(keep) = self.keep.upgrade() else {
            return;
        };
        if keep.held().is_some_and(|held| self.is(&held)) {
            let copy = self.copy.borrow().clone();
            keep.tell(KeepEvent::Status(status, copy));
        }
    }

    fn is(&self, other: &Rc<Self>) -> bool {
        std::ptr::eq(self, Rc::as_ptr(other))
    }
}
