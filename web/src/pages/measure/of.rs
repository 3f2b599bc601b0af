//! What is measured: an indicator of the catalogue, or a measure of the partnership's own.

use reform_plan::{
    Edit, Indicator, MeasureField, MeasureOf, Priority, Slug, SuccessMeasure, TypedNumber,
};
use yew::prelude::*;

use crate::components::{Choice, Choices, Select, TextField, heading};
use crate::context::AppContext;

/// The choice of what is measured, the priority's own indicators first.
pub(super) fn of(app: &AppContext, priority: &Priority, measure: &SuccessMeasure) -> Html {
    let is_near = |it: &&Indicator| priority.indicators.contains(&it.slug);
    let (near, far): (Vec<&Indicator>, Vec<&Indicator>) =
        app.framework.indicators.iter().partition(is_near);
    let option = |it: &Indicator, words: &str| {
        Choice::new(it.slug.clone(), format!("{} {}{words}", it.id, it.name))
    };
    let mut options: Vec<Choice<Slug>> = near
        .into_iter()
        .map(|it| option(it, " (of this priority)"))
        .chain(far.into_iter().map(|it| option(it, "")))
        .collect();
    let chosen = match &measure.of {
        MeasureOf::Indicator(slug) => Some(slug.clone()),
        MeasureOf::Own(_) => None,
    };
    if let Some(gone) = chosen
        .as_ref()
        .filter(|it| app.framework.indicator(it).is_none())
    {
        let words = format!("{gone} (this framework no longer has it)");
        options.push(Choice::new(gone.clone(), words));
    }
    let own = match &measure.of {
        MeasureOf::Own(words) => Some(words.clone()),
        MeasureOf::Indicator(_) => None,
    };
    let oninput = {
        let id = measure.id.clone();
        app.onedit(move |words| Edit::SetMeasure {
            measure: id.clone(),
            field: MeasureField::Of(MeasureOf::Own(words)),
        })
    };
    html! {
        <>
            { heading("What is measured") }
            <Select
                id="indicator"
                label="Which indicator will show it?"
                none="None of these: a measure of our own"
                choices={Choices::one_or_none(options, chosen.as_ref(), choose(app, measure))}
            />
            if let Some(own) = own {
                <TextField
                    id="of"
                    label="Your own measure"
                    hint="What is counted, and of whom. For example: families who say they were listened to, of all who answer"
                    value={own}
                    {oninput}
                />
            }
        </>
    }
}

/// Chooses an indicator or none. Figures of the indicator before would be wrong under the new name,
/// so they go with it; they and the words of an own measure can be had back.
fn choose(app: &AppContext, measure: &SuccessMeasure) -> Callback<Option<Slug>> {
    let (app, id) = (app.clone(), measure.id.clone());
    let has_words = matches!(&measure.of, MeasureOf::Own(words) if !words.trim().is_empty());
    let was_indicator = matches!(&measure.of, MeasureOf::Indicator(_));
    let has_figures = was_indicator
        && !(measure.baseline.is_empty()
            && measure.target.is_empty()
            && measure.baseline_date.trim().is_empty()
            && measure.source.trim().is_empty()
            && measure.trajectory.is_empty()
            && measure.results.is_empty());
    Callback::from(move |chosen: Option<Slug>| {
        let set = |field| Edit::SetMeasure {
            measure: id.clone(),
            field,
        };
        let of = chosen.map_or_else(MeasureOf::default, MeasureOf::Indicator);
        let mut edits = vec![set(MeasureField::Of(of))];
        if has_figures {
            edits.extend([
                set(MeasureField::Baseline(TypedNumber::default())),
                set(MeasureField::BaselineDate(String::new())),
                set(MeasureField::Source(String::new())),
                set(MeasureField::Target(TypedNumber::default())),
                set(MeasureField::Trajectory(Vec::new())),
                set(MeasureField::Results(Vec::new())),
            ]);
        }
        let edit = Edit::Together(edits);
        if has_figures {
            app.edit_and_tell(edit, "The figures of the indicator before were taken out.");
        } else if has_words {
            app.edit_and_tell(edit, "The indicator took the place of your own measure.");
        } else {
            app.edit(edit);
        }
    })
}
