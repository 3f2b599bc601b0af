//! The rows of a text of separated values.

use csv::{ByteRecord, Reader, ReaderBuilder};

use super::number::Comma;
use super::problem::{AGAIN, ReleaseProblem};

/// A row has at most as many cells; no published table comes near.
const MOST_COLUMNS: usize = 1000;

/// Lines among which the names of the columns are looked for.
const HEADER_WITHIN: usize = 30;

/// A text of separated values, row by row, in constant memory.
pub(super) struct Rows<'a> {
    reader: Reader<&'a [u8]>,
    lines: Lines<'a>,
    /// What stands between cells.
    pub separator: u8,
    /// Whether a row can hold a line break or nothing-bytes at all.
    suspicious: bool,
}

impl<'a> Rows<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let (separator, skipped) = separator(text);
        let text = text.get(skipped..).unwrap_or_default().as_bytes();
        Self {
            reader: ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .delimiter(separator)
                .buffer_capacity(1 << 16)
                .from_reader(text),
            lines: Lines {
                text,
                at: 0,
                line: if skipped > 0 { 2 } else { 1 },
            },
            separator,
            suspicious: memchr::memchr2(b'"', 0, text).is_some(),
        }
    }

    /// Reads the next row that is not empty. False at the end.
    pub(super) fn next(&mut self, row: &mut ByteRecord) -> bool {
        self.reader.read_byte_record(row).unwrap_or(false)
    }

    /// How many bytes there are.
    pub(super) fn total(&self) -> u64 {
        u64::try_from(self.lines.text.len()).unwrap_or(u64::MAX)
    }

    /// How many bytes have been read.
    pub(super) fn done(&self) -> u64 {
        self.reader.position().byte()
    }

    /// Line of a row that was just read, counted from 1.
    pub(super) fn line(&mut self, row: &ByteRecord) -> u64 {
        let byte = row.position().map_or(0, csv::Position::byte);
        self.lines
            .at_byte(usize::try_from(byte).unwrap_or(usize::MAX))
    }

    /// What is wrong with a row as a row of a table with this many columns.
    pub(super) fn fault(&self, row: &ByteRecord, columns: usize) -> Option<(String, &'static str)> {
        if self.suspicious {
            let bytes = row.as_slice();
            if memchr::memchr(b'\n', bytes).is_some() {
                return Some((
                    "A quotation mark is opened in this row and not closed on the same line, so \
                     that lines run together."
                        .to_owned(),
                    "Close or delete the quotation mark, or download the file again.",
                ));
            }
            if memchr::memchr(0, bytes).is_some() {
                return Some((
                    "The row holds bytes that are no letters (NUL).".to_owned(),
                    AGAIN,
                ));
            }
        }
        // Hardly any row has more cells than columns: the cells before need no look.
        let is_filled = |at: usize| row.get(at).is_some_and(|cell| !cell.is_empty());
        if row.len() < columns || (columns..row.len()).any(is_filled) {
            return Some((
                format!(
                    "The row has {} cells, where the file has {columns} columns.",
                    row.len()
                ),
                "Look for a comma too many or too few in this row, or download the file again.",
            ));
        }
        None
    }

    pub(super) fn comma(&self) -> Comma {
        if self.separator == b';' {
            Comma::Unclear
        } else {
            Comma::Thousands
        }
    }
}

/// Counts lines up to a byte, going on from where it stood.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the first byte at or after `byte` that is no line end.
    fn at_byte(&mut self, byte: usize) -> u64 {
        let rest = self.text.get(byte..).unwrap_or_default();
        let blank = rest.iter().take_while(|it| matches!(it, b'\r' | b'\n'));
        let byte = byte.saturating_add(blank.count()).min(self.text.len());
        if byte < self.at {
            (self.at, self.line) = (0, 1);
        }
        let between = self.text.get(self.at..byte).unwrap_or_default();
        let ends = memchr::memchr_iter(b'\n', between).count();
        self.line += u64::try_from(ends).unwrap_or(u64::MAX);
        self.at = byte;
        self.line
    }
}

/// What stands between cells, told by the first lines, and how many bytes to skip before the table
/// (the line "sep=;" that some spreadsheet programs write).
fn separator(text: &str) -> (u8, usize) {
    if let Some(rest) = text.strip_prefix("sep=")
        && let Some(separator) = rest.bytes().next().filter(|it| b",;\t|".contains(it))
        && let Some(end) = text.find('\n')
        && end <= 7
    {
        return (separator, end + 1);
    }
    // The line with the most of one separator outside quotation marks decides.
    let mut best = (b',', 0);
    for line in text.lines().take(HEADER_WITHIN) {
        let head: String = line.chars().take(20_000).collect();
        let plain: String = head.split('"').step_by(2).collect();
        for separator in [b',', b';', b'\t', b'|'] {
            let count = plain.bytes().filter(|byte| *byte == separator).count();
            if count > best.1 {
                best = (separator, count);
            }
        }
    }
    (best.0, 0)
}

/// Line of a quotation mark that is opened and never closed.
pub(super) fn unclosed(text: &str, separator: u8) -> Option<u64> {
    let bytes = text.as_bytes();
    let mut opened = None;
    let mut at = 0;
    while let Some(next) = bytes.get(at..).and_then(|rest| memchr::memchr(b'"', rest)) {
        let here = at + next;
        at = here + 1;
        match opened {
            None => {
                let before = here.checked_sub(1).and_then(|it| bytes.get(it));
                if before.is_none_or(|it| *it == separator || matches!(it, b'\n' | b'\r')) {
                    opened = Some(here);
                }
            }
            Some(_) if bytes.get(at) == Some(&b'"') => at += 1,
            Some(_) => opened = None,
        }
    }
    opened.map(|at| {
        let mut lines = Lines {
            text: bytes,
            at: 0,
            line: 1,
        };
        lines.at_byte(at)
    })
}

/// The names of the columns, as they are compared: trimmed, in lower case.
pub(super) struct Header {
    /// Names, in the order of the file.
    pub names: Vec<String>,
    /// Lines of text above it.
    pub above: usize,
}

impl Header {
    /// Where a column is. None when it is missing or there twice.
    pub(super) fn at(&self, name: &str) -> Option<usize> {
        let mut found =
            (0..self.names.len()).filter(|at| self.names.get(*at).is_some_and(|it| it == name));
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|it| it == name)
    }

    /// Whether all of these are there.
    pub(super) fn has_all(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.has(name))
    }
}

/// Columns that say that a row holds names of columns.
const SIGNS: [&str; 8] = [
    "time_period",
    "time_identifier",
    "geographic_level",
    "country_code",
    "region_code",
    "new_la_code",
    "old_la_code",
    "col_name",
];

/// Reads up to the names of the columns.
///
/// # Errors
/// A [`ReleaseProblem`] when the first rows name no columns.
pub(super) fn header(rows: &mut Rows<'_>) -> Result<Header, ReleaseProblem> {
    let mut row = ByteRecord::new();
    for above in 0..HEADER_WITHIN {
        if !rows.next(&mut row) {
            break;
        }
        if row.len() > MOST_COLUMNS {
            return Err(ReleaseProblem::new(
                format!(
                    "The file has {} columns, more than any published table.",
                    row.len()
                ),
                AGAIN,
            ));
        }
        let mut names: Vec<String> = row.iter().map(name).collect();
        if names.iter().any(|name| SIGNS.contains(&name.as_str())) {
            while names.last().is_some_and(String::is_empty) {
                names.pop();
            }
            return Ok(Header { names, above });
        }
    }
    Err(ReleaseProblem::new(
        "No row near the top of the file names the columns time_period, geographic_level and the \
         codes of places.",
        "Add the CSV file as Explore Education Statistics gives it, with its first row. A table \
         laid out for reading cannot be read.",
    ))
}

fn name(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_matches(|it: char| it.is_whitespace() || it == '\u{feff}');
    text.to_lowercase()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join("_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_told_by_the_row_with_most_of_it() {
        assert_eq!(separator("a;b;c\n1,5;2;3\n"), (b';', 0));
        assert_eq!(separator("a\tb\n"), (b'\t', 0));
        assert_eq!(separator("sep=;\r\na;b\n"), (b';', 7));
        assert_eq!(separator("\"a;b;c;d\",x\n"), (b',', 0));
        assert_eq!(separator("one column\n"), (b',', 0));
    }

    #[test]
    fn rows_know_their_line_whatever_ends_the_lines() {
        for text in [
            "a,b\n\n1,2\n\"3\",4\n5,6",
            "a,b\r\n\r\n1,2\r\n\"3\",4\r\n5,6",
        ] {
            let mut rows = Rows::of(text);
            let mut row = ByteRecord::new();
            let mut lines = Vec::new();
            while rows.next(&mut row) {
                lines.push(rows.line(&row));
            }
            assert_eq!(lines, [1, 3, 4, 5], "{text:?}");
        }
    }

    #[test]
    fn an_open_quotation_mark_is_found() {
        assert_eq!(unclosed("a,b\n\"c,d\ne,f", b','), Some(2));
        assert_eq!(unclosed("a,b\n\"c\"\"\",d\ne,f", b','), None);
        assert_eq!(unclosed("a,5\" pipe\nb", b','), None);
        assert_eq!(unclosed("a\n\nx,\"", b','), Some(3));
    }
}
