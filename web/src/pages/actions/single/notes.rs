//! How far an action has come: its status now, and what was said on which day.

use reform_plan::{Action, ActionField, ActionStatus, StatusNote, TypedDate};
use yew::prelude::*;

use super::field::{Lines, set};
use crate::components::{
    Choice, Choices, DateField, Look, Radios, Select, TextArea, edit_button, focus, heading,
};
use crate::context::AppContext;

/// Id of a box of a note; problems name it.
pub(super) fn id(at: usize, field: &str) -> String {
    format!("note-{}-{field}", at + 1)
}

/// The status, and the notes with the one said last first.
pub(super) fn fields(app: &AppContext, action: &Action) -> Html {
    let lines = Lines {
        lines: action.notes.clone(),
        field: ActionField::Notes,
    };
    let add = {
        let note = StatusNote {
            on: TypedDate::of(app.today()),
            status: action.status,
            ..StatusNote::default()
        };
        let (app, edit) = (app.clone(), lines.with(action, note));
        let to = id(lines.lines.len(), "text");
        Callback::from(move |()| {
            app.edit(edit.clone());
            focus::on_soon(to.clone());
        })
    };
    html! {
        <>
            { heading("How far it has come") }
            <Radios
                id="status"
                legend="How far has it come?"
                choices={Choices::one(statuses(), Some(&action.status), set(app, action, ActionField::Status))}
            />
            { edit_button(app, Look::Secondary, &add, html! { "Add a note with today's date" }) }
            for (at, note) in lines.lines.iter().enumerate().rev() {
                <div class="app-card" key={at}>{ one(app, action, &lines, at, note) }</div>
            }
        </>
    }
}

fn statuses() -> Vec<Choice<ActionStatus>> {
    ActionStatus::ALL
        .map(|it| Choice::new(it, it.words()))
        .to_vec()
}

fn one(
    app: &AppContext,
    action: &Action,
    lines: &Lines<StatusNote>,
    at: usize,
    note: &StatusNote,
) -> Html {
    let number = at + 1;
    let onstatus = lines.onchange(app, action, at, |it, status: Option<ActionStatus>| {
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
                oninput={lines.onchange(app, action, at, |it, text: String| it.text = text)}
            />
            <DateField
                id={id(at, "on")}
                legend={format!("Note {number}: on which day")}
                hint=""
                value={note.on.clone()}
                oninput={lines.onchange(app, action, at, |it, on: TypedDate| it.on = on)}
            />
            <Select
                id={id(at, "status")}
                label={format!("Note {number}: how far it had come then")}
                none="Keep as it is"
                choices={Choices::one_or_none(statuses(), Some(&note.status), onstatus)}
            />
            { lines.remove(app, action, at, &format!("note {number}"), "The note was removed.") }
        </>
    }
}
