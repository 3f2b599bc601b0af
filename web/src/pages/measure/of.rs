//! What is measured: an indicator of the catalogue, or a measure of the partnership's own.

use reform_plan::{Edit, Indicator, MeasureField, MeasureOf, Priority, Slug, SuccessMeasure};
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

/// Chooses an indicator or none. Words that would be replaced can be had back.
fn choose(app: &AppContext, measure: &SuccessMeasure) -> Callback<Option<Slug>> {
    let (app, id) = (app.clone(), measure.id.clone());
    let has_words = matches!(&measure.of, MeasureOf::Own(words) if !words.trim().is_empty());
    Callback::from(move |chosen: Option<Slug>| {
        let edit = Edit::SetMeasure {
            measure: id.clone(),
            field: MeasureField::Of(chosen.map_or_else(MeasureOf::default, MeasureOf::Indicator)),
        };
        if has_words {
            app.edit_and_tell(edit, "The indicator took the place of your own measure.");
        } else {
            app.edit(edit);
        }
    })
}
