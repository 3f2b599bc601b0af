//! Whether XML can be read by any program.

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::everything::{ending, unpacked};

/// Every XML part of a Word or Excel file is well-formed.
pub(crate) fn package(name: &str, bytes: &[u8]) {
    let mut read = 0;
    for (part, bytes) in unpacked(bytes) {
        if ["xml", "rels"].contains(&ending(&part)) {
            let text = std::str::from_utf8(&bytes).unwrap();
            well_formed(&format!("{name}, {part}"), text);
            read += 1;
        }
    }
    assert!(read > 4, "{name} has {read} parts");
}

/// Tags are closed, attributes stand once each, entities are known, and every character is one that
/// XML 1.0 allows.
pub(crate) fn well_formed(name: &str, text: &str) {
    let is_allowed = |it: char| matches!(it, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    assert!(text.chars().all(is_allowed), "{name}");
    let mut reader = Reader::from_str(text);
    let mut depth = 0;
    loop {
        let event = reader.read_event();
        let event = event.unwrap_or_else(|error| panic!("{name}: {error}"));
        let start = match &event {
            Event::Start(start) => {
                depth += 1;
                Some(start)
            }
            Event::Empty(start) => Some(start),
            Event::End(_) => {
                depth -= 1;
                None
            }
            Event::GeneralRef(it) => {
                let is_known =
                    ["amp", "lt", "gt", "quot", "apos"].contains(&&*it.decode().unwrap());
                assert!(is_known || it.is_char_ref(), "{name}: {it:?}");
                None
            }
            Event::Eof => break,
            _ => None,
        };
        for attribute in start.into_iter().flat_map(|it| it.attributes()) {
            let attribute = attribute.unwrap_or_else(|error| panic!("{name}: {error}"));
            let value = std::str::from_utf8(&attribute.value).unwrap();
            quick_xml::escape::unescape(value).unwrap();
            assert!(!value.contains('<'), "{name}: {value}");
        }
    }
    assert_eq!(depth, 0, "{name}");
}
