use plan_framework::{Framework, Slug};
use serde::{Deserialize, Serialize};

use super::{Extra, Id, UsedFigure};
use crate::{TypedDate, TypedNumber};

/// How the partnership will know that a priority worked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct SuccessMeasure {
    /// Identity.
    pub id: Id,
    /// What is measured.
    pub of: MeasureOf,
    /// Where we are now.
    pub baseline: TypedNumber,
    /// The date or period of the baseline.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub baseline_date: String,
    /// Where the baseline comes from.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// The published figure the baseline was taken from; none when it was typed. Whether it still
    /// is that figure says [`SuccessMeasure::used_figure`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<Box<UsedFigure>>,
    /// Where we want to be.
    pub target: TypedNumber,
    /// By when.
    pub target_date: TypedDate,
    /// Which way it has to move.
    pub direction: MeasureDirection,
    /// What kind of measure it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<MeasureKind>,
    /// Who reports it: a partner and role.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reports: String,
    /// When it is looked at.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub when: String,
    /// Where it has to be on the way to the target, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub trajectory: Vec<Waypoint>,
    /// What was found since, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<MeasureResult>,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// Where a measure has to be at a time on the way to its target.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Waypoint {
    /// By when.
    pub by: TypedDate,
    /// Where it has to be, in the unit of the measure.
    pub value: TypedNumber,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// What a measure showed at a time after its baseline.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct MeasureResult {
    /// The time it is a figure of.
    pub on: TypedDate,
    /// What it was, in the unit of the measure.
    pub value: TypedNumber,
    /// Where it comes from.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// What a success measure measures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MeasureOf {
    /// An indicator of the catalogue, by slug.
    Indicator(Slug),
    /// A measure of the partnership's own, in words.
    Own(String),
}

impl Default for MeasureOf {
    fn default() -> Self {
        Self::Own(String::new())
    }
}

/// Which way a measure has to move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MeasureDirection {
    /// Up from the baseline.
    #[default]
    Up,
    /// Down from the baseline.
    Down,
    /// Held where it is.
    Hold,
}

impl MeasureDirection {
    /// All directions in order.
    pub const ALL: [Self; 3] = [Self::Up, Self::Down, Self::Hold];

    /// The direction in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Up => "Go up",
            Self::Down => "Go down",
            Self::Hold => "Hold this level",
        }
    }
}

/// What kind of measure it is, in the words of outcomes based accountability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MeasureKind {
    /// How much did we do?
    HowMuch,
    /// How well did we do it?
    HowWell,
    /// Is anyone better off?
    BetterOff,
}

impl MeasureKind {
    /// All kinds in order.
    pub const ALL: [Self; 3] = [Self::HowMuch, Self::HowWell, Self::BetterOff];

    /// The kind in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::HowMuch => "How much did we do?",
            Self::HowWell => "How well did we do it?",
            Self::BetterOff => "Is anyone better off?",
        }
    }
}

impl SuccessMeasure {
    /// What is measured, or words that say it has no name yet.
    pub fn shown<'a>(&'a self, framework: &'a Framework) -> &'a str {
        let name = match &self.of {
            MeasureOf::Indicator(slug) => framework
                .indicator(slug)
                .map_or(slug.as_str(), |indicator| &indicator.name),
            MeasureOf::Own(words) => words.trim(),
        };
        if name.is_empty() {
            "Measure with no name yet"
        } else {
            name
        }
    }

    /// The measure as one sentence, such as "Plans issued in 20 weeks will go up from 63 (2024) to
    /// 75 by July 2027, shown by SEN2." Parts that are not there yet are named in brackets.
    pub fn sentence(&self, framework: &Framework) -> String {
        let or = |text: &str, missing: &str| {
            let text = text.trim();
            if text.is_empty() {
                format!("[{missing}]")
            } else {
                text.to_owned()
            }
        };
        let name = self.shown(framework);
        let baseline = or(&self.baseline.0, "where we are now");
        let date = or(&self.baseline_date, "date");
        let target = or(&self.target.0, "target");
        let by = or(&self.target_date.words(), "by when");
        let source = or(&self.source, "source");
        match self.direction {
            MeasureDirection::Up => format!(
                "{name} will go up from {baseline} ({date}) to {target} by {by}, shown by {source}."
            ),
            MeasureDirection::Down => format!(
                "{name} will go down from {baseline} ({date}) to {target} by {by}, shown by {source}."
            ),
            MeasureDirection::Hold => {
                format!("{name} will hold at {baseline} ({date}) until {by}, shown by {source}.")
            }
        }
    }
}
