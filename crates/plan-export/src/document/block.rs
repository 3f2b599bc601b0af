//! Blocks in one line each, so that a part reads as what it says.

use reform_plan::summary::Place;

use super::{Block, Order, Table, Words};

/// A heading inside a part.
pub(super) fn heading(words: impl Into<Words>) -> Block {
    Block::Heading {
        level: 3,
        words: words.into(),
    }
}

/// A smaller heading, below one inside a part.
pub(super) fn small_heading(words: impl Into<Words>) -> Block {
    Block::Heading {
        level: 4,
        words: words.into(),
    }
}

/// A paragraph.
pub(super) fn paragraph(words: impl Into<Words>) -> Block {
    Block::Paragraph(words.into())
}

/// What is missing.
pub(super) fn missing(words: &str) -> Block {
    Block::Missing(words.to_owned())
}

/// What somebody typed as a paragraph, or what is missing.
pub(super) fn typed_or(text: &str, otherwise: &str) -> Block {
    match text.trim() {
        "" => missing(otherwise),
        text => paragraph(text),
    }
}

/// A list whose order does not count.
pub(super) fn bullets(items: Vec<Words>) -> Block {
    Block::List {
        order: Order::Bullets,
        items,
    }
}

/// On screen only: a link to where something is changed.
pub(super) fn change(place: Place, words: impl Into<String>) -> Block {
    Block::Change {
        place,
        words: words.into(),
    }
}

/// A table of columns with fixed headings, each with its share of the width in parts of a hundred.
pub(super) fn table(
    caption: impl Into<String>,
    columns: &[(&str, u16)],
    rows: Vec<Vec<Words>>,
) -> Block {
    let columns = columns.iter();
    Block::Table(Table {
        caption: caption.into(),
        columns: columns
            .map(|(heading, share)| ((*heading).to_owned(), *share))
            .collect(),
        rows,
    })
}

/// A fact under its name; what to say where it is not known.
pub(super) fn fact(name: &str, value: &str, otherwise: &str) -> (String, Words) {
    (name.to_owned(), Words::or_missing(value, otherwise))
}
