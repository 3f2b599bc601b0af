//! What the page and the worker that makes files say to one another.

use plan_export::back::BackProblem;
use plan_export::share::Choice;
use plan_export::{Order, Progress};
use reform_plan::{AreaFigures, Date, Framework, Id};
use serde::{Deserialize, Serialize};

/// What the page may ask of the worker.
#[derive(Debug, Serialize, Deserialize)]
pub enum Ask {
    /// The first request: the framework plans are written against. It has no reply.
    Begin(Box<Framework>),
    /// A file is to be made. Replies tell how far it is; the last one is the file.
    Make(Box<Make>),
    /// A plan is looked through for texts that look like somebody's identifier.
    Look(Box<Plan>),
    /// An action log that was edited elsewhere is read and compared with a plan; the file comes beside
    /// the request.
    ReadLog(Box<Plan>),
}

/// A file that is to be made.
#[derive(Debug, Serialize, Deserialize)]
pub struct Make {
    /// The plan.
    pub plan: Plan,
    /// Which file.
    pub order: Order,
    /// Published figures of the plan's area, when they have come.
    pub figures: Option<AreaFigures>,
}

/// A plan on its way to the worker.
#[derive(Debug, Serialize, Deserialize)]
pub struct Plan {
    /// The plan as the text it is saved as: fields of newer versions are kept in that alone.
    pub text: String,
    /// What of it leaves; none for all of it.
    pub share: Option<Share>,
    /// Today: the Julian day number.
    pub today: i32,
}

/// A copy that leaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// What somebody chose to keep in it.
    pub choice: Choice,
    /// Its own identity, so that it never takes the place of the plan it was made from.
    pub id: Id,
}

/// A text of a plan that looks like somebody's identifier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspect {
    /// What it looks like, like "an email address".
    pub what: String,
    /// The text; empty where it is not to be shown here.
    pub text: String,
    /// What it stands in, in words.
    pub field: String,
    /// The address of the page where it can be taken out.
    pub href: String,
}

impl Plan {
    /// Today's date; none when the number is no day.
    pub fn today(&self) -> Option<Date> {
        Date::from_julian_day(self.today).ok()
    }
}

/// What the worker may reply.
#[derive(Debug, Serialize, Deserialize)]
pub enum Said {
    /// How far the making of a file is.
    Progress(Progress),
    /// The file. What is in it comes beside the reply.
    File {
        /// Its name.
        name: String,
        /// Its media type.
        media: String,
        /// What is to be known of it, in words; empty when nothing is.
        note: String,
    },
    /// Texts that look like somebody's identifier, in the order of the plan.
    Found(Vec<Suspect>),
    /// What an action log would change, as JSON: actions have fields of newer versions, which that
    /// alone keeps.
    Changes(String),
    /// What is wrong with an action log of which nothing can be read.
    Unreadable(Vec<BackProblem>),
    /// It did not work, in words.
    Failed(String),
}
