use reform_plan::{Action, ActionField, FamiliesInvolved};
use yew::prelude::*;

use super::field::set;
use crate::components::{Choice, Choices, Radios, TextArea, heading};
use crate::context::AppContext;

/// How families were involved in an action.
pub(super) fn fields(app: &AppContext, action: &Action) -> Html {
    let ways = FamiliesInvolved::ALL
        .map(|it| Choice::new(it, it.words()))
        .to_vec();
    let onway = set(app, action, ActionField::Families).reform(Some);
    html! {
        <>
            { heading("Families") }
            <Radios
                id="families"
                legend="How were families involved?"
                choices={Choices::one(ways, action.families.as_ref(), onway)}
            />
            <TextArea
                id="families-how"
                label="What did they do, and what changed because of it?"
                rows={2}
                value={action.families_how.clone()}
                oninput={set(app, action, ActionField::FamiliesHow)}
            />
        </>
    }
}
