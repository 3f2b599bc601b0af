//! Bytes of a file as text: what kind of file it is, and how its letters are written.

use std::borrow::Cow;

use super::problem::{AGAIN, ReleaseProblem, SAVE_AS_CSV};

/// Most bytes of a line, 1 MB: a line of nothing but separators takes many times its size to read.
const LONGEST_LINE: usize = 1 << 20;

/// Text of a file, and what had to be done to read it.
#[derive(Debug)]
pub(super) struct Text<'a> {
    /// UTF-8, without a byte order mark, lines ending in LF or CRLF.
    pub text: Cow<'a, str>,
    /// What had to be done, in sentences.
    pub notes: Vec<String>,
}

/// Reads bytes as text.
///
/// # Errors
/// A [`ReleaseProblem`] when the file is empty, of another kind, or of letters nobody can tell.
pub(super) fn decode(bytes: &[u8]) -> Result<Text<'_>, ReleaseProblem> {
    if let Some(problem) = other_kind(bytes) {
        return Err(problem);
    }
    let mut notes = Vec::new();
    let text: Cow<'_, str> = if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        utf8(rest, &mut notes)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        utf16(rest, u16::from_le_bytes, &mut notes)?
    } else if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        utf16(rest, u16::from_be_bytes, &mut notes)?
    } else if nearly_half_nul(bytes) {
        return Err(ReleaseProblem::new(
            "The file is written in UTF-16 without the mark that says so.",
            "Open it in a spreadsheet program and save it as \"CSV UTF-8\".",
        ));
    } else {
        utf8(bytes, &mut notes)
    };
    let text = line_ends(text);
    if looks_like_html(&text) {
        return Err(ReleaseProblem::new(
            "The file is a web page, not a table: the page was saved in place of the file.",
            AGAIN,
        ));
    }
    if longest_line(text.as_bytes()) > LONGEST_LINE {
        return Err(ReleaseProblem::new(
            "The file has a line longer than any line of a published table.",
            AGAIN,
        ));
    }
    if text.trim().is_empty() {
        return Err(ReleaseProblem::new("The file is empty.", AGAIN));
    }
    Ok(Text { text, notes })
}

/// Files of other kinds, by their first bytes.
fn other_kind(bytes: &[u8]) -> Option<ReleaseProblem> {
    let save = |what: &str| Some(ReleaseProblem::new(what, SAVE_AS_CSV));
    match bytes {
        [0xD0, 0xCF, 0x11, 0xE0, ..] => save(
            "The file is an Excel workbook, either of the old kind (.xls) or locked with a \
             password, not a CSV.",
        ),
        [b'%', b'P', b'D', b'F', ..] => save("The file is a PDF document, not a CSV."),
        [0x1F, 0x8B, ..] => Some(ReleaseProblem::new(
            "The file is packed with gzip.",
            "Unpack it first, and add the CSV file that is in it.",
        )),
        [b'{', b'\\', b'r', b't', b'f', ..] => save("The file is a text document, not a CSV."),
        [b'{' | b'[', ..] => save("The file is JSON, not a CSV."),
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] => {
            save("The file is a picture, not a CSV.")
        }
        _ => None,
    }
}

fn looks_like_html(text: &str) -> bool {
    let start = text.trim_start();
    let starts = |tag: &str| {
        start
            .get(..tag.len())
            .is_some_and(|it| it.eq_ignore_ascii_case(tag))
    };
    [
        "<!doctype",
        "<html",
        "<head",
        "<body",
        "<?xml",
        "<!--",
        "<table",
    ]
    .iter()
    .any(|tag| starts(tag))
}

/// Whether so many of the first bytes are nothing that these are letters of two bytes.
fn nearly_half_nul(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or(bytes);
    let nuls = memchr::memchr_iter(0, head).count();
    head.len() >= 8 && nuls * 5 >= head.len() * 2
}

fn utf8<'a>(bytes: &'a [u8], notes: &mut Vec<String>) -> Cow<'a, str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    notes.push(
        "The file is written in Windows-1252, an older way to write letters, and was read so. \
         Check names with accents or special signs."
            .to_owned(),
    );
    Cow::Owned(bytes.iter().copied().map(windows_1252).collect())
}

/// The letter of a byte. Source: WHATWG Encoding Standard, index windows-1252; its five unused
/// bytes stay control characters, as there.
fn windows_1252(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž',
        '\u{8F}', '\u{90}', '\u{2018}', '\u{2019}', '\u{201C}', '\u{201D}', '•', '\u{2013}',
        '\u{2014}', '\u{2DC}', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    let at = usize::from(byte).wrapping_sub(0x80);
    FROM_80.get(at).copied().unwrap_or(char::from(byte))
}

fn utf16(
    bytes: &[u8],
    unit: fn([u8; 2]) -> u16,
    notes: &mut Vec<String>,
) -> Result<Cow<'static, str>, ReleaseProblem> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let letters = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)));
    let text: Result<String, _> = letters.collect();
    match text {
        Ok(text) if rest.is_empty() => {
            notes.push("The file is written in UTF-16 and was read so.".to_owned());
            Ok(Cow::Owned(text))
        }
        _ => Err(ReleaseProblem::new(
            "The file says that it is written in UTF-16, but is damaged.",
            AGAIN,
        )),
    }
}

/// Makes a CR that stands alone a line end as any other. Nothing is copied when there is none.
fn line_ends(text: Cow<'_, str>) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let alone = |at: usize| bytes.get(at + 1) != Some(&b'\n');
    if !memchr::memchr_iter(b'\r', bytes).any(alone) {
        return text;
    }
    let mut lines = String::with_capacity(text.len());
    let mut parts = text.split('\r').peekable();
    while let Some(part) = parts.next() {
        lines.push_str(part);
        if parts.peek().is_some_and(|next| !next.starts_with('\n')) {
            lines.push('\n');
        }
    }
    Cow::Owned(lines)
}

fn longest_line(bytes: &[u8]) -> usize {
    let (mut start, mut longest) = (0, 0);
    for end in memchr::memchr_iter(b'\n', bytes) {
        longest = longest.max(end - start);
        start = end;
    }
    longest.max(bytes.len() - start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: &[u8]) -> String {
        decode(bytes).unwrap().text.into_owned()
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text() {
        assert_eq!(of(b"\xEF\xBB\xBFa,b\r\n"), "a,b\r\n");
        assert_eq!(of(b"\xFF\xFEa\0,\0"), "a,");
        assert_eq!(of(b"\xFE\xFF\0a\0,"), "a,");
    }

    #[test]
    fn line_ends_of_all_three_kinds_may_be_mixed() {
        assert_eq!(of(b"a\rb\r\nc\nd\r"), "a\nb\nc\nd\n");
        assert_eq!(of(b"a\r\r\nb"), "a\n\nb");
        assert!(matches!(line_ends("a\r\nb\n".into()), Cow::Borrowed(_)));
    }

    #[test]
    fn windows_letters_are_read_and_said() {
        let text = decode(b"name\nCaf\xE9 \x80\x96\n").unwrap();
        assert_eq!(text.text, "name\nCafé €\u{2013}\n");
        assert!(text.notes[0].contains("Windows-1252"));
    }

    #[test]
    fn a_line_without_an_end_is_refused() {
        let mut bytes = vec![b','; LONGEST_LINE + 1];
        assert!(decode(&bytes).is_err());
        bytes.insert(0, b'a');
        bytes.insert(1, b'\n');
        assert!(decode(&bytes).is_err());
        bytes.truncate(LONGEST_LINE);
        assert!(decode(&bytes).is_ok());
    }

    #[test]
    fn a_half_letter_of_utf16_is_damage() {
        assert!(decode(b"\xFF\xFEa\0,").is_err());
        assert!(decode(b"\xFF\xFE\x00\xD8").is_err());
    }
}
