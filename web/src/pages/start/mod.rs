//! Where everybody comes in: what the tool is, and the way to a plan.

mod ways;

use reform_plan::Framework;
use reform_plan::summary::in_words;
use yew::prelude::*;

use crate::components::{Page, Row, Width, heading, link, paragraph, summary_list, warning};
use crate::context::AppContext;
use crate::route::Route;
use ways::ways_in;

/// How long a statement takes to score in a room, in minutes.
const MINUTES_A_STATEMENT: usize = 4;
/// How long people can sit together before they have to stop, in minutes.
const MINUTES_A_SESSION: usize = 90;

/// The start page: what it is and the way in on the first screen, the rest below.
pub(crate) fn start_page(app: &AppContext) -> Html {
    let framework = app.framework.as_ref();
    let trouble = app.world.storage().problem();
    html! {
        <Page title="Score your local SEND system and build your reform plan" width={Width::Full}>
            <p class="govuk-body-l">{ "For the room where a Local SEND Reform Plan is made: agree together how things are, choose what to change, and print the plan." }</p>
            if let Some(words) = trouble {
                { warning(html! { words }) }
            }
            { ways_in(app) }
            { heading("In short") }
            { summary_list(in_short(framework, trouble.is_some())) }
            <div class="app-text-column">
                { heading("What you will do") }
                { steps(framework) }
                { heading("Look at the figures of any area") }
                <p class="govuk-body">
                    { "Every published figure, for every council of England, with or without a plan: " }
                    { link(&Route::Explore, "Explore the figures") }
                </p>
                { heading("How your work is saved") }
                <p class="govuk-body">
                    if trouble.is_some() {
                        { "Your plan is not kept for good, because this browser does not let the tool save it where it lasts." }
                    } else {
                        { "Clearing your browsing data or closing a private window deletes what is saved, so download a copy at the end of each session." }
                    }
                    { " " }
                    { link(&Route::Storage, "How your work is saved") }
                </p>
                { paragraph("Plans are about services. Do not type the name of a child, a family or a member of staff.") }
            </div>
        </Page>
    }
}

/// What people ask before they begin, each with its answer.
fn in_short(framework: &Framework, is_lost: bool) -> Vec<Row> {
    let partners: Vec<String> = framework
        .partners
        .iter()
        .map(|it| it.name.clone())
        .collect();
    let kept = if is_lost {
        "Nothing you type leaves this computer."
    } else {
        "Nothing you type leaves this computer. Your plan is saved in this browser, and nowhere else."
    };
    let row = |key: &'static str, words: String| Row::html(key, html! { <span>{ words }</span> });
    vec![
        row("Who it is for", format!("The partners who write the plan: {}.", in_words(&partners))),
        row("How long it takes", time_needed(framework.statements().count())),
        row(
            "What you need",
            "One computer, a screen that everybody in the room can see, what families and young people have told you, and your local figures. Published figures are in the tool.".to_owned(),
        ),
        row(
            "What you get",
            "A plan to print and to share: for your board, for families, and as Word and Excel files.".to_owned(),
        ),
        row("Where it stays", kept.to_owned()),
        row("Whose levels these are", framework.notice.clone()),
        row("What it is for", framework.about.clone()),
    ]
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
