use std::collections::BTreeMap;

use super::{BackProblem, Heading, Said};

/// An action log as it was read. Nothing of it is in the plan yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Log {
    /// Name of the sheet it stands on.
    pub sheet: String,
    /// The columns that are read, each as the file heads it.
    pub columns: BTreeMap<Heading, String>,
    /// Columns that have a heading and are not read, as they are headed.
    pub unused: Vec<String>,
    /// Its rows with anything in them, in order.
    pub rows: Vec<LogRow>,
    /// What is wrong with cells that could not be read, in the order of rows. The rest of their rows
    /// is there all the same.
    pub problems: Vec<BackProblem>,
}

/// A row of an action log.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LogRow {
    /// Its number as the spreadsheet shows it, from 1.
    pub number: u32,
    /// What its cells say, keyed by column. A cell with nothing in it has no entry.
    pub cells: BTreeMap<Heading, Said>,
}

impl LogRow {
    /// What a cell says as text; empty when that is nothing, or cannot be read.
    pub(super) fn text(&self, heading: Heading) -> String {
        self.cells.get(&heading).map(Said::text).unwrap_or_default()
    }
}
