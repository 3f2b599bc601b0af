//! A plan as files people already work in.
//!
//! Every output is a pure function of a [`reform_plan::PlanSummary`], native and in the browser:
//!
//! 1. [`document`] turns a summary into a [`Document`]: headings, paragraphs, tables and charts as
//!    plain data. The page, the print, Word and Markdown are written from the same one, so they say
//!    the same.
//! 2. [`sheet`] turns it into [`Sheet`]s: one table each, with typed cells. Excel and CSV are
//!    written from the same ones.
//! 3. [`output`] names everything there is to hand out, and makes it.
//!
//! The day comes in with the summary, and charts as pictures come in as an argument: nothing here asks
//! a clock, a file or a browser.

pub mod back;
pub mod calendar;
pub mod csv;
pub mod document;
pub mod excel;
pub mod families;
pub mod form;
pub mod identifiers;
pub mod markdown;
pub mod minutes;
pub mod output;
mod problem;
pub mod share;
pub mod sheet;
pub mod slide;
pub mod suppress;
pub mod text;
pub mod word;

pub use document::{
    Block, Document, Paper, Part, PartKey, Parts, Preset, Run, Table, Weight, Words,
};
pub use output::{MadeFile, Order, Output, Pictures, Progress, TypeSize};
pub use problem::ExportProblem;
pub use sheet::{Cell, Column, Kind, Sheet};
pub use slide::Slide;
