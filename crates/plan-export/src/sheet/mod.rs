//! A plan as tables: what Excel and CSV are written from.

mod actions;
mod cells;
mod cover;
mod indicators;
mod measures;
mod notes;
mod partner_scores;
mod priorities;
mod scores;
mod thread;
pub mod tidy;

use reform_plan::{Date, PlanSummary};

pub use actions::ACTIONS;
pub(crate) use actions::milestone as milestone_line;
pub use notes::NOTES;

/// Every sheet of a plan's workbook, in order: cover, notes, scores, partners' own scores as far as
/// they may be shown, figures, priorities, actions, measures and the golden thread. A sheet without
/// rows is there all the same, so that a reader sees that there is nothing.
pub fn of(summary: &PlanSummary<'_>) -> Vec<Sheet> {
    vec![
        cover::of(summary),
        notes::of(summary),
        scores::of(summary),
        partner_scores::of(summary),
        indicators::of(summary),
        priorities::of(summary),
        actions::of(summary),
        measures::of(summary),
        thread::of(summary),
    ]
}

/// One table with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Its name, as the sheet of a workbook and the file of a CSV are called: at most 31 characters,
    /// none of `/\?*[]:`.
    pub name: &'static str,
    /// What it is of, in words.
    pub title: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, as many cells as columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its heading in a workbook, in words.
    pub heading: String,
    /// Its name in a CSV, in lower case with underscores.
    pub key: &'static str,
    /// How wide it is in a workbook, in characters.
    pub width: u16,
    /// What is in it.
    pub kind: Kind,
}

/// What is in a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    #[default]
    Text,
    /// Numbers.
    Number,
    /// Dates.
    Date,
    /// One of these words.
    Choice(Vec<String>),
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing: not zero, and not the empty text.
    #[default]
    Blank,
    /// Text, as typed. Never a formula.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Date(Date),
    /// A month without a day, as its first day. A workbook has no such date, so it is text there.
    Month(Date),
}

impl Column {
    /// A column of text.
    pub fn text(heading: impl Into<String>, key: &'static str, width: u16) -> Self {
        Self::of(Kind::Text, heading, key, width)
    }

    /// A column of numbers.
    pub fn number(heading: impl Into<String>, key: &'static str, width: u16) -> Self {
        Self::of(Kind::Number, heading, key, width)
    }

    /// A column of dates.
    pub fn date(heading: impl Into<String>, key: &'static str, width: u16) -> Self {
        Self::of(Kind::Date, heading, key, width)
    }

    /// A column of some words to choose from.
    pub fn choice<const N: usize>(
        heading: impl Into<String>,
        key: &'static str,
        width: u16,
        words: [&str; N],
    ) -> Self {
        let words = words.map(str::to_owned).to_vec();
        Self::of(Kind::Choice(words), heading, key, width)
    }

    fn of(kind: Kind, heading: impl Into<String>, key: &'static str, width: u16) -> Self {
        Self {
            heading: heading.into(),
            key,
            width,
            kind,
        }
    }
}

impl Cell {
    /// Text, or nothing where there is none to read.
    pub fn text(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.trim().is_empty() {
            Self::Blank
        } else {
            Self::Text(words)
        }
    }
}
