//! The plan that is open for writing: what its keeper wants written is written, read back and
//! reported.

mod heir;
mod report;
mod write;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;

use gloo_timers::callback::Timeout;
use reform_plan::keep::{Keeper, Key, Moment, Position, Standing, Step};
use reform_plan::{Id, PlanDraft};
use wasm_bindgen_futures::spawn_local;

use super::Keep;
use super::later::pause;
use super::place::Place;
use crate::browser::clock;
use crate::state::Made;
use crate::world::CopyState;
use heir::Heir;

/// How long typing may wait to be saved for good, in milliseconds.
const PAUSE: u32 = 400;
/// How many changes in a row may wait: about two seconds of fast typing.
const PATIENCE: u32 = 20;
/// After what time a store that failed is tried again, in milliseconds.
pub(super) const AGAIN: u32 = 10_000;

/// How long after the minute has come the clock is looked at, in milliseconds.
const SURELY: u32 = 50;

/// One open plan with its keeper.
pub(super) struct Held {
    keep: Weak<Keep>,
    keeper: RefCell<Keeper>,
    draft: RefCell<Rc<PlanDraft>>,
    hold: Cell<Hold>,
    /// Whether it is being seen to that nothing is lost with the place.
    is_parting: Cell<bool>,
    place: Position,
    /// Whether the place was put into the lasting store, so that it has to be there still.
    is_place_put: Cell<bool>,
    lock: RefCell<Option<Place>>,
    heir: RefCell<Option<Heir>>,
    is_driving: Cell<bool>,
    waiting: Cell<u32>,
    /// A small journal that was too large to be written at every letter.
    owes_tail: Cell<bool>,
    timer: RefCell<Option<Timeout>>,
    again: RefCell<Option<Timeout>>,
    /// Looks at the clock when it is time to ask for a copy: nobody may change anything until then.
    nudge: RefCell<Option<Timeout>>,
    /// Since when the last change is saved nowhere, or only until the browser closes.
    bad_since: RefCell<Option<String>>,
    /// The position other tabs were told of last.
    told: Cell<Position>,
    copy: RefCell<CopyState>,
    own: Weak<Self>,
}

/// Whose the plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hold {
    /// This tab may write it.
    Mine,
    /// Another tab took it.
    Lost,
    /// It was closed here.
    LetGo,
}

/// The place of a plan's writer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fence {
    pub(super) place: Position,
    /// Whether it was put into the lasting store.
    pub(super) is_in_lasting: bool,
}

impl Held {
    pub(super) fn new(
        keep: &Rc<Keep>,
        keeper: Keeper,
        draft: Rc<PlanDraft>,
        fence: Fence,
        lock: Option<Place>,
        copy: CopyState,
    ) -> Rc<Self> {
        Rc::new_cyclic(|own| Self {
            keep: Rc::downgrade(keep),
            keeper: RefCell::new(keeper),
            draft: RefCell::new(draft),
            hold: Cell::new(Hold::Mine),
            is_parting: Cell::default(),
            place: fence.place,
            is_place_put: Cell::new(fence.is_in_lasting),
            lock: RefCell::new(lock),
            heir: RefCell::default(),
            is_driving: Cell::default(),
            waiting: Cell::default(),
            owes_tail: Cell::default(),
            timer: RefCell::default(),
            again: RefCell::default(),
            nudge: RefCell::default(),
            bad_since: RefCell::default(),
            told: Cell::default(),
            copy: RefCell::new(copy),
            own: own.clone(),
        })
    }

    pub(super) fn id(&self) -> Id {
        self.keeper.borrow().id().clone()
    }

    pub(super) fn draft(&self) -> Rc<PlanDraft> {
        Rc::clone(&self.draft.borrow())
    }

    /// What the keeper knows.
    pub(super) fn keeper(&self) -> Keeper {
        self.keeper.borrow().clone()
    }

    /// What may be said of the work now.
    pub(super) fn standing(&self) -> Standing {
        self.keeper.borrow().standing()
    }

    /// Whether this tab may write it, as far as it knows.
    pub(super) fn is_mine(&self) -> bool {
        self.hold.get() == Hold::Mine
    }

    /// Whether another tab took it, and nothing of it is to be kept any more.
    pub(super) fn has_parted(&self) -> bool {
        self.hold.get() == Hold::Lost && !self.is_parting.get()
    }

    /// Takes changes that were made: into the small journal now, for good at once or, while
    /// somebody types, in a moment.
    pub(super) fn changed(&self, draft: Rc<PlanDraft>, made: &[Rc<Made>]) {
        if self.hold.get() == Hold::LetGo || draft.id != self.id() {
            return;
        }
        self.draft.replace(draft);
        let now = clock::moment();
        let mut edits = 0;
        for it in made {
            let mut keeper = self.keeper.borrow_mut();
            let types_on = |last: &Step| last.is_typed_on_by(&it.change, it.way);
            edits += usize::from(!keeper.steps().last().is_some_and(types_on));
            keeper.record(&it.change, it.way, now.clone());
        }
        if !self.is_mine() {
            // Made before the page knew that another tab took the plan.
            self.part();
            return;
        }
        self.copy.borrow_mut().count(edits, clock::minutes());
        self.wait_to_nudge();
        let is_typing = made.iter().all(|it| it.is_typing);
        self.waiting.set(self.waiting.get() + 1);
        let may_wait = is_typing && self.waiting.get() <= PATIENCE;
        self.write_tail(may_wait);
        if !may_wait {
            self.flush();
            return;
        }
        self.tell();
        self.timer.replace(Some(self.after(PAUSE, Self::flush)));
    }

    /// Waits no longer: everything is on its way when this is done.
    pub(super) fn flush(&self) {
        self.timer.replace(None);
        self.waiting.set(0);
        if self.owes_tail.get() {
            self.write_tail(false);
        }
        if let Some(own) = self.own.upgrade() {
            spawn_local(async move { own.drive().await });
        }
    }

    /// The page is hidden or closed: the whole plan goes to the store that answers at once.
    pub(super) fn hide(&self) {
        self.flush();
        self.write_quick_snapshot();
        self.tell();
    }

    /// Waits until everything is written or is known to have failed.
    pub(super) async fn settle(&self) {
        self.flush();
        for _ in 0..250 {
            // Writing begins with the next turn of the browser.
            pause(20).await;
            if !self.is_driving.get() {
                return;
            }
        }
    }

    /// The open plan was handed out as a file.
    pub(super) fn copied(&self) {
        let now = clock::moment();
        let position = self.keeper.borrow().position();
        self.copy.borrow_mut().saved(now.clone());
        self.nudge.replace(None);
        if let Some(keep) = self.keep.upgrade() {
            let text = format!("{position} {}", now.0);
            // Not vital: without it the tool asks for a copy once more.
            keep.quick.put(&Key::Copy(self.id()).text(), &text);
        }
        self.tell();
    }

    /// Another tab writes this plan now.
    pub(super) fn lost_place(&self) {
        if self.is_mine() {
            self.hold.set(Hold::Lost);
            self.stop();
            self.part();
        }
    }

    /// Lets go of the plan: nothing of it is written from here any more.
    pub(super) fn let_go(&self) {
        self.hold.set(Hold::LetGo);
        self.stop();
    }

    fn stop(&self) {
        self.timer.replace(None);
        self.again.replace(None);
        self.nudge.replace(None);
        self.lock.replace(None);
    }

    /// Sets the clock to ask for a copy, if it is not set and there is something to copy.
    pub(super) fn wait_to_nudge(&self) {
        let due_in = self.copy.borrow().due_in();
        let mut nudge = self.nudge.borrow_mut();
        if let (Some(minutes), None) = (due_in, nudge.as_ref()) {
            let time = Duration::from_secs_f64(minutes.max(0.0) * 60.0).as_millis();
            let time = u32::try_from(time).unwrap_or(u32::MAX);
            *nudge = Some(self.after(time.saturating_add(SURELY), Self::nudge));
        }
    }

    fn nudge(&self) {
        self.nudge.replace(None);
        self.copy.borrow_mut().look(clock::minutes());
        // A timer may ring early.
        self.wait_to_nudge();
        self.tell();
    }

    fn after(&self, time: u32, what: fn(&Self)) -> Timeout {
        let own = self.own.clone();
        Timeout::new(time, move || {
            if let Some(held) = own.upgrade() {
                what(&held);
            }
        })
    }
}

/// The moment a plan was last copied to a file, with the position it had.
pub(super) fn read_copy(text: &str) -> Option<(Position, Moment)> {
    let (position, moment) = text.split_once(' ')?;
    Some((Position::read(position)?, Moment(moment.to_owned())))
}
