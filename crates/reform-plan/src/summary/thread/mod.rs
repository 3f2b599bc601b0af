//! The golden thread: of a priority, and from any item of a plan up and down.

mod item;
mod loose;
mod node;
mod walk;

use plan_framework::{Framework, Indicator, Section};

use super::StatementLine;
use crate::draft::{
    Action, ActionStatus, Milestone, Parked, PlanDraft, PlanPartner, Priority, SuccessMeasure,
};
use crate::{Date, TypedDate};

pub use item::Item;
pub use loose::{items, loose_ends};
pub use node::Node;
pub use walk::{thread_down, thread_up};

/// The golden thread of one priority: evidence, score, priority, action, measure.
#[derive(Clone, Debug)]
pub struct Thread<'a> {
    /// The priority.
    pub priority: &'a Priority,
    /// The section it belongs to.
    pub section: Option<&'a Section>,
    /// The statements it answers, with their scores and evidence.
    pub statements: Vec<StatementLine<'a>>,
    /// The indicators it answers.
    pub indicators: Vec<&'a Indicator>,
    /// What was parked in discussions and it answers.
    pub parked: Vec<&'a Parked>,
    /// The partner who leads; none when nobody does or the partner has left the plan.
    pub lead: Option<&'a PlanPartner>,
    /// Its actions, each with how it stands in time.
    pub actions: Vec<(&'a Action, ActionTiming)>,
    /// Its success measures.
    pub measures: Vec<&'a SuccessMeasure>,
}

/// How an action or a milestone stands in time, on the day the summary was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionTiming {
    /// It is done.
    Done,
    /// It has no date, or what was typed is not a date.
    NoDate,
    /// Its date has passed and it is not done.
    Overdue,
    /// Its date is still to come.
    ToCome,
}

impl ActionTiming {
    /// The timing in words; empty when there is nothing to say.
    pub fn words(self) -> &'static str {
        match self {
            Self::Done | Self::ToCome => "",
            Self::NoDate => "No date",
            Self::Overdue => "Overdue",
        }
    }

    pub(super) fn of(action: &Action, today: Date) -> Self {
        if Self::is_done(action) {
            return Self::Done;
        }
        Self::of_date(&action.by, today)
    }

    /// Whether an action is done.
    pub(super) fn is_done(action: &Action) -> bool {
        action.status == ActionStatus::Done
    }

    /// How a milestone stands in time: one that was reached is done.
    pub fn of_milestone(milestone: &Milestone, today: Date) -> Self {
        if milestone.state.is_to_come() {
            Self::of_date(&milestone.by, today)
        } else {
            Self::Done
        }
    }

    fn of_date(by: &TypedDate, today: Date) -> Self {
        match by.read() {
            Ok(Some(by)) if by.last_day() < today => Self::Overdue,
            Ok(Some(_)) => Self::ToCome,
            Ok(None) | Err(_) => Self::NoDate,
        }
    }
}

impl<'a> Thread<'a> {
    pub(super) fn new(
        framework: &'a Framework,
        draft: &'a PlanDraft,
        priority: &'a Priority,
        today: Date,
    ) -> Self {
        let statements = priority
            .statements
            .iter()
            .filter_map(|slug| framework.statement(slug))
            .map(|(pillar, statement)| StatementLine::new(framework, draft, pillar, statement))
            .collect();
        Self {
            priority,
            section: priority
                .section
                .as_ref()
                .and_then(|slug| framework.section(slug)),
            statements,
            indicators: priority
                .indicators
                .iter()
                .filter_map(|it| framework.indicator(it))
                .collect(),
            parked: priority
                .parked
                .iter()
                .filter_map(|id| draft.parked(id))
                .collect(),
            lead: priority.lead.as_ref().and_then(|slug| draft.partner(slug)),
            actions: priority
                .actions
                .iter()
                .map(|action| (action, ActionTiming::of(action, today)))
                .collect(),
            measures: priority.measures.iter().collect(),
        }
    }

    /// Whether it answers anything at all: a statement, an indicator or something parked.
    pub fn rests_on_something(&self) -> bool {
        !(self.statements.is_empty() && self.indicators.is_empty() && self.parked.is_empty())
    }
}
