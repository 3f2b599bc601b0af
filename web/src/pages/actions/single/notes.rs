//! How far an action has come: its status now, and what was said on which day.

use reform_plan::{Action, ActionField, ActionStatus, Edit, StatusNote, TypedDate};
use yew::prelude::*;

use super::field::set;
use crate::components::{Choice, Choices, DateField, Lines, Radios, Select, TextArea, heading};
use crate::context::AppContext;

/// Id of a box of a note; problems name it.
pub(super) fn id(at: usize, field: &str) -> String {
    format!("note-{}-{field}", at + 1)
}

/// The status, and the notes with the one said last first.
pub(super) fn fields(app: &AppContext, action: &Action) -> Html {
    let lines = {
        let action_id = action.id.clone();
        Lines::new(&action.notes, move |lines| Edit::SetAction {
            action: action_id.clone(),
            field: ActionField::Notes(lines),
        })
    };
    let new = StatusNote {
        on: TypedDate::of(app.today()),
        status: action.status,
        ..StatusNote::default()
    };
    let to = id(action.notes.len(), "text");
    html! {
        <>
            { heading("How far it has come") }
            <Radios
                id="status"
                legend="How far has it come?"
                choices={Choices::one(statuses(), Some(&action.status), set(app, action, ActionField::Status))}
            />
            { lines.add(app, new, to, "Add a note with today's date") }
            for (at, note) in action.notes.iter().enumerate().rev() {
                <div class="app-card" key={at}>{ one(app, &lines, at, note) }</div>
            }
        </>
    }
}

fn statuses() -> Vec<Choice<ActionStatus>> {
    ActionStatus::ALL
        .map(|it| Choice::new(it, it.words()))
        .to_vec()
}

fn one(app: &AppContext, lines: &Lines<StatusNote>, at: usize, note: &StatusNote) -> Html {
    let number = at + 1;
    let onstatus = lines.onchange(app, at, |it, status: Option<ActionStatus>| {
        // A note always says a status: choosing none changes nothing.
        it.status = status.unwrap_or(it.status);
    });
    html! {
        <>
            <TextArea
                id={id(at, "text")}
                label={format!("Note {number}: what has happened?")}
                rows={2}
                value={note.text.clone()}
                oninput={lines.onchange(app, at, |it, text: String| it.text = text)}
            />
            <DateField
                id={id(at, "on")}
                legend={format!("Note {number}: on which day")}
                hint=""
                value={note.on.clone()}
                oninput={lines.onchange(app, at, |it, on: TypedDate| it.on = on)}
            />
            <Select
                id={id(at, "status")}
                label={format!("Note {number}: how far it had come then")}
                none="Keep as it is"
                choices={Choices::one_or_none(statuses(), Some(&note.status), onstatus)}
            />
            { lines.remove(app, at, &format!("note {number}"), "The note was removed.") }
        </>
    }
}
