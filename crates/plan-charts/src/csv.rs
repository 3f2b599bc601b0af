//! A table as a file for a spreadsheet.

use std::borrow::Cow;

use crate::ChartTable;

/// The heading of the last column, which says where the numbers are from.
const SOURCE: &str = "Source";

impl ChartTable {
    /// The table as CSV: the headings, then a line for each row, as RFC 4180 has it (commas, CRLF,
    /// quotes doubled), with a byte order mark so that Excel reads it as UTF-8. Every line has the
    /// same number of cells. The last column holds the caption in every row, so that a row that is
    /// copied somewhere else still says what it is and where it is from.
    ///
    /// Numbers are written as programs read them: a hyphen for the minus sign, no commas, and no
    /// percent or pound sign in a column whose heading says the unit. In other columns the sign is all
    /// that says what the number is, so it stays. A cell that a spreadsheet would take for a formula
    /// gets an apostrophe in front of it.
    ///
    /// ```
    /// use plan_charts::ChartTable;
    /// let table = ChartTable {
    ///     caption: "Change (%). Source: DfE".to_owned(),
    ///     columns: vec!["Area".to_owned(), "Plans".to_owned(), "%".to_owned()],
    ///     rows: vec![["Kingston upon Hull, City of", "1,199", "−5.0%"].map(str::to_owned).to_vec()],
    /// };
    /// assert_eq!(
    ///     table.to_csv(),
    ///     "\u{feff}Area,Plans,%,Source\r\n\
    ///      \"Kingston upon Hull, City of\",1199,-5.0,Change (%). Source: DfE\r\n"
    /// );
    /// ```
    pub fn to_csv(&self) -> String {
        let rows = self.rows.iter();
        let cells = rows.map(Vec::len).fold(self.columns.len(), usize::max);
        let heading = |at: usize| self.columns.get(at).map_or("", String::as_str);
        let mut csv = String::from('\u{feff}');
        for at in 0..cells {
            write(&mut csv, heading(at));
            csv.push(',');
        }
        csv.push_str(SOURCE);
        csv.push_str("\r\n");
        for row in &self.rows {
            for at in 0..cells {
                let text = row.get(at).map_or("", String::as_str);
                match number(text, heading(at)) {
                    Some(number) => csv.push_str(&number),
                    None => write(&mut csv, text),
                }
                csv.push(',');
            }
            write(&mut csv, &self.caption);
            csv.push_str("\r\n");
        }
        csv
    }
}

/// Text as a cell of a CSV that no spreadsheet takes for a formula: with an apostrophe in front where
/// it may be one. Numbers are not text: whoever writes one does not ask this.
///
/// A formula may begin with the characters OWASP names under "CSV injection", and with their wide
/// forms. Programs differ in what they pass over before it and in whether a line break inside a cell
/// begins a new one, so spaces of every kind and marks without width are passed over, and every line
/// of the text is looked at.
///
/// ```
/// use plan_charts::csv_text;
/// assert_eq!(csv_text("=1+1"), "'=1+1");
/// assert_eq!(csv_text("\u{a0}@SUM(A1)"), "'\u{a0}@SUM(A1)");
/// assert_eq!(csv_text("Done:\n- a line"), "'Done:\n- a line");
/// assert_eq!(csv_text("St Helens - north"), "St Helens - north");
/// ```
pub fn csv_text(text: &str) -> Cow<'_, str> {
    if text.starts_with(['\t', '\r', '\n']) || text.split(['\r', '\n']).any(is_formula) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

fn is_formula(line: &str) -> bool {
    let is_passed_over = |it: char| it.is_whitespace() || it.is_control() || is_without_width(it);
    let begins = line.trim_start_matches(is_passed_over);
    begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// Marks of writing that take no room: joiners, marks of direction, the byte order mark.
fn is_without_width(it: char) -> bool {
    matches!(it, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn write(csv: &mut String, text: &str) {
    let harmless = csv_text(text);
    if harmless.contains(['"', ',', '\r', '\n']) {
        csv.push('"');
        csv.push_str(&harmless.replace('"', "\"\""));
        csv.push('"');
    } else {
        csv.push_str(&harmless);
    }
}

/// A printed number as programs read it, in a column with this heading. None when it is none: a sign,
/// a pound sign, digits with a comma before every three, a fraction or a power of ten, a percent sign.
fn number(text: &str, heading: &str) -> Option<String> {
    let unsigned = text.strip_prefix(['+', '-', '−']).unwrap_or(text);
    let sign = match text.chars().next()? {
        '-' | '−' => "-",
        '+' => "+",
        _ => "",
    };
    let (pound, rest) = split(unsigned.strip_prefix('£'), unsigned, "£");
    let (percent, digits) = split(rest.strip_suffix('%'), rest, "%");
    let whole = digits.split(['.', 'e']).next()?;
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let is_digits = |text: &str| !text.is_empty() && text.chars().all(|it| it.is_ascii_digit());
    let has_thousands = |mut groups: std::str::Split<'_, char>| {
        first.len() <= 3 && groups.all(|group| group.len() == 3 && is_digits(group))
    };
    if !is_digits(first) || (whole.contains(',') && !has_thousands(groups)) {
        return None;
    }
    let plain = digits.replace(',', "").replace('−', "-");
    // What follows the whole part: Rust reads the fractions and powers of ten that programs do.
    plain.parse::<f64>().ok()?;
    let pound = if says_pounds(heading) { "" } else { pound };
    let percent = if heading.contains('%') { "" } else { percent };
    Some(format!("{sign}{pound}{plain}{percent}"))
}

/// What is left without a mark, and the mark, if it was there.
fn split<'a>(without: Option<&'a str>, all: &'a str, mark: &'a str) -> (&'a str, &'a str) {
    without.map_or(("", all), |without| (mark, without))
}

fn says_pounds(heading: &str) -> bool {
    heading.contains('£') || heading.to_lowercase().contains("pounds")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> String {
        let mut csv = String::new();
        write(&mut csv, text);
        number(text, "Newham").unwrap_or(csv)
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
        assert_eq!(cell("-£cmd"), "'-£cmd");
        assert_eq!(cell("=\"a\",b"), "\"'=\"\"a\"\",b\"");
        assert_eq!(cell(" =1"), "' =1");
        assert_eq!(cell("\u{a0}\u{200b}+cmd"), "'\u{a0}\u{200b}+cmd");
        assert_eq!(cell("a\n@b"), "\"'a\n@b\"");
        assert_eq!(cell("＝1"), "'＝1");
        assert_eq!(cell("a-b = c"), "a-b = c");
    }

    #[test]
    fn numbers_are_written_as_programs_read_them() {
        assert_eq!(cell("1,199"), "1199");
        assert_eq!(cell("1,234,567.5"), "1234567.5");
        assert_eq!(cell("−1,234"), "-1234");
        assert_eq!(cell("−55.7%"), "-55.7%");
        assert_eq!(cell("-55.7%"), "-55.7%");
        assert_eq!(cell("−£1,234"), "-£1234");
        assert_eq!(cell("−1.0e300"), "-1.0e300");
        assert_eq!(cell("1.0e−300"), "1.0e-300");
    }

    #[test]
    fn signs_of_units_are_left_out_where_the_heading_has_them() {
        let plain = |text, heading| number(text, heading).unwrap();
        assert_eq!(plain("41.2%", "Value (%)"), "41.2");
        assert_eq!(plain("£1,199", "pounds a week"), "1199");
        assert_eq!(plain("−£1,199", "Cost (£)"), "-1199");
        assert_eq!(plain("£1,199", "%"), "£1199");
        assert_eq!(plain("41.2%", "Value"), "41.2%");
    }

    #[test]
    fn what_only_looks_like_a_number_stays_as_it_is() {
        for text in [
            "2024/25", "3=", "1,2,3", "12,34", "1,2345", "1.2.3", ".5", "–", "", "%", "−",
        ] {
            assert_eq!(number(text, "%"), None, "{text}");
        }
    }

    #[test]
    fn cells_with_quotes_commas_and_lines_are_quoted() {
        assert_eq!(cell("a \"b\""), "\"a \"\"b\"\"\"");
        assert_eq!(cell("a\nb"), "\"a\nb\"");
        assert_eq!(cell("St Helens"), "St Helens");
        assert_eq!(cell(""), "");
    }
}
