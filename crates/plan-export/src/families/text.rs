//! The words of blocks as one text, to count them and to look for terms.

use crate::document::{Block, Words};

/// All words of blocks, each thing on a line of its own.
pub(super) fn of(blocks: &[Block]) -> String {
    let lines: Vec<String> = blocks.iter().flat_map(lines).collect();
    lines.join("\n")
}

/// The lines of a block. Tables, charts and links are no part of a plan for families.
fn lines(block: &Block) -> Vec<String> {
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
