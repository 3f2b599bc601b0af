use plan_framework::Slug;
use serde::{Deserialize, Serialize};

use super::{Extra, Id};
use crate::TypedNumber;

/// How the partnership means to work through its statements in a room.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Workshop {
    /// How many minutes there are.
    pub minutes: TypedNumber,
    /// The statements to work through.
    pub set: StatementSet,
    /// When it starts, as typed, like `9:30`; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub start: String,
    /// Slugs of the partners who are in the room: roles, never people.
    pub room: Vec<Slug>,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Workshop {
    /// Whether nothing was said of it.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// Some of the framework's statements.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum StatementSet {
    /// All of them.
    #[default]
    All,
    /// Those of a pillar.
    Pillar(Slug),
    /// Those that bear on a section.
    Section(Slug),
}

/// Where each partner's own answers may be seen, apart from the pages where the room compares them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AnswersShown {
    /// With the role of each partner.
    #[default]
    ByPartner,
    /// The lowest and the highest, without saying whose they are.
    RangeOnly,
    /// Not at all.
    Nowhere,
}

impl AnswersShown {
    /// All of them in order.
    pub const ALL: [Self; 3] = [Self::ByPartner, Self::RangeOnly, Self::Nowhere];

    /// It in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::ByPartner => "Each partner's score, by its role",
            Self::RangeOnly => "Only the lowest and highest score, not whose they are",
            Self::Nowhere => "Only the agreed level",
        }
    }

    /// Whether it is what is shown when nobody chose.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// Something put aside in a discussion, to come back to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Parked {
    /// Identity.
    pub id: Id,
    /// What it is about.
    pub text: String,
    /// The statement it came up with; none when it came up without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<Slug>,
    /// What became of it.
    #[serde(skip_serializing_if = "Outcome::is_open")]
    pub outcome: Outcome,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// What became of something parked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Nothing yet.
    #[default]
    Open,
    /// It was talked about and is settled.
    Settled,
    /// It became this action.
    Action(Id),
}

impl Outcome {
    /// Whether it is still to be talked about.
    pub fn is_open(&self) -> bool {
        *self == Self::Open
    }
}

/// Which plan and partner answers are for that are given on another computer. A plan that has it
/// holds one partner's answers, to be sent back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct AnswersFor {
    /// Identity of the plan that asked.
    pub plan: Id,
    /// The partner who answers.
    pub partner: Slug,
    /// Name of that plan's area.
    pub area: String,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}
