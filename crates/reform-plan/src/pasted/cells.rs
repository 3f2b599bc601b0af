//! Cells of a table as it comes out of a spreadsheet.

/// The most rows that are read of a table, its heading included.
pub(super) const MOST_ROWS: usize = 501;

/// A table taken apart.
pub(super) struct Cells {
    /// Rows that hold anything, each with its number in the text, from 1: blank ones are counted
    /// and passed over.
    pub(super) rows: Vec<(usize, Vec<String>)>,
    /// How many rows that hold anything come after the last that was read.
    pub(super) more: usize,
    /// The row in which a quotation mark is opened that is never closed. It stands for itself.
    pub(super) unclosed: Option<usize>,
}

/// Takes a text apart into rows and cells: tabs between cells where the first line that has either
/// has any, as a spreadsheet copies them, else commas. A cell in quotation marks may hold both, and line breaks;
/// two quotation marks in it are one. Nothing in a cell is worked out.
pub(super) fn cells(text: &str) -> Cells {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = text.split(['\n', '\r']);
    let first = lines.find(|line| line.contains(['\t', ',']));
    let is_copied = first.is_some_and(|line| line.contains('\t'));
    let separator = if is_copied { '\t' } else { ',' };
    let mut reader = Reader {
        rest: text,
        separator,
        unclosed: None,
        row: 1,
    };
    let (mut rows, mut more) = (Vec::new(), 0);
    while !reader.rest.is_empty() {
        let number = reader.row;
        let row = reader.row();
        if row.iter().all(String::is_empty) {
            continue;
        }
        if rows.len() < MOST_ROWS {
            rows.push((number, row));
        } else {
            more += 1;
        }
    }
    Cells {
        rows,
        more,
        unclosed: reader.unclosed,
    }
}

/// What is left to read. Each step takes something off it, so reading always ends, and once a
/// quotation mark was found open none is looked at again, so no part is read more than twice.
struct Reader<'a> {
    rest: &'a str,
    separator: char,
    unclosed: Option<usize>,
    row: usize,
}

/// What ends a cell.
enum End {
    Cell,
    Row,
}

impl Reader<'_> {
    fn row(&mut self) -> Vec<String> {
        let mut row = Vec::new();
        loop {
            let (cell, end) = self.cell();
            row.push(cell);
            if matches!(end, End::Row) {
                self.row += 1;
                return row;
            }
        }
    }

    fn cell(&mut self) -> (String, End) {
        let mut cell = self.quoted().unwrap_or_default();
        // What follows a closing quotation mark belongs to the cell too.
        let ends = |c: char| c == self.separator || c == '\n' || c == '\r';
        let (plain, rest) = self
            .rest
            .split_at(self.rest.find(ends).unwrap_or(self.rest.len()));
        cell.push_str(plain);
        let (end, rest) = if let Some(rest) = rest.strip_prefix(self.separator) {
            (End::Cell, rest)
        } else {
            let line_break = ["\r\n", "\n", "\r"];
            let after = line_break.iter().find_map(|it| rest.strip_prefix(it));
            (End::Row, after.unwrap_or_default())
        };
        self.rest = rest;
        (cell.trim().to_owned(), end)
    }

    /// The text inside quotation marks, when the cell begins with one that is closed.
    fn quoted(&mut self) -> Option<String> {
        if self.unclosed.is_some() {
            return None;
        }
        let mut rest = self.rest.trim_start_matches(' ').strip_prefix('"')?;
        let mut text = String::new();
        loop {
            let Some((inside, after)) = rest.split_once('"') else {
                self.unclosed = Some(self.row);
                return None;
            };
            text.push_str(inside);
            let Some(twice) = after.strip_prefix('"') else {
                self.rest = after;
                return Some(text);
            };
            text.push('"');
            rest = twice;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(usize, Vec<String>)> {
        cells(text).rows
    }

    fn row(number: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (number, cells.iter().copied().map(str::to_owned).collect())
    }

    #[test]
    fn tabs_go_before_commas_and_line_breaks_of_every_kind_end_a_row() {
        assert_eq!(
            read("\u{feff}a\tb, c\r\nd\te\rf\t\n"),
            [
                row(1, &["a", "b, c"]),
                row(2, &["d", "e"]),
                row(3, &["f", ""])
            ]
        );
        assert_eq!(
            read("Title\na,b\tc"),
            [row(1, &["Title"]), row(2, &["a,b", "c"])]
        );
        assert_eq!(
            read("a,b\nc,d\te"),
            [row(1, &["a", "b"]), row(2, &["c", "d\te"])]
        );
        assert_eq!(read("a, b\nc"), [row(1, &["a", "b"]), row(2, &["c"])]);
    }

    #[test]
    fn quotation_marks_hold_separators_line_breaks_and_themselves() {
        assert_eq!(
            read("a,\"b, \"\"c\"\"\nd\",e\nf"),
            [row(1, &["a", "b, \"c\"\nd", "e"]), row(2, &["f"])]
        );
        assert_eq!(read("12\" pipe,x"), [row(1, &["12\" pipe", "x"])]);
        assert_eq!(read("\"a\"b,c"), [row(1, &["ab", "c"])]);
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_stands_for_itself_and_is_named() {
        let found = cells("a,b\n\"c,d\ne,f");
        assert_eq!(found.unclosed, Some(2));
        assert_eq!(
            found.rows,
            [
                row(1, &["a", "b"]),
                row(2, &["\"c", "d"]),
                row(3, &["e", "f"])
            ]
        );
    }

    #[test]
    fn blank_rows_are_counted_and_passed_over() {
        assert_eq!(
            read("\n\na\tb\n\t\n c"),
            [row(3, &["a", "b"]), row(5, &["c"])]
        );
        assert_eq!(read(""), []);
        assert_eq!(read("\"\"\n , "), []);
    }
}
