//! Text that stays text wherever it stands in Markdown.

/// Characters that mean something inside a line, in CommonMark or in the programs that add to it
/// (tables, struck out words, formulas). Each may stand after a backslash, as all ASCII punctuation.
const MARKS: &str = "\\`*_{}[]<>|~#$^";

/// Text as one line, with what it has of line breaks and other white space as spaces.
pub(super) fn line(text: &str) -> String {
    let words = text.trim().split(is_space);
    let words: Vec<&str> = words.filter(|it| !it.is_empty()).collect();
    at_start(&inline(&words.join(" ")))
}

/// A piece of a line: its spaces stay, because other pieces stand beside it.
pub(super) fn inline(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            // An entity has a letter or a number sign after its first mark; "R & D" has not.
            '&' if letters
                .peek()
                .is_some_and(|it| it.is_ascii_alphanumeric() || *it == '#') =>
            {
                safe.push_str("\\&");
            }
            letter if MARKS.contains(letter) => {
                safe.push('\\');
                safe.push(letter);
            }
            letter if is_space(letter) => safe.push(' '),
            letter if is_unreadable(letter) => {}
            letter => safe.push(letter),
        }
    }
    safe
}

/// A line without what would make it a list, a heading or a rule at its start.
pub(super) fn at_start(line: &str) -> String {
    let line = line.trim();
    let digits = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    let (number, rest) = line.split_at(digits);
    if rest.starts_with(['-', '+', '=', ':']) && number.is_empty() {
        return format!("\\{line}");
    }
    if !number.is_empty() && rest.starts_with(['.', ')']) {
        return format!("{number}\\{rest}");
    }
    line.to_owned()
}

/// White space of any kind that is not a space between two words that belong together.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() && letter != '\u{a0}'
}

/// What no program shows as a letter, and some take for the end of the text.
fn is_unreadable(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_becomes_a_heading_a_list_or_a_rule() {
        assert_eq!(line("# not a heading"), "\\# not a heading");
        assert_eq!(line("- not a list"), "\\- not a list");
        assert_eq!(line("+1"), "\\+1");
        assert_eq!(line("--- "), "\\---");
        assert_eq!(line("=1+1"), "\\=1+1");
        assert_eq!(line("1. April"), "1\\. April");
        assert_eq!(line("12) April"), "12\\) April");
        assert_eq!(line("> said she"), "\\> said she");
        assert_eq!(line("2026"), "2026");
        assert_eq!(line("5-year plan"), "5-year plan");
    }

    #[test]
    fn nothing_typed_becomes_html_a_link_or_an_entity() {
        assert_eq!(line("<b>bold</b>"), "\\<b\\>bold\\</b\\>");
        assert_eq!(line("[a](http://b)"), "\\[a\\](http://b)");
        assert_eq!(line("&lt; & R&D &"), "\\&lt; & R\\&D &");
        assert_eq!(
            line("a|b `c` *d* _e_ ~f~"),
            "a\\|b \\`c\\` \\*d\\* \\_e\\_ \\~f\\~"
        );
        assert_eq!(line("C:\\Plans\\"), "C:\\\\Plans\\\\");
    }

    #[test]
    fn white_space_is_one_space_and_what_cannot_be_read_is_left_out() {
        assert_eq!(line("  a\tb\r\n\u{b}c\u{2028}d "), "a b c d");
        assert_eq!(line("a\u{0}b\u{fffe}c\u{1b}"), "abc");
        assert_eq!(line("\u{a0}10\u{a0}000\u{a0}"), "10\u{a0}000");
    }
}
