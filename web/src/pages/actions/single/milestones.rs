//! The milestones of an action: what will be there, by when, and whether it is.

use reform_plan::{Action, ActionField, Milestone, MilestoneState, TypedDate};
use yew::prelude::*;

use super::field::Lines;
use crate::components::{
    Choice, Choices, DateField, Look, Radios, TextField, edit_button, focus, heading, paragraph,
};
use crate::context::AppContext;

/// Id of a box of a milestone; problems name it.
pub(super) fn id(at: usize, field: &str) -> String {
    format!("milestone-{}-{field}", at + 1)
}

/// The milestones, each with its boxes, and a button that adds one.
pub(super) fn fields(app: &AppContext, action: &Action) -> Html {
    let lines = Lines {
        lines: action.milestones.clone(),
        field: ActionField::Milestones,
    };
    let add = {
        let (app, edit) = (app.clone(), lines.with(action, Milestone::default()));
        let to = id(lines.lines.len(), "what");
        Callback::from(move |()| {
            app.edit(edit.clone());
            focus::on_soon(to.clone());
        })
    };
    html! {
        <>
            { heading("Milestones") }
            if lines.lines.is_empty() {
                { paragraph("No milestones yet. They are the steps by which you will see that it is on its way.") }
            }
            for (at, milestone) in lines.lines.iter().enumerate() {
                <div class="app-card" key={at}>{ one(app, action, &lines, at, milestone) }</div>
            }
            { edit_button(app, Look::Secondary, &add, html! { "Add a milestone" }) }
        </>
    }
}

fn one(
    app: &AppContext,
    action: &Action,
    lines: &Lines<Milestone>,
    at: usize,
    milestone: &Milestone,
) -> Html {
    let number = at + 1;
    let states = vec![
        Choice::new(MilestoneState::ToCome, "Not yet"),
        Choice::new(MilestoneState::Reached, "Reached"),
    ];
    let onstate = lines.onchange(app, action, at, |it, state: MilestoneState| {
        it.state = state;
    });
    html! {
        <>
            <TextField
                id={id(at, "what")}
                label={format!("Milestone {number}: what will be there?")}
                value={milestone.what.clone()}
                oninput={lines.onchange(app, action, at, |it, what: String| it.what = what)}
            />
            <DateField
                id={id(at, "by")}
                legend={format!("Milestone {number}: by when")}
                value={milestone.by.clone()}
                oninput={lines.onchange(app, action, at, |it, by: TypedDate| it.by = by)}
            />
            <Radios
                id={id(at, "state")}
                legend={format!("Milestone {number}: is it reached?")}
                inline=true
                choices={Choices::one(states, Some(&milestone.state), onstate)}
            />
            { lines.remove(app, action, at, &format!("milestone {number}"), "The milestone was removed.") }
        </>
    }
}
