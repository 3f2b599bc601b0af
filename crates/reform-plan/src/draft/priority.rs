use plan_framework::Slug;
use serde::{Deserialize, Serialize};

use super::{Action, Extra, Id, SuccessMeasure};
use crate::TypedDate;

/// A change the partnership will make, with the evidence it answers, its actions and its measures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Priority {
    /// Identity.
    pub id: Id,
    /// The change in one sentence.
    pub title: String,
    /// Slug of the section of the plan it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<Slug>,
    /// Slugs of the principles it serves.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub principles: Vec<Slug>,
    /// Slugs of the statements it answers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Slug>,
    /// Slugs of the indicators it answers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<Slug>,
    /// Identities of the parked items it answers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parked: Vec<Id>,
    /// Why it was chosen: what the rules of the shortlist said on the day, kept so that later
    /// readers see why.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Reason>,
    /// The problem, in numbers.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub problem: String,
    /// The problem, as families describe it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub families: String,
    /// What it means for children and families.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub means: String,
    /// What has to be done about it, in a sentence or two.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub will_do: String,
    /// What will change, in plain words, as the version for families says it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub plain: String,
    /// How hard it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort: Option<Size>,
    /// How much it would change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub impact: Option<Size>,
    /// Slug of the partner who leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<Slug>,
    /// Its actions, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
    /// Its success measures, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<SuccessMeasure>,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// Why something was on the shortlist on the day it became part of a priority.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Reason {
    /// Slug of the rule that found it.
    pub rule: Slug,
    /// What the rule said, in words.
    pub words: String,
    /// Slug of the statement it was about, if it was about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<Slug>,
    /// Slug of the indicator it was about, if it was about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicator: Option<Slug>,
    /// The day.
    #[serde(skip_serializing_if = "TypedDate::is_default")]
    pub on: TypedDate,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// How large an effort or an impact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Size {
    /// Low.
    Low,
    /// Medium.
    Medium,
    /// High.
    High,
}

impl Size {
    /// All sizes in order.
    pub const ALL: [Self; 3] = [Self::Low, Self::Medium, Self::High];

    /// The size in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Low => "Low",
            Self::Medium => "Medium",
            Self::High => "High",
        }
    }
}

/// What effort and impact together say to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// High impact for less effort.
    DoNow,
    /// High impact for high effort.
    Plan,
    /// Less impact for less effort.
    FillIn,
    /// Less impact for high effort.
    NotNow,
}

impl Effect {
    /// All four lists in order.
    pub const ALL: [Self; 4] = [Self::DoNow, Self::Plan, Self::FillIn, Self::NotNow];

    /// The name of the list.
    pub fn words(self) -> &'static str {
        match self {
            Self::DoNow => "Do now",
            Self::Plan => "Plan",
            Self::FillIn => "Fill in",
            Self::NotNow => "Not now",
        }
    }
}

impl Priority {
    /// Which of the four lists it belongs to; none until effort and impact are both chosen.
    pub fn effect(&self) -> Option<Effect> {
        Some(match (self.impact?, self.effort?) {
            (Size::High, Size::Low | Size::Medium) => Effect::DoNow,
            (Size::High, Size::High) => Effect::Plan,
            (Size::Low | Size::Medium, Size::Low | Size::Medium) => Effect::FillIn,
            (Size::Low | Size::Medium, Size::High) => Effect::NotNow,
        })
    }

    /// The title, or words that say it has none yet.
    pub fn shown(&self) -> &str {
        let title = self.title.trim();
        if title.is_empty() {
            "Priority with no name yet"
        } else {
            title
        }
    }
}
