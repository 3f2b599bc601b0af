use quick_xml::events::Event;

use super::tree::{Element, Node};
use crate::word::direction::{self, Direction};

/// Says of a run that its words go from right to left, where they do. Runs are cut so that each goes
/// one way, so their first letter tells.
pub(super) fn direct(run: &mut Element) {
    let words = words(run);
    if direction::of([words.as_str()].into_iter()) == Direction::LeftToRight {
        return;
    }
    if let Some(properties) = run.child("w:rPr") {
        properties.push(Element::new("w:rtl", &[]));
        let language = direction::language(&words);
        properties.push(Element::new("w:lang", &[("w:bidi", language)]));
    }
}

/// The words of a run. References are left out: they stand for signs without a direction.
fn words(run: &mut Element) -> String {
    let texts = run.elements().filter(|it| it.is("w:t"));
    let pieces = texts.flat_map(|it| it.children.iter());
    let pieces = pieces.filter_map(|it| match it {
        Node::Other(Event::Text(text)) => text.decode().ok(),
        _ => None,
    });
    pieces.collect()
}
