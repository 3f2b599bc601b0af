//! Where a measure has to be on the way to its target.

use reform_plan::summary::{MeasureWarning, spread_by_year};
use reform_plan::{Edit, MeasureField, SuccessMeasure, TypedDate, TypedNumber, Waypoint};
use yew::prelude::*;

use super::warned::warned;
use crate::components::{
    DateField, Lines, Look, TextField, TextWidth, edit_button, heading, paragraph,
};
use crate::context::AppContext;

/// The steps on the way, each with its boxes, and buttons that add one or spread them by year.
pub(super) fn way(app: &AppContext, measure: &SuccessMeasure, warnings: &[MeasureWarning]) -> Html {
    let lines = {
        let measure_id = measure.id.clone();
        Lines::new(&measure.trajectory, move |lines| Edit::SetMeasure {
            measure: measure_id.clone(),
            field: MeasureField::Trajectory(lines),
        })
    };
    let to = id(measure.trajectory.len(), "by");
    html! {
        <>
            { heading("On the way") }
            if measure.trajectory.is_empty() {
                { paragraph("No steps yet. Without steps, it has to come closer to the target by the same amount each month.") }
            }
            for (at, step) in measure.trajectory.iter().enumerate() {
                <div class="app-card" key={at}>{ one(app, &lines, at, step) }</div>
            }
            { warned(warnings, "trajectory") }
            <div class="govuk-button-group">
                { spread(app, measure, &lines) }
                { lines.add(app, Waypoint::default(), to, "Add a step") }
            </div>
        </>
    }
}

fn id(at: usize, field: &str) -> String {
    format!("step-{}-{field}", at + 1)
}

fn one(app: &AppContext, lines: &Lines<Waypoint>, at: usize, step: &Waypoint) -> Html {
    let number = at + 1;
    html! {
        <>
            <DateField
                id={id(at, "by")}
                legend={format!("Step {number}: by when")}
                hint=""
                value={step.by.clone()}
                oninput={lines.onchange(app, at, |it, by: TypedDate| it.by = by)}
            />
            <TextField
                id={id(at, "value")}
                label={format!("Step {number}: where it has to be by then")}
                value={step.value.0.clone()}
                oninput={lines.onchange(app, at, |it, value| it.value = TypedNumber(value))}
                width={TextWidth::Number}
            />
            { lines.remove(app, at, &format!("step {number}"), "The step was removed.") }
        </>
    }
}

/// A button that fills the steps from where we are now and the target. Nothing where they cannot be
/// read, and where the steps are those already.
fn spread(app: &AppContext, measure: &SuccessMeasure, lines: &Lines<Waypoint>) -> Html {
    let steps = spread_by_year(measure, &app.framework);
    let Some(steps) = steps.filter(|steps| *steps != measure.trajectory) else {
        return Html::default();
    };
    let edit = lines.set(steps);
    let onpress = {
        let app = app.clone();
        Callback::from(move |()| app.edit_and_tell(edit.clone(), "The steps were spread evenly."))
    };
    edit_button(
        app,
        Look::Secondary,
        &onpress,
        html! { "Spread evenly by year" },
    )
}
