use serde::{Deserialize, Serialize};

/// What files bring.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReportView {
    /// The file that was chosen.
    pub file: String,
    /// What it would change, in a sentence.
    pub headline: String,
    /// One for each file in it.
    pub files: Vec<ReportFile>,
    /// What is kept if somebody takes it, as text; none when nothing would change.
    pub kept: Option<String>,
}

/// What one file brings.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReportFile {
    /// Name of the file.
    pub name: String,
    /// What it is, or what came of it, in words.
    pub title: String,
    /// Whether anything was read of it.
    pub is_read: bool,
    /// Places, periods and cells, in words.
    pub counts: Vec<String>,
    /// Figures that would be others.
    pub revised: Vec<RevisedRow>,
    /// How many more there are.
    pub more_revised: usize,
    /// Figures that would go missing.
    pub gone: Vec<RevisedRow>,
    /// How many more there are.
    pub more_gone: usize,
    /// What was not taken, each with its line, why, and what to do.
    pub refused: Vec<String>,
    /// How many more there are.
    pub more_refused: usize,
    /// Rows that were passed over, in words.
    pub passed_over: Vec<String>,
    /// What to know, in sentences.
    pub warnings: Vec<String>,
    /// How many more there are.
    pub more_warnings: usize,
    /// What the columns of a file are that this tool does not know, for somebody to say what they
    /// mean.
    pub unknown: Option<UnknownView>,
}

/// A figure that would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevisedRow {
    /// What it is a figure of.
    pub title: String,
    /// Name of the place.
    pub place: String,
    /// The period.
    pub period: String,
    /// What is here now.
    pub old: String,
    /// What the file has.
    pub new: String,
}

/// The columns of a file this tool does not know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnknownView {
    /// Names of all columns, as a mapping keeps them.
    pub header: Vec<String>,
    /// Columns of numbers.
    pub numbers: Vec<String>,
    /// Columns of text with what they say.
    pub filters: Vec<ColumnView>,
}

/// A column of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnView {
    /// Its name.
    pub column: String,
    /// What it says.
    pub values: Vec<String>,
    /// Whether there is more than is listed.
    pub has_more: bool,
}
