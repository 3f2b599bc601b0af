use std::fmt;

/// Why a file could not be made, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportProblem {
    /// What is wrong, and where.
    pub what: String,
    /// What to do next.
    pub next: String,
}

impl ExportProblem {
    /// A problem in two sentences.
    pub fn new(what: impl Into<String>, next: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            next: next.into(),
        }
    }
}

impl fmt::Display for ExportProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.what, self.next)
    }
}

impl std::error::Error for ExportProblem {}
