//! The partnership's own figures of one indicator. They stand beside the published ones and never
//! hide them.

use reform_plan::summary::local_shown;
use reform_plan::{Edit, Id, Indicator, LocalFigure, Slug};
use yew::prelude::*;

use super::local_form::{LocalFigureForm, first_field, problems};
use crate::components::{edit_link, focus, typed};
use crate::context::{AppContext, use_app};

/// The partnership's own figures of one indicator.
#[derive(PartialEq, Properties)]
pub(super) struct LocalFiguresProps {
    /// Slug of the indicator.
    pub(super) indicator: Slug,
}

/// The partnership's own figures of one indicator. A complete one is closed, and can be opened
/// again; while it is open, completing it does not close it under somebody's hands.
#[component]
pub(super) fn LocalFigures(props: &LocalFiguresProps) -> Html {
    let app = use_app();
    let closed = use_state(|| complete(&app, &props.indicator));
    // Id of the element that has to have the keyboard, once it is there.
    let to_focus = use_state(String::new);
    use_effect_with((*to_focus).clone(), |id| {
        if !id.is_empty() {
            focus::on(id);
        }
    });
    let (Some(plan), Some(indicator)) = (app.plan(), app.framework.indicator(&props.indicator))
    else {
        return Html::default();
    };
    let name = format!("for {} {}", indicator.id, indicator.name);
    let add = {
        let (app, to_focus) = (app.clone(), to_focus.clone());
        let (indicator, at) = (props.indicator.clone(), plan.draft.figures.len());
        Callback::from(move |()| {
            let figure = LocalFigure {
                id: app.new_id(),
                indicator: indicator.clone(),
                ..LocalFigure::default()
            };
            to_focus.set(first_field(&figure.id));
            app.edit(Edit::AddFigure { at, figure });
        })
    };
    let onopen = {
        let closed = closed.clone();
        Callback::from(move |id: Id| {
            if closed.contains(&id) {
                closed.set(closed.iter().filter(|it| **it != id).cloned().collect());
            }
        })
    };
    let onchange = {
        let (onopen, to_focus) = (onopen.clone(), to_focus.clone());
        Callback::from(move |id: Id| {
            to_focus.set(first_field(&id));
            onopen.emit(id);
        })
    };
    let onclose = {
        let closed = closed.clone();
        Callback::from(move |id: Id| {
            to_focus.set(shown_id(&id));
            let mut ids = (*closed).clone();
            ids.push(id);
            closed.set(ids);
        })
    };
    html! {
        <div class="app-local">
            for figure in plan.draft.figures_of(&props.indicator) {
                if closed.contains(&figure.id) && problems(indicator, figure).is_empty() {
                    { shown(&app, indicator, figure, &onchange) }
                } else {
                    <LocalFigureForm
                        key={figure.id.to_string()}
                        id={figure.id.clone()}
                        onopen={onopen.clone()}
                        onclose={onclose.clone()}
                    />
                }
            }
            if let Some(local) = &indicator.local {
                <p class="govuk-body-s">
                    <strong>{ "Where to look for a local figure: " }</strong><span>{ local }</span>
                </p>
            }
            <p class="app-no-print">
                { edit_link(&app, &add, &name, html! { "Add your own figure" }) }
            </p>
        </div>
    }
}

/// The figures of an indicator that nothing is missing from.
fn complete(app: &AppContext, indicator: &Slug) -> Vec<Id> {
    let (Some(plan), Some(found)) = (app.plan(), app.framework.indicator(indicator)) else {
        return Vec::new();
    };
    plan.draft
        .figures_of(indicator)
        .filter(|figure| problems(found, figure).is_empty())
        .map(|figure| figure.id.clone())
        .collect()
}

/// Id of a complete figure in words.
fn shown_id(id: &Id) -> String {
    format!("figure-{id}")
}

/// A complete figure in words, with what can be done with it.
fn shown(
    app: &AppContext,
    indicator: &Indicator,
    figure: &LocalFigure,
    onchange: &Callback<Id>,
) -> Html {
    let which = format!("local figure of {}, {}", indicator.id, figure.period.trim());
    let below = app.plan().map_or(0, |plan| plan.draft.small_counts_below());
    let change = {
        let id = figure.id.clone();
        onchange.reform(move |()| id.clone())
    };
    html! {
        <div
            class="app-local__figure"
            key={figure.id.to_string()}
            id={shown_id(&figure.id)}
            tabindex="-1"
        >
            <p class="govuk-body">
                <span>{ "Local figure: " }</span>
                <strong dir="auto">{ local_shown(indicator.unit, figure, below) }</strong>
                <span>{ ", " }</span>{ typed(&figure.period) }
                <span>{ ". Source: " }</span>{ typed(&figure.source) }
                if !figure.note.trim().is_empty() {
                    <span>{ ". " }</span>{ typed(&figure.note) }
                }
            </p>
            <p class="app-local__actions app-no-print">
                { edit_link(app, &change, &which, html! { "Change" }) }
                { edit_link(app, &remove(app, &figure.id), &which, html! { "Remove" }) }
            </p>
        </div>
    }
}

/// A callback that removes a local figure; it can be undone.
pub(super) fn remove(app: &AppContext, id: &Id) -> Callback<()> {
    let (app, figure) = (app.clone(), id.clone());
    Callback::from(move |()| {
        let figure = figure.clone();
        app.edit_and_tell(
            Edit::RemoveFigure { figure },
            "The local figure was removed.",
        );
    })
}
