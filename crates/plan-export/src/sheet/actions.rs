use reform_plan::summary::{ActionTiming, Thread, waits};
use reform_plan::{
    Action, ActionStatus, CostBand, FamiliesInvolved, Milestone, PlanSummary, StatusNote,
};

use super::{Cell, Column, Sheet, cells};

/// The name of the sheet of actions: the one people work in, and bring back.
pub const ACTIONS: &str = "Actions";

/// One row an action, in the order of their priorities, as a programme office keeps its action log.
/// Headings carry no marks of notes, so that the sheet can be read again by its headings.
pub(super) fn of(summary: &PlanSummary<'_>) -> Sheet {
    let mut rows = Vec::new();
    for (priority, thread) in summary.threads.iter().enumerate() {
        for (at, (action, timing)) in thread.actions.iter().enumerate() {
            let number = format!("{}.{}", priority + 1, at + 1);
            rows.push(row(summary, thread, number, action, *timing));
        }
    }
    Sheet {
        name: ACTIONS,
        title: "Action plan".to_owned(),
        columns: columns(),
        rows,
    }
}

fn columns() -> Vec<Column> {
    let statuses = ActionStatus::ALL.map(ActionStatus::words);
    let families = FamiliesInvolved::ALL.map(FamiliesInvolved::words);
    vec![
        Column::text("Number", "number", 9),
        Column::text("Action", "action", 32),
        Column::text("Priority", "priority", 24),
        Column::text("Lead partner", "lead_partner", 18),
        Column::text("Role", "role", 18),
        Column::date("Start", "start", 18),
        Column::date("By", "by", 18),
        Column::choice("Status", "status", 14, statuses),
        Column::text("In time", "in_time", 12),
        Column::text("Cost", "cost", 20),
        Column::text("Fund", "fund", 18),
        Column::choice("Families involved", "families", 22, families),
        Column::text("How families are involved", "families_how", 24),
        Column::text("What could stop it", "obstacle", 24),
        Column::text("Who can unblock it", "unblock", 22),
        Column::text("Milestones", "milestones", 32),
        Column::text("Waits for", "waits_for", 28),
        Column::text("Latest note", "latest_note", 32),
        Column::date("Latest note date", "latest_note_date", 18),
        Column::text("Priority id", "priority_id", 14),
        Column::text("Action id", "action_id", 14),
    ]
}

fn row(
    summary: &PlanSummary<'_>,
    thread: &Thread<'_>,
    number: String,
    action: &Action,
    timing: ActionTiming,
) -> Vec<Cell> {
    let lead = action.lead.as_ref();
    let fund = action
        .fund
        .as_ref()
        .map(|slug| cells::name_or_slug(summary.framework.fund(slug).map(|it| &*it.name), slug));
    let waits = waits(summary, &action.id).waits_for;
    let note = action.latest_note();
    vec![
        Cell::text(number),
        Cell::text(&*action.what),
        Cell::text(thread.priority.shown()),
        Cell::text(lead.map_or("", |slug| summary.partner_name(slug))),
        Cell::text(&*action.role),
        cells::date(&action.start),
        cells::date(&action.by),
        Cell::text(action.status.words()),
        Cell::text(timing.words()),
        Cell::text(action.cost.map_or("", CostBand::words)),
        Cell::text(fund.unwrap_or_default()),
        Cell::text(action.families.map_or("", FamiliesInvolved::words)),
        Cell::text(&*action.families_how),
        Cell::text(&*action.obstacle),
        Cell::text(&*action.unblock),
        cells::lines(action.milestones.iter().map(milestone)),
        cells::lines(waits.iter().map(|it| it.other.action.shown().to_owned())),
        Cell::text(note.map_or("", |it: &StatusNote| &it.text)),
        note.map_or(Cell::Blank, |it| cells::date(&it.on)),
        Cell::text(&*thread.priority.id.0),
        Cell::text(&*action.id.0),
    ]
}

/// A milestone with its date, and whether it is reached.
pub(crate) fn milestone(it: &Milestone) -> String {
    let what = match it.what.trim() {
        "" => "Milestone with no name yet",
        what => what,
    };
    let by = match it.by.words() {
        by if by.is_empty() => "no date".to_owned(),
        by => by,
    };
    let reached = if it.state.is_to_come() {
        ""
    } else {
        ", reached"
    };
    format!("{what} ({by}{reached})")
}
