use reform_plan::summary::{ActionTiming, Thread, waits};
use reform_plan::{Action, Milestone, PlanSummary};
use yew::prelude::*;

use super::part::{self, missing};
use super::words::lead;
use crate::components::typed_or;

const CAPTION: &str = "Actions in the order of their priorities. An action numbered 2.1 is the first of priority 2. Below each: its milestones, what it waits for, what was said last, what could stop it and who can unblock it.";
const COLUMNS: [&str; 7] = [
    "Action",
    "Priority",
    "Who leads",
    "When",
    "Status",
    "Cost and fund",
    "How families are involved",
];

/// Every action in one table, landscape on paper. What is said in sentences stands below an action
/// across the page, so that the columns stay wide enough to read.
pub(super) fn part(summary: &PlanSummary<'_>) -> Html {
    let is_empty = summary.threads.iter().all(|it| it.actions.is_empty());
    let content = if is_empty {
        missing("No actions yet.")
    } else {
        table(summary)
    };
    part::part("actions", "Action plan", content)
}

fn table(summary: &PlanSummary<'_>) -> Html {
    html! {
        <div class="app-table-pane" role="region" tabindex="0" aria-label="Action plan">
            <table class="govuk-table app-data-table app-data-table--actions">
                <caption class="govuk-table__caption govuk-table__caption--s">{ CAPTION }</caption>
                <thead class="govuk-table__head">
                    <tr class="govuk-table__row">
                        for column in COLUMNS {
                            <th scope="col" class="govuk-table__header">{ column }</th>
                        }
                    </tr>
                </thead>
                for (priority, thread) in summary.threads.iter().enumerate() {
                    for (at, (action, timing)) in thread.actions.iter().enumerate() {
                        { rows(summary, thread, &format!("{}.{}", priority + 1, at + 1), action, *timing) }
                    }
                }
            </table>
        </div>
    }
}

/// An action with what stands below it: they stay together on paper.
fn rows(
    summary: &PlanSummary<'_>,
    thread: &Thread<'_>,
    number: &str,
    action: &Action,
    timing: ActionTiming,
) -> Html {
    let lead = lead(
        summary.framework,
        summary.draft,
        action.lead.as_ref(),
        &action.role,
    );
    let below = below(summary, action);
    let span = (!below.is_empty()).then_some("2");
    let cells = [
        html! { <span dir="auto">{ thread.priority.shown().to_owned() }</span> },
        typed_or(&lead, "No lead yet"),
        when(action, timing),
        html! { <span>{ action.status.words() }</span> },
        cost(summary, action),
        families(action),
    ];
    html! {
        <tbody class="govuk-table__body app-action-rows" key={action.id.to_string()}>
            <tr class="govuk-table__row">
                <th scope="row" rowspan={span} class="govuk-table__header">
                    { number.to_owned() }{ " " }<span class="app-plain" dir="auto">{ action.shown().to_owned() }</span>
                </th>
                for cell in cells {
                    <td class="govuk-table__cell">{ cell }</td>
                }
            </tr>
            if !below.is_empty() {
                <tr class="govuk-table__row">
                    <td colspan="6" class="govuk-table__cell">
                        for (name, words) in below {
                            <p><strong>{ format!("{name}: ") }</strong><span dir="auto" class="app-typed">{ words }</span></p>
                        }
                    </td>
                </tr>
            }
        </tbody>
    }
}

/// What is said of an action in sentences, each under its name, as far as it was.
fn below(summary: &PlanSummary<'_>, action: &Action) -> Vec<(&'static str, String)> {
    let milestones: Vec<String> = action.milestones.iter().map(milestone).collect();
    let waits = waits(summary, &action.id).waits_for;
    let waits: Vec<&str> = waits.iter().map(|it| it.other.action.shown()).collect();
    let note = action.latest_note().map(|note| {
        let on = note.on.words();
        let parts = [on.as_str(), note.status.words(), note.text.trim()];
        let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
        parts.join(", ")
    });
    let all = [
        ("Milestones", milestones.join("; ")),
        ("Waits for", waits.join("; ")),
        ("Latest note", note.unwrap_or_default()),
        ("What could stop this", action.obstacle.trim().to_owned()),
        ("Who can unblock it", action.unblock.trim().to_owned()),
    ];
    all.into_iter().filter(|(_, it)| !it.is_empty()).collect()
}

/// A milestone with its date, and whether it is reached.
fn milestone(milestone: &Milestone) -> String {
    let what = match milestone.what.trim() {
        "" => "Milestone with no name yet",
        what => what,
    };
    let by = match milestone.by.words() {
        by if by.is_empty() => "no date".to_owned(),
        by => by,
    };
    if milestone.state.is_to_come() {
        format!("{what} ({by})")
    } else {
        format!("{what} ({by}, reached)")
    }
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

/// What it costs, and the fund that pays for it.
fn cost(summary: &PlanSummary<'_>, action: &Action) -> Html {
    let fund = action.fund.as_ref();
    let fund = fund.and_then(|slug| summary.framework.fund(slug));
    html! {
        <>
            { action.cost.map_or("Not given", |cost| cost.words()) }
            if let Some(fund) = fund {
                <span class="app-line">{ format!("Fund: {}", fund.name) }</span>
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
