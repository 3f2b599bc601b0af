//! One priority of the list.

use reform_plan::summary::{ActionTiming, PlanSummary, Thread};
use reform_plan::{Action, Edit, Id};
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use super::adding::{add_action, add_measure};
use crate::components::{LinkButton, Row, SummaryCard, SummaryList, typed};
use crate::context::{AppContext, use_app};
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
#[derive(PartialEq, Properties)]
pub(super) struct PriorityCardProps {
    /// Identity of the priority.
    pub(super) id: Id,
    /// Its place in the list.
    pub(super) at: usize,
    /// How many priorities there are.
    pub(super) count: usize,
    /// Called when it was moved.
    pub(super) onmove: Callback<Moved>,
}

/// A priority with what it answers, its actions and its measures.
#[component]
pub(super) fn PriorityCard(props: &PriorityCardProps) -> Html {
    let app = use_app();
    let navigator = use_navigator();
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let Some(thread) = summary
        .threads
        .iter()
        .find(|thread| thread.priority.id == props.id)
    else {
        return Html::default();
    };
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
        Row::html("Evidence it answers", evidence(thread)),
    ];
    if let (Some(effort), Some(impact)) = (thread.priority.effort, thread.priority.impact) {
        let words = format!("Effort: {}. Impact: {}.", effort.words(), impact.words());
        rows.push(Row::text("Effort and impact", words));
    }
    let add_action = add_action(&app, navigator.clone(), thread.priority);
    let add_measure = add_measure(&app, navigator, thread.priority);
    rows.push(Row::html("Actions", actions(thread)).with(html! {
        <LinkButton onpress={add_action} which={format!("to {which}")}>{ "Add an action" }</LinkButton>
    }));
    rows.push(Row::html("Measures", measures(&summary, thread)).with(html! {
        <LinkButton onpress={add_measure} which={format!("to {which}")}>{ "Add a measure" }</LinkButton>
    }));
    html! {
        <SummaryCard
            title={format!("{}. {title}", props.at + 1)}
            actions={card_actions(&app, props, &which)}
        >
            <SummaryList {rows} />
        </SummaryCard>
    }
}

fn card_actions(app: &AppContext, props: &PriorityCardProps, which: &str) -> Vec<Html> {
    let mut actions = Vec::new();
    if props.at > 0 {
        actions.push(move_button(app, props, true, which));
    }
    if props.at + 1 < props.count {
        actions.push(move_button(app, props, false, which));
    }
    actions.push(html! {
        <a class="govuk-link" href={Route::priority(&props.id).href()}>
            { "Change" }<span class="govuk-visually-hidden">{ format!(" {which}") }</span>
        </a>
    });
    let remove = {
        let (app, id) = (app.clone(), props.id.clone());
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
    actions.push(html! {
        <LinkButton onpress={remove} which={which.to_owned()}>{ "Remove" }</LinkButton>
    });
    actions
}

fn move_button(app: &AppContext, props: &PriorityCardProps, up: bool, which: &str) -> Html {
    let to = if up {
        props.at.saturating_sub(1)
    } else {
        props.at + 1
    };
    // At either end only the button of the other direction is left.
    let next_up = if to == 0 {
        false
    } else {
        up || to + 1 == props.count
    };
    let onclick = {
        let (app, id, onmove) = (app.clone(), props.id.clone(), props.onmove.clone());
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
        <button type="button" class="app-link-button" id={button_id(&props.id, up)} {onclick}>
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
