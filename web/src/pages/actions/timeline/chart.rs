use plan_charts::{
    MilestoneState as Reached, TimelineDue, TimelineGroup, TimelineInput, TimelineMilestone,
    TimelineRow, WIDE, timeline,
};
use reform_plan::summary::{ActionLine, ActionTiming, action_lines};
use reform_plan::{Date, Milestone, PlanSummary};
use yew::prelude::*;

use crate::components::{chart_figure, plan_chart_files};
use crate::context::AppContext;

/// The actions as bars over the months, by priority.
pub(super) fn chart(app: &AppContext, summary: &PlanSummary<'_>) -> Html {
    let lines = action_lines(summary);
    let groups = summary.threads.iter().filter_map(|thread| {
        let of_it = lines
            .iter()
            .filter(|line| line.priority.id == thread.priority.id);
        let rows: Vec<TimelineRow> = of_it.map(row).collect();
        (!rows.is_empty()).then(|| TimelineGroup {
            title: thread.priority.shown().to_owned(),
            rows,
        })
    });
    let (year, month) = month(summary.today);
    let input = TimelineInput {
        id: "timeline".to_owned(),
        today: (year, month, u32::from(summary.today.day())),
        groups: groups.collect(),
    };
    let chart = timeline(&input, WIDE);
    let files = plan_chart_files(app, summary, &chart, "timeline");
    chart_figure(&chart, None, files)
}

fn row(line: &ActionLine<'_>) -> TimelineRow {
    let action = line.action;
    TimelineRow {
        words: action.shown().to_owned(),
        lead: line.lead_words(),
        start: given(&action.start),
        finish: given(&action.by),
        status: action.status.words().to_owned(),
        due: match line.timing {
            ActionTiming::Overdue => TimelineDue::Overdue,
            _ => TimelineDue::NotOverdue,
        },
        milestones: action.milestones.iter().map(milestone).collect(),
    }
}

fn milestone(milestone: &Milestone) -> TimelineMilestone {
    TimelineMilestone {
        words: milestone.what.trim().to_owned(),
        month: given(&milestone.by),
        state: if milestone.state.is_to_come() {
            Reached::NotDone
        } else {
            Reached::Done
        },
    }
}

fn given(date: &reform_plan::TypedDate) -> Option<(i32, u32)> {
    let date = date.read().ok().flatten()?;
    Some(month(date.first_day()))
}

fn month(day: Date) -> (i32, u32) {
    (day.year(), u32::from(u8::from(day.month())))
}
