use serde::{Deserialize, Serialize};

use super::Extra;

/// What the version of the plan for families says that stands nowhere else in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct ForFamilies {
    /// What the partnership heard from families and young people, in plain words: one thing a line.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub heard: String,
    /// How families tell the partnership what they think: a team and its address, never a person's.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub tell_us: String,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl ForFamilies {
    /// Whether nothing was said of it.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}
