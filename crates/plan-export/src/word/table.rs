use docx_rs::{Paragraph, Table as WordTable, TableCell, TableLayoutType, TableRow, WidthType};

use super::paragraph::lines;
use super::styles::{self, Style};
use crate::document::{Table, Words};

/// A row with more lines than this may go over two pages: kept together it could leave most of a page
/// empty, or not fit on one.
const MOST_LINES_KEPT: usize = 14;
/// Width of a letter of a cell, in twentieths of a point: an average of running English in 11 point.
const LETTER: usize = 115;

/// A table as wide as `width`, in twentieths of a point; none where it has no columns. Cells beyond
/// the columns are kept under a column without a heading.
pub(super) fn table(table: &Table, width: u32) -> Option<WordTable> {
    let widths = widths(table, width);
    if widths.is_empty() {
        return None;
    }
    let headings = table.columns.iter().map(|it| Words::plain(it.0.as_str()));
    let headings = row(&headings.collect::<Vec<_>>(), &widths, Style::ColumnHeading);
    let rows = table.rows.iter().map(|it| row(it, &widths, Style::Cell));
    let rows = [headings].into_iter().chain(rows).collect();
    let made = WordTable::without_borders(rows)
        .style(styles::TABLE)
        .layout(TableLayoutType::Fixed)
        .width(widths.iter().sum(), WidthType::Dxa)
        .set_grid(widths);
    Some(made)
}

/// The width of each column, which together are the width of the table.
fn widths(table: &Table, width: u32) -> Vec<usize> {
    let longest = table.rows.iter().map(Vec::len).max().unwrap_or_default();
    let shares = table.columns.iter().map(|it| u64::from(it.1.max(1)));
    let unnamed = longest.saturating_sub(table.columns.len());
    let shares: Vec<u64> = shares.chain(vec![1; unnamed]).collect();
    let all: u64 = shares.iter().sum::<u64>().max(1);
    let share = |it: &u64| usize::try_from(it * u64::from(width) / all).unwrap_or_default();
    shares.iter().map(share).collect()
}

fn row(cells: &[Words], widths: &[usize], style: Style) -> TableRow {
    let mut most_lines = 0;
    let mut made = Vec::with_capacity(widths.len());
    for (number, width) in widths.iter().enumerate() {
        let lines = cells.get(number).map(lines).unwrap_or_default();
        let letters = (width / LETTER).max(1);
        let needed = lines
            .iter()
            .map(|it| it.text().chars().count() / letters + 1);
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

fn cell(lines: impl Iterator<Item = Paragraph>, width: usize, style: Style) -> TableCell {
    let cell = TableCell::new().width(width, WidthType::Dxa);
    let cell = lines.fold(cell, TableCell::add_paragraph);
    // A cell needs a paragraph, whatever is in it.
    if cell.children.is_empty() {
        return cell.add_paragraph(Paragraph::new().style(style.id()));
    }
    cell
}
