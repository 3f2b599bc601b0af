//! An action log that was edited in Excel or LibreOffice comes back: chosen, read, reported, and taken
//! when somebody says so.

mod added;
mod changed;
mod desk;
mod missing;
mod report;

use yew::prelude::*;

use self::desk::{Desk, LOG_FILE};
use self::report::report;
use crate::components::{
    FieldProblems, Look, Page, Width, action_button, details, heading, link, paragraph,
};
use crate::context::use_app;
use crate::route::Route;
use crate::state::LogAtHand;

/// Bringing back an edited action log.
#[component]
pub(crate) fn BringBackPage() -> Html {
    let desk = Desk {
        app: use_app(),
        reading: use_state(|| None),
        accepted: use_state(|| None),
        problems: use_state(Default::default),
    };
    {
        // A page that is left reads no more: nobody would see the report.
        let is_reading = use_mut_ref(|| false);
        is_reading.replace(desk.reading.is_some());
        let world = desk.app.world.clone();
        use_effect_with((), move |()| {
            move || {
                if *is_reading.borrow() {
                    world.stop_making();
                }
            }
        });
    }
    let (attempt, mut problems) = (*desk.problems).clone();
    let unread = desk.unread();
    let of_file = unread.first().map(|(_, words)| words.clone());
    problems.extend(unread);
    html! {
        <Page title="Bring back an edited action log" back={Route::Actions} problems={problems.clone()} {attempt} width={Width::Full}>
            <div class="app-reading-width">
                <p class="govuk-body">
                    { "Make the Excel workbook on the page " }
                    { link(&Route::Download, "Download and share") }
                    { ", edit its sheet of actions in Excel or LibreOffice, and choose it here. It is read on this computer and sent nowhere. You see what it would change before anything is changed." }
                </p>
                { how() }
                { choose(&desk, of_file.as_ref()) }
            </div>
            <FieldProblems {problems}>{ content(&desk) }</FieldProblems>
        </Page>
    }
}

/// How rows and columns are known.
fn how() -> Html {
    details(
        "How the file is read".into(),
        html! {
            <ul class="govuk-list govuk-list--bullet">
                <li>{ "Columns are known by their headings, in any order. Columns you added are passed over." }</li>
                <li>{ "A row is an action of this plan by its action id, or by the same words within its priority. Any other row is a new action." }</li>
                <li>{ "Dates may be written in many ways, like 31 March 2027, 31/3/2027 or March 2027." }</li>
                <li>{ "A note in \"Latest note\" that is new is added to the action. No note is taken away." }</li>
                <li>{ "A formula counts as the result it was saved with." }</li>
                <li>{ "An action that is not in the file stays in the plan unless you tick that it goes." }</li>
            </ul>
        },
    )
}

/// The field a file is chosen in, while nothing is read.
fn choose(desk: &Desk, problem: Option<&AttrValue>) -> Html {
    if desk.app.is_read_only() {
        return paragraph(
            "This plan can only be read here, so no action log can be brought back into it.",
        );
    }
    if let Some(name) = &*desk.reading {
        let onstop = desk.with(|desk, ()| desk.stop());
        return html! {
            <>
                <p class="govuk-body" role="status" dir="auto">{ format!("Reading {name}") }</p>
                { action_button(Look::Secondary, &onstop, html! { <span>{ "Stop reading" }</span> }) }
            </>
        };
    }
    let (onfile, onforget) = (desk.with(Desk::read), desk.with(|desk, ()| desk.forget()));
    LOG_FILE.view(problem, &onfile, &onforget)
}

/// What was read.
fn content(desk: &Desk) -> Html {
    let log = desk.app.state.log.as_ref();
    let Some(log) = log.filter(|_| !desk.app.is_read_only()) else {
        return Html::default();
    };
    match &log.read {
        // Said where it was chosen.
        Err(_) => Html::default(),
        Ok(changes) => html! {
            <>
                { read_heading(format!("What {} would change", log.name)) }
                { older(desk, log) }
                { report(desk, changes) }
            </>
        },
    }
}

/// The heading of what was read, which is told and takes the keyboard.
fn read_heading(words: String) -> Html {
    html! { <div id={desk::READ} tabindex="-1" role="status" dir="auto">{ heading(words) }</div> }
}

/// Said when the plan was changed since.
fn older(desk: &Desk, log: &LogAtHand) -> Html {
    if log.revision == desk.app.state.revision {
        return Html::default();
    }
    paragraph(
        "The plan was changed since the file was read. Choose the file again to compare it with the plan as it is now.",
    )
}
