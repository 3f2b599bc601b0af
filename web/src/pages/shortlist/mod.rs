//! What may become a priority: the list, its rules, and what needs a decision.

mod choose;
mod cover;
mod decisions;
mod not_now;
mod parts;
mod rules;
mod table;

pub(crate) use choose::ShortlistPage;
pub(crate) use decisions::DecisionsPage;
pub(crate) use rules::rules_page;
