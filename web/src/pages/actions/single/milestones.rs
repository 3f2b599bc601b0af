//! The milestones of an action: what will be there, by when, and whether it is.

use reform_plan::{Action, ActionField, Edit, Milestone, MilestoneState, TypedDate};
use yew::prelude::*;

use crate::components::{Choice, Choices, DateField, Lines, Radios, TextField, heading, paragraph};
use crate::context::AppContext;

/// Id of a box of a milestone; problems name it.
pub(super) fn id(at: usize, field: &str) -> String {
    format!("milestone-{}-{field}", at + 1)
}

/// The milestones, each with its boxes, and a button that adds one.
pub(super) fn fields(app: &AppContext, action: &Action) -> Html {
    let lines = {
        let action_id = action.id.clone();
        Lines::new(&action.milestones, move |lines| Edit::SetAction {
            action: action_id.clone(),
            field: ActionField::Milestones(lines),
        })
    };
    let to = id(action.milestones.len(), "what");
    html! {
        <>
            { heading("Milestones") }
            if action.milestones.is_empty() {
                { paragraph("No milestones yet. They are the steps by which you will see that it is on its way.") }
            }
            for (at, milestone) in action.milestones.iter().enumerate() {
                <div class="app-card" key={at}>{ one(app, &lines, at, milestone) }</div>
            }
            { lines.add(app, Milestone::default(), to, "Add a milestone") }
        </>
    }
}

fn one(app: &AppContext, lines: &Lines<Milestone>, at: usize, milestone: &Milestone) -> Html {
    let number = at + 1;
    let states = vec![
        Choice::new(MilestoneState::ToCome, "Not yet"),
        Choice::new(MilestoneState::Reached, "Reached"),
    ];
    let onstate = lines.onchange(app, at, |it, state: MilestoneState| {
        it.state = state;
    });
    html! {
        <>
            <TextField
                id={id(at, "what")}
                label={format!("Milestone {number}: what will be there?")}
                value={milestone.what.clone()}
                oninput={lines.onchange(app, at, |it, what: String| it.what = what)}
            />
            <DateField
                id={id(at, "by")}
                legend={format!("Milestone {number}: by when")}
                value={milestone.by.clone()}
                oninput={lines.onchange(app, at, |it, by: TypedDate| it.by = by)}
            />
            <Radios
                id={id(at, "state")}
                legend={format!("Milestone {number}: is it reached?")}
                inline=true
                choices={Choices::one(states, Some(&milestone.state), onstate)}
            />
            { lines.remove(app, at, &format!("milestone {number}"), "The milestone was removed.") }
        </>
    }
}
