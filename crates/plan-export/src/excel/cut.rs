use crate::sheet::{Cell, NOTES, Sheet};
use crate::text::clean;

/// As many UTF-16 units as a cell of a workbook holds.
const LIMIT: usize = 32_767;

/// Stands at the end of a text that was cut.
pub(crate) const NOTICE: &str = "\n[Cut here: a cell of a workbook holds 32,767 characters. The whole text is in the Word document, the CSV and the plan file.]";

/// Sheets whose texts all fit into cells. Where one had to be cut, its end says so, and the sheet of
/// notes lists it.
pub(crate) fn fit(sheets: &[Sheet]) -> Vec<Sheet> {
    let mut sheets = sheets.to_vec();
    let mut cut = Vec::new();
    for sheet in &mut sheets {
        for (row, cells) in sheet.rows.iter_mut().enumerate() {
            for (cell, column) in cells.iter_mut().zip(&sheet.columns) {
                if let Cell::Text(words) = cell
                    && let Some(fitting) = fitting(words)
                {
                    *words = fitting;
                    // The header is the first row of a sheet.
                    let row = row + 2;
                    cut.push(format!("{}, row {row}, {}", sheet.name, column.heading));
                }
            }
        }
    }
    if let Some(notes) = sheets.iter_mut().find(|it| it.name == NOTES) {
        let width = notes.columns.len();
        notes.rows.extend(cut.into_iter().map(|place| {
            let words =
                format!("{place}: cut, because a cell of a workbook holds 32,767 characters.");
            let mut row = vec![
                Cell::Blank,
                Cell::text("Text that was cut"),
                Cell::text(words),
            ];
            row.resize(width, Cell::Blank);
            row
        }));
    }
    sheets
}

/// The text cut so that it fits with the notice; none where it fits as it is.
fn fitting(words: &str) -> Option<String> {
    let words = clean(words);
    if units(&words) <= LIMIT {
        return None;
    }
    let room = LIMIT - units(NOTICE);
    let mut used = 0;
    let mut cut: String = words
        .chars()
        .take_while(|it| {
            used += it.len_utf16();
            used <= room
        })
        .collect();
    cut.push_str(NOTICE);
    Some(cut)
}

fn units(words: &str) -> usize {
    words.chars().map(char::len_utf16).sum()
}
