//! The workshop: how the time shares out, what is needed in the room, the agenda to print.

mod agenda;
mod plan;

pub(super) use agenda::agenda_page;
pub(super) use plan::workshop_page;
