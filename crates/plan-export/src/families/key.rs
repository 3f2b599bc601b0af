use serde::{Deserialize, Serialize};

/// A part of the plan for families.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FamiliesPart {
    /// What this is, and who made it.
    About,
    /// What the partnership heard.
    Heard,
    /// What it will do, by when, and how people will know.
    Will,
    /// Where things stand.
    Now,
    /// How to say what one thinks.
    TellUs,
    /// What words mean.
    Terms,
    /// Whose levels these are.
    Whose,
}

impl FamiliesPart {
    /// All parts in their order.
    pub const ALL: [Self; 7] = [
        Self::About,
        Self::Heard,
        Self::Will,
        Self::Now,
        Self::TellUs,
        Self::Terms,
        Self::Whose,
    ];

    /// Its heading: a question.
    pub fn heading(self) -> &'static str {
        match self {
            Self::About => "What is this?",
            Self::Heard => "What did you tell us?",
            Self::Will => "What will we do?",
            Self::Now => "Where are we now?",
            Self::TellUs => "How can you tell us what you think?",
            Self::Terms => "What do the words mean?",
            Self::Whose => "Whose levels are these?",
        }
    }

    /// Its name in ids of a page: lower case and hyphens.
    pub fn name(self) -> &'static str {
        match self {
            Self::About => "families-about",
            Self::Heard => "families-heard",
            Self::Will => "families-will",
            Self::Now => "families-now",
            Self::TellUs => "families-tell-us",
            Self::Terms => "families-terms",
            Self::Whose => "families-whose",
        }
    }
}
