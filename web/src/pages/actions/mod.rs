//! The action plan: all actions of all priorities in one table, and the page of one action.

mod add;
mod list;
mod single;
mod table;

pub(crate) use list::ActionsPage;
pub(crate) use single::action_page;
