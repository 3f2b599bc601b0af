//! Priorities: the list in the partnership's order, and the page of one.

mod adding;
mod below;
mod card;
mod effects;
mod evidence;
mod lead;
mod list;
mod problem;
mod reasons;
mod single;
mod statements;

pub(super) use adding::add_action;
pub(super) use lead::lead_select;
pub(crate) use list::PrioritiesPage;
pub(crate) use single::priority_page;
