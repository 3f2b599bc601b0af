use serde::{Deserialize, Serialize};

use crate::Slug;

/// A rule that puts something on the list of what may become a priority: a kind of finding, and from
/// which number on it counts. A partnership can choose another number, or leave the rule out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortlistRule {
    /// Identity.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// What it looks for and why, in a sentence or two.
    pub about: String,
    /// What it looks for.
    pub kind: RuleKind,
    /// From which number on it counts; 0 for a kind that needs none.
    pub threshold: u8,
}

/// What a rule of the shortlist looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RuleKind {
    /// A statement agreed at one of the lowest levels; the number is how many of them count.
    LowLevel,
    /// A statement whose partners, scoring alone, were at least this many levels apart.
    PartnerSpread,
    /// A statement at least this many levels below the level the partnership wants.
    TargetFar,
    /// A statement that was discussed, and nobody could say.
    NotSureYet,
    /// A statement that is getting worse, says the partnership.
    GettingWorse,
    /// A statement with a level and no evidence.
    NoEvidence,
    /// An indicator worse than its comparator that moved the wrong way over this many years.
    WorseAndFalling,
    /// An indicator among the highest or the lowest fifth.
    TopOrBottomFifth,
    /// Something parked that is still open.
    Parked,
}

impl RuleKind {
    /// All kinds in order.
    pub const ALL: [Self; 9] = [
        Self::LowLevel,
        Self::PartnerSpread,
        Self::TargetFar,
        Self::NotSureYet,
        Self::GettingWorse,
        Self::NoEvidence,
        Self::WorseAndFalling,
        Self::TopOrBottomFifth,
        Self::Parked,
    ];

    /// Whether it counts from a number on.
    pub fn has_threshold(self) -> bool {
        matches!(
            self,
            Self::LowLevel | Self::PartnerSpread | Self::TargetFar | Self::WorseAndFalling
        )
    }
}
