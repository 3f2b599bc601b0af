//! A plan as tables: what Excel and CSV are written from.

use reform_plan::Date;

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
