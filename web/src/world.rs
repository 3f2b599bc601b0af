//! What the app asks of the world outside it: the date, new identities, storage, files.
//!
//! The browser's answers are in [`crate::browser`]; the native page tests give their own, so every
//! page can be rendered without a browser.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use plan_export::back::{BackProblem, Changes};
use plan_export::{Order, Progress};
use reform_plan::keep::{Damaged, Keeper, Moment, Position, Store};
use reform_plan::{AreaFigures, Date, Id, PlanDraft, PlanKind};
use send_data::release::Mapping;
use send_explore::{Answer, Ask};
use yew::Callback;

use crate::exporter::{Share, Suspect};
use crate::state::Made;

/// What is in a file that was made, as the browser holds it.
pub use js_sys::ArrayBuffer;
/// A file somebody chose.
pub use web_sys::File;

/// An answer that comes later.
pub type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// The world outside the app. One value of it is made at the start and handed down.
pub trait World {
    /// Today's date where the user is.
    fn today(&self) -> Date;

    /// The time of day in words, like `14:05`.
    fn time(&self) -> String;

    /// An identity that nothing else has.
    fn new_id(&self) -> Id;

    /// Whether and where the browser lets work be saved.
    fn storage(&self) -> Storage;

    /// Who is told of saving from now on; told at once how things stand.
    fn watch(&self, tell: Callback<KeepEvent>);

    /// Everything that is kept.
    fn list(&self) -> Later<Shelf>;

    /// Opens a plan that is kept, and closes the one that is open.
    fn open(&self, id: &Id, taking: Taking) -> Later<Result<Opened, Unreadable>>;

    /// Begins to keep a plan that is not kept yet, and closes the one that is open.
    fn begin(&self, draft: PlanDraft) -> Later<Opened>;

    /// Closes the open plan: written as far as the browser lets it.
    fn close(&self) -> Later<()>;

    /// Takes changes of the open plan, to be saved.
    fn changed(&self, draft: Rc<PlanDraft>, made: &[Rc<Made>]);

    /// Typing waits no longer to be saved.
    fn flush(&self);

    /// The page is hidden or closed.
    fn hide(&self);

    /// What is known of the open plan's past; none when it is not open for writing.
    fn past(&self) -> Option<Keeper>;

    /// The open plan as it was at a restore point.
    fn point(&self, at: Position) -> Later<Option<PlanDraft>>;

    /// Moves a plan to the bin.
    fn bin(&self, id: &Id) -> Later<Gone>;

    /// Puts a plan back from the bin; whether it is there again.
    fn unbin(&self, id: &Id) -> Later<bool>;

    /// Deletes a plan from the bin for good.
    fn erase(&self, id: &Id) -> Later<Gone>;

    /// Deletes everything this tool keeps in this browser, for good, and looks what is left.
    fn erase_everything(&self) -> Later<Left>;

    /// Whether the tool itself opens without a connection.
    fn offline(&self) -> Later<Offline>;

    /// Every key of this tool in both stores.
    fn kept(&self) -> Later<Vec<KeptText>>;

    /// The text under a key, as it is.
    fn kept_text(&self, store: Store, key: &str) -> Later<Option<String>>;

    /// The open plan was handed out as a file.
    fn copied(&self);

    /// Whether the browser promised to keep the work of this site; none when it was not asked or
    /// does not say.
    fn promise(&self) -> Option<bool>;

    /// Remembers which plan is open, for the next start; none when it is closed.
    fn remember_open(&self, id: Option<&Id>);

    /// Hands a text to the user as a file; whether the browser took it.
    fn download(&self, name: &str, text: &str) -> bool;

    /// Hands a file that was made to the user; whether the browser took it.
    fn download_bytes(&self, name: &str, media: &str, bytes: &ArrayBuffer) -> bool;

    /// Hands a drawing to the user as a PNG picture, from SVG text that says its size; whether the
    /// browser took it.
    fn download_picture(&self, name: String, svg: String) -> Later<bool>;

    /// Opens the browser's print window.
    fn print(&self);

    /// Puts a text on the clipboard; whether it is there.
    fn copy(&self, text: &str) -> Later<bool>;

    /// Fills the whole screen with the page, or does so no more. Does nothing where the browser does
    /// not let it.
    fn fill_screen(&self, fill: Fill);

    /// The address of the app without what comes after the `#`.
    fn address(&self) -> String;

    /// The answer to something about figures that was asked before.
    fn remembered(&self, ask: &Ask) -> Option<Rc<Answer>>;

    /// Asks something about figures. The answer may come twice: first from what is here, then from
    /// what had to be fetched.
    fn ask(&self, ask: Ask, tell: Callback<Answered>);

    /// Reads a file of published figures; `said` is what somebody says of columns the tool does not
    /// know. Nothing is taken of it.
    fn read_figures(&self, file: File, said: Vec<Mapping>, tell: Callback<Heard>);

    /// Stops reading.
    fn stop_reading(&self);

    /// Which round of figures it is: it rises whenever some are taken or removed.
    fn figures_round(&self) -> u32;

    /// Takes what was read of a file, as the report gave it; whether it is kept for the next visit.
    fn take_figures(&self, text: String) -> Later<bool>;

    /// Everything that was taken from files.
    fn taken_figures(&self) -> Later<Vec<KeptFigures>>;

    /// Takes back something that was taken from a file; whether it is gone.
    fn drop_figures(&self, key: String) -> Later<bool>;

    /// How many bytes are loaded when a file is first made, at most; none once they were, or where
    /// nobody knows.
    fn exporter_size(&self) -> Option<u32>;

    /// Makes a file of a plan.
    fn make_file(&self, wanted: Wanted, tell: Callback<Making>);

    /// Looks through a plan, or what of it leaves, for texts that look like somebody's identifier.
    fn check_identifiers(
        &self,
        draft: Rc<PlanDraft>,
        share: Option<Share>,
        tell: Callback<Result<Rc<[Suspect]>, Rc<str>>>,
    );

    /// Reads an action log that was edited elsewhere, and compares it with a plan. Nothing is changed.
    fn read_log(&self, file: File, draft: Rc<PlanDraft>, tell: Callback<LogRead>);

    /// Stops making it, and whatever else is being worked out for files. Nothing more is heard of it.
    fn stop_making(&self);
}

/// What an action log would change in a plan, or all that is wrong with it.
pub type LogRead = Result<Rc<Changes>, Rc<[BackProblem]>>;

/// A file somebody wants.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// The plan.
    pub draft: Rc<PlanDraft>,
    /// What of it leaves; none for all of it.
    pub share: Option<Share>,
    /// Which file.
    pub order: Order,
    /// Published figures of the plan's area, when they have come.
    pub figures: Option<Rc<AreaFigures>>,
}

/// What is heard while a file is made.
#[derive(Clone, Debug)]
pub enum Making {
    /// How far it is.
    Progress(Progress),
    /// It is made.
    Made {
        /// Its name.
        name: String,
        /// Its media type.
        media: String,
        /// What is in it.
        bytes: ArrayBuffer,
        /// What is to be known of it, in words; empty when nothing is.
        note: String,
    },
    /// It could not be made, in words.
    Failed(Rc<str>),
}

/// An answer about figures, or why there is none, in words.
pub type Answered = Result<Rc<Answer>, Rc<str>>;

/// What is heard while something about figures is worked out.
#[derive(Clone, Debug)]
pub enum Heard {
    /// How far a file is read.
    Progress {
        /// Bytes that are done.
        done: u64,
        /// Bytes in all.
        total: u64,
    },
    /// The answer.
    Answer {
        /// What was found.
        answer: Rc<Answer>,
        /// Whether nothing more follows.
        is_last: bool,
        /// Whether nothing of it is missing that could have been fetched.
        is_whole: bool,
    },
    /// It did not work, in words.
    Failed(Rc<str>),
}

/// Figures that were taken from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFigures {
    /// Their key.
    pub key: String,
    /// What was taken, as text.
    pub text: String,
}

/// Whether the page fills the whole screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// It is to.
    Whole,
    /// It is not to.
    Window,
}

/// Whether the tool opens without a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offline {
    /// A copy of it is kept in this browser.
    Kept,
    /// None is.
    NotKept,
    /// It was opened from a file that holds all of it.
    SingleFile,
}

/// Whether and where the browser lets work be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Storage {
    /// Where it lasts.
    Works,
    /// Only where it is safe until the browser is closed.
    UntilClosed,
    /// Nowhere: work is kept until the page is closed.
    Blocked,
}

impl Storage {
    /// What is wrong, and what to do; none when nothing is.
    pub fn problem(self) -> Option<&'static str> {
        match self {
            Self::Works => None,
            Self::UntilClosed => Some(
                "This browser keeps your work only until it is closed. Download your plan before you close it",
            ),
            Self::Blocked => Some(
                "This browser does not let the tool save your work. You can carry on, but download your plan before you close this page",
            ),
        }
    }
}

/// What came of deleting something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gone {
    /// It is gone.
    Everywhere,
    /// It is gone as far as the tool could see: the browser did not let it look in both stores.
    AsFarAsSeen,
    /// It is still there.
    Not,
}

/// What is left once everything was deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Nothing.
    Nothing,
    /// So many texts.
    Texts(usize),
    /// Nobody knows: the browser did not let the tool look in both stores.
    NotKnown,
}

/// How a plan is to be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taking {
    /// For reading.
    Read,
    /// For writing if no other tab writes it, else for reading.
    IfFree,
    /// For writing; another tab that writes it stops.
    Here,
}

/// What may be done with the open plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Access {
    /// It may be read and changed.
    #[default]
    Write,
    /// It may be read: another tab writes it.
    Elsewhere,
    /// It may be read: a newer version of this tool wrote it.
    NewerVersion,
}

/// A plan that was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The plan.
    pub draft: Rc<PlanDraft>,
    /// What may be done with it.
    pub access: Access,
    /// Something to tell about it.
    pub notice: Option<String>,
}

/// What is known of saving the open plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SaveStatus {
    /// Nothing is known yet, or there is nothing to save.
    #[default]
    Unknown,
    /// A change is about to be saved.
    Saving,
    /// Everything is saved, since this time of day.
    Saved(String),
    /// Everything is saved until the browser is closed.
    UntilClosed,
    /// The last change is not saved since this time of day.
    NotSaved(String),
}

/// The last copy of the open plan as a file, and what was done since.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CopyState {
    /// When it was made; none when none was.
    pub last: Option<Moment>,
    /// How many changes were made since.
    pub edits: usize,
    /// The minute in which the first of them was made, on a clock that only counts up.
    first: Option<f64>,
    /// The minute of the last one.
    now: f64,
}

/// After how many changes without a copy the tool asks for one.
const MANY_EDITS: usize = 30;
/// After how many minutes with changes and without a copy the tool asks for one.
const MANY_MINUTES: f64 = 20.0;

impl CopyState {
    /// How a plan stands when it is opened in a minute.
    pub fn new(last: Option<Moment>, edits: usize, minute: f64) -> Self {
        Self {
            last,
            edits,
            first: (edits > 0).then_some(minute),
            now: minute,
        }
    }

    /// Counts changes made in a minute.
    pub fn count(&mut self, edits: usize, minute: f64) {
        self.edits += edits;
        self.now = minute;
        self.first.get_or_insert(minute);
    }

    /// A copy was made.
    pub fn saved(&mut self, when: Moment) {
        *self = Self::new(Some(when), 0, self.now);
    }

    /// Looks at the clock: it is this minute, and nothing was changed.
    pub fn look(&mut self, minute: f64) {
        self.now = minute;
    }

    /// In how many minutes it will be time to ask for a copy, should nothing be changed any more;
    /// none when it is time already, or when there is nothing to copy.
    pub fn due_in(&self) -> Option<f64> {
        let first = self.first.filter(|_| self.edits > 0 && !self.is_due())?;
        Some(first + MANY_MINUTES - self.now)
    }

    /// Whether it is time to ask for a copy.
    pub fn is_due(&self) -> bool {
        let minutes = self.first.map_or(0.0, |first| self.now - first);
        self.edits >= MANY_EDITS || (self.edits > 0 && minutes >= MANY_MINUTES)
    }
}

/// What the keeping of plans has to tell.
#[derive(Clone, Debug, PartialEq)]
pub enum KeepEvent {
    /// How the open plan stands.
    Status(SaveStatus, CopyState),
    /// This tab may not write the plan any more.
    LostPlace {
        /// The plan.
        plan: Id,
        /// What another tab did with it.
        why: Lost,
        /// Name of the plan that keeps what the other tab does not have, if anything.
        copy: Option<String>,
    },
    /// Another tab saved a plan.
    SavedElsewhere(Id),
    /// A plan is being closed, and its last changes are in no store.
    NotKept(Rc<PlanDraft>),
}

/// Why a tab may not write its plan any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// Another tab opened it for writing.
    Opened,
    /// Another tab deleted it.
    Deleted,
}

/// A plan that cannot be opened. What there is of it is kept as it is and can be downloaded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unreadable {
    /// What is wrong, in words.
    pub words: String,
    /// Everything there is of it.
    pub texts: Vec<Damaged>,
}

impl Unreadable {
    /// There is nothing of it.
    pub fn gone() -> Self {
        Self {
            words: "That plan is not in this browser any more".to_owned(),
            texts: Vec::new(),
        }
    }
}

/// Everything that is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    /// Plans, the one worked on last first.
    pub plans: Vec<Entry>,
    /// Deleted plans.
    pub bin: Vec<Binned>,
}

/// One plan that is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Identity of the plan.
    pub id: Id,
    /// Its name, or words that say it cannot be read.
    pub title: String,
    /// Own plan or example.
    pub kind: PlanKind,
    /// When it was last saved, in words; empty when not known.
    pub saved: String,
    /// The plan; none when it cannot be read.
    pub draft: Option<Rc<PlanDraft>>,
    /// Why it cannot be read, when it cannot.
    pub problem: Option<String>,
    /// What there is of a plan that cannot be read.
    pub texts: Vec<Damaged>,
}

/// A plan in the bin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binned {
    /// Identity of the plan.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// When it was deleted, in words.
    pub deleted: String,
    /// For how many days it stays; none when that is not known.
    pub days_left: Option<u32>,
}

/// A text that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptText {
    /// Where it is.
    pub store: Store,
    /// Its key.
    pub key: String,
    /// How many characters it has.
    pub size: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_asked_for_twenty_minutes_after_a_change_though_nothing_follows_it() {
        let mut copy = CopyState::new(None, 0, 3.0);
        assert_eq!(copy.due_in(), None, "nothing to copy");
        copy.count(1, 5.0);
        assert_eq!(copy.due_in(), Some(20.0));
        copy.look(15.0);
        assert!(!copy.is_due());
        assert_eq!(copy.due_in(), Some(10.0));
        copy.look(25.0);
        assert!(copy.is_due());
        assert_eq!(copy.due_in(), None, "it is time");
        copy.saved(Moment::default());
        assert!(!copy.is_due());
        assert_eq!(copy.due_in(), None, "it was copied");
    }
}
