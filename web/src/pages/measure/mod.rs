//! The page of one success measure: how the partnership will know that a priority worked.

mod baseline;
mod of;
mod target;

use reform_plan::{Edit, Id, MeasureField, MeasureKind, SuccessMeasure, problem};
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use self::baseline::baseline;
use self::of::of;
use self::target::target;
use super::not_found::NotFoundPage;
use crate::components::{FormPage, RadioOption, Radios, TextField, TextWidth, WhyChain, typed};
use crate::context::{AppContext, use_app};
use crate::route::Route;

/// The page of a success measure.
#[derive(PartialEq, Properties)]
pub(crate) struct MeasurePageProps {
    /// Identity of the measure.
    pub(crate) id: String,
}

/// One success measure: a few small fields that make a sentence.
#[component]
pub(crate) fn MeasurePage(props: &MeasurePageProps) -> Html {
    let app = use_app();
    let navigator = use_navigator();
    {
        let want_figures = app.want_figures.clone();
        use_effect_with((), move |()| want_figures.emit(()));
    }
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let Some((priority, measure)) = plan.draft.measure(&Id::from(props.id.as_str())) else {
        return html! { <NotFoundPage /> };
    };
    let summary = plan.summary();
    let back = Route::priority(&priority.id);
    let onvalid = {
        let back = back.clone();
        Callback::from(move |()| {
            if let Some(navigator) = &navigator {
                navigator.push(&back);
            }
        })
    };
    html! {
        <FormPage
            key={props.id.clone()}
            title="How will you know it worked?"
            caption={priority.shown().to_owned()}
            {back}
            problems={problem::measure(measure)}
            {onvalid}
            after={html! { <WhyChain priority={priority.id.clone()} with_priority=true /> }}
        >
            <div class="govuk-inset-text app-sentence">
                <p class="govuk-body-s">{ "The measure in one sentence:" }</p>
                <p class="govuk-body-l">{ typed(&measure.sentence(&app.framework)) }</p>
            </div>
            { of(&app, priority, measure) }
            { baseline(&app, &summary, measure) }
            { target(&app, &summary, measure) }
            { kind(&app, measure) }
            { reporting(&app, measure) }
        </FormPage>
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
        <Radios<MeasureKind>
            id="kind"
            legend="What kind of measure is it?"
            hint="Each priority needs one that asks whether anyone is better off"
            options={MeasureKind::ALL.map(|it| RadioOption::new(it, it.words())).to_vec()}
            chosen={measure.kind}
            onchoose={set(app, measure, MeasureField::Kind).reform(Some)}
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
