use serde::{Deserialize, Serialize};

/// The most characters of a cell that are shown in a problem.
const SHOWN: usize = 60;

/// Something that is wrong with an action log, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackProblem {
    /// Number of the row as the spreadsheet shows it; none when it concerns the whole file.
    pub row: Option<u32>,
    /// What is wrong and what to do, beginning with the row.
    pub words: String,
}

impl BackProblem {
    /// A problem with the file as a whole, in two sentences.
    pub(super) fn file(what: &str, next: &str) -> Self {
        Self {
            row: None,
            words: format!("{what} {next}"),
        }
    }

    /// A problem with a row.
    pub(super) fn row(row: u32, words: &str) -> Self {
        Self {
            row: Some(row),
            words: format!("Row {row}: {words}"),
        }
    }
}

/// The start of a cell, for a problem.
pub(super) fn start(cell: &str) -> String {
    let mut letters = cell
        .trim()
        .chars()
        .map(|it| if it == '\n' { ' ' } else { it });
    let start: String = letters.by_ref().take(SHOWN).collect();
    if letters.next().is_some() {
        format!("{start}…")
    } else {
        start
    }
}
