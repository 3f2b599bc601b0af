use reform_plan::{Action, ActionField};
use yew::prelude::*;

use super::field::set;
use crate::components::{TextField, TextWidth, heading};
use crate::context::AppContext;
use crate::pages::priorities::lead_select;

/// The partner who leads an action, and the role of who leads it there.
pub(super) fn fields(app: &AppContext, action: &Action) -> Html {
    html! {
        <>
            { heading("Who") }
            { lead_select(app, "lead", action.lead.as_ref(), set(app, action, ActionField::Lead)) }
            <TextField
                id="role"
                label="Who leads it there?"
                hint="Role, not name, for example: head of SEND"
                value={action.role.clone()}
                oninput={set(app, action, ActionField::Role)}
                width={TextWidth::Half}
            />
        </>
    }
}
