use std::collections::BTreeMap;

use plan_framework::Slug;
use serde::{Deserialize, Serialize};

use super::{Extra, Id, Score, keyed};
use crate::TypedDate;

/// A day on which the partnership looks at its plan again.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Review {
    /// When.
    pub on: TypedDate,
    /// What is looked at, and by whom: roles, never people.
    pub what: String,
    /// Whether it took place.
    #[serde(skip_serializing_if = "ReviewState::is_to_come")]
    pub state: ReviewState,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// Whether a review took place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ReviewState {
    /// Not yet.
    #[default]
    ToCome,
    /// It took place.
    Held,
}

impl ReviewState {
    /// Whether it is still to come.
    pub fn is_to_come(&self) -> bool {
        *self == Self::ToCome
    }
}

/// What stood in the plan that this one carries on from. Kept so that last time's level can be shown
/// beside the question; nothing here is ever changed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct LastTime {
    /// Identity of that plan.
    pub plan: Id,
    /// Its name.
    pub title: String,
    /// The date of its version; empty when it had none.
    #[serde(skip_serializing_if = "TypedDate::is_default")]
    pub date: TypedDate,
    /// The scores the room agreed then, keyed by statement slug. No entry: not discussed.
    #[serde(deserialize_with = "keyed::each_once")]
    pub scores: BTreeMap<Slug, Score>,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}
