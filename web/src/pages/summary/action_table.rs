use reform_plan::summary::{ActionTiming, Thread};
use reform_plan::{Action, PlanSummary};
use yew::prelude::*;

use super::part::{self, missing};
use super::words::lead;
use crate::components::{DataTable, cell, typed_or};

const CAPTION: &str =
    "Actions in the order of their priorities. An action numbered 2.1 is the first of priority 2.";
const COLUMNS: [&str; 8] = [
    "Action",
    "Priority",
    "Who leads",
    "When",
    "Status",
    "Cost",
    "How families are involved",
    "What could stop this",
];

/// Every action in one table, landscape on paper.
pub(super) fn part(summary: &PlanSummary<'_>) -> Html {
    let rows: Vec<Vec<Html>> = summary
        .threads
        .iter()
        .enumerate()
        .flat_map(|(priority, thread)| {
            let actions = thread.actions.iter().enumerate();
            actions.map(move |(at, (action, timing))| {
                let number = format!("{}.{}", priority + 1, at + 1);
                row(summary, thread, &number, action, *timing)
            })
        })
        .collect();
    let content = if rows.is_empty() {
        missing("No actions yet.")
    } else {
        DataTable {
            caption: CAPTION.into(),
            class: "app-data-table--actions",
            columns: COLUMNS.map(AttrValue::Static).to_vec(),
            rows,
            ..DataTable::default()
        }
        .view()
    };
    part::part("actions", "Action plan", content)
}

fn row(
    summary: &PlanSummary<'_>,
    thread: &Thread<'_>,
    number: &str,
    action: &Action,
    timing: ActionTiming,
) -> Vec<Html> {
    let lead = lead(
        summary.framework,
        summary.draft,
        action.lead.as_ref(),
        &action.role,
    );
    let cost = action.cost.map_or("Not given", |cost| cost.words());
    vec![
        html! { <>{ number }{ " " }<span class="app-plain" dir="auto">{ action.shown().to_owned() }</span></> },
        html! { <span dir="auto">{ thread.priority.shown().to_owned() }</span> },
        typed_or(&lead, "No lead yet"),
        when(action, timing),
        cell(action.status.words()),
        cell(cost),
        families(action),
        typed_or(&action.obstacle, "Not written"),
    ]
}

/// From when, by when, and whether that has passed.
fn when(action: &Action, timing: ActionTiming) -> Html {
    let start = action.start.words();
    let by = action.by.words();
    html! {
        <>
            if !start.is_empty() {
                <span class="app-line" dir="auto">{ format!("From {start}") }</span>
            }
            if by.is_empty() {
                <span class="app-line app-missing">{ "No date to be done by" }</span>
            } else {
                <span class="app-line" dir="auto">{ format!("By {by}") }</span>
            }
            if timing == ActionTiming::Overdue {
                <strong class="app-line">{ timing.words() }</strong>
            }
        </>
    }
}

fn families(action: &Action) -> Html {
    let how = action.families_how.trim();
    html! {
        <>
            { action.families.map_or("Not said yet", |it| it.words()) }
            if !how.is_empty() {
                { ". " }<span dir="auto" class="app-typed">{ how.to_owned() }</span>
            }
        </>
    }
}
