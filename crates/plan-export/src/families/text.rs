//! The words of parts as one text, to count them and to look for terms.

use crate::document::{Block, Part, Words};

/// All words of parts, each block on lines of its own.
pub(super) fn of(parts: &[Part]) -> String {
    let mut lines = Vec::new();
    for part in parts {
        lines.push(part.heading.clone());
        lines.extend(part.blocks.iter().flat_map(block));
    }
    lines.join("\n")
}

/// The lines of a block. Tables, charts and links are no part of a plan for families.
fn block(block: &Block) -> Vec<String> {
    match block {
        Block::Heading { words, .. }
        | Block::Paragraph(words)
        | Block::Notice(words)
        | Block::Note(words) => vec![words.text()],
        Block::Missing(words) => vec![words.clone()],
        Block::List { items, .. } => items.iter().map(Words::text).collect(),
        _ => Vec::new(),
    }
}
