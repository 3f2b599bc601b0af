//! The actions of a plan in time and by partner: month by month, the first 100 days, what each partner
//! has taken on, and what waits for what.

mod first_days;
mod load;
mod months;
mod waits;

use super::{ActionTiming, PlanSummary, Who};
use crate::draft::{Action, Milestone, Priority, StatusNote};

pub use first_days::{DAYS, FirstDay, FirstDays, InFirstDays, first_days};
pub use load::{Load, PartnerLoad, QUARTERS, Quarter, load};
pub use months::{ActionMonth, Months, months};
pub use waits::{Wait, WaitFit, Waits, waits};

/// An action with its priority, who leads it and how it stands in time.
#[derive(Clone, Debug)]
pub struct ActionLine<'a> {
    /// The priority that holds it.
    pub priority: &'a Priority,
    /// The action.
    pub action: &'a Action,
    /// How it stands in time.
    pub timing: ActionTiming,
    /// Who leads it; none when nobody does or the partner has left the plan.
    pub lead: Option<Who<'a>>,
}

/// A milestone with its action.
#[derive(Clone, Debug)]
pub struct MilestoneLine<'a> {
    /// The action it is a step of.
    pub line: ActionLine<'a>,
    /// The milestone.
    pub milestone: &'a Milestone,
    /// How it stands in time: reached is done.
    pub timing: ActionTiming,
}

impl ActionLine<'_> {
    /// Who leads, as partner and role; empty when neither is known.
    pub fn lead_words(&self) -> String {
        let name = self.lead.as_ref().map_or("", |who| who.name);
        let parts = [name, self.action.role.trim()];
        let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
        parts.join(", ")
    }
}

/// All actions in the plan's order: by priority, then as they stand there.
pub fn action_lines<'a>(summary: &PlanSummary<'a>) -> Vec<ActionLine<'a>> {
    let lines = summary.threads.iter().flat_map(|thread| {
        thread.actions.iter().map(|(action, timing)| ActionLine {
            priority: thread.priority,
            action,
            timing: *timing,
            lead: lead(summary, action),
        })
    });
    lines.collect()
}

/// The actions nobody leads, done or not, in the plan's order. One whose lead has left the plan is
/// among them.
pub fn without_lead<'a>(summary: &PlanSummary<'a>) -> Vec<ActionLine<'a>> {
    let lines = action_lines(summary).into_iter();
    lines.filter(|line| line.lead.is_none()).collect()
}

/// The actions that are not done and have no date to be done by, or one that is not a date, in the
/// plan's order.
pub fn without_date<'a>(summary: &PlanSummary<'a>) -> Vec<ActionLine<'a>> {
    let lines = action_lines(summary).into_iter();
    lines
        .filter(|line| line.timing == ActionTiming::NoDate)
        .collect()
}

/// The milestones of an action, in its order.
fn milestones<'a>(
    summary: &PlanSummary<'a>,
    line: &ActionLine<'a>,
) -> impl Iterator<Item = MilestoneLine<'a>> {
    let today = summary.today;
    line.action
        .milestones
        .iter()
        .map(move |milestone| MilestoneLine {
            line: line.clone(),
            milestone,
            timing: ActionTiming::of_milestone(milestone, today),
        })
}

fn lead<'a>(summary: &PlanSummary<'a>, action: &Action) -> Option<Who<'a>> {
    let slug = action.lead.as_ref()?;
    summary
        .partners
        .iter()
        .find(|who| who.slug == slug)
        .cloned()
}

impl Action {
    /// The note said last that says something: notes stand in the order they were said.
    pub fn latest_note(&self) -> Option<&StatusNote> {
        let mut notes = self.notes.iter().rev();
        notes.find(|note| !note.text.trim().is_empty())
    }
}
