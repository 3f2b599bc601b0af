use plan_export::back::{Accepted, ChangedAction, Changes, FieldChange};
use yew::prelude::*;

use super::desk::{Desk, Tick};
use crate::components::{Fieldset, Legend, TickBox, heading, tick_boxes, typed};

/// Actions the file says something else of, each with a box for each field.
pub(super) fn changed(desk: &Desk, changes: &Changes, accepted: &Accepted) -> Html {
    if changes.changed.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { heading("Changed actions") }
            <ul class="govuk-list">
                for (at, action) in changes.changed.iter().enumerate() {
                    <li class="app-card" key={at}>{ one(desk, at, action, accepted) }</li>
                }
            </ul>
        </>
    }
}

fn one(desk: &Desk, at: usize, action: &ChangedAction, accepted: &Accepted) -> Html {
    let boxes = action.fields.iter().enumerate();
    let boxes = boxes.map(|(field, change)| TickBox {
        id: format!("change-{}-{}", at + 1, field + 1),
        label: html! { change.name.clone() },
        which: action.what.clone(),
        hint: Some(hint(change)),
        is_ticked: accepted.changed.contains(&(at, field)),
        onchange: desk.ticks(Tick::Field(at, field)),
        ..TickBox::default()
    });
    let group = Fieldset {
        legend: typed(&action.what),
        look: Legend::SmallHeading,
        children: html! {
            <>
                <p class="govuk-hint" dir="auto">{ format!("Row {}, {}", action.row, action.priority) }</p>
                { tick_boxes(boxes) }
            </>
        },
        ..Fieldset::default()
    };
    group.bare()
}

/// What the plan says now, and what the file says.
fn hint(change: &FieldChange) -> Html {
    let said = |words: &str| match words.trim() {
        "" => html! { <em>{ "nothing" }</em> },
        words => typed(words),
    };
    html! {
        <>
            <span class="app-line">{ "In the plan: " }{ said(&change.before) }</span>
            <span class="app-line">{ "In the file: " }{ said(&change.after) }</span>
        </>
    }
}
