//! One priority of the list.

use reform_plan::summary::{ActionTiming, Item, PlanSummary, Thread};
use reform_plan::{Action, Edit, Id};
use yew::prelude::*;

use super::adding::{add_action, add_measure};
use crate::components::{Row, SummaryCard, edit_link, link_button, summary_list, typed};
use crate::context::AppContext;
use crate::route::Route;

/// A priority that was moved, and which of its buttons has to have the keyboard.
#[derive(Clone, PartialEq)]
pub(super) struct Moved {
    id: Id,
    at: usize,
    up: bool,
}

impl Moved {
    /// The priority that was moved.
    pub(super) fn id(&self) -> &Id {
        &self.id
    }

    /// Id of the button that has to have the keyboard.
    pub(super) fn button(&self) -> String {
        button_id(&self.id, self.up)
    }
}

fn button_id(id: &Id, up: bool) -> String {
    format!("move-{}-{id}", if up { "up" } else { "down" })
}

/// A priority of the list.
pub(super) struct Card<'s, 'a> {
    /// The priority with everything that hangs on it.
    pub(super) thread: &'s Thread<'a>,
    /// Its place in the list.
    pub(super) at: usize,
    /// How many priorities there are.
    pub(super) count: usize,
    /// Called when it was moved.
    pub(super) onmove: &'s Callback<Moved>,
}

impl Card<'_, '_> {
    fn id(&self) -> &Id {
        &self.thread.priority.id
    }

    /// The priority with what it answers, its actions and its measures.
    pub(super) fn view(&self, app: &AppContext, summary: &PlanSummary<'_>) -> Html {
        let thread = self.thread;
        let title = thread.priority.shown();
        let which = format!("priority {title}");
        let mut rows = vec![
            Row::text(
                "Section",
                thread.section.map_or_else(
                    || "None chosen yet".to_owned(),
                    |section| format!("{} {}", section.number, section.title),
                ),
            ),
            Row::text(
                "Lead partner",
                thread
                    .lead
                    .map_or("None chosen yet", |lead| &lead.name)
                    .to_owned(),
            ),
            Row::html("Evidence it answers", evidence(thread)).with(html! {
                <a class="govuk-link" href={Route::thread_of(&Item::Priority(self.id().clone())).href()}>
                    { "See its thread" }<span class="govuk-visually-hidden">{ format!(": {which}") }</span>
                </a>
            }),
        ];
        if let (Some(effort), Some(impact)) = (thread.priority.effort, thread.priority.impact) {
            let words = format!("Effort: {}. Impact: {}.", effort.words(), impact.words());
            rows.push(Row::text("Effort and impact", words));
        }
        let add_action = add_action(app, thread.priority);
        let add_measure = add_measure(app, thread.priority);
        rows.push(Row::html("Actions", actions(thread)).with(edit_link(
            app,
            &add_action,
            &format!("to {which}"),
            html! { "Add an action" },
        )));
        rows.push(
            Row::html("Measures", measures(summary, thread)).with(edit_link(
                app,
                &add_measure,
                &format!("to {which}"),
                html! { "Add a measure" },
            )),
        );
        SummaryCard {
            title: format!("{}. {title}", self.at + 1).into(),
            actions: card_actions(app, self, &which),
            id: None,
            children: summary_list(rows),
        }
        .view()
    }
}

fn card_actions(app: &AppContext, card: &Card<'_, '_>, which: &str) -> Vec<Html> {
    let mut actions = Vec::new();
    let is_read_only = app.is_read_only();
    if card.at > 0 && !is_read_only {
        actions.push(move_button(app, card, true, which));
    }
    if card.at + 1 < card.count && !is_read_only {
        actions.push(move_button(app, card, false, which));
    }
    actions.push(html! {
        <a class="govuk-link" href={Route::priority(card.id()).href()}>
            { "Change" }<span class="govuk-visually-hidden">{ format!(" {which}") }</span>
        </a>
    });
    if is_read_only {
        return actions;
    }
    let remove = {
        let (app, id) = (app.clone(), card.id().clone());
        Callback::from(move |()| {
            let edit = Edit::RemovePriority {
                priority: id.clone(),
            };
            app.edit_and_tell(
                edit,
                "The priority was removed, with its actions and measures.",
            );
        })
    };
    actions.push(link_button(&remove, which, html! { "Remove" }));
    actions
}

fn move_button(app: &AppContext, card: &Card<'_, '_>, up: bool, which: &str) -> Html {
    let to = if up {
        card.at.saturating_sub(1)
    } else {
        card.at + 1
    };
    // At either end only the button of the other direction is left.
    let next_up = if to == 0 {
        false
    } else {
        up || to + 1 == card.count
    };
    let onclick = {
        let (app, id, onmove) = (app.clone(), card.id().clone(), card.onmove.clone());
        Callback::from(move |_: MouseEvent| {
            app.edit(Edit::MovePriority {
                priority: id.clone(),
                to,
            });
            onmove.emit(Moved {
                id: id.clone(),
                at: to,
                up: next_up,
            });
        })
    };
    html! {
        <button type="button" class="app-link-button" id={button_id(card.id(), up)} {onclick}>
            { if up { "Move up" } else { "Move down" } }
            <span class="govuk-visually-hidden">{ format!(" {which}") }</span>
        </button>
    }
}

/// The statements with where they stand, and the indicators.
fn evidence(thread: &Thread<'_>) -> Html {
    if thread.statements.is_empty() && thread.indicators.is_empty() {
        return html! { <span>{ "Not linked to any evidence yet" }</span> };
    }
    html! {
        <ul class="govuk-list app-cell-list">
            for line in &thread.statements {
                <li>
                    <span>{ format!("{} {} ", line.statement.id, line.statement.text) }</span>
                    <strong>{ line.standing.words() }</strong>
                </li>
            }
            for indicator in &thread.indicators {
                <li>{ format!("{} {}", indicator.id, indicator.name) }</li>
            }
        </ul>
    }
}

fn actions(thread: &Thread<'_>) -> Html {
    if thread.actions.is_empty() {
        return html! { <span>{ "This priority has no actions yet." }</span> };
    }
    html! {
        <ul class="govuk-list app-cell-list">
            for (action, timing) in &thread.actions {
                <li>
                    <a class="govuk-link" href={Route::action(&action.id).href()}>{ typed(action.shown()) }</a>
                    <span>{ action_words(action, *timing) }</span>
                </li>
            }
        </ul>
    }
}

/// When an action is due and how far it has come, like ", by March 2027 (overdue), at risk".
pub(super) fn action_words(action: &Action, timing: ActionTiming) -> String {
    let mut words = if action.by.is_empty() {
        ", no date".to_owned()
    } else {
        format!(", by {}", action.by.words())
    };
    if timing == ActionTiming::Overdue {
        words.push_str(" (overdue)");
    }
    format!("{words}, {}", action.status.words().to_lowercase())
}

fn measures(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Html {
    if thread.measures.is_empty() {
        return html! { <span>{ "No measure yet. How will you know this worked?" }</span> };
    }
    html! {
        <ul class="govuk-list app-cell-list">
            for measure in &thread.measures {
                <li>
                    <a class="govuk-link" href={Route::measure(&measure.id).href()}>
                        { typed(measure.shown(summary.framework)) }
                    </a>
                </li>
            }
        </ul>
    }
}
