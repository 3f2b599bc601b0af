use reform_plan::{Action, Edit, Id, PlanDraft, Priority};
use yew::prelude::*;

use crate::components::{Choice, Choices, Select};
use crate::context::AppContext;

/// The priority the action is for; it moves to another when that is chosen.
pub(super) fn choice(
    app: &AppContext,
    draft: &PlanDraft,
    priority: &Priority,
    action: &Action,
) -> Html {
    if draft.priorities.len() < 2 {
        return Html::default();
    }
    let options = draft
        .priorities
        .iter()
        .map(|it| Choice::new(it.id.clone(), it.shown().to_owned()))
        .collect::<Vec<_>>();
    let onchoose = {
        let (app, action, holder) = (app.clone(), action.id.clone(), priority.id.clone());
        Callback::from(move |chosen: Option<Id>| {
            // An action always belongs to a priority: choosing none changes nothing.
            if let Some(priority) = chosen.filter(|it| *it != holder) {
                app.edit(Edit::MoveAction {
                    action: action.clone(),
                    priority,
                    to: usize::MAX,
                });
            }
        })
    };
    html! {
        <Select
            id="priority"
            label="Which priority is it for?"
            none="Keep where it is"
            choices={Choices::one_or_none(options, Some(&priority.id), onchoose)}
        />
    }
}
