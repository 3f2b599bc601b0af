use yew::prelude::*;

use super::text::{bullets, heading, words};
use crate::components::{Look, Page, action_button};
use crate::context::AppContext;
use crate::route::Route;

/// The whole tool on two printed pages, for whoever has never seen it.
pub(crate) fn quick_guide_page(app: &AppContext) -> Html {
    html! {
        <Page title="Quick guide" back={Route::Help}>
            { print(app) }
            { words("Two pages for whoever has not used the tool before. It helps a council, the NHS, the parent carer forum, schools and settings to write one Local SEND Reform Plan together.") }
            { heading("The five steps") }
            <ol class="govuk-list govuk-list--number">
                <li>{ "Score. For each statement, every partner says alone how things are. Then you look at the answers together and agree a level." }</li>
                <li>{ "Say what it rests on. Write why, and add evidence: figures, audits, what families and staff say." }</li>
                <li>{ "Choose. Look at the levels, the figures and what nobody could say, and choose a few priorities." }</li>
                <li>{ "Act. Each priority has actions: what, who leads, by when, what could stop it." }</li>
                <li>{ "Measure. Each priority has a success measure: from where, to where, by when, and who reports it." }</li>
            </ol>
            { words("Together they are the golden thread: from any step you can follow it back to the evidence, and on to the measure. \"Check\" says in words where it breaks.") }
            { heading("Before the workshop") }
            { bullets([
                "One person opens the tool in Edge or Chrome, starts a plan, and chooses the area and the partners.",
                "\"Workshop\" in the plan has the run sheet and the agenda to print.",
                "Partners can score before: on paper sheets, or on their own computers with a code to send back.",
                "Look at the figures of your area first. They are in the tool already, each with its period and source.",
            ]) }
            { heading("In the room") }
            { bullets([
                "One laptop, one projector. Whoever types does not lead the talk.",
                "A level is agreed when its words are true today, in most places, for most families.",
                "\"Not sure yet\" is an answer: it says that you talked and could not tell. \"Not discussed\" says that you did not get there. Neither is a low level.",
                "Who does not agree is written down, and prints beside the level.",
                "What leads too far goes to the parking lot. It is there at the end.",
            ]) }
            { heading("After the workshop") }
            { bullets([
                "Download the plan file: it is your backup, and it opens on any computer.",
                "\"Download and share\" makes the plan for Word, the action log for Excel, dates for calendars, and two pages for families.",
                "The action log can be edited in Excel for a month and brought back. You see each change before it is taken.",
                "A year later, \"Then and now\" shows what moved.",
            ]) }
            { heading("Where your work is") }
            { bullets([
                "In this browser, on this computer, saved after every change. Nothing you type is sent anywhere, and nobody else can see it.",
                "Clearing the browser's data deletes it. The plan file is the only backup.",
                "Two people cannot type into one plan at once. Agree whose copy is the plan. Copies that differ can be compared and put together.",
                "Name roles and services, never children, families or members of staff.",
            ]) }
            { heading("What the levels are, and are not") }
            <p class="govuk-body">{ &app.framework.notice }</p>
            { words("Levels are for talking and for seeing change. They are never added up or averaged, and they are no ranking of areas.") }
        </Page>
    }
}

/// The button that prints, which is not printed.
pub(super) fn print(app: &AppContext) -> Html {
    let world = app.world.clone();
    let print = Callback::from(move |()| world.print());
    html! {
        <div class="app-no-print">
            { action_button(Look::Primary, &print, html! { <span>{ "Print or save as PDF" }</span> }) }
        </div>
    }
}
