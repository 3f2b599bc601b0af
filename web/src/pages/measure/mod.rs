//! The page of one success measure: how the partnership will know that a priority worked.

mod baseline;
mod found;
mod of;
mod target;
mod warned;
mod way;

use plan_export::document::charts;
use reform_plan::summary::{Item, PlanSummary};
use reform_plan::{Edit, Id, MeasureField, MeasureKind, SuccessMeasure, problem};
use yew::prelude::*;

use self::baseline::baseline;
use self::found::found;
use self::of::of;
use self::target::target;
use self::way::way;
use super::not_found::not_found_page;
use crate::components::{
    Choice, Choices, FormPage, Radios, TextField, TextWidth, drawn_figure, heading, inset_with,
    typed, why_chain,
};
use crate::context::AppContext;
use crate::route::Route;

/// One success measure: a few small fields that make a sentence.
pub(crate) fn measure_page(app: &AppContext, id: &str) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let Some((priority, measure)) = plan.draft.measure(&Id::from(id)) else {
        return not_found_page(app);
    };
    let summary = plan.summary();
    let warnings = summary.measure_warnings(measure);
    let back = Route::priority(&priority.id);
    let onvalid = app.onward(back.clone());
    html! {
        <FormPage
            title="How will you know it worked?"
            caption={priority.shown().to_owned()}
            {back}
            problems={problem::measure(measure)}
            {onvalid}
            after={html! {
                <>
                    { progress(&summary, measure) }
                    { why_chain(app, &Item::Measure(measure.id.clone())) }
                </>
            }}
        >
            { inset_with("app-sentence", html! { <>
                <p class="govuk-body-s">{ "The measure in one sentence:" }</p>
                <p class="govuk-body-l">{ typed(&measure.sentence(&app.framework)) }</p>
            </> }) }
            { of(app, priority, measure) }
            { baseline(app, &summary, measure, &warnings) }
            { target(app, &summary, measure, &warnings) }
            { way(app, measure, &warnings) }
            { kind(app, measure) }
            { reporting(app, measure) }
            { found(app, measure, &warnings) }
        </FormPage>
    }
}

/// How far the measure has come, in words and as a chart.
fn progress(summary: &PlanSummary<'_>, measure: &SuccessMeasure) -> Html {
    let progress = summary.progress(measure);
    html! {
        <>
            { heading("How far it has come") }
            <p class="govuk-body" dir="auto">{ progress.sentences() }</p>
            { drawn_figure(charts::measure(summary, measure).as_ref()) }
        </>
    }
}

/// A callback that sets a field of a measure.
fn set<T: 'static>(
    app: &AppContext,
    measure: &SuccessMeasure,
    field: fn(T) -> MeasureField,
) -> Callback<T> {
    let id = measure.id.clone();
    app.onedit(move |value| Edit::SetMeasure {
        measure: id.clone(),
        field: field(value),
    })
}

fn kind(app: &AppContext, measure: &SuccessMeasure) -> Html {
    html! {
        <Radios
            id="kind"
            legend="What kind of measure is it?"
            hint="Each priority needs one that asks whether anyone is better off"
            choices={Choices::one(MeasureKind::ALL.map(|it| Choice::new(it, it.words())).to_vec(), measure.kind.as_ref(), set(app, measure, MeasureField::Kind).reform(Some))}
        />
    }
}

fn reporting(app: &AppContext, measure: &SuccessMeasure) -> Html {
    html! {
        <>
            <TextField
                id="reports"
                label="Who reports it?"
                hint="Partner and role, not name, for example: council, SEND data manager"
                value={measure.reports.clone()}
                oninput={set(app, measure, MeasureField::Reports)}
                width={TextWidth::Half}
            />
            <TextField
                id="when"
                label="When is it looked at?"
                hint="For example, each term at the partnership board"
                value={measure.when.clone()}
                oninput={set(app, measure, MeasureField::When)}
                width={TextWidth::Half}
            />
        </>
    }
}
