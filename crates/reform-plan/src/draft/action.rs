use plan_framework::Slug;
use serde::{Deserialize, Serialize};

use super::{Extra, Id};
use crate::TypedDate;

/// Something a partner will do by a date.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Action {
    /// Identity.
    pub id: Id,
    /// What will be done, verb first.
    pub what: String,
    /// Slug of the partner who leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<Slug>,
    /// Role of who leads it there.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// When it starts.
    pub start: TypedDate,
    /// By when it is done.
    pub by: TypedDate,
    /// How far it has come.
    pub status: ActionStatus,
    /// What it costs, roughly.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<CostBand>,
    /// How families were involved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub families: Option<FamiliesInvolved>,
    /// How families were involved, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub families_how: String,
    /// What could stop this.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub obstacle: String,
    /// Who can take what is in the way away: a partner and role, never a person.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unblock: String,
    /// Slug of the fund it is paid from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fund: Option<Slug>,
    /// Identities of the actions that have to be done before it can be. None waits for itself, not
    /// even by way of others.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub depends_on: Vec<Id>,
    /// Its milestones, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<Milestone>,
    /// What was said of how far it has come, in the order it was said.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<StatusNote>,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Action {
    /// What it is, or words that say it has no name yet.
    pub fn shown(&self) -> &str {
        let what = self.what.trim();
        if what.is_empty() {
            "Action with no name yet"
        } else {
            what
        }
    }
}

/// A step on the way of an action.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Milestone {
    /// What will be there.
    pub what: String,
    /// By when.
    pub by: TypedDate,
    /// Whether it is.
    #[serde(skip_serializing_if = "MilestoneState::is_to_come")]
    pub state: MilestoneState,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// Whether a milestone was reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MilestoneState {
    /// Not yet.
    #[default]
    ToCome,
    /// Reached.
    Reached,
}

impl MilestoneState {
    /// Whether it is still to come.
    pub fn is_to_come(&self) -> bool {
        *self == Self::ToCome
    }
}

/// What was said on a day of how far an action has come.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct StatusNote {
    /// The day.
    pub on: TypedDate,
    /// How far it had come then.
    pub status: ActionStatus,
    /// What was said.
    pub text: String,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// How far an action has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ActionStatus {
    /// Not started.
    #[default]
    NotStarted,
    /// Under way and on track.
    OnTrack,
    /// Under way and at risk.
    AtRisk,
    /// Behind.
    Behind,
    /// Done.
    Done,
}

impl ActionStatus {
    /// All states in order.
    pub const ALL: [Self; 5] = [
        Self::NotStarted,
        Self::OnTrack,
        Self::AtRisk,
        Self::Behind,
        Self::Done,
    ];

    /// The state in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::NotStarted => "Not started",
            Self::OnTrack => "On track",
            Self::AtRisk => "At risk",
            Self::Behind => "Behind",
            Self::Done => "Done",
        }
    }
}

/// What an action costs, roughly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CostBand {
    /// Within what is already paid for.
    None,
    /// Under £10,000.
    Under10k,
    /// £10,000 to £50,000.
    To50k,
    /// £50,000 to £250,000.
    To250k,
    /// Over £250,000.
    Over250k,
}

impl CostBand {
    /// All bands in order.
    pub const ALL: [Self; 5] = [
        Self::None,
        Self::Under10k,
        Self::To50k,
        Self::To250k,
        Self::Over250k,
    ];

    /// The band in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::None => "No extra cost",
            Self::Under10k => "Under £10,000",
            Self::To50k => "£10,000 to £50,000",
            Self::To250k => "£50,000 to £250,000",
            Self::Over250k => "Over £250,000",
        }
    }
}

/// How families were involved in an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FamiliesInvolved {
    /// Not yet.
    NotYet,
    /// They were told.
    Told,
    /// They were asked.
    Asked,
    /// It was designed with them.
    DesignedTogether,
}

impl FamiliesInvolved {
    /// All ways in order.
    pub const ALL: [Self; 4] = [
        Self::NotYet,
        Self::Told,
        Self::Asked,
        Self::DesignedTogether,
    ];

    /// The way in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::NotYet => "Not yet",
            Self::Told => "Families were told",
            Self::Asked => "Families were asked",
            Self::DesignedTogether => "Designed together with families",
        }
    }
}
