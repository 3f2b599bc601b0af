use super::tree::{Element, Node};

/// Puts the properties in an element in the order of the standard, which Word may insist on, and takes
/// out those that say nothing.
pub(super) fn sort(element: &mut Element) {
    element
        .children
        .retain_mut(|it| !it.element().is_some_and(|it| says_nothing(it)));
    let Some(order) = order(element) else {
        return;
    };
    element.children.sort_by_key(|it| {
        let Node::Element(it) = it else {
            return order.len();
        };
        let name = it.tag.name();
        let place = order.iter().position(|it| it.as_bytes() == name.as_ref());
        place.unwrap_or(order.len())
    });
}

/// Whether it is an empty group of properties. Not so those of rows and cells, which have to be there.
fn says_nothing(element: &Element) -> bool {
    element.children.is_empty() && element.is("w:rPr")
}

/// The order of what the library and this crate write into groups of properties (ECMA-376 part 1,
/// annex A.1: CT_PPr, CT_RPr, CT_TblPr, CT_TcPr, CT_SectPr, CT_NumPr, CT_SdtPr).
fn order(element: &Element) -> Option<&'static [&'static str]> {
    Some(match element.tag.name().as_ref() {
        b"w:pPr" => &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:widowControl",
            "w:numPr",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:bidi",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:outlineLvl",
            "w:rPr",
            "w:sectPr",
        ],
        b"w:rPr" => &[
            "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:sz", "w:szCs",
            "w:rtl", "w:lang",
        ],
        b"w:tblPr" => &[
            "w:tblStyle",
            "w:tblW",
            "w:jc",
            "w:tblInd",
            "w:tblBorders",
            "w:tblLayout",
            "w:tblCellMar",
            "w:tblLook",
            "w:tblCaption",
            "w:tblDescription",
        ],
        b"w:sectPr" => &[
            "w:headerReference",
            "w:footerReference",
            "w:type",
            "w:pgSz",
            "w:pgMar",
            "w:cols",
            "w:titlePg",
            "w:textDirection",
            "w:docGrid",
        ],
        b"w:numPr" => &["w:ilvl", "w:numId"],
        b"w:sdtPr" => &["w:rPr", "w:alias", "w:docPartObj"],
        _ => return None,
    })
}
