//! What was found since a measure started.

use reform_plan::summary::MeasureWarning;
use reform_plan::{Edit, MeasureField, MeasureResult, SuccessMeasure, TypedDate, TypedNumber};
use yew::prelude::*;

use super::warned::warned;
use crate::components::{DateField, Lines, TextField, TextWidth, heading, paragraph};
use crate::context::AppContext;

/// The results, each with its boxes, and a button that adds one.
pub(super) fn found(
    app: &AppContext,
    measure: &SuccessMeasure,
    warnings: &[MeasureWarning],
) -> Html {
    let lines = {
        let measure_id = measure.id.clone();
        Lines::new(&measure.results, move |lines| Edit::SetMeasure {
            measure: measure_id.clone(),
            field: MeasureField::Results(lines),
        })
    };
    let to = id(measure.results.len(), "on");
    html! {
        <>
            { heading("What was found since") }
            if measure.results.is_empty() {
                { paragraph("Nothing yet. Add what the same source shows each time you look.") }
            }
            for (at, result) in measure.results.iter().enumerate() {
                <div class="app-card" key={at}>{ one(app, &lines, at, result) }</div>
            }
            { warned(warnings, "results") }
            { lines.add(app, MeasureResult::default(), to, "Add what was found") }
        </>
    }
}

fn id(at: usize, field: &str) -> String {
    format!("result-{}-{field}", at + 1)
}

fn one(app: &AppContext, lines: &Lines<MeasureResult>, at: usize, result: &MeasureResult) -> Html {
    let number = at + 1;
    html! {
        <>
            <DateField
                id={id(at, "on")}
                legend={format!("Result {number}: of when")}
                hint=""
                value={result.on.clone()}
                oninput={lines.onchange(app, at, |it, on: TypedDate| it.on = on)}
            />
            <TextField
                id={id(at, "value")}
                label={format!("Result {number}: what it was")}
                value={result.value.0.clone()}
                oninput={lines.onchange(app, at, |it, value| it.value = TypedNumber(value))}
                width={TextWidth::Number}
            />
            <TextField
                id={id(at, "source")}
                label={format!("Result {number}: where it comes from")}
                value={result.source.clone()}
                oninput={lines.onchange(app, at, |it, source| it.source = source)}
            />
            { lines.remove(app, at, &format!("result {number}"), "The result was removed.") }
        </>
    }
}
