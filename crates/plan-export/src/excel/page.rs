use rust_xlsxwriter::{Worksheet, XlsxError};

use super::About;
use crate::sheet::{ACTIONS, Sheet};
use crate::text::clean;

/// A4 as Excel numbers paper.
const A4: u8 = 9;

/// As many UTF-16 units as words at one side of an edge of a page may have: both sides and their
/// commands have 255 together.
const ROOM: usize = 120;

/// How a sheet is printed: A4 on its side, one page wide, with its headings on every page. The sheet
/// people work in keeps its headings in sight as well.
pub(super) fn set_up(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    about: &About,
) -> Result<(), XlsxError> {
    worksheet
        .set_paper_size(A4)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.75, 0.75, 0.3, 0.3);
    worksheet.set_repeat_rows(0, 0)?;
    worksheet.set_header(format!("&L{}&R{}", said(&about.title), said(&about.mark)));
    worksheet.set_footer(format!("&L{}&RPage &P of &N", said(&sheet.title)));
    if sheet.name == ACTIONS {
        worksheet.set_freeze_panes(1, 0)?;
    }
    Ok(())
}

/// Words in the edge of a page, where an ampersand begins a command unless it stands twice.
fn said(words: &str) -> String {
    let words = clean(words)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let mut said = String::new();
    let mut used = 0;
    for it in words.chars() {
        used += if it == '&' { 2 } else { it.len_utf16() };
        if used > ROOM {
            break;
        }
        said.push(it);
        if it == '&' {
            said.push(it);
        }
    }
    said
}
