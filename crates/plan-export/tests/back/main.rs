//! An edited action log comes back: what is read of a file, and what it would change.

mod accept;
mod catalogue;
mod changed;
mod damaged;
mod fixtures;
mod plans;
mod round;
mod sheets;
mod workbook;
