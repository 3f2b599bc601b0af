//! Words of the field that a plan for families uses, with what they mean.

use reform_plan::{Framework, terms};

use crate::document::{Block, Order, Words};

/// The most terms that are explained.
const MOST: usize = 6;

/// What the terms in a text mean, in the order they come; nothing where no term is used.
pub(super) fn blocks(framework: &Framework, text: &str) -> Vec<Block> {
    let found = terms::used(framework, text);
    if found.is_empty() {
        return Vec::new();
    }
    let items = found.into_iter().take(MOST).map(|(name, term)| {
        Words::strong(format!("{name}: ")).and(Words::plain(term.meaning.trim()))
    });
    vec![Block::List {
        order: Order::Bullets,
        items: items.collect(),
    }]
}
