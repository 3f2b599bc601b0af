use plan_export::back::{Accepted, Changes, MissingAction};
use yew::prelude::*;

use super::desk::{Desk, Tick};
use crate::components::{TickBox, heading, paragraph, tick_boxes, typed};

/// Actions of the plan that are not in the file. None goes unless it is ticked.
pub(super) fn missing(desk: &Desk, changes: &Changes, accepted: &Accepted) -> Html {
    if changes.missing.is_empty() {
        return Html::default();
    }
    let boxes = changes.missing.iter().enumerate();
    let boxes = boxes.map(|(at, action)| TickBox {
        id: format!("remove-{}", at + 1),
        label: html! { format!("Remove \"{}\"", action.what) },
        hint: Some(hint(action)),
        is_ticked: accepted.missing.contains(&at),
        onchange: desk.ticks(Tick::Missing(at)),
        ..TickBox::default()
    });
    html! {
        <>
            { heading("Actions that are not in the file") }
            { paragraph("They stay in the plan. Tick only those that are to be removed from it.") }
            <div class="app-card">{ tick_boxes(boxes) }</div>
        </>
    }
}

fn hint(action: &MissingAction) -> Html {
    html! { <>{ typed(&action.priority) }{ format!(", {}", action.status.to_lowercase()) }</> }
}
