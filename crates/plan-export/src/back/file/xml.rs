//! Walking through XML that may be made to harm.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::damaged;
use crate::back::BackProblem;

/// How deep elements may stand inside one another. A workbook has some 20.
const DEEPEST: usize = 100;

/// The next event of sound XML: elements are closed in order, nothing refers to something outside,
/// and the end comes when all is closed.
pub(super) struct Walk<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
}

impl<'a> Walk<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            reader: Reader::from_str(text),
            depth: 0,
        }
    }

    /// How many elements are open.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// How many bytes were read so far.
    pub(super) fn at(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    /// The next event; none at the end.
    pub(super) fn next(&mut self) -> Result<Option<Event<'a>>, BackProblem> {
        let unsound = || damaged("a part of it is not sound XML");
        let event = self.reader.read_event().map_err(|_| unsound())?;
        match &event {
            Event::Start(_) => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    return Err(unsound());
                }
            }
            Event::End(_) => self.depth = self.depth.checked_sub(1).ok_or_else(unsound)?,
            // What a DOCTYPE declares can be made to grow without end, or to name files of the
            // computer. No spreadsheet program writes one.
            Event::DocType(_) => {
                return Err(BackProblem::file(
                    "The file declares a DOCTYPE, which could name other files. No spreadsheet \
                     program writes one, so it was not read.",
                    super::AGAIN,
                ));
            }
            Event::GeneralRef(entity) => {
                reference(entity).ok_or_else(unsound)?;
            }
            Event::Eof => {
                return if self.depth == 0 {
                    Ok(None)
                } else {
                    Err(unsound())
                };
            }
            _ => {}
        }
        Ok(Some(event))
    }
}

/// The letter a reference such as `&amp;` or `&#10;` stands for; none when it is declared elsewhere.
pub(super) fn reference(entity: &BytesRef<'_>) -> Option<char> {
    if let Ok(Some(letter)) = entity.resolve_char_ref() {
        return Some(letter);
    }
    match &**entity {
        b"amp" => Some('&'),
        b"lt" => Some('<'),
        b"gt" => Some('>'),
        b"quot" => Some('"'),
        b"apos" => Some('\''),
        _ => None,
    }
}

/// The value of an attribute, its references resolved; none when it is missing or unsound.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    // That none stands twice is not asked: of many it would take long.
    let mut attributes = attributes.with_checks(false).flatten();
    let found = attributes.find(|it| it.key.as_ref() == name.as_bytes())?;
    let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(value.into_owned())
}

/// Checks XML from beginning to end.
pub(super) fn check(text: &str) -> Result<(), BackProblem> {
    let mut walk = Walk::new(text);
    while walk.next()?.is_some() {}
    Ok(())
}
