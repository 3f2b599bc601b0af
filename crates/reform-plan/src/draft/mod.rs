//! A plan while it is filled in: what was typed and chosen, and nothing that can be computed.

mod action;
mod cycle;
mod decision;
mod extra;
mod families;
mod front;
pub(crate) mod keyed;
mod measure;
mod priority;
mod record;
mod strict;
mod unknown;
mod used;
mod view;
mod workshop;

use std::collections::BTreeMap;
use std::fmt;

use plan_framework::{Framework, Slug};
use serde::{Deserialize, Serialize};

pub use action::{
    Action, ActionStatus, CostBand, FamiliesInvolved, Milestone, MilestoneState, StatusNote,
};
pub use cycle::{LastTime, Review, ReviewState};
pub use decision::{NotNow, RuleChoice, RuleUse};
pub use extra::Extra;
pub use families::ForFamilies;
pub use front::{Area, FrontPage, PlanPartner, PlanStatus, ScoringWay};
pub use measure::{
    MeasureDirection, MeasureKind, MeasureOf, MeasureResult, SuccessMeasure, Waypoint,
};
pub use priority::{Effect, Priority, Reason, Size};
pub use record::{
    Direction, Evidence, EvidenceStrength, Ingredient, LocalFigure, PromptResponse, Score,
    SectionRecord, StatementRecord,
};
pub(crate) use strict::Strict;
pub use used::UsedFigure;
pub use view::{PartnerView, Reveal};
pub use workshop::{AnswersFor, AnswersShown, Outcome, Parked, StatementSet, Workshop};

/// The number below which a local count is not shown while nobody chose another. Counts of children
/// are commonly held back below 5 or below 10, so that nobody can be told from a figure.
pub const SMALL_COUNTS: u32 = 5;

/// Identity of something the partnership made: a plan, a line of evidence, a priority, an action.
/// Random text given by the caller; never shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Id(pub String);

impl From<&str> for Id {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a plan is somebody's own or the made-up example.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PlanKind {
    /// A partnership's own plan.
    #[default]
    Real,
    /// The made-up example: marked on screen and in print.
    Example,
}

/// A Local SEND Reform Plan while it is filled in. Changed only through [`PlanDraft::apply`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(description = "A Local SEND Reform Plan while it is filled in.")
)]
#[serde(default)]
pub struct PlanDraft {
    /// Identity of the plan.
    pub id: Id,
    /// Name in the list of plans; empty means: named after its area.
    pub name: String,
    /// Own plan or example.
    pub kind: PlanKind,
    /// Identity of the framework it is written against.
    pub framework: Slug,
    /// Version of that framework.
    pub framework_version: String,
    /// The front page.
    pub front: FrontPage,
    /// How the partnership scores.
    pub way: ScoringWay,
    /// The partners who take part, in the order chosen.
    pub partners: Vec<PlanPartner>,
    /// Names of partners that left the plan and had scored, keyed by partner slug: what they said is
    /// kept, and says whose it is.
    #[serde(
        deserialize_with = "keyed::each_once",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub left: BTreeMap<Slug, String>,
    /// What was recorded for each statement, keyed by statement slug. No entry: not discussed.
    #[serde(deserialize_with = "keyed::records")]
    pub statements: BTreeMap<Slug, StatementRecord>,
    /// What was written for each section, keyed by section slug.
    #[serde(deserialize_with = "keyed::records")]
    pub sections: BTreeMap<Slug, SectionRecord>,
    /// Answers to insight questions, keyed by question slug.
    #[serde(deserialize_with = "keyed::records")]
    pub answers: BTreeMap<Slug, String>,
    /// Published figures that answers to insight questions use, in the order they were used, keyed
    /// by question slug.
    #[serde(
        deserialize_with = "keyed::records",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub answer_figures: BTreeMap<Slug, Vec<UsedFigure>>,
    /// Figures typed by the partnership.
    pub figures: Vec<LocalFigure>,
    /// Local figures that are counts are shown from this number on; those from 1 to below it are
    /// shown as fewer than it. 0 shows all; none until it is chosen: see
    /// [`PlanDraft::small_counts_below`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub small_counts: Option<u32>,
    /// Priorities, in the partnership's order, each with its actions and measures.
    pub priorities: Vec<Priority>,
    /// What the shortlist found and nothing is done about for now, keyed by what it is about, like
    /// `statement/shared-vision`, `indicator/…` and `parked/…`.
    #[serde(
        deserialize_with = "keyed::records",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub not_now: BTreeMap<String, NotNow>,
    /// What the partnership chose about rules of the shortlist, keyed by rule slug.
    #[serde(
        deserialize_with = "keyed::records",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub rules: BTreeMap<Slug, RuleChoice>,
    /// Gaps of the golden thread left as they are, with the reason, keyed by gap key.
    #[serde(deserialize_with = "keyed::each_once")]
    pub accepted_gaps: BTreeMap<String, String>,
    /// Where each partner's own answers may be seen.
    #[serde(skip_serializing_if = "AnswersShown::is_default")]
    pub answers_shown: AnswersShown,
    /// How the partnership works through its statements in a room.
    #[serde(skip_serializing_if = "Workshop::is_default")]
    pub workshop: Workshop,
    /// The parking lot, in the order things were parked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parked: Vec<Parked>,
    /// Votes on priorities, by id, keyed by partner slug.
    #[serde(
        deserialize_with = "keyed::records",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub votes: BTreeMap<Slug, Vec<Id>>,
    /// When the partnership looks at its plan again, in the order it wrote them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reviews: Vec<Review>,
    /// What the version for families says that stands nowhere else.
    #[serde(skip_serializing_if = "ForFamilies::is_default")]
    pub for_families: ForFamilies,
    /// The plan this one carries on from; none for a first plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_time: Option<Box<LastTime>>,
    /// Whether the votes may be seen.
    #[serde(skip_serializing_if = "Reveal::is_hidden")]
    pub votes_reveal: Reveal,
    /// The plan and partner the answers in it are for; none for a plan of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers_for: Option<AnswersFor>,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl PlanDraft {
    /// An empty plan against a framework.
    pub fn new(id: Id, framework: &Framework) -> Self {
        Self {
            id,
            framework: framework.id.clone(),
            framework_version: framework.version.clone(),
            ..Self::default()
        }
    }

    /// The name to show: its own, else its area's, else "Untitled plan".
    pub fn title(&self) -> &str {
        let area = self
            .front
            .area
            .as_ref()
            .map(|area| area.name.trim())
            .unwrap_or_default();
        [self.name.trim(), area]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or("Untitled plan")
    }

    /// What was recorded for a statement, if anything.
    pub fn statement(&self, statement: &Slug) -> Option<&StatementRecord> {
        self.statements.get(statement)
    }

    /// The agreed score of a statement; none when it was not discussed.
    pub fn score(&self, statement: &Slug) -> Option<&Score> {
        self.statements.get(statement)?.agreed.as_ref()
    }

    /// Whether what partners said of a statement when they scored alone may be seen; false when
    /// nothing was recorded of it.
    pub fn is_revealed(&self, statement: &Slug) -> bool {
        let record = self.statement(statement);
        record.is_some_and(StatementRecord::is_revealed)
    }

    /// What a partner said of a statement when it scored alone, if anything.
    pub fn view(&self, statement: &Slug, partner: &Slug) -> Option<&PartnerView> {
        self.statements.get(statement)?.views.get(partner)
    }

    /// What was written for a section, if anything.
    pub fn section(&self, section: &Slug) -> Option<&SectionRecord> {
        self.sections.get(section)
    }

    /// The answer to an insight question; empty when there is none.
    pub fn answer(&self, question: &Slug) -> &str {
        self.answers
            .get(question)
            .map(String::as_str)
            .unwrap_or_default()
    }

    /// The published figures an answer to an insight question uses.
    pub fn figures_of_answer(&self, question: &Slug) -> &[UsedFigure] {
        self.answer_figures
            .get(question)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// Below which number a local count is shown only as fewer than it: as chosen, else
    /// [`SMALL_COUNTS`]. 0: all counts are shown.
    pub fn small_counts_below(&self) -> u32 {
        self.small_counts.unwrap_or(SMALL_COUNTS)
    }

    /// A priority by id.
    pub fn priority(&self, id: &Id) -> Option<&Priority> {
        self.priorities.iter().find(|priority| &priority.id == id)
    }

    /// An action by id, with its priority.
    pub fn action(&self, id: &Id) -> Option<(&Priority, &Action)> {
        self.actions().find(|(_, action)| &action.id == id)
    }

    /// All actions with their priorities, in order.
    pub fn actions(&self) -> impl Iterator<Item = (&Priority, &Action)> {
        self.priorities.iter().flat_map(|priority| {
            priority
                .actions
                .iter()
                .map(move |action| (priority, action))
        })
    }

    /// Something parked by id.
    pub fn parked(&self, id: &Id) -> Option<&Parked> {
        self.parked.iter().find(|parked| &parked.id == id)
    }

    /// A success measure by id, with its priority.
    pub fn measure(&self, id: &Id) -> Option<(&Priority, &SuccessMeasure)> {
        self.priorities.iter().find_map(|priority| {
            let measure = priority.measures.iter().find(|measure| &measure.id == id)?;
            Some((priority, measure))
        })
    }

    /// A partner of the plan by slug.
    pub fn partner(&self, slug: &Slug) -> Option<&PlanPartner> {
        self.partners.iter().find(|partner| &partner.slug == slug)
    }

    /// Figures the partnership typed for an indicator.
    pub fn figures_of<'a>(&'a self, indicator: &'a Slug) -> impl Iterator<Item = &'a LocalFigure> {
        self.figures
            .iter()
            .filter(move |figure| &figure.indicator == indicator)
    }
}
