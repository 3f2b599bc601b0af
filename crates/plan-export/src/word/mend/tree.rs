use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, Writer};

use crate::problem::ExportProblem;
use crate::word::problem;

/// A part of an XML text.
pub(super) enum Node<'a> {
    /// An element with what is in it.
    Element(Element<'a>),
    /// Text, a reference, the declaration: handed on as it is.
    Other(Event<'a>),
}

/// An element.
pub(super) struct Element<'a> {
    /// Its name and attributes.
    pub(super) tag: BytesStart<'a>,
    /// What is in it.
    pub(super) children: Vec<Node<'a>>,
}

impl Element<'_> {
    /// An element with attributes, their values not yet escaped, and nothing in it.
    pub(super) fn new(name: &'static str, attributes: &[(&str, &str)]) -> Self {
        let tag = BytesStart::new(name).with_attributes(attributes.iter().copied());
        Self {
            tag,
            children: Vec::new(),
        }
    }

    /// Whether it has a name, with its prefix: the library always writes the same ones.
    pub(super) fn is(&self, name: &str) -> bool {
        self.tag.name().as_ref() == name.as_bytes()
    }

    /// The elements right inside it.
    pub(super) fn elements(&mut self) -> impl Iterator<Item = &mut Self> {
        self.children.iter_mut().filter_map(Node::element)
    }

    /// The first element of a name right inside it.
    pub(super) fn child(&mut self, name: &str) -> Option<&mut Self> {
        self.elements().find(|it| it.is(name))
    }

    /// The first element of a name anywhere inside it.
    pub(super) fn descendant(&mut self, name: &str) -> Option<&mut Self> {
        self.elements().find_map(|it| {
            if it.is(name) {
                Some(it)
            } else {
                it.descendant(name)
            }
        })
    }

    /// Puts an element behind everything in it.
    pub(super) fn push(&mut self, element: Self) {
        self.children.push(Node::Element(element));
    }

    /// Gives it other attributes, their values not yet escaped.
    pub(super) fn set_attributes(&mut self, attributes: &[(&str, &str)]) {
        self.tag.clear_attributes();
        self.tag.extend_attributes(attributes.iter().copied());
    }

    /// Does something with it and with every element inside it, the inner ones last.
    pub(super) fn each(&mut self, act: &mut impl FnMut(&mut Self)) {
        act(self);
        self.elements().for_each(|it| it.each(act));
    }
}

impl<'a> Node<'a> {
    /// The element it is, if it is one.
    pub(super) fn element(&mut self) -> Option<&mut Element<'a>> {
        match self {
            Self::Element(element) => Some(element),
            Self::Other(_) => None,
        }
    }
}

/// The nodes of an XML text.
pub(super) fn read(xml: &[u8]) -> Result<Vec<Node<'_>>, ExportProblem> {
    let mut reader = Reader::from_str(std::str::from_utf8(xml).map_err(problem)?);
    let mut open: Vec<Element> = Vec::new();
    let mut done = Vec::new();
    loop {
        let node = match reader.read_event().map_err(problem)? {
            Event::Eof => return Ok(done),
            Event::Start(tag) => {
                open.push(Element {
                    tag,
                    children: Vec::new(),
                });
                continue;
            }
            Event::End(_) => match open.pop() {
                Some(element) => Node::Element(element),
                None => continue,
            },
            Event::Empty(tag) => Node::Element(Element {
                tag,
                children: Vec::new(),
            }),
            event => Node::Other(event),
        };
        match open.last_mut() {
            Some(parent) => parent.children.push(node),
            None => done.push(node),
        }
    }
}

/// The XML text of nodes.
pub(super) fn write(nodes: Vec<Node>) -> Result<Vec<u8>, ExportProblem> {
    let mut writer = Writer::new(Vec::new());
    for node in nodes {
        write_node(&mut writer, node)?;
    }
    Ok(writer.into_inner())
}

fn write_node(writer: &mut Writer<Vec<u8>>, node: Node) -> Result<(), ExportProblem> {
    match node {
        Node::Other(event) => writer.write_event(event).map_err(problem),
        Node::Element(element) if element.children.is_empty() => {
            let tag = Event::Empty(element.tag);
            writer.write_event(tag).map_err(problem)
        }
        Node::Element(element) => {
            let end = element.tag.to_end().into_owned();
            let tag = Event::Start(element.tag);
            writer.write_event(tag).map_err(problem)?;
            for child in element.children {
                write_node(writer, child)?;
            }
            writer.write_event(Event::End(end)).map_err(problem)
        }
    }
}
