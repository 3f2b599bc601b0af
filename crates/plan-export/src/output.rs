//! Everything there is to hand out, by name.

use std::collections::BTreeMap;

/// A kind of file a plan can be handed out as.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
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
