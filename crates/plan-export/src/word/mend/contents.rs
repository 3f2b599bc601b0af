use super::tree::Element;

/// Says that a tagged piece of the document is its contents, so that Word offers to fill it anew. The
/// library writes no such piece for anything else.
pub(super) fn mend(element: &mut Element) {
    if let Some(properties) = element.child("w:sdtPr") {
        let mut contents = Element::new("w:docPartObj", &[]);
        contents.push(Element::new(
            "w:docPartGallery",
            &[("w:val", "Table of Contents")],
        ));
        contents.push(Element::new("w:docPartUnique", &[]));
        properties.push(contents);
    }
}
