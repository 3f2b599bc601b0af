//! Where everybody comes in: what the tool is, and the way to a plan.

mod ways;

use reform_plan::Framework;
use yew::prelude::*;

use crate::components::{Page, heading, inset, link, paragraph, warning};
use crate::context::AppContext;
use crate::route::Route;
use ways::ways_in;

/// How long a statement takes to score in a room, in minutes.
const MINUTES_A_STATEMENT: usize = 4;
/// How long people can sit together before they have to stop, in minutes.
const MINUTES_A_SESSION: usize = 90;

/// The start page.
pub(crate) fn start_page(app: &AppContext) -> Html {
    let framework = app.framework.as_ref();
    let trouble = app.world.storage().problem();
    html! {
        <Page title="Score your local SEND system and build your reform plan">
            <p class="govuk-body-l">{ &framework.about }</p>
            if let Some(words) = trouble {
                { warning(html! { words }) }
            }
            { ways_in(app) }
            { heading("What you will do") }
            { steps(framework) }
            { heading("Who it is for") }
            { paragraph("The partners who write the Local SEND Reform Plan together. Score in one room, so that each of them is heard:") }
            <ul class="govuk-list govuk-list--bullet">
                for partner in &framework.partners {
                    <li>{ &partner.name }</li>
                }
            </ul>
            { heading("How long it takes") }
            <p class="govuk-body">{ time_needed(framework.statements().count()) }</p>
            { heading("What you need") }
            <ul class="govuk-list govuk-list--bullet">
                <li>{ "one computer, and a screen that everybody in the room can see" }</li>
                <li>{ "what families and young people have told you" }</li>
                <li>{ "your own local figures; published figures are in the tool" }</li>
            </ul>
            { heading("Look at the figures of any area") }
            <p class="govuk-body">
                { "Every published figure, for every council of England, with or without a plan: " }
                { link(&Route::Explore, "Explore the figures") }
            </p>
            { heading("Nothing you type leaves this computer") }
            <p class="govuk-body">
                if trouble.is_some() {
                    { "Your plan is not kept for good, because this browser does not let the tool save it where it lasts." }
                } else {
                    { "Your plan is saved in this browser on this computer, and nowhere else. Clearing your browsing data or closing a private window deletes it, so download a copy at the end of each session." }
                }
                { " " }
                { link(&Route::Storage, "How your work is saved") }
            </p>
            { paragraph("Plans are about services. Do not type the name of a child, a family or a member of staff.") }
            { heading("Whose levels these are") }
            { inset(html! { &framework.notice }) }
        </Page>
    }
}

fn steps(framework: &Framework) -> Html {
    let score = format!(
        "Agree which of {} levels is true today for each of {} statements, in {} sections.",
        framework.levels.len(),
        framework.statements().count(),
        framework.sections.len(),
    );
    html! {
        <ol class="govuk-list govuk-list--number">
            <li>{ "Choose your local area and who is taking part." }</li>
            <li>{ score }</li>
            <li>{ "Look at the published figures and say what they mean for families." }</li>
            <li>{ "Choose priorities, with actions and with measures of success." }</li>
            <li>{ "Check that each action rests on evidence, then print your plan." }</li>
        </ol>
    }
}

/// How long scoring takes, in words, such as "about 2 sessions of 90 minutes".
fn time_needed(statements: usize) -> String {
    let sessions = (statements * MINUTES_A_STATEMENT).div_ceil(MINUTES_A_SESSION);
    let sessions = match sessions {
        0 | 1 => format!("about one session of {MINUTES_A_SESSION} minutes"),
        many => format!("about {many} sessions of {MINUTES_A_SESSION} minutes"),
    };
    format!(
        "{statements} statements, at about {MINUTES_A_STATEMENT} minutes each, take {sessions}. You can stop at any time and carry on later."
    )
}

#[cfg(test)]
mod tests {
    use super::time_needed;

    #[test]
    fn the_time_is_told_in_whole_sessions() {
        assert!(time_needed(22).contains("take about one session of 90 minutes."));
        assert!(time_needed(23).contains("take about 2 sessions of 90 minutes."));
        assert!(time_needed(45).contains("take about 2 sessions of 90 minutes."));
    }
}
