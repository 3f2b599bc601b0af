//! The fields of one of the partnership's own figures.

use reform_plan::problem::{self, FieldProblem};
use reform_plan::{Edit, FigureField, Id, Indicator, LocalFigure, TypedNumber, Unit};
use yew::prelude::*;

use super::local::remove;
use crate::components::{
    FieldProblems, Look, Problems, TextField, TextWidth, action_button, edit_link, focus,
};
use crate::context::use_app;

/// Id of the first field of a local figure.
pub(super) fn first_field(id: &Id) -> String {
    field_id(id, "value")
}

/// What is wrong with a local figure, with the ids of its fields and the mark of its indicator. A
/// category has words in place of a number.
pub(super) fn problems(indicator: &Indicator, figure: &LocalFigure) -> Problems {
    let has_words = indicator.unit == Unit::Category && !figure.value.is_empty();
    problem::figure(figure)
        .into_iter()
        .filter(|it| !(has_words && it.field == "value"))
        .map(|FieldProblem { field, words }| {
            let words = format!("{words} ({})", indicator.id);
            (field_id(&figure.id, field).into(), words.into())
        })
        .collect()
}

fn field_id(id: &Id, field: &str) -> String {
    format!("figure-{id}-{field}")
}

/// A local figure.
#[derive(PartialEq, Properties)]
pub(super) struct LocalFigureFormProps {
    /// Identity of the figure.
    pub(super) id: Id,
    /// Called when its fields are there.
    pub(super) onopen: Callback<Id>,
    /// Called when it is complete and its fields are to be closed.
    pub(super) onclose: Callback<Id>,
}

/// The fields of a local figure. What is missing is said beside them once "Done" was pressed.
#[component]
pub(super) fn LocalFigureForm(props: &LocalFigureFormProps) -> Html {
    let app = use_app();
    let tried = use_state(|| false);
    {
        let (id, onopen) = (props.id.clone(), props.onopen.clone());
        use_effect_with((), move |()| onopen.emit(id));
    }
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let figure = plan.draft.figures.iter().find(|it| it.id == props.id);
    let Some(figure) = figure else {
        return Html::default();
    };
    let Some(indicator) = app.framework.indicator(&figure.indicator) else {
        return Html::default();
    };
    let problems = problems(indicator, figure);
    let done = {
        let tried = tried.clone();
        let first = problems.first().map(|(field, _)| field.clone());
        let (id, onclose) = (props.id.clone(), props.onclose.clone());
        Callback::from(move |()| {
            tried.set(first.is_some());
            match &first {
                Some(field) => focus::on(field),
                None => onclose.emit(id.clone()),
            }
        })
    };
    let set = |field: fn(String) -> FigureField| {
        let figure = props.id.clone();
        app.onedit(move |text| Edit::SetFigure {
            figure: figure.clone(),
            field: field(text),
        })
    };
    let label = if indicator.unit == Unit::Category {
        "What it says".to_owned()
    } else {
        format!("Figure ({})", indicator.unit.words())
    };
    let which = format!("local figure of {}", indicator.id);
    let words = html! {
        <>{ "Done" }<span class="govuk-visually-hidden">{ format!(" with {which}") }</span></>
    };
    html! {
        <div class="app-card" role="group" aria-label={format!("Local figure of {} {}", indicator.id, indicator.name)}>
            <FieldProblems problems={if *tried { problems } else { Problems::new() }}>
                <TextField
                    id={field_id(&props.id, "value")}
                    {label}
                    value={figure.value.0.clone()}
                    oninput={set(|text| FigureField::Value(TypedNumber(text)))}
                    width={if indicator.unit == Unit::Category { TextWidth::Half } else { TextWidth::Number }}
                />
                <TextField
                    id={field_id(&props.id, "period")}
                    label="Date or period"
                    hint="For example, November 2026, or 2025/26"
                    value={figure.period.clone()}
                    oninput={set(FigureField::Period)}
                    width={TextWidth::Half}
                />
                <TextField
                    id={field_id(&props.id, "source")}
                    label="Where it comes from"
                    hint="For example, the council's case system, counted on 1 November 2026"
                    value={figure.source.clone()}
                    oninput={set(FigureField::Source)}
                />
                <TextField
                    id={field_id(&props.id, "note")}
                    label="What a reader has to know (optional)"
                    value={figure.note.clone()}
                    oninput={set(FigureField::Note)}
                />
            </FieldProblems>
            <div class="govuk-button-group">
                { action_button(Look::Secondary, &done, words) }
                { edit_link(&app, &remove(&app, &props.id), &which, html! { "Remove" }) }
            </div>
        </div>
    }
}
