use serde::{Deserialize, Serialize};

use super::{EvidenceStrength, Extra, Score};

/// What one partner said of a statement when it scored alone. Only that partner writes it: no other
/// partner's pages, code or file change it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct PartnerView {
    /// Its score; none means it did not score the statement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<Score>,
    /// The score it gave first, kept when the room scored again; none when it scored once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<Score>,
    /// What its score rests on; none until chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strength: Option<EvidenceStrength>,
    /// What it wants to say.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub comment: String,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// Whether something that was given in private may be seen by all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Reveal {
    /// Not yet.
    #[default]
    Hidden,
    /// It was revealed.
    Shown,
}

impl Reveal {
    /// Whether it may not be seen yet.
    pub fn is_hidden(&self) -> bool {
        *self == Self::Hidden
    }
}
