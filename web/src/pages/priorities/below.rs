//! The actions and measures of a priority, below its form.

use reform_plan::summary::{PlanSummary, ProgressState, Thread};
use reform_plan::{Edit, SuccessMeasure};
use yew::prelude::*;

use super::adding::{add_action, add_measure};
use super::card::action_words;
use crate::components::{Look, edit_button, edit_link, heading, paragraph, typed};
use crate::context::AppContext;
use crate::route::Route;

/// The actions and measures of a priority, each with a link and a way to remove it.
pub(super) fn below(app: &AppContext, summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Html {
    let add_action = add_action(app, thread.priority);
    let add_measure = add_measure(app, thread.priority);
    html! {
        <>
            { heading("Actions") }
            { actions(app, thread) }
            { edit_button(app, Look::Secondary, &add_action, html! { "Add an action" }) }
            { heading("Measures") }
            { measures(app, summary, thread) }
            { edit_button(app, Look::Secondary, &add_measure, html! { "Add a measure" }) }
        </>
    }
}

fn actions(app: &AppContext, thread: &Thread<'_>) -> Html {
    if thread.actions.is_empty() {
        return paragraph("This priority has no actions yet.");
    }
    html! {
        <ul class="govuk-list govuk-list--spaced">
            for (action, timing) in &thread.actions {
                <li key={action.id.to_string()}>
                    <a class="govuk-link" href={Route::action(&action.id).href()}>{ typed(action.shown()) }</a>
                    <span>{ action_words(action, *timing) }</span>
                    { " " }
                    { remove(
                        app,
                        Edit::RemoveAction { action: action.id.clone() },
                        "The action was removed.",
                        &format!("action {}", action.shown()),
                    ) }
                </li>
            }
        </ul>
    }
}

fn measures(app: &AppContext, summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Html {
    if thread.measures.is_empty() {
        return paragraph("No measure yet. How will you know this worked?");
    }
    html! {
        <ul class="govuk-list govuk-list--spaced">
            for measure in &thread.measures {
                <li key={measure.id.to_string()}>
                    <a class="govuk-link" href={Route::measure(&measure.id).href()}>
                        { typed(&measure.sentence(summary.framework)) }
                    </a>
                    { progress(summary, measure) }
                    { " " }
                    { remove(
                        app,
                        Edit::RemoveMeasure { measure: measure.id.clone() },
                        "The measure was removed.",
                        &format!("measure {}", measure.shown(summary.framework)),
                    ) }
                </li>
            }
        </ul>
    }
}

/// How far a measure has come, where anything is known of it.
fn progress(summary: &PlanSummary<'_>, measure: &SuccessMeasure) -> Html {
    let progress = summary.progress(measure);
    if progress.state == ProgressState::NoData {
        return Html::default();
    }
    html! { <span class="app-note app-line" dir="auto">{ format!("{}.", progress.words()) }</span> }
}

fn remove(app: &AppContext, edit: Edit, words: &'static str, which: &str) -> Html {
    let onpress = {
        let app = app.clone();
        Callback::from(move |()| app.edit_and_tell(edit.clone(), words))
    };
    edit_link(app, &onpress, which, html! { "Remove" })
}
