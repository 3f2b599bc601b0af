use super::OpenProblem;
use super::kind::WrongKind;
use super::rescue::LARGEST_RESCUE;

/// How the characters of a file are written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, as plan files are.
    Utf8,
    /// UTF-16, as some editors save.
    Utf16,
    /// Not UTF-8 everywhere: what is not is taken for Windows-1252, as old programs save.
    Windows1252,
}

impl Encoding {
    /// What to tell whoever opens a file with this encoding, if anything.
    pub fn notice(self) -> Option<&'static str> {
        match self {
            Self::Utf8 | Self::Utf16 => None,
            Self::Windows1252 => Some(
                "Another program saved this file in an older way. Some characters may look wrong, such as letters with accents",
            ),
        }
    }
}

/// How the characters of a file are written, as far as its bytes tell.
pub fn encoding_of(bytes: &[u8]) -> Encoding {
    if utf_16_reader(bytes).is_some() {
        Encoding::Utf16
    } else if std::str::from_utf8(bytes).is_ok() {
        Encoding::Utf8
    } else {
        Encoding::Windows1252
    }
}

/// The text of a file, without a byte order mark. [`encoding_of`] says whether there is something to
/// tell about its characters.
///
/// ```
/// use reform_plan::saved;
/// assert_eq!(saved::text_of("\u{feff}{}".as_bytes()).unwrap(), "{}");
/// assert_eq!(saved::text_of(b"{\0}\0").unwrap(), "{}");
/// assert_eq!(saved::text_of(b"{\"a\":\"caf\xe9\"}").unwrap(), "{\"a\":\"café\"}");
/// ```
///
/// # Errors
/// When it is larger than any file the tool hands out, or is a file of another kind.
pub fn text_of(bytes: &[u8]) -> Result<String, OpenProblem> {
    if bytes.len() > LARGEST_RESCUE {
        return Err(OpenProblem::TooLarge { bytes: bytes.len() });
    }
    if let Some(kind) = WrongKind::of_bytes(bytes) {
        return Err(OpenProblem::WrongKind(kind));
    }
    let text = match utf_16_reader(bytes) {
        Some(unit) => from_utf_16(bytes, unit)?,
        None => from_utf_8_or_older(bytes)?,
    };
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// How to read two bytes of UTF-16; none when the text is not UTF-16. Without a byte order mark it is
/// told by the empty half of its first two characters, which in JSON are plain ones.
fn utf_16_reader(bytes: &[u8]) -> Option<fn([u8; 2]) -> u16> {
    match bytes {
        [0xff, 0xfe, ..] | [1..=255, 0] | [1..=255, 0, 1..=255, 0, ..] => Some(u16::from_le_bytes),
        [0xfe, 0xff, ..] | [0, 1..=255] | [0, 1..=255, 0, 1..=255, ..] => Some(u16::from_be_bytes),
        _ => None,
    }
}

fn from_utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, OpenProblem> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    match String::from_utf16(&units) {
        Ok(text) if rest.is_empty() => Ok(text),
        Ok(_) => Err(OpenProblem::CutShort {
            detail: "the text is UTF-16 and ends in half a character".to_owned(),
        }),
        Err(_) => Err(OpenProblem::Damaged {
            detail: "the text is UTF-16, and a character of it is not whole".to_owned(),
        }),
    }
}

/// What is UTF-8 stays; each other byte is a character of Windows-1252. One damaged byte in a text of
/// UTF-8 so spoils one character, not every accent.
fn from_utf_8_or_older(bytes: &[u8]) -> Result<String, OpenProblem> {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for byte in chunk.invalid() {
            // Text has no NUL; a picture, a program or an archive has.
            if bytes.contains(&0) {
                return Err(OpenProblem::WrongKind(WrongKind::NotText));
            }
            text.push(of_windows_1252(*byte));
        }
    }
    Ok(text)
}

/// The characters of Windows-1252 from 0x80 to 0x9f; all others are numbered as in Unicode.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž',
    '\u{fffd}', '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}',
    'ž', 'Ÿ',
];

fn of_windows_1252(byte: u8) -> char {
    let place = usize::from(byte).checked_sub(0x80);
    place
        .and_then(|place| WINDOWS_1252.get(place).copied())
        .unwrap_or(char::from(byte))
}
