//! What the page and the worker that makes files say to one another.

use plan_export::{Order, Progress};
use reform_plan::{AreaFigures, Date, Framework};
use serde::{Deserialize, Serialize};

/// What the page may ask of the worker.
#[derive(Debug, Serialize, Deserialize)]
pub enum Ask {
    /// The first request: the framework plans are written against. It has no reply.
    Begin(Box<Framework>),
    /// A file is to be made. Replies tell how far it is; the last one is the file.
    Make(Box<Make>),
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
    /// Today: the Julian day number.
    pub today: i32,
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
    /// It did not work, in words.
    Failed(String),
}
