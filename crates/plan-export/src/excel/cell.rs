use plan_charts::csv_text;
use reform_plan::{Date, date};
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Worksheet, XlsxError};

use crate::sheet::Cell;
use crate::text::clean;

/// How cells look: all wrap, and begin at the top.
pub(super) struct Formats {
    /// Headings of columns.
    pub(super) heading: Format,
    /// Text and numbers.
    pub(super) usual: Format,
    /// Days.
    pub(super) day: Format,
    /// Text that a spreadsheet may take for a formula once somebody edits the cell: marked as text.
    guarded: Format,
}

impl Default for Formats {
    fn default() -> Self {
        let usual = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        Self {
            heading: usual.clone().set_bold(),
            day: usual
                .clone()
                .set_num_format("d mmmm yyyy")
                .set_align(FormatAlign::Left),
            guarded: usual.clone().set_quote_prefix(),
            usual,
        }
    }
}

/// A cell as it is written: text as text, whatever it begins with.
pub(super) fn write(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Blank => {
            worksheet.write_blank(row, column, &formats.usual)?;
        }
        Cell::Text(words) => text(worksheet, (row, column), words, formats)?,
        Cell::Number(number) if number.is_finite() => {
            worksheet.write_number_with_format(row, column, *number, &formats.usual)?;
        }
        Cell::Number(_) => text(worksheet, (row, column), "Not a number", formats)?,
        Cell::Month(first) => {
            text(
                worksheet,
                (row, column),
                &date::month_words(*first),
                formats,
            )?;
        }
        Cell::Date(day) => match excel_day(*day) {
            Some(day) => {
                worksheet.write_datetime_with_format(row, column, &day, &formats.day)?;
            }
            None => text(worksheet, (row, column), &date::words(*day), formats)?,
        },
    }
    Ok(())
}

fn text(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    words: &str,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let words = clean(words);
    let format = match csv_text(&words) {
        it if it == words => &formats.usual,
        _ => &formats.guarded,
    };
    // The library takes text between these two for its own markup and would write it as it is.
    if words.starts_with("<r>") && words.ends_with("</r>") {
        let plain = Format::default();
        let parts = apart(&words);
        let parts: Vec<(&Format, &str)> = parts.iter().map(|it| (&plain, *it)).collect();
        worksheet.write_rich_string_with_format(row, column, &parts, format)?;
    } else {
        worksheet.write_string_with_format(row, column, &*words, format)?;
    }
    Ok(())
}

/// Text in pieces that hold no escape of a workbook, like `_x000D_`: pieces are written without
/// escaping those.
fn apart(words: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = words;
    while let Some(at) = rest.find("_x") {
        let (part, after) = rest.split_at(at + 1);
        parts.push(part);
        rest = after;
    }
    parts.push(rest);
    parts
}

/// A day as a workbook counts it; none before 1900, which it does not know.
fn excel_day(day: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    ExcelDateTime::from_ymd(year, u8::from(day.month()), day.day()).ok()
}
