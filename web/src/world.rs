//! What the app asks of the world outside it: the date, new identities, storage, files.
//!
//! The browser's answers are in [`crate::browser`]; the native page tests give their own, so every
//! page can be rendered without a browser.

use reform_plan::{Date, Id, PlanDraft, PlanKind};

/// The world outside the app. One value of it is made at the start and handed down.
pub trait World {
    /// Today's date where the user is.
    fn today(&self) -> Date;

    /// The time of day in words, like `14:05`.
    fn time(&self) -> String;

    /// An identity that nothing else has.
    fn new_id(&self) -> Id;

    /// Whether the browser lets work be saved at all.
    fn storage(&self) -> Storage;

    /// Saves a plan, reads it back and compares.
    ///
    /// # Errors
    /// When it was not saved; nothing that was saved before is lost.
    fn save(&self, draft: &PlanDraft) -> Result<(), SaveProblem>;

    /// Deletes a plan from storage, or the text of one that could not be read.
    fn delete(&self, id: &Id);

    /// Opens a saved plan.
    ///
    /// # Errors
    /// The text as it is stored, with the reason, when it cannot be read.
    fn open(&self, id: &Id) -> Option<Result<PlanDraft, Unreadable>>;

    /// Every plan in storage, the one worked on last first.
    fn list(&self) -> Vec<Entry>;

    /// Remembers which plan is open, for the next start; none when it is closed.
    fn remember_open(&self, id: Option<&Id>);

    /// Every key of this tool in storage with the number of characters it holds.
    fn keys(&self) -> Vec<(String, usize)>;

    /// Hands a text to the user as a file.
    fn download(&self, name: &str, text: &str);

    /// Opens the browser's print window.
    fn print(&self);
}

/// Whether the browser lets work be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Storage {
    /// It does.
    Works,
    /// It does not: work is kept until the page is closed.
    Blocked,
}

/// Why a plan was not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveProblem {
    /// The browser does not let the tool save.
    Blocked,
    /// There is no room left.
    Full,
    /// The browser said it saved, and something else is there.
    NotKept,
    /// The plan was never opened from storage nor found absent there: writing might destroy work.
    NotOpened,
}

impl SaveProblem {
    /// The problem in words, and what to do.
    pub fn words(self) -> &'static str {
        match self {
            Self::Blocked => {
                "This browser does not let the tool save your work. You can carry on, but download your plan before you close this page"
            }
            Self::Full => {
                "We cannot save any more in this browser. Download your plan now, then delete old plans"
            }
            Self::NotKept => {
                "Your browser did not keep the last change. Download your plan now to be safe"
            }
            Self::NotOpened => {
                "This plan could not be opened safely, so it is not saved here. Download your plan to keep your changes"
            }
        }
    }
}

/// A saved text that cannot be read. It is kept as it is and can be downloaded.
#[derive(Clone, Debug, PartialEq)]
pub struct Unreadable {
    /// The text.
    pub text: String,
    /// What is wrong, in words.
    pub words: String,
}

/// One plan in storage.
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
    /// Why it cannot be read, when it cannot.
    pub problem: Option<String>,
}
