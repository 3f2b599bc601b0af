//! The envelope around every text that is kept: what is in it can be trusted or is known to be
//! damaged.
//!
//! ```text
//! SRP1 <checksum of the rest of this line> <fence> <rev> <writer> <format> <lowest reader> <length> <checksum of the text>
//! <text>
//! ```
//!
//! The length is in bytes of UTF-8; checksums are CRC-32, eight hexadecimal digits. Together they
//! find a text that was cut short, blanked with zeros, or has a bit changed.

use super::Position;

/// What every envelope begins with.
const MARK: &str = "SRP1";

/// What stands on an envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// How far the plan had come.
    pub position: Position,
    /// Format of what is inside: see [`crate::saved::FORMAT`].
    pub format: u32,
    /// The lowest format a tool has to know to read it.
    pub lowest_reader: u32,
}

/// Why what is in an envelope is not to be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It has no envelope, or its first line is damaged.
    Header,
    /// It is shorter or longer than it was.
    Length,
    /// Something in it has changed.
    Text,
}

/// Puts a text into an envelope.
///
/// ```
/// use reform_plan::keep::envelope::{Broken, Header, open, seal};
/// use reform_plan::keep::Position;
/// let header = Header { position: Position { fence: 1, rev: 7, writer: 9 }, format: 2, lowest_reader: 2 };
/// let sealed = seal(&header, "a plan");
/// assert_eq!(open(&sealed), Ok((header, "a plan")));
/// assert_eq!(open(&sealed[..sealed.len() - 1]), Err(Broken::Length));
/// assert_eq!(open(&sealed.replace("a plan", "a plot")), Err(Broken::Text));
/// ```
pub fn seal(header: &Header, text: &str) -> String {
    let Position { fence, rev, writer } = header.position;
    let line = format!(
        "{fence} {rev} {writer:08x} {} {} {} {:08x}",
        header.format,
        header.lowest_reader,
        text.len(),
        crc32fast::hash(text.as_bytes()),
    );
    let checksum = crc32fast::hash(line.as_bytes());
    format!("{MARK} {checksum:08x} {line}\n{text}")
}

/// Takes a text out of its envelope.
///
/// # Errors
/// When the envelope or the text in it is damaged.
pub fn open(sealed: &str) -> Result<(Header, &str), Broken> {
    let (first, text) = sealed.split_once('\n').ok_or(Broken::Header)?;
    let (header, length, checksum) = read_header(first).ok_or(Broken::Header)?;
    if text.len() != length {
        return Err(Broken::Length);
    }
    if crc32fast::hash(text.as_bytes()) != checksum {
        return Err(Broken::Text);
    }
    Ok((header, text))
}

/// What stands on an envelope; none when that is damaged. What is in it may be.
pub fn header(sealed: &str) -> Option<Header> {
    let (first, _) = sealed.split_once('\n')?;
    read_header(first).map(|it| it.0)
}

fn read_header(line: &str) -> Option<(Header, usize, u32)> {
    let rest = line.strip_prefix(MARK)?.strip_prefix(' ')?;
    let (checksum, rest) = rest.split_once(' ')?;
    if hex(checksum)? != crc32fast::hash(rest.as_bytes()) {
        return None;
    }
    let mut parts = rest.split(' ');
    let position = Position {
        fence: parts.next()?.parse().ok()?,
        rev: parts.next()?.parse().ok()?,
        writer: hex(parts.next()?)?,
    };
    let header = Header {
        position,
        format: parts.next()?.parse().ok()?,
        lowest_reader: parts.next()?.parse().ok()?,
    };
    let length = parts.next()?.parse().ok()?;
    let checksum = hex(parts.next()?)?;
    parts.next().is_none().then_some((header, length, checksum))
}

/// Only as it is written: a letter that became a capital is damage too.
fn hex(text: &str) -> Option<u32> {
    let is_exact = text.len() == 8 && text.bytes().all(|it| b"0123456789abcdef".contains(&it));
    u32::from_str_radix(text, 16).ok().filter(|_| is_exact)
}

impl Broken {
    /// What is wrong, in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Header => "Its first line is damaged",
            Self::Length => "It was cut short",
            Self::Text => "Something in it has changed since it was saved",
        }
    }
}
