use plan_export::back::{Accepted, AddedAction, Changes};
use reform_plan::Id;
use yew::prelude::*;

use super::desk::{Desk, Tick, priority_id};
use crate::components::{
    Changes as Of, Choice, Choices, Select, TickBox, heading, tick_boxes, typed,
};

/// Rows that are no action of the plan.
pub(super) fn added(desk: &Desk, changes: &Changes, accepted: &Accepted) -> Html {
    if changes.added.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { heading("New actions") }
            <ul class="govuk-list">
                for (at, action) in changes.added.iter().enumerate() {
                    <li class="app-card" key={at}>{ one(desk, changes, at, action, accepted) }</li>
                }
            </ul>
        </>
    }
}

fn one(
    desk: &Desk,
    changes: &Changes,
    at: usize,
    action: &AddedAction,
    accepted: &Accepted,
) -> Html {
    let tick_box = TickBox {
        id: format!("new-{}", at + 1),
        label: html! { action.action.shown() },
        hint: Some(hint(desk, action)),
        is_ticked: accepted.added.contains(&at),
        onchange: desk.ticks(Tick::Added(at)),
        ..TickBox::default()
    };
    html! {
        <>
            { tick_boxes(std::iter::once(tick_box)) }
            if action.priority.is_none() {
                { choose(desk, at, action, accepted.priority(changes, at)) }
            }
        </>
    }
}

/// What the row says beside the action itself.
fn hint(desk: &Desk, action: &AddedAction) -> Html {
    let plan = desk.app.plan();
    let priority = plan
        .as_ref()
        .and_then(|it| it.draft.priority(action.priority.as_ref()?));
    html! {
        <>
            <span class="app-line">{ format!("Row {}", action.row) }</span>
            if let Some(priority) = priority {
                <span class="app-line">{ "Priority: " }{ typed(priority.shown()) }</span>
            }
            for (name, words) in &action.facts {
                <span class="app-line">{ format!("{name}: ") }{ typed(words) }</span>
            }
        </>
    }
}

/// The priority of a new action, where the file does not name one of the plan.
fn choose(desk: &Desk, at: usize, action: &AddedAction, chosen: Option<&Id>) -> Html {
    let Some(plan) = desk.app.plan() else {
        return Html::default();
    };
    let priorities = plan.draft.priorities.iter();
    let options = priorities.map(|it| Choice::new(it.id.clone(), it.shown().to_owned()));
    let options: Vec<Choice<Id>> = options.collect();
    let onchoose = {
        let desk = desk.clone();
        Callback::from(move |id: Id| desk.ticks(Tick::Priority(at, id)).emit(()))
    };
    let hint = match action.said.trim() {
        "" => "The file does not say which one it belongs to".to_owned(),
        said => format!("The file says \"{said}\", which no priority of this plan is called"),
    };
    html! {
        <Select
            id={priority_id(at)}
            label={format!("Priority of the action in row {}", action.row)}
            {hint}
            choices={Choices::one(options, chosen, onchoose)}
            changes={Of::View}
        />
    }
}
