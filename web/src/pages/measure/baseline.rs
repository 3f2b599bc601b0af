//! Where the partnership is now, taken from the latest published figure or typed.

use reform_plan::summary::{IndicatorLine, MeasureWarning, PlanSummary, local_value};
use reform_plan::{
    AreaFigures, Edit, Indicator, MeasureField, MeasureOf, SuccessMeasure, TypedNumber, Unit,
    use_as_baseline,
};
use yew::prelude::*;

use super::set;
use super::warned::warned;
use crate::components::{Look, TextField, TextWidth, edit_button, heading, inset, typed};
use crate::context::{AppContext, Loaded};

/// The fields on where the partnership is now.
pub(super) fn baseline(
    app: &AppContext,
    summary: &PlanSummary<'_>,
    measure: &SuccessMeasure,
    warnings: &[MeasureWarning],
) -> Html {
    let line = match &measure.of {
        MeasureOf::Indicator(slug) => summary.indicator(slug),
        MeasureOf::Own(_) => None,
    };
    html! {
        <>
            { heading("Where we are now") }
            if let Some(line) = &line {
                <p class="govuk-body">{ &line.indicator.definition }</p>
                { latest(app, &app.figures, line, measure) }
                { local(app, line, measure) }
            }
            <TextField
                id="baseline"
                label="Where are we now?"
                hint={unit_hint(line.as_ref().map(|it| it.indicator))}
                value={measure.baseline.0.clone()}
                oninput={set(app, measure, MeasureField::Baseline).reform(TypedNumber)}
                width={TextWidth::Number}
            />
            { warned(warnings, "baseline") }
            <TextField
                id="baseline-date"
                label="Date or period of that figure"
                hint="For example, 2025, or January 2026"
                value={measure.baseline_date.clone()}
                oninput={set(app, measure, MeasureField::BaselineDate)}
                width={TextWidth::Half}
            />
            <TextField
                id="source"
                label="Where it comes from"
                hint="The same source has to show the result later"
                value={measure.source.clone()}
                oninput={set(app, measure, MeasureField::Source)}
            />
        </>
    }
}

/// In which unit the figure is, as a hint; empty when it is not known.
pub(super) fn unit_hint(indicator: Option<&Indicator>) -> String {
    match indicator.map(|it| it.unit) {
        None => "A number or a percentage, like 63%".to_owned(),
        Some(Unit::Category) => {
            "This indicator is a category in words. Choose a number that stands for it".to_owned()
        }
        Some(Unit::Percent) => "A percentage, like 63%".to_owned(),
        Some(unit) => format!("In this unit: {}", unit.words()),
    }
}

/// The latest published figure of the area, with a button that fills the fields from it.
fn latest(
    app: &AppContext,
    figures: &Loaded<AreaFigures>,
    line: &IndicatorLine<'_>,
    measure: &SuccessMeasure,
) -> Html {
    let Some((series, reading)) = line.own_latest() else {
        let words = match figures {
            Loaded::NotYet => "Published figures are loading.",
            Loaded::Failed(_) => {
                "We could not load the published figures. You can type your own figure and say where it comes from."
            }
            Loaded::Here(_) => {
                "There is no published figure for your area. You can type your own figure and say where it comes from."
            }
        };
        return html! { <p class="govuk-body">{ words }</p> };
    };
    let words = format!(
        "Latest published figure: {} ({}), {}. Source: {}.",
        series.unit.format(reading.value),
        reading.period,
        series.label,
        reading.source.trim_end_matches('.'),
    );
    let own = line.series.first().and_then(|it| it.places.first());
    let used = own.and_then(|own| line.used(&series.slug, &own.place.code));
    let (Some(used), Some(plan)) = (used, app.plan()) else {
        return Html::default();
    };
    let edit = use_as_baseline(plan.draft, &app.framework, &measure.id, &used);
    offer(app, &words, "Use the latest published figure", edit)
}

/// The figures the partnership typed, each with a button that fills the fields from it.
fn local(app: &AppContext, line: &IndicatorLine<'_>, measure: &SuccessMeasure) -> Html {
    line.complete_local()
        .zip(line.local_words())
        .map(|(figure, words)| {
            if line.shown(figure) != local_value(line.indicator.unit, figure) {
                // It would stand in the print, and no number could be read of what may be shown.
                return inset(html! { <>
                        <p class="govuk-body">{ typed(&words) }</p>
                        <p class="govuk-body">{ "A count this small is not used as a baseline, because a child could be told from it." }</p>
                </> });
            }
            let set = |field| Edit::SetMeasure {
                measure: measure.id.clone(),
                field,
            };
            let fields = [
                MeasureField::Baseline(TypedNumber(line.shown(figure))),
                MeasureField::BaselineDate(figure.period.trim().to_owned()),
                MeasureField::Source(figure.source.trim().to_owned()),
            ];
            let edit = Edit::Together(fields.map(set).into());
            offer(app, &words, "Use this local figure", edit)
        })
        .collect()
}

/// A figure in words, with a button that fills the fields from it, all at once.
fn offer(app: &AppContext, words: &str, button: &'static str, edit: Edit) -> Html {
    let onpress = app.onedit(move |()| edit.clone());
    inset(html! { <>
            <p class="govuk-body">{ typed(words) }</p>
            { edit_button(app, Look::Secondary, &onpress, html! { button }) }
    </> })
}
