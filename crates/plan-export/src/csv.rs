//! A table as CSV, for programs and for spreadsheets.

use ::csv::{Terminator, WriterBuilder};
use plan_charts::csv_text;
use reform_plan::Date;

use crate::sheet::{Cell, Sheet};
use crate::text::clean;

/// The byte order mark, by which Excel knows that a file is UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// A sheet as CSV: UTF-8 with a byte order mark, lines that end in CRLF, keys of columns as the header,
/// quotes where RFC 4180 asks for them. Days are `2026-10-31` and months `2026-10` (ISO 8601), numbers
/// have a point and no commas, nothing is empty. Line breaks inside a cell are a line feed.
///
/// Text a spreadsheet may take for a formula has an apostrophe in front ([`csv_text`]); numbers never
/// have, also when they are below zero.
///
/// In Python, one line loads it. Texts like "None" stay texts, and "2026.10" is no number:
///
/// ```python
/// scores = pandas.read_csv("scores.csv", encoding="utf-8-sig", dtype={"framework_version": str}, keep_default_na=False, na_values=[""])
/// ```
pub fn write(sheet: &Sheet) -> Vec<u8> {
    let header = sheet.columns.iter().map(|it| it.key.to_owned());
    let rows = sheet.rows.iter().map(|row| row.iter().map(field).collect());
    let lines: Vec<Vec<String>> = std::iter::once(header.collect()).chain(rows).collect();
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer(MARK.to_vec());
    for line in lines {
        // Memory takes every line; and a line of any length is allowed.
        let _ = writer.write_record(&line);
    }
    writer.into_inner().unwrap_or_default()
}

fn field(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => csv_text(&clean(text)).into_owned(),
        Cell::Number(number) if number.is_finite() => number.to_string(),
        Cell::Blank | Cell::Number(_) => String::new(),
        Cell::Date(day) => format!("{}-{:02}", month(*day), day.day()),
        Cell::Month(first) => month(*first),
    }
}

fn month(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), u8::from(day.month()))
}
