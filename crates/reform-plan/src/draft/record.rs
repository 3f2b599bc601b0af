use std::collections::BTreeMap;

use plan_framework::Slug;
use serde::{Deserialize, Serialize};

use super::view::{PartnerView, Reveal};
use super::{Extra, Id, UsedFigure, keyed};
use crate::{TypedDate, TypedNumber};

/// What the room said of a statement. Three states are kept apart everywhere: a level, "not sure
/// yet", and no score at all, which means not discussed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Score {
    /// A level of the framework's scale.
    At(Slug),
    /// Discussed, and the room could not say.
    NotSureYet,
}

/// What was recorded for one statement.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct StatementRecord {
    /// The score the room agreed; none means not discussed. Each partner's own score stands beside
    /// it, never in its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreed: Option<Score>,
    /// Why this level.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Which way it is going.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// Slug of the level the partnership wants to reach by the end of the plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Slug>,
    /// What the score rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// What each partner said when it scored alone, keyed by partner slug. No entry: nothing.
    #[serde(
        deserialize_with = "keyed::records",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub views: BTreeMap<Slug, PartnerView>,
    /// Whether what the partners said may be seen.
    #[serde(skip_serializing_if = "Reveal::is_hidden")]
    pub reveal: Reveal,
    /// Partners that do not agree with the agreed level, keyed by partner slug, each with what it
    /// wants recorded, which may be empty.
    #[serde(
        deserialize_with = "keyed::each_once",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub dissent: BTreeMap<Slug, String>,
    /// Slugs of the partners who were in the room when the level was agreed: roles, never people.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub room: Vec<Slug>,
    /// The day the level was agreed.
    #[serde(skip_serializing_if = "TypedDate::is_default")]
    pub agreed_on: TypedDate,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl StatementRecord {
    /// Whether what the partners said may be seen.
    pub fn is_revealed(&self) -> bool {
        !self.reveal.is_hidden()
    }
}

/// Which way things are going.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Getting better.
    Better,
    /// Steady.
    Steady,
    /// Getting worse.
    Worse,
}

impl Direction {
    /// All directions in order.
    pub const ALL: [Self; 3] = [Self::Better, Self::Steady, Self::Worse];

    /// The direction in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Better => "Getting better",
            Self::Steady => "Steady",
            Self::Worse => "Getting worse",
        }
    }
}

/// Something a score rests on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Evidence {
    /// Identity.
    pub id: Id,
    /// What it shows.
    pub text: String,
    /// Where it comes from and its date.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// What kind of evidence it is; none until chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strength: Option<EvidenceStrength>,
    /// The published figure it was made from; none when it was typed. It stays when the words are
    /// changed by hand, and goes with the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<Box<UsedFigure>>,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// What kind of evidence something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceStrength {
    /// Published statistics.
    PublishedStatistics,
    /// Local data or audit.
    LocalData,
    /// Families' and young people's accounts.
    FamiliesAccounts,
    /// Professional view.
    ProfessionalView,
}

impl EvidenceStrength {
    /// All kinds in order.
    pub const ALL: [Self; 4] = [
        Self::PublishedStatistics,
        Self::LocalData,
        Self::FamiliesAccounts,
        Self::ProfessionalView,
    ];

    /// The kind in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::PublishedStatistics => "Published statistics",
            Self::LocalData => "Local data or audit",
            Self::FamiliesAccounts => "Families' and young people's accounts",
            Self::ProfessionalView => "Professional view",
        }
    }
}

/// What, so what, now what: the answer to what the data of a section says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct PromptResponse {
    /// What does it show?
    #[serde(skip_serializing_if = "String::is_empty")]
    pub shows: String,
    /// What does it mean for children and families?
    #[serde(skip_serializing_if = "String::is_empty")]
    pub means: String,
    /// What will we do?
    #[serde(skip_serializing_if = "String::is_empty")]
    pub will_do: String,
    /// Published figures its words use, in the order they were used.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<UsedFigure>,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl PromptResponse {
    /// How many of its three parts have words, and how many there are.
    pub fn filled(&self) -> (usize, usize) {
        let parts = [&self.shows, &self.means, &self.will_do];
        (
            parts.iter().filter(|part| !part.trim().is_empty()).count(),
            parts.len(),
        )
    }
}

/// What was written for one section of the plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct SectionRecord {
    /// The section in the partnership's own words: what the printed plan says.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub narrative: String,
    /// What its words were put together from, in order; empty while nothing was put together.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub assembled: Vec<Ingredient>,
    /// What the data says.
    pub response: PromptResponse,
    /// The heading a government form has for this section, where it differs from the section's own.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub form_heading: String,
    /// The most words that form takes for it; empty when it has no limit or nobody knows it.
    #[serde(skip_serializing_if = "TypedNumber::is_empty")]
    pub form_limit: TypedNumber,
    /// Answer to "Have you completed this section?"; none until answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed: Option<bool>,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl SectionRecord {
    /// Whether anything was entered for the section itself: how a government form calls it and how
    /// many words it takes are not about it.
    pub fn is_begun(&self) -> bool {
        let of_the_form = Self {
            form_heading: self.form_heading.clone(),
            form_limit: self.form_limit.clone(),
            ..Self::default()
        };
        *self != of_the_form
    }
}

/// Something the words of a section were put together from, as it was then.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Ingredient {
    /// Stable name of what it was, like `statement/shared-vision`.
    pub of: String,
    /// Checksum of its words, by which a change since is seen.
    pub mark: String,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// A figure the partnership typed. It stands beside the published one and never hides it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct LocalFigure {
    /// Identity.
    pub id: Id,
    /// Slug of the indicator it is a figure of.
    pub indicator: Slug,
    /// The figure.
    pub value: TypedNumber,
    /// The date or period it is for.
    pub period: String,
    /// Where it comes from.
    pub source: String,
    /// Anything a reader has to know.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}
