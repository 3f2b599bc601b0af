//! Paper: scoring sheets to print, and typing in those that came back.

mod grid;
mod sheets;

pub(super) use grid::grid_page;
pub(super) use sheets::PaperPage;
