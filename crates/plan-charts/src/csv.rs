//! A table as a file for a spreadsheet.

use crate::ChartTable;

impl ChartTable {
    /// The table as CSV: the headings, then a line for each row, as RFC 4180 has it (commas, CRLF,
    /// quotes doubled), with a byte order mark so that Excel reads it as UTF-8. It has the cells of
    /// the table and nothing else.
    ///
    /// A cell that a spreadsheet would take for a formula gets an apostrophe in front of it; numbers
    /// below zero stay numbers.
    ///
    /// ```
    /// use plan_charts::ChartTable;
    /// let table = ChartTable {
    ///     caption: "Plans".to_owned(),
    ///     columns: vec!["Area".to_owned(), "2025".to_owned()],
    ///     rows: vec![vec!["Kingston upon Hull, City of".to_owned(), "-5".to_owned()]],
    /// };
    /// assert_eq!(
    ///     table.to_csv(),
    ///     "\u{feff}Area,2025\r\n\"Kingston upon Hull, City of\",-5\r\n"
    /// );
    /// ```
    pub fn to_csv(&self) -> String {
        let mut csv = String::from('\u{feff}');
        for row in std::iter::once(&self.columns).chain(&self.rows) {
            for (at, text) in row.iter().enumerate() {
                if at > 0 {
                    csv.push(',');
                }
                write(&mut csv, text);
            }
            csv.push_str("\r\n");
        }
        csv
    }
}

fn write(csv: &mut String, text: &str) {
    let harmless = if is_formula(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if harmless.contains(['"', ',', '\r', '\n']) {
        csv.push('"');
        csv.push_str(&harmless.replace('"', "\"\""));
        csv.push('"');
    } else {
        csv.push_str(&harmless);
    }
}

/// Whether a spreadsheet may take this for a formula: the characters OWASP names under "CSV
/// injection", but for plain numbers.
fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number(text)
}

/// A sign, then digits with commas and one point, then perhaps a percent sign.
fn is_number(text: &str) -> bool {
    let Some(digits) = text.strip_prefix(['+', '-']) else {
        return false;
    };
    let digits = digits.strip_suffix('%').unwrap_or(digits);
    digits.starts_with(|letter: char| letter.is_ascii_digit())
        && digits
            .chars()
            .all(|letter| letter.is_ascii_digit() || letter == ',' || letter == '.')
        && digits.matches('.').count() <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> String {
        let mut csv = String::new();
        write(&mut csv, text);
        csv
    }

    #[test]
    fn formulas_become_text_and_numbers_stay() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(cell("-2+3"), "'-2+3");
        assert_eq!(cell("-"), "'-");
        assert_eq!(cell("\t=1"), "'\t=1");
        assert_eq!(cell("\r=1"), "\"'\r=1\"");
        assert_eq!(cell("+12"), "+12");
        assert_eq!(cell("-55.7%"), "-55.7%");
        assert_eq!(cell("-1,234"), "\"-1,234\"");
        assert_eq!(cell("=\"a\",b"), "\"'=\"\"a\"\",b\"");
    }

    #[test]
    fn cells_with_quotes_commas_and_lines_are_quoted() {
        assert_eq!(cell("a \"b\""), "\"a \"\"b\"\"\"");
        assert_eq!(cell("a\nb"), "\"a\nb\"");
        assert_eq!(cell("St Helens"), "St Helens");
        assert_eq!(cell(""), "");
    }
}
