//! Markup as a tree that two writers of the same thing agree on: attributes and classes in order of
//! name, text without the spaces around it, one line for each element or text.

use std::collections::BTreeMap;

use scraper::{ElementRef, Html, Node};

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Text, with one space for many.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Element {
    /// Its name.
    pub(crate) name: String,
    /// Its attributes by name; the names of its classes stand in order. One that only has to be there
    /// is empty.
    pub(crate) attributes: BTreeMap<String, String>,
    /// What is in it.
    pub(crate) children: Vec<Part>,
}

impl Element {
    /// Its classes.
    pub(crate) fn classes(&self) -> impl Iterator<Item = &str> {
        let names = self.attributes.get("class");
        names.map_or("", String::as_str).split(' ')
    }
}

/// Attributes that mean the same with every value.
const SWITCHES: [&str; 5] = ["checked", "disabled", "multiple", "readonly", "selected"];

/// The parts of a piece of markup.
pub(crate) fn parts(html: &str) -> Vec<Part> {
    children(Html::parse_fragment(html).root_element())
}

fn children(parent: ElementRef<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    for child in parent.children() {
        match child.value() {
            Node::Text(text) => push_text(&mut parts, text),
            Node::Element(_) => parts.extend(ElementRef::wrap(child).map(element)),
            _ => {}
        }
    }
    parts
}

/// Adds text, joined with text before it.
pub(crate) fn push_text(parts: &mut Vec<Part>, text: &str) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match (parts.last_mut(), text.is_empty()) {
        (_, true) => {}
        (Some(Part::Text(before)), false) => {
            before.push(' ');
            before.push_str(&text);
        }
        (_, false) => parts.push(Part::Text(text)),
    }
}

fn element(from: ElementRef<'_>) -> Part {
    let attributes = from.value().attrs().map(|(name, value)| {
        let value = match name {
            "class" => {
                let mut names: Vec<&str> = value.split_whitespace().collect();
                names.sort_unstable();
                names.join(" ")
            }
            name if SWITCHES.contains(&name) => String::new(),
            _ => value.split_whitespace().collect::<Vec<_>>().join(" "),
        };
        (name.to_owned(), value)
    });
    Part::Element(Element {
        name: from.value().name().to_owned(),
        attributes: attributes.collect(),
        children: children(from),
    })
}

/// The parts as lines.
pub(crate) fn lines(parts: &[Part]) -> String {
    let mut lines = String::new();
    write(parts, 0, &mut lines);
    lines
}

fn write(parts: &[Part], depth: usize, lines: &mut String) {
    for part in parts {
        lines.push_str(&"  ".repeat(depth));
        match part {
            Part::Text(text) => lines.push_str(text),
            Part::Element(element) => {
                lines.push('<');
                lines.push_str(&element.name);
                for (name, value) in &element.attributes {
                    for piece in [" ", name, "=\"", value, "\""] {
                        lines.push_str(piece);
                    }
                }
                lines.push('>');
            }
        }
        lines.push('\n');
        if let Part::Element(element) = part {
            write(&element.children, depth + 1, lines);
        }
    }
}
