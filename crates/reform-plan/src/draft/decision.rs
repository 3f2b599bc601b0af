use plan_framework::Slug;
use serde::{Deserialize, Serialize};

use super::Extra;
use crate::TypedDate;

/// Why nothing is done for now about something the shortlist found. It counts as a decision once a
/// reason is written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct NotNow {
    /// Why not now.
    pub reason: String,
    /// Slugs of the partners who agreed: roles, never people.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub agreed_by: Vec<Slug>,
    /// The day it was agreed.
    #[serde(skip_serializing_if = "TypedDate::is_default")]
    pub on: TypedDate,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl NotNow {
    /// Whether it is a decision: nothing is put off without a word of why.
    pub fn is_decided(&self) -> bool {
        !self.reason.trim().is_empty()
    }
}

/// What a partnership chose about a rule of the shortlist. What it did not choose is as the
/// framework has it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct RuleChoice {
    /// Whether the rule is used.
    #[serde(rename = "use", skip_serializing_if = "RuleUse::is_used")]
    pub used: RuleUse,
    /// From which number on it counts; none: as the framework has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub threshold: Option<u8>,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// Whether a rule of the shortlist is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RuleUse {
    /// It is used.
    #[default]
    Used,
    /// It is left out.
    LeftOut,
}

impl RuleUse {
    /// Whether the rule is used.
    pub fn is_used(&self) -> bool {
        *self == Self::Used
    }
}
