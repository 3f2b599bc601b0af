use plan_framework::Slug;
use serde::{Deserialize, Serialize};

use super::Extra;
use crate::TypedDate;

/// The front page of the plan. Roles and organisations, never names of people.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct FrontPage {
    /// The local area; none until it is chosen.
    pub area: Option<Area>,
    /// Role of the Senior Responsible Officer.
    pub sro: String,
    /// The council.
    pub council: String,
    /// The Integrated Care Board or boards.
    pub icb: String,
    /// The parent carer forum.
    pub forum: String,
    /// Who represents schools and settings.
    pub settings: String,
    /// Version of the plan, as the partnership numbers it.
    pub version: String,
    /// Date of this version.
    pub date: TypedDate,
    /// How far the plan has come.
    pub status: PlanStatus,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// A local area: one of the published list, or another that was typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Area {
    /// ONS code; none for an area that was typed.
    pub code: Option<String>,
    /// Its name.
    pub name: String,
    /// ONS code of the region an area that was typed compares itself with; a published area has its
    /// region in the published list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// How far a plan has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PlanStatus {
    /// Being written.
    #[default]
    Draft,
    /// With the partners for review.
    PartnerReview,
    /// Agreed by the partners.
    Agreed,
    /// Sent in.
    Submitted,
    /// Being carried out.
    InDelivery,
}

impl PlanStatus {
    /// All states in order.
    pub const ALL: [Self; 5] = [
        Self::Draft,
        Self::PartnerReview,
        Self::Agreed,
        Self::Submitted,
        Self::InDelivery,
    ];

    /// The state in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Draft => "Draft",
            Self::PartnerReview => "Partner review",
            Self::Agreed => "Agreed",
            Self::Submitted => "Submitted",
            Self::InDelivery => "In delivery",
        }
    }

    /// Whether the partners have agreed the plan; until then print says "Draft, not agreed".
    pub fn is_agreed(self) -> bool {
        matches!(self, Self::Agreed | Self::Submitted | Self::InDelivery)
    }
}

/// How the partnership scores.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ScoringWay {
    /// Together on one screen.
    #[default]
    Together,
    /// Each partner first, then compare.
    EachFirst,
    /// From paper sheets.
    Paper,
}

impl ScoringWay {
    /// All ways in order.
    pub const ALL: [Self; 3] = [Self::Together, Self::EachFirst, Self::Paper];

    /// The way in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Together => "Together on one screen",
            Self::EachFirst => "Each partner first, then compare",
            Self::Paper => "From paper sheets",
        }
    }
}

/// A partner who takes part in this plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct PlanPartner {
    /// Identity: a partner of the framework, or one of its own for a partner that was added.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// Role of who speaks and signs for it.
    pub role: String,
    /// When it signed the plan off.
    pub signed: TypedDate,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}
