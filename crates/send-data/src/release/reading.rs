use serde::{Deserialize, Serialize};

use super::cell::Cell;
use super::problem::{Listed, Refused, ReleaseProblem};
use super::publications::Publication;
use super::sniff::Sniff;

/// What was read of one file, before anything is taken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileReading {
    /// Name of the file; within a ZIP, its path there.
    pub name: String,
    /// What came of it.
    pub outcome: Outcome,
    /// What the file is, where this tool knows it.
    pub publication: Option<Publication>,
    /// Rows of figures in it, without the names of the columns.
    pub rows: usize,
    /// Rows that say again what another row says.
    pub repeated: usize,
    /// What was read, in the order of series, places and periods. The order of rows and columns in
    /// the file does not matter.
    pub cells: Vec<Cell>,
    /// Rows and cells that were not taken because something is wrong with them, in the order of
    /// lines as far as they are listed.
    pub refused: Listed<Refused>,
    /// Rows that are not about what is read here, and how many.
    pub passed_over: Vec<PassedOver>,
    /// What to know about the cells that were read, in sentences.
    pub warnings: Listed<String>,
}

/// What came of a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Outcome {
    /// Its figures were read.
    Read,
    /// It is tidy and unknown: a [`Mapping`](super::Mapping) can say what its columns are.
    Unknown(Sniff),
    /// It is not a file of figures; why, as a sentence.
    PassedOver(String),
    /// Nothing of it can be used.
    Refused(ReleaseProblem),
}

/// Rows that were passed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassedOver {
    /// What they are of.
    pub what: String,
    /// How many.
    pub rows: usize,
}

impl FileReading {
    /// A reading without anything in it.
    pub(super) fn empty(name: &str, outcome: Outcome) -> Self {
        Self {
            name: name.to_owned(),
            outcome,
            publication: None,
            rows: 0,
            repeated: 0,
            cells: Vec::new(),
            refused: Listed::default(),
            passed_over: Vec::new(),
            warnings: Listed::default(),
        }
    }

    /// Counts rows that are passed over. Beyond fifty kinds, the rest is counted as one.
    pub(super) fn pass_over(&mut self, what: &str) {
        const KINDS: usize = 50;
        let full = self.passed_over.len() >= KINDS;
        let what = if full && !self.passed_over.iter().any(|it| it.what == what) {
            "other rows"
        } else {
            what
        };
        match self.passed_over.iter_mut().find(|it| it.what == what) {
            Some(passed) => passed.rows += 1,
            None => self.passed_over.push(PassedOver {
                what: what.to_owned(),
                rows: 1,
            }),
        }
    }

    /// Lists a row or cell that was not taken.
    pub(crate) fn refuse(&mut self, line: u64, what: impl FnOnce() -> String, hint: &str) {
        self.refused.add(|| Refused {
            line,
            what: what(),
            hint: hint.to_owned(),
        });
    }
}
