//! Typed text as every file can hold it.

use std::borrow::Cow;

/// Typed text without what no document or workbook may hold: characters XML 1.0 does not allow
/// (control characters but for tab and line feed, U+FFFE and U+FFFF), which come along when text is
/// pasted from a PDF. Line breaks of every system become a line feed. Everything else stays as typed,
/// and text without any of it is handed back as it is.
///
/// Definition: production 2, `Char`, of <https://www.w3.org/TR/xml/#charsets>.
///
/// ```
/// use plan_export::text::clean;
/// assert_eq!(clean("One\u{b}two\r\nthree\u{0}"), "Onetwo\nthree");
/// assert_eq!(clean("مجموعة 🙁 <b>"), "مجموعة 🙁 <b>");
/// ```
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(|it| it != '\r' && is_allowed(it)) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    Cow::Owned(text.chars().filter(|it| is_allowed(*it)).collect())
}

/// A name before what is said of it: with a colon, unless it ends with a mark of its own.
///
/// ```
/// use plan_export::text::label;
/// assert_eq!(label("Who leads "), "Who leads:");
/// assert_eq!(label("What does it show?"), "What does it show?");
/// ```
pub fn label(name: &str) -> String {
    let name = name.trim();
    let colon = if name.ends_with(['?', '!', '.', ':', '…']) {
        ""
    } else {
        ":"
    };
    format!("{name}{colon}")
}

fn is_allowed(it: char) -> bool {
    match it {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        it => it >= ' ',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_does_not_allow_is_removed_and_nothing_else() {
        for it in ('\0'..='\u{1f}').chain(['\u{fffe}', '\u{ffff}']) {
            let kept = clean(&format!("a{it}b")).into_owned();
            let expected = match it {
                '\t' => "a\tb",
                '\n' | '\r' => "a\nb",
                _ => "ab",
            };
            assert_eq!(kept, expected, "{it:?}");
        }
        let kept = "\u{7f}\u{85}\u{a0}\u{200f}\u{202e}\u{fdd0}\u{feff}\u{fffd}\u{10ffff}";
        assert!(matches!(clean(kept), Cow::Borrowed(it) if it == kept));
    }
}
