use plan_framework::Slug;
use serde::{Deserialize, Serialize};

use super::{Action, Extra, Id, SuccessMeasure};

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
    /// The problem, in numbers.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub problem: String,
    /// The problem, as families describe it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub families: String,
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
