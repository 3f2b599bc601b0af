use plan_export::back::{Accepted, Changes, MissingAction};
use yew::prelude::*;

use super::desk::{Desk, Tick};
use crate::components::{TickBox, heading, paragraph, typed};

/// Actions of the plan that are not in the file. None goes unless it is ticked.
pub(super) fn missing(desk: &Desk, changes: &Changes, accepted: &Accepted) -> Html {
    if changes.missing.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { heading("Actions that are not in the file") }
            { paragraph("They stay in the plan. Tick only those that are to be removed from it.") }
            <div class="govuk-checkboxes govuk-checkboxes--small app-card">
                for (at, action) in changes.missing.iter().enumerate() {
                    {
                        TickBox {
                            id: format!("remove-{}", at + 1),
                            label: format!("Remove \"{}\"", action.what).into(),
                            which: String::new(),
                            hint: Some(hint(action)),
                            is_ticked: accepted.missing.contains(&at),
                            has_problem: false,
                            onchange: desk.ticks(Tick::Missing(at)),
                        }
                        .view()
                    }
                }
            </div>
        </>
    }
}

fn hint(action: &MissingAction) -> Html {
    html! { <>{ typed(&action.priority) }{ format!(", {}", action.status.to_lowercase()) }</> }
}
