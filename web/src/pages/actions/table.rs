//! All actions in one table.

use reform_plan::order::sorted_by_key;
use reform_plan::summary::{ActionLine, ActionTiming, PlanSummary, action_lines, waits};
use reform_plan::{Action, Date, Edit};
use yew::prelude::*;

use super::views::action_link;
use crate::components::{Cell, Line, Table, edit_link, typed, typed_or};
use crate::context::AppContext;
use crate::route::Route;

/// The order of the actions.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Date,
    Priority,
    Lead,
}

/// All actions, in an order.
pub(super) fn table(app: &AppContext, summary: &PlanSummary<'_>, order: Order) -> Html {
    let columns = [
        "Action",
        "Priority",
        "Lead and role",
        "When",
        "Status",
        "Cost and fund",
        "Waits for",
        "Families",
    ];
    let change = Cell::with("app-no-print", html! { "Change or remove" });
    let rows = lines(summary, order);
    Table {
        label: "All actions".into(),
        caption: "All actions of the plan".into(),
        quiet: true,
        class: classes!("app-actions"),
        columns: columns
            .map(Cell::from)
            .into_iter()
            .chain([change])
            .collect(),
        rows: rows.iter().map(|line| row(app, summary, line)).collect(),
    }
    .view()
}

fn lines<'a>(summary: &PlanSummary<'a>, order: Order) -> Vec<ActionLine<'a>> {
    let lines = action_lines(summary);
    match order {
        Order::Priority => lines,
        Order::Date => sorted_by_key(lines, |line| {
            let due = due(line.action);
            (due.is_none(), due)
        }),
        Order::Lead => sorted_by_key(lines, |line| {
            let name = line.lead.as_ref().map(|who| who.name);
            (name.is_none(), name)
        }),
    }
}

/// The last day an action may be due; none when it has no date that can be read.
fn due(action: &Action) -> Option<Date> {
    let date = action.by.read().ok().flatten()?;
    Some(date.last_day())
}

fn row(app: &AppContext, summary: &PlanSummary<'_>, line: &ActionLine<'_>) -> Line {
    let action = line.action;
    let priority = line.priority;
    let lead = line.lead.as_ref().map_or("", |who| who.name);
    let to = Route::action(&action.id).href();
    let which = format!("action {}", action.shown());
    let remove = {
        let (app, id) = (app.clone(), action.id.clone());
        Callback::from(move |()| {
            let edit = Edit::RemoveAction { action: id.clone() };
            app.edit_and_tell(edit, "The action was removed.");
        })
    };
    let of = html! {
        <a class="govuk-link" href={Route::priority(&priority.id).href()}>{ typed(priority.shown()) }</a>
    };
    let who = html! {
        <>
            { typed_or(lead, "No lead partner") }
            if !action.role.trim().is_empty() {
                <span class="app-line app-note">{ typed(&action.role) }</span>
            }
        </>
    };
    let change = html! {
        <>
            <a class="govuk-link app-actions__change" href={to}>
                { "Change" }<span class="govuk-visually-hidden">{ format!(" {which}") }</span>
            </a>
            { edit_link(app, &remove, &which, html! { "Remove" }) }
        </>
    };
    let families = action.families.map_or("Not said", |it| it.words());
    let cells = vec![
        Cell::with("app-actions__what", typed(action.shown())),
        of.into(),
        who.into(),
        when(line).into(),
        action.status.words().into(),
        cost(summary, action).into(),
        waits_for(summary, action).into(),
        families.into(),
        Cell::with("app-no-print", change),
    ];
    Line::keyed(action.id.to_string(), cells)
}

/// From when and by when in words, and whether that has passed.
fn when(line: &ActionLine<'_>) -> Html {
    let (start, by) = (line.action.start.words(), line.action.by.words());
    html! {
        <>
            if !start.is_empty() {
                <span class="app-line">{ format!("From {start}") }</span>
            }
            <span class="app-line">
                { if by.is_empty() { "No date".to_owned() } else { format!("By {by}") } }
            </span>
            if line.timing == ActionTiming::Overdue {
                <strong class="app-line">{ line.timing.words() }</strong>
            }
        </>
    }
}

/// What an action costs, and the fund that pays for it.
fn cost(summary: &PlanSummary<'_>, action: &Action) -> Html {
    let fund = action.fund.as_ref();
    let fund = fund.and_then(|slug| summary.framework.fund(slug));
    html! {
        <>
            <span>{ action.cost.map_or("Not said", |it| it.words()) }</span>
            if let Some(fund) = fund {
                <span class="app-line app-note">{ format!("Fund: {}", fund.name) }</span>
            }
        </>
    }
}

/// The actions an action waits for.
fn waits_for(summary: &PlanSummary<'_>, action: &Action) -> Html {
    let waits = waits(summary, &action.id).waits_for;
    if waits.is_empty() {
        return html! { <span>{ "None" }</span> };
    }
    html! {
        for wait in &waits {
            <span class="app-line">
                { action_link(&wait.other) }
                if wait.fit.is_too_late() {
                    <strong class="app-line">{ "Due too late for this" }</strong>
                }
            </span>
        }
    }
}
