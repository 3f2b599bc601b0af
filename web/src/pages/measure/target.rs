//! Where the partnership wants to be, and by when.

use reform_plan::summary::{MeasureWarning, PlanSummary};
use reform_plan::{
    Indicator, MeasureDirection, MeasureField, MeasureOf, SuccessMeasure, TypedNumber,
};
use yew::prelude::*;

use super::baseline::unit_hint;
use super::set;
use super::warned::warned;
use crate::components::{Choice, Choices, DateField, Radios, TextField, TextWidth, heading};
use crate::context::AppContext;

/// The fields on where the partnership wants to be.
pub(super) fn target(
    app: &AppContext,
    summary: &PlanSummary<'_>,
    measure: &SuccessMeasure,
    warnings: &[MeasureWarning],
) -> Html {
    let indicator = match &measure.of {
        MeasureOf::Indicator(slug) => summary.framework.indicator(slug),
        MeasureOf::Own(_) => None,
    };
    let is_held = measure.direction == MeasureDirection::Hold;
    html! {
        <>
            { heading("Where we want to be") }
            <Radios
                id="direction"
                legend="Which way does it have to move?"
                hint={indicator.map(polarity_hint).unwrap_or_default()}
                choices={Choices::one(MeasureDirection::ALL.map(|it| Choice::new(it, it.words())).to_vec(), Some(&measure.direction), set(app, measure, MeasureField::Direction))}
            />
            { warned(warnings, "direction") }
            <TextField
                id="target"
                label="Target"
                hint={if is_held {
                    "The same as where we are now, or empty".to_owned()
                } else {
                    unit_hint(indicator)
                }}
                value={measure.target.0.clone()}
                oninput={set(app, measure, MeasureField::Target).reform(TypedNumber)}
                width={TextWidth::Number}
            />
            { warned(warnings, "target") }
            <DateField
                id="target-date"
                legend="By when"
                value={measure.target_date.clone()}
                oninput={set(app, measure, MeasureField::TargetDate)}
            />
            { warned(warnings, "target-date") }
        </>
    }
}

/// Which way is better, and who says so.
fn polarity_hint(indicator: &Indicator) -> String {
    format!(
        "{}, says {}",
        indicator.polarity.words(),
        indicator.polarity_by
    )
}
