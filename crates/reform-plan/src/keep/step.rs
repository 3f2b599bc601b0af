use serde::{Deserialize, Serialize};

use super::envelope::{self, Header};
use super::{Moment, Position};
use crate::edit::Change;
use crate::saved::{FORMAT, LOWEST_READER};

/// A change of a plan as it is kept: what was done, at which position and after which.
///
/// Steps are a chain. Each names the one it follows, so a plan is brought up to date only by steps
/// that were really made on it, whatever else lies in the stores.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// The position it leads to.
    pub at: Position,
    /// The position it starts from.
    pub after: Position,
    /// When it was made.
    pub when: Moment,
    /// How it came about.
    pub way: Way,
    /// What was done, and what undoes it.
    pub change: Change,
}

/// How a change came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// Somebody made it.
    Made,
    /// Somebody took a change back.
    Undone,
    /// Somebody made a change again that was taken back.
    Redone,
    /// Nothing changed: the plan was opened for writing.
    Opened,
}

impl Step {
    /// Whether it did anything to the plan.
    pub fn is_change(&self) -> bool {
        self.way != Way::Opened
    }

    /// Whether a change types on in the field that this step typed into, so that people would call
    /// the two one change.
    pub fn is_typed_on_by(&self, change: &Change, way: Way) -> bool {
        (self.way, way) == (Way::Made, Way::Made) && self.change.followed_by(change).is_some()
    }

    /// The step as a text to keep.
    pub fn seal(&self) -> String {
        seal(self.at, self)
    }

    /// Reads a kept step.
    ///
    /// # Errors
    /// In words for whoever mends it, when the text is damaged or newer than this tool.
    pub fn open(text: &str) -> Result<Self, String> {
        open(text)
    }

    /// Several steps as one text to keep: what the lasting store does not hold yet.
    pub fn seal_all(steps: &[&Self]) -> String {
        let at = steps.last().map(|step| step.at).unwrap_or_default();
        seal(at, &steps)
    }

    /// Reads several steps kept as one text.
    ///
    /// # Errors
    /// As [`Step::open`].
    pub fn open_all(text: &str) -> Result<Vec<Self>, String> {
        open(text)
    }
}

fn seal<T: Serialize>(position: Position, value: &T) -> String {
    let header = Header {
        position,
        format: FORMAT,
        lowest_reader: LOWEST_READER,
    };
    // Cannot fail: there is nothing in an edit that JSON has no form for.
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    envelope::seal(&header, &text)
}

fn open<T: for<'a> Deserialize<'a>>(text: &str) -> Result<T, String> {
    let (_, text) = envelope::open(text).map_err(|broken| broken.words().to_owned())?;
    serde_json::from_str(text).map_err(|error| error.to_string())
}
