//! Pages that explain: help, accessibility, where the data comes from, the glossary, what is new.

mod accessibility;
mod catalogue;
mod data_sources;
mod glossary;
mod levels;
mod news;
mod quick_guide;
mod script;
mod session;
mod text;

use yew::prelude::*;

pub(crate) use accessibility::accessibility_page;
pub(crate) use data_sources::data_sources_page;
pub(crate) use glossary::glossary_page;
pub(crate) use news::whats_new_page;
pub(crate) use quick_guide::quick_guide_page;
pub(crate) use script::script_page;

use crate::components::Page;
use crate::context::AppContext;
use crate::route::Route;
use text::{bullets, heading, link, words};

/// How to run a session, what the levels mean, how the golden thread works, and where to go next.
pub(crate) fn help_page(app: &AppContext) -> Html {
    html! {
        <Page title="Help">
            { session::in_ten_lines(&app.framework) }
            { levels::meaning(&app.framework) }
            { golden_thread() }
            { figures() }
            { keyboard() }
            { next(app.state.open.is_some()) }
        </Page>
    }
}

fn golden_thread() -> Html {
    html! {
        <>
            { heading("How the golden thread works") }
            { words("The golden thread ties what you will do to why you will do it, and to how you will know it worked:") }
            <ol class="govuk-list govuk-list--number">
                <li>{ "Evidence: what shows how things are." }</li>
                <li>{ "Score: the level the partners agreed because of it." }</li>
                <li>{ "Priority: what has to change." }</li>
                <li>{ "Action: who does what, by when." }</li>
                <li>{ "Success measure: from where to where, by when, and who reports it." }</li>
            </ol>
            { words("The tool looks for places where the thread breaks, such as an action nobody leads or a low level no priority answers. It says each one in words and takes you to where you can mend it. You can leave a gap if you say why: the reason is printed.") }
        </>
    }
}

fn figures() -> Html {
    html! {
        <>
            { heading("Using the figures") }
            { bullets([
                "\"Figures\" in the menu shows every published figure of any area, beside its region, its ten statistical neighbours, England, or areas you choose.",
                "The middle (the median) of several areas is the figure with as many above as below it. It is shown with the lowest and the highest.",
                "Statistical neighbours are the ten councils most like yours, in a model of the Department for Education of May 2025.",
                "A rank counts only areas with a figure, the highest first. \"Why is this?\" is asked where an area is among the top or bottom fifth: it is a question for the room, not a judgement.",
                "\"Use this figure in the plan\" puts a figure with its period and source where you need it.",
                "When a newer release is published, load its file under \"Load newer figures\". Your plan lists which of its figures have a newer value, and changes none by itself.",
            ]) }
        </>
    }
}

fn keyboard() -> Html {
    html! {
        <>
            { heading("Using a keyboard") }
            { bullets([
                "Tab moves to the next link, button or box. Shift and Tab moves back.",
                "Arrow keys choose between levels once one of them has the keyboard. Space selects it.",
                "Enter follows a link or presses a button. Space presses a button or ticks a box.",
                "On a new page the heading has the keyboard, so Tab goes straight to what is on the page. Shift and Tab leads back to the menus.",
                "Ctrl and Z takes the last change back, Ctrl and Y makes it again (Command on a Mac). While you type in a box they belong to that box.",
                "Esc leaves the page for the projector.",
                "In the boxes where you type in a paper sheet, the number of a level, ? or N sets the score, Backspace clears it, and Enter and the up and down arrows move between lines.",
                "No single letter does anything outside those boxes, so speech software is safe to use.",
            ]) }
        </>
    }
}

fn next(has_plan: bool) -> Html {
    html! {
        <>
            { heading("Where to go next") }
            <ul class="govuk-list govuk-list--bullet">
                if has_plan {
                    <li>{ link(&Route::Plan, "Your plan") }</li>
                    <li>{ link(&Route::Check, "Check the golden thread") }</li>
                } else {
                    <li>{ link(&Route::Start, "Start a plan, or try the example") }</li>
                    <li>{ link(&Route::Open, "Open a plan file someone sent you") }</li>
                }
                <li>{ link(&Route::QuickGuide, "Quick guide: the tool on two pages, to print") }</li>
                <li>{ link(&Route::Script, "Facilitator script: what to say in the first 10 minutes, to print") }</li>
                <li>{ link(&Route::Search, "Find words in the framework, and in the plan that is open") }</li>
                <li>{ link(&Route::Glossary, "Glossary: what words and short names mean") }</li>
                <li>{ link(&Route::Explore, "Explore the published figures") }</li>
                <li>{ link(&Route::DataSources, "Where the data comes from") }</li>
                <li>{ link(&Route::Storage, "How your work is saved") }</li>
                <li>{ link(&Route::Accessibility, "Accessibility statement") }</li>
            </ul>
        </>
    }
}
