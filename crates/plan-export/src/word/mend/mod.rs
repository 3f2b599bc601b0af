//! What the library writes, made right. It leaves out alternative text, header rows and directions,
//! writes properties in an order that is not the one of the standard, and numbers paragraphs by a
//! counter that goes on from file to file. Each of these is mended here on the written XML, by element,
//! never by searching text that may have been typed.

mod contents;
mod order;
mod pictures;
mod runs;
mod tables;
mod tree;

use crate::problem::ExportProblem;

pub(super) use pictures::PictureWords;
pub(super) use tables::TableWords;
use tree::{Element, Node};

/// Words the library has no place for, in the order of what they belong to.
#[derive(Default)]
pub(super) struct Named {
    /// Of tables.
    pub(super) tables: Vec<TableWords>,
    /// Of pictures.
    pub(super) pictures: Vec<PictureWords>,
}

/// A written part, mended.
pub(super) fn mend(xml: &[u8], named: Named) -> Result<Vec<u8>, ExportProblem> {
    let mut nodes = tree::read(xml)?;
    let mut tables = named.tables.into_iter();
    let mut pictures = (1..).zip(named.pictures);
    for element in nodes.iter_mut().filter_map(Node::element) {
        element.each(&mut |element| match element.tag.name().as_ref() {
            b"w:p" => element.set_attributes(&[]),
            b"w:r" => runs::direct(element),
            b"w:tbl" => tables::mend(element, tables.next()),
            b"w:drawing" => pictures::name(element, pictures.next()),
            b"w:sdt" => contents::mend(element),
            _ => (),
        });
        element.each(&mut order::sort);
    }
    tree::write(nodes)
}

/// Written parts that hold no words of pictures and tables.
pub(super) fn each(parts: &[Vec<u8>]) -> Result<Vec<Vec<u8>>, ExportProblem> {
    parts.iter().map(|it| mend(it, Named::default())).collect()
}

/// What the text is joined to: without the parts that are not packed, and with the theme.
pub(super) fn relations(xml: &[u8]) -> Result<Vec<u8>, ExportProblem> {
    let mut nodes = tree::read(xml)?;
    for element in nodes.iter_mut().filter_map(Node::element) {
        let is_kept = |it: &mut Node| !it.element().is_some_and(is_left_out);
        element.children.retain_mut(is_kept);
        element.push(Element::new("Relationship", &THEME));
    }
    tree::write(nodes)
}

/// The library joins a part for comments to every document.
fn is_left_out(relation: &mut Element) -> bool {
    let target = relation.tag.try_get_attribute("Target").ok().flatten();
    target.is_some_and(|it| it.value.as_ref() == b"commentsExtended.xml")
}

/// Fonts and colours to choose from in Word.
const THEME: [(&str, &str); 3] = [
    ("Id", "rIdTheme1"),
    (
        "Type",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme",
    ),
    ("Target", "theme/theme1.xml"),
];
