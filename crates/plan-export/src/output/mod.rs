//! Everything there is to hand out, by name, and the making of it.

mod about;
mod charts;
mod everything;
mod make;
mod readme;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::document::Parts;

pub use about::About;
pub use charts::charts;
pub use make::make;

/// A kind of file a plan can be handed out as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Output {
    /// The plan as a Word document.
    Word,
    /// The plan as an Excel workbook.
    Excel,
    /// Scores as a tidy CSV: one row a score.
    ScoresCsv,
    /// Figures as a tidy CSV: one row a figure.
    FiguresCsv,
    /// The action plan as CSV.
    ActionsCsv,
    /// Success measures as CSV.
    MeasuresCsv,
    /// The golden thread as CSV: one row a link.
    ThreadCsv,
    /// The plan file, which this tool opens again.
    PlanFile,
    /// The plan as Markdown.
    Markdown,
    /// Reviews, milestones and dates of actions as a calendar.
    Calendar,
    /// The version for families, as a Word document.
    FamiliesWord,
    /// The text of the plan by section, for a government form.
    FormText,
    /// What was decided, as text for minutes.
    Minutes,
    /// Everything, as one ZIP with a README inside.
    Everything,
}

impl Output {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 14] = [
        Self::Word,
        Self::Excel,
        Self::FamiliesWord,
        Self::FormText,
        Self::Minutes,
        Self::Calendar,
        Self::Markdown,
        Self::ScoresCsv,
        Self::FiguresCsv,
        Self::ActionsCsv,
        Self::MeasuresCsv,
        Self::ThreadCsv,
        Self::PlanFile,
        Self::Everything,
    ];
}

/// What somebody asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// Which file.
    pub output: Output,
    /// The parts of the plan in it, where it is a document.
    pub parts: Parts,
    /// How large the letters are, where it is for families.
    pub type_size: TypeSize,
}

/// How large letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TypeSize {
    /// As in most documents.
    #[default]
    Usual,
    /// 16 point and more, for people who see little.
    Large,
}

/// How far the making of files has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Steps that are done.
    pub done: usize,
    /// Steps in all.
    pub of: usize,
    /// What is made now, like "Word document".
    pub what: String,
}

/// A file that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeFile {
    /// Its name, safe on every system.
    pub name: String,
    /// Its media type, like `text/csv`.
    pub media: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Charts as PNG pictures, keyed by the id of the chart. A chart without one is said in words and as
/// its table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pictures(pub BTreeMap<String, Vec<u8>>);
