//! All actions in one table.

use reform_plan::order::sorted_by_key;
use reform_plan::summary::{ActionTiming, PlanSummary, Thread};
use reform_plan::{Action, Date, Edit};
use yew::prelude::*;

use crate::components::{edit_link, typed, typed_or};
use crate::context::AppContext;
use crate::route::Route;

/// The order of the actions.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Date,
    Priority,
    Lead,
}

/// One action with its priority.
struct Line<'s, 'a> {
    thread: &'s Thread<'a>,
    action: &'a Action,
    timing: ActionTiming,
    /// Name of the partner who leads it; none when nobody does.
    lead: Option<&'a str>,
}

/// All actions, in an order.
pub(super) fn table(app: &AppContext, summary: &PlanSummary<'_>, order: Order) -> Html {
    let columns = [
        "Action",
        "Priority",
        "Lead and role",
        "By when",
        "Status",
        "Cost",
        "Families",
    ];
    html! {
        <div class="app-table-pane" role="region" tabindex="0" aria-label="All actions">
            <table class="govuk-table app-actions">
                <caption class="govuk-visually-hidden">{ "All actions of the plan" }</caption>
                <thead class="govuk-table__head">
                    <tr class="govuk-table__row">
                        for words in columns {
                            <th scope="col" class="govuk-table__header">{ words }</th>
                        }
                        <th scope="col" class="govuk-table__header app-no-print">{ "Change or remove" }</th>
                    </tr>
                </thead>
                <tbody class="govuk-table__body">
                    for line in lines(summary, order) {
                        { row(app, &line) }
                    }
                </tbody>
            </table>
        </div>
    }
}

fn lines<'s, 'a>(summary: &'s PlanSummary<'a>, order: Order) -> Vec<Line<'s, 'a>> {
    let draft = summary.draft;
    let lines: Vec<Line<'s, 'a>> = summary
        .threads
        .iter()
        .flat_map(|thread| {
            thread.actions.iter().map(move |(action, timing)| Line {
                thread,
                action,
                timing: *timing,
                lead: action
                    .lead
                    .as_ref()
                    .and_then(|slug| draft.partner(slug))
                    .map(|partner| partner.name.as_str()),
            })
        })
        .collect();
    match order {
        Order::Priority => lines,
        Order::Date => sorted_by_key(lines, |line| {
            let due = due(line.action);
            (due.is_none(), due)
        }),
        Order::Lead => sorted_by_key(lines, |line| (line.lead.is_none(), line.lead)),
    }
}

/// The last day an action may be due; none when it has no date that can be read.
fn due(action: &Action) -> Option<Date> {
    let date = action.by.read().ok().flatten()?;
    Some(date.last_day())
}

fn row(app: &AppContext, line: &Line<'_, '_>) -> Html {
    let action = line.action;
    let priority = line.thread.priority;
    let to = Route::action(&action.id).href();
    let which = format!("action {}", action.shown());
    let remove = {
        let (app, id) = (app.clone(), action.id.clone());
        Callback::from(move |()| {
            let edit = Edit::RemoveAction { action: id.clone() };
            app.edit_and_tell(edit, "The action was removed.");
        })
    };
    html! {
        <tr class="govuk-table__row" key={action.id.to_string()}>
            <th scope="row" class="govuk-table__header app-actions__what">{ typed(action.shown()) }</th>
            <td class="govuk-table__cell">
                <a class="govuk-link" href={Route::priority(&priority.id).href()}>{ typed(priority.shown()) }</a>
            </td>
            <td class="govuk-table__cell">
                { typed_or(line.lead.unwrap_or_default(), "No lead partner") }
                if !action.role.trim().is_empty() {
                    <span class="app-line app-note">{ typed(&action.role) }</span>
                }
            </td>
            <td class="govuk-table__cell">{ by_when(line) }</td>
            <td class="govuk-table__cell">{ action.status.words() }</td>
            <td class="govuk-table__cell">{ action.cost.map_or("Not said", |it| it.words()) }</td>
            <td class="govuk-table__cell">{ action.families.map_or("Not said", |it| it.words()) }</td>
            <td class="govuk-table__cell app-no-print">
                <a class="govuk-link app-actions__change" href={to}>
                    { "Change" }<span class="govuk-visually-hidden">{ format!(" {which}") }</span>
                </a>
                { edit_link(app, &remove, &which, html! { "Remove" }) }
            </td>
        </tr>
    }
}

/// The date in words, and whether it has passed.
fn by_when(line: &Line<'_, '_>) -> Html {
    if line.action.by.is_empty() {
        return html! { <span>{ "No date" }</span> };
    }
    html! {
        <>
            <span>{ line.action.by.words() }</span>
            if line.timing == ActionTiming::Overdue {
                <strong class="app-line">{ line.timing.words() }</strong>
            }
        </>
    }
}
