//! Saves the open plan after every change: at once after a click, after a moment while somebody is
//! typing, and whenever the page is hidden or left.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use reform_plan::PlanDraft;
use yew::Callback;

use crate::state::SaveStatus;
use crate::world::World;

/// How long typing may wait to be saved, in milliseconds. Each write makes the browser's own
/// commit to disk wait longer, so a write a letter would be less safe, not more.
const PAUSE: u32 = 400;
/// How many changes in a row may wait: about two seconds of fast typing.
const PATIENCE: u32 = 20;

/// The saver of the open plan.
pub(crate) struct Saver {
    world: Rc<dyn World>,
    onsave: Callback<SaveStatus>,
    pending: RefCell<Option<PlanDraft>>,
    waiting: Cell<u32>,
    timer: RefCell<Option<Timeout>>,
}

impl Saver {
    pub(crate) fn new(world: Rc<dyn World>, onsave: Callback<SaveStatus>) -> Self {
        Self {
            world,
            onsave,
            pending: RefCell::default(),
            waiting: Cell::default(),
            timer: RefCell::default(),
        }
    }

    /// Takes a change: saves it now, or soon if it was typing.
    pub(crate) fn changed(self: &Rc<Self>, draft: &PlanDraft, typing: bool) {
        // A change of another plan has to be saved before this one is forgotten.
        if self
            .pending
            .borrow()
            .as_ref()
            .is_some_and(|pending| pending.id != draft.id)
        {
            self.flush();
        }
        self.pending.replace(Some(draft.clone()));
        self.waiting.set(self.waiting.get() + 1);
        if !typing || self.waiting.get() > PATIENCE {
            self.flush();
            return;
        }
        let saver = Rc::clone(self);
        self.timer
            .replace(Some(Timeout::new(PAUSE, move || saver.flush())));
    }

    /// Saves what is waiting, if anything is.
    pub(crate) fn flush(&self) {
        self.timer.replace(None);
        self.waiting.set(0);
        let Some(draft) = self.pending.take() else {
            return;
        };
        let status = match self.world.save(&draft) {
            Ok(()) => SaveStatus::Saved(self.world.time()),
            Err(problem) => SaveStatus::NotSaved(problem.words()),
        };
        self.onsave.emit(status);
    }

    /// Forgets what is waiting: the plan is being deleted.
    pub(crate) fn forget(&self) {
        self.timer.replace(None);
        self.pending.replace(None);
    }
}
