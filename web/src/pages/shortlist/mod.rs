//! What may become a priority: the list, its rules, and what needs a decision.

mod choose;
mod decisions;
mod rules;

pub(crate) use choose::ShortlistPage;
pub(crate) use decisions::decisions_page;
pub(crate) use rules::rules_page;
