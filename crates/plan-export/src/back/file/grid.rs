use std::collections::{BTreeMap, BTreeSet};

use reform_plan::{Date, date};

use super::serial::{self, Epoch};
use crate::back::BackProblem;

/// Most cells of a sheet with anything in them.
pub const MOST_CELLS: usize = 200_000;

/// Most bytes of text in the cells of a sheet, each cell counted, also where many say the same.
pub const MOST_TEXT: usize = 16 << 20;

/// Most characters of a cell: as many as a cell of Excel holds.
pub(crate) const LONGEST: usize = 32_767;

/// What a cell says.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// Text.
    Text(String),
    /// A number.
    Number(f64),
    /// A day; a time of day was dropped.
    Day(Date),
    /// A month, by its first day.
    Month(Date),
    /// Nothing that can be read, with the reason, like "it holds a formula without a result".
    Unreadable(&'static str),
}

impl Said {
    /// What it says, as text; empty when it cannot be read.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => date::words(*day),
            Self::Month(day) => date::month_words(*day),
            Self::Unreadable(_) => String::new(),
        }
    }
}

/// Row and column of a cell, both from 0.
pub(crate) type Place = (u32, u32);

/// The cells of a sheet with anything in them: few or many, never more than there is room for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Grid {
    /// What the cells of each row say, keyed by row and then column, both from 0.
    pub(crate) rows: BTreeMap<u32, BTreeMap<u32, Said>>,
    /// Cells whose text was too long, and was cut.
    pub(crate) cut: BTreeSet<Place>,
    epoch: Epoch,
    cells: usize,
    text: usize,
}

impl Grid {
    /// No cells yet, of a workbook that counts its days so.
    pub(super) fn counting_from(epoch: Epoch) -> Self {
        Self {
            epoch,
            ..Self::default()
        }
    }

    /// The day a number counts to; none when it is no day of a plan.
    pub(crate) fn day(&self, serial: f64) -> Option<Date> {
        serial::day(serial, self.epoch)
    }

    /// Puts a cell in.
    pub(super) fn put(&mut self, (row, column): Place, said: Said) -> Result<(), BackProblem> {
        let said = match said {
            Said::Text(text) if text.trim().is_empty() => return Ok(()),
            Said::Text(text) => Said::Text(self.shortened((row, column), text)),
            other => other,
        };
        self.cells += 1;
        if let Said::Text(text) = &said {
            self.text = self.text.saturating_add(text.len());
        }
        if self.cells > MOST_CELLS || self.text > MOST_TEXT {
            return Err(BackProblem::file(
                "A sheet of the file has more than 200,000 cells, or too much text, as no action \
                 log has.",
                "Copy the rows of actions into a new workbook, save it as .xlsx and choose that.",
            ));
        }
        self.rows.entry(row).or_default().insert(column, said);
        Ok(())
    }

    fn shortened(&mut self, place: Place, text: String) -> String {
        match text.char_indices().nth(LONGEST) {
            Some((end, _)) => {
                self.cut.insert(place);
                text.get(..end).unwrap_or_default().to_owned()
            }
            None => text,
        }
    }
}
