use docx_rs::{Paragraph, Table as WordTable, TableCell, TableLayoutType, TableRow, WidthType};

use super::columns;
use super::paragraph::lines;
use super::styles::{self, Style};
use crate::document::{Table, Words};
use crate::output::TypeSize;

/// A row with more lines than this may go over two pages: kept together it could leave most of a page
/// empty, or not fit on one.
const MOST_LINES_KEPT: usize = 14;

/// A table as wide as `width`, in twentieths of a point; none where it has no columns. Cells beyond
/// the columns are kept under a column without a heading.
pub(super) fn table(table: &Table, width: u32, size: TypeSize) -> Option<WordTable> {
    let widths = columns::widths(table, width, size);
    if widths.is_empty() {
        return None;
    }
    let headings = table.columns.iter().map(|it| Words::plain(it.0.as_str()));
    let headings = row(
        &headings.collect::<Vec<_>>(),
        &widths,
        size,
        Style::ColumnHeading,
    );
    let rows = table
        .rows
        .iter()
        .map(|it| row(it, &widths, size, Style::Cell));
    let rows = [headings].into_iter().chain(rows).collect();
    let made = WordTable::without_borders(rows)
        .style(styles::TABLE)
        .layout(TableLayoutType::Fixed)
        .width(widths.iter().sum(), WidthType::Dxa)
        .set_grid(widths);
    Some(made)
}

fn row(cells: &[Words], widths: &[usize], size: TypeSize, style: Style) -> TableRow {
    let mut most_lines = 0;
    let mut made = Vec::with_capacity(widths.len());
    for (number, width) in widths.iter().enumerate() {
        let lines = cells.get(number).map(lines).unwrap_or_default();
        let needed = lines.iter().map(|it| lines_of(&it.text(), *width, size));
        most_lines = most_lines.max(needed.sum::<usize>());
        made.push(cell(
            lines.iter().map(|it| it.paragraph(style)),
            *width,
            style,
        ));
    }
    let row = TableRow::new(made);
    if most_lines > MOST_LINES_KEPT {
        row
    } else {
        row.cant_split()
    }
}

/// About how many lines a text takes in a column.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a guess, which is neither negative nor large"
)]
fn lines_of(words: &str, width: usize, size: TypeSize) -> usize {
    let lines = columns::text(words, size) / (width as f64).max(1.0);
    lines as usize + 1
}

fn cell(lines: impl Iterator<Item = Paragraph>, width: usize, style: Style) -> TableCell {
    let cell = TableCell::new().width(width, WidthType::Dxa);
    let cell = lines.fold(cell, TableCell::add_paragraph);
    // A cell needs a paragraph, whatever is in it.
    if cell.children.is_empty() {
        return cell.add_paragraph(Paragraph::new().style(style.id()));
    }
    cell
}
