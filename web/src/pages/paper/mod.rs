//! Paper: scoring sheets to print, and typing in those that came back.

mod alone;
mod grid;
mod sheet;
mod sheets;

pub use alone::{ScoringSheets, ScoringSheetsProps};
pub(super) use grid::grid_page;
pub(super) use sheets::PaperPage;
