//! What is in the cells of a workbook, read within bounds.
//!
//! A file somebody was sent may be made to harm: a ZIP that unpacks to gigabytes, two cells at the
//! ends of a sheet, XML that asks for other files. So nothing is believed: everything is counted
//! while it is unpacked ([`unzip`]), every part has to be sound XML without a DOCTYPE ([`xml`]),
//! and a workbook's reader is handed only the parts it needs, written anew ([`parts`]).

mod grid;
mod kind;
mod number_format;
mod ods;
mod parts;
mod refs;
mod serial;
mod unzip;
mod xlsx;
mod xml;

pub(super) use self::grid::Grid;
pub use self::grid::{MOST_CELLS, MOST_TEXT, Said};
use self::serial::in_years_of_plans;
pub use self::unzip::{MOST_ALL, MOST_FILES, MOST_ONE, MOST_PACKED, MOST_RATIO};

use reform_plan::{Date, Month};

use self::kind::Workbook;
use self::unzip::Packed;
use super::BackProblem;

/// What to do about a file that is damaged.
const AGAIN: &str = "Open it in Excel or LibreOffice, save it again and choose it again.";

/// The sheets of a workbook, in its order, each with its name and how to read it.
pub(super) struct Sheets(Opened);

enum Opened {
    Xlsx(Box<xlsx::Book>),
    Ods(String),
}

impl Sheets {
    /// Opens a workbook by what is in it; its name does not count.
    pub(super) fn open(bytes: &[u8]) -> Result<Self, BackProblem> {
        if bytes.len() > MOST_PACKED {
            return Err(BackProblem::file(
                "The file is larger than 10 MB, as no action log is.",
                "Save only the sheet with the actions as a workbook of its own and choose that.",
            ));
        }
        if let Some(problem) = kind::no_workbook(bytes) {
            return Err(problem);
        }
        let mut packed = Packed::open(bytes)?;
        Ok(Self(match kind::workbook(&mut packed)? {
            Workbook::Xlsx => Opened::Xlsx(Box::new(xlsx::Book::open(&mut packed)?)),
            Workbook::Ods => Opened::Ods(ods::content(&mut packed)?),
        }))
    }

    /// The names of its sheets, in order.
    pub(super) fn names(&self) -> Result<Vec<String>, BackProblem> {
        match &self.0 {
            Opened::Xlsx(book) => Ok(book.names()),
            Opened::Ods(content) => ods::names(content),
        }
    }

    /// The cells of the sheet at a place of that order.
    pub(super) fn read(&mut self, at: usize) -> Result<Grid, BackProblem> {
        match &mut self.0 {
            Opened::Xlsx(book) => book.read(at),
            Opened::Ods(content) => ods::read(content, at),
        }
    }
}

/// Why a cell with a formula cannot be read.
const NO_RESULT: &str = "holds a formula without a result";

/// Why a cell with an error cannot be read.
const WITH_ERROR: &str = "holds an error in place of a result";

/// What a date as ISO 8601 writes it says, a time of day dropped; the text where it is none.
fn iso(text: &str) -> Said {
    let day = || {
        let (date, _) = text.split_once(['T', ' ']).unwrap_or((text, ""));
        let mut parts = date.splitn(3, '-');
        let mut part = || parts.next()?.parse::<u16>().ok();
        let (year, month, day) = (part()?, part()?, part()?);
        let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
        let day = u8::try_from(day).ok()?;
        Date::from_calendar_date(i32::from(year), month, day).ok()
    };
    let day = day().filter(|it| in_years_of_plans(*it));
    day.map_or_else(|| Said::Text(text.to_owned()), Said::Day)
}

/// The file cannot be read as it is.
fn damaged(what: &str) -> BackProblem {
    BackProblem::file(&format!("The file is damaged: {what}."), AGAIN)
}
