//! A Word file opened as XML.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

/// The parts of a file by path.
pub(crate) struct Opened(pub(crate) BTreeMap<String, Vec<u8>>);

/// An element with its text unescaped.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Element>,
    pub(crate) text: String,
}

impl Opened {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut parts = BTreeMap::new();
        for number in 0..zip.len() {
            let mut file = zip.by_index(number).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            let before = parts.insert(file.name().to_owned(), bytes);
            assert!(before.is_none(), "{} is there twice", file.name());
        }
        Self(parts)
    }

    pub(crate) fn part(&self, path: &str) -> Element {
        read(self.0.get(path).unwrap())
    }

    pub(crate) fn body(&self) -> Element {
        let mut document = self.part("word/document.xml");
        document.children.remove(0)
    }
}

impl Element {
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|it| it.0 == name)?;
        Some(&found.1)
    }

    pub(crate) fn val(&self) -> Option<&str> {
        self.attribute("w:val")
    }

    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|it| it.name == name)
    }

    /// Down a path of names.
    pub(crate) fn at(&self, path: &[&str]) -> Option<&Self> {
        path.iter().try_fold(self, |it, name| it.child(name))
    }

    /// Every element of a name inside it, in order.
    pub(crate) fn all(&self, name: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        self.each(&mut |it| {
            if it.name == name {
                found.push(it);
            }
        });
        found
    }

    pub(crate) fn each<'a>(&'a self, act: &mut impl FnMut(&'a Self)) {
        for child in &self.children {
            act(child);
            child.each(act);
        }
    }

    /// The words of a paragraph.
    pub(crate) fn words(&self) -> String {
        let mut words = String::new();
        self.each(&mut |it| match it.name.as_str() {
            "w:t" => words.push_str(&it.text),
            "w:tab" if it.attributes.is_empty() => words.push('\t'),
            _ => (),
        });
        words
    }

    /// The style of a paragraph.
    pub(crate) fn style(&self) -> &str {
        let style = self.at(&["w:pPr", "w:pStyle"]).and_then(Self::val);
        style.unwrap_or("Normal")
    }
}

/// Reads XML, and fails where it is not well-formed or has a character XML has not.
pub(crate) fn read(xml: &[u8]) -> Element {
    let xml = std::str::from_utf8(xml).unwrap();
    assert!(xml.chars().all(is_legal), "a character that XML has not");
    let mut reader = Reader::from_str(xml);
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => open.push(element(&tag)),
            Event::Empty(tag) => open.last_mut().unwrap().children.push(element(&tag)),
            Event::End(_) => {
                let done = open.pop().unwrap();
                open.last_mut().unwrap().children.push(done);
            }
            Event::Text(text) => {
                let text = text.decode().unwrap();
                open.last_mut().unwrap().text.push_str(&text);
            }
            Event::GeneralRef(reference) => {
                let named = match reference.decode().unwrap().as_ref() {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "apos" => '\'',
                    _ => reference.resolve_char_ref().unwrap().unwrap(),
                };
                assert!(is_legal(named));
                open.last_mut().unwrap().text.push(named);
            }
            Event::Decl(_) => (),
            Event::Eof => break,
            other => panic!("{other:?} has no place in a Word file"),
        }
    }
    assert_eq!(open.len(), 1, "an element is not closed");
    let mut root = open.remove(0);
    assert_eq!(root.children.len(), 1, "there is one root");
    root.children.remove(0)
}

fn element(tag: &BytesStart) -> Element {
    let attributes = tag.attributes().map(|it| {
        let it = it.unwrap();
        let name = std::str::from_utf8(it.key.as_ref()).unwrap().to_owned();
        let value = quick_xml::escape::unescape(std::str::from_utf8(&it.value).unwrap())
            .unwrap()
            .into_owned();
        (name, value)
    });
    Element {
        name: std::str::from_utf8(tag.name().as_ref()).unwrap().to_owned(),
        attributes: attributes.collect(),
        ..Element::default()
    }
}

/// Production 2 of XML 1.0.
pub(crate) fn is_legal(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}')
}
