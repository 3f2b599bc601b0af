//! The action plan: all actions of all priorities in one table, by month, in the first 100 days and by
//! partner, and the page of one action.

mod add;
mod first_days;
mod list;
mod load;
mod single;
mod table;
mod timeline;
mod views;

pub(crate) use first_days::first_days_page;
pub(crate) use list::ActionsPage;
pub(crate) use load::load_page;
pub(crate) use single::action_page;
pub(crate) use timeline::timeline_page;
