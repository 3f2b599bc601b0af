use std::fmt;

use serde::{Deserialize, Serialize};

/// Why nothing is read of a file: what is wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseProblem {
    /// What is wrong, as a sentence.
    pub what: String,
    /// What to do, as a sentence.
    pub hint: String,
}

/// What to do about a file of another kind.
pub(super) const SAVE_AS_CSV: &str = "Open it in a spreadsheet program and save the sheet as CSV, or download the CSV file or the \
     ZIP of the release from Explore Education Statistics.";

/// What to do about a file that did not arrive as it was published.
pub(super) const AGAIN: &str = "Download the file again from Explore Education Statistics and add it without opening it in \
     another program first.";

impl ReleaseProblem {
    pub(super) fn new(what: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            hint: hint.into(),
        }
    }
}

impl fmt::Display for ReleaseProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.what, self.hint)
    }
}

impl std::error::Error for ReleaseProblem {}

/// A row or a cell that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Line of the file, counted from 1; 0 for what is of no single line.
    pub line: u64,
    /// What is wrong, as a sentence.
    pub what: String,
    /// What to do, as a sentence.
    pub hint: String,
}

/// How many of each kind of thing are listed one by one; the rest is counted.
pub const LISTED: usize = 200;

/// A list that keeps its first [`LISTED`] items and counts the rest, so that a file with a million
/// faults is no larger in memory than one with two hundred.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed<T> {
    /// The first of them.
    pub first: Vec<T>,
    /// How many there are in all.
    pub count: usize,
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self {
            first: Vec::new(),
            count: 0,
        }
    }
}

impl<T> Listed<T> {
    /// Adds one. `item` is called only while there is room.
    pub(super) fn add(&mut self, item: impl FnOnce() -> T) {
        self.count += 1;
        if self.first.len() < LISTED {
            self.first.push(item());
        }
    }
}
