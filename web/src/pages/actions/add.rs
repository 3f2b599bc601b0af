use reform_plan::Id;
use yew::prelude::*;

use crate::components::{
    Choice, Choices, FieldProblems, Look, Problems, Select, action_button, focus,
};
use crate::context::use_app;
use crate::pages::priorities::add_action;

/// Id of the choice of priority; its problem names it.
const FIELD: &str = "add-to";

/// The button that adds an action. Where there are several priorities, which one it is for is
/// chosen first.
#[component]
pub(super) fn AddAction() -> Html {
    let app = use_app();
    let chosen = use_state(|| None::<Id>);
    let tried = use_state(|| false);
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    if app.is_read_only() {
        return Html::default();
    }
    let priorities = &plan.draft.priorities;
    let is_choice = priorities.len() > 1;
    let priority = if is_choice {
        chosen.as_ref().and_then(|id| plan.draft.priority(id))
    } else {
        priorities.first()
    };
    let onpress = if let Some(priority) = priority {
        add_action(&app, priority)
    } else {
        let tried = tried.clone();
        Callback::from(move |()| {
            tried.set(true);
            focus::on(FIELD);
        })
    };
    let mut problems = Problems::new();
    if *tried && priority.is_none() {
        problems.push((FIELD.into(), "Select the priority the action is for".into()));
    }
    let options = priorities
        .iter()
        .map(|it| Choice::new(it.id.clone(), it.shown().to_owned()))
        .collect::<Vec<_>>();
    let onchoose = {
        let chosen = chosen.clone();
        Callback::from(move |id| chosen.set(id))
    };
    html! {
        <div class="app-add app-no-print">
            if is_choice {
                <FieldProblems {problems}>
                    <Select
                        id={FIELD}
                        label="Which priority is the new action for?"
                        choices={Choices::one_or_none(options, (*chosen).as_ref(), onchoose)}
                    />
                </FieldProblems>
            }
            { action_button(Look::Primary, &onpress, html! { "Add an action" }) }
        </div>
    }
}
