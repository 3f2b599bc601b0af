use super::tree::{Element, Node};
use crate::document::Table;
use crate::word::clean;

/// What a table is called for people who do not see it.
pub(in crate::word) struct TableWords {
    caption: String,
    description: String,
}

impl TableWords {
    /// The caption of a table, clean, and what its columns are.
    pub(in crate::word) fn of(table: &Table, caption: String) -> Self {
        let columns = table
            .columns
            .iter()
            .map(|it| clean::short(&it.0, usize::MAX));
        let columns = columns.filter(|it| !it.is_empty()).collect::<Vec<_>>();
        Self {
            caption,
            description: format!("Columns: {}.", columns.join(", ")),
        }
    }
}

/// Names a table, flags its first row and its first column, repeats the first row on every page, and
/// leaves borders to its style: the library writes its own into each table.
pub(super) fn mend(table: &mut Element, words: Option<TableWords>) {
    if let Some(properties) = table.child("w:tblPr") {
        properties.children.retain_mut(|it| {
            let is_left_out = |it: &mut Element| it.is("w:tblBorders") || it.is("w:jc");
            !it.element().is_some_and(is_left_out)
        });
        properties.push(Element::new("w:tblLook", &LOOK));
        if let Some(words) = words {
            let caption = [("w:val", words.caption.as_str())];
            let description = [("w:val", words.description.as_str())];
            properties.push(Element::new("w:tblCaption", &caption));
            properties.push(Element::new("w:tblDescription", &description));
        }
    }
    if let Some(grid) = table.child("w:tblGrid") {
        grid.elements().for_each(width_alone);
    }
    let first = table.children.iter_mut().filter_map(Node::element);
    let mut first = first.filter(|it| it.is("w:tr"));
    if let Some(properties) = first.next().and_then(|it| it.child("w:trPr")) {
        properties.push(Element::new("w:tblHeader", &[]));
    }
}

/// A column of the grid has no unit in the standard: it is always a twentieth of a point.
fn width_alone(column: &mut Element) {
    let width = column.tag.try_get_attribute("w:w").ok().flatten();
    let width = width.map(|it| String::from_utf8_lossy(&it.value).into_owned());
    if let Some(width) = width {
        column.set_attributes(&[("w:w", width.as_str())]);
    }
}

/// First row and first column are headings; no bands.
const LOOK: [(&str, &str); 7] = [
    ("w:val", "06A0"),
    ("w:firstRow", "1"),
    ("w:lastRow", "0"),
    ("w:firstColumn", "1"),
    ("w:lastColumn", "0"),
    ("w:noHBand", "1"),
    ("w:noVBand", "1"),
];
