//! What an edited action log would change in a plan.

mod accept;
mod added;
mod alike;
mod compare;
mod given;
mod lines;
mod matched;
mod said;
mod words;

use reform_plan::{Action, Edit, Id, PlanSummary};
use serde::{Deserialize, Serialize};

pub use self::accept::Accepted;

use self::compare::Comparing;
use super::{BackProblem, Log};

/// What an action log would change. Nothing is changed yet: see [`Changes::accept`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Changes {
    /// Name of the sheet that was read.
    pub sheet: String,
    /// Actions of the plan that the file says something else of, in the order of its rows.
    pub changed: Vec<ChangedAction>,
    /// Rows that are no action of the plan, in order.
    pub added: Vec<AddedAction>,
    /// Actions of the plan that are not in the file, in the plan's order.
    pub missing: Vec<MissingAction>,
    /// How many actions the file says nothing new of.
    pub unchanged: usize,
    /// Everything that is wrong with rows: what concerns the whole file first, then in the order of
    /// rows. A cell with a problem changes nothing.
    pub problems: Vec<BackProblem>,
    /// Columns of the file that are not read, as they are headed.
    pub unused: Vec<String>,
    /// Columns the file does not have, so that nothing is said of them.
    pub absent: Vec<String>,
}

/// An action of the plan that the file says something else of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChangedAction {
    /// Number of its row.
    pub row: u32,
    /// Identity of the action.
    pub action: Id,
    /// What it is, as the plan has it now.
    pub what: String,
    /// Its priority.
    pub priority: String,
    /// What would change.
    pub fields: Vec<FieldChange>,
}

/// A field that would change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldChange {
    /// Which it is, like "Lead partner".
    pub name: String,
    /// What the plan says now; empty when that is nothing.
    pub before: String,
    /// What it would say; empty when that is nothing.
    pub after: String,
    /// The edit that makes it so.
    pub edit: Edit,
}

/// A row that is no action of the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AddedAction {
    /// Its number.
    pub row: u32,
    /// Identity of the priority it belongs to; none when the file does not say, or names one the
    /// plan does not have: then somebody has to choose.
    pub priority: Option<Id>,
    /// What the file says of the priority.
    pub said: String,
    /// The action, without an identity.
    pub action: Box<Action>,
    /// What the row says beside the action itself: names and their words.
    pub facts: Vec<(String, String)>,
}

/// An action of the plan that is not in the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MissingAction {
    /// Identity of the action.
    pub action: Id,
    /// What it is.
    pub what: String,
    /// Its priority.
    pub priority: String,
    /// How far it has come, in words.
    pub status: String,
}

/// What an action log would change in a plan.
///
/// A row is an action of the plan by its identity, else by the same words within its priority; else
/// it is a new one. A cell is compared with what the workbook of the plan would say today: where both
/// read alike, nothing changes, so a file that was not edited changes nothing. What the plan said when
/// the file was made cannot be known, so what it says now is shown beside each change.
pub fn changes(summary: &PlanSummary<'_>, log: &Log) -> Changes {
    Comparing::new(summary, log).changes()
}

impl Changes {
    /// Whether there is nothing to accept.
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.added.is_empty() && self.missing.is_empty()
    }
}
