//! Opening a plan file: choose it, see what is inside, compare it with what is here, open it beside
//! the other plans. A rescue file holds several.

mod choice;
mod compare;
mod differences;
mod earlier;
mod field;
mod inside;
mod received;
mod report;
mod rescue;
mod rescued_list;
mod ticks;

use yew::prelude::*;

use crate::components::{Look, Page, action_button, paragraph, submit_button};
use crate::context::use_app;
use crate::route::Route;
use choice::{Choice, Chosen};
use differences::differences;
use field::{FIELD, PLAN_FILE};
use inside::inside;
use received::{Here, Received};
use rescued_list::rescued_list;
use ticks::Ticks;

/// Opens a plan file. No plan that is here is touched until a button is pressed, and none is ever
/// replaced.
#[component]
pub(crate) fn OpenPage() -> Html {
    let choice = Choice {
        app: use_app(),
        chosen: use_state(Chosen::default),
    };
    let chosen = &*choice.chosen;
    let problem = chosen.problem.as_ref();
    let at_field = problem
        .filter(|(id, _)| id == FIELD)
        .map(|(_, words)| words);
    let received = chosen.received.as_deref();
    let onfile = choice.with(Choice::read);
    let onforget = choice.with(|choice, ()| choice.forget());
    let ontick = choice.with(Choice::tick);
    let onsubmit = choice.with(|choice, event: SubmitEvent| {
        event.prevent_default();
        choice.open();
    });
    html! {
        <Page
            title="Open a plan file"
            back={Route::Start}
            problems={problem.cloned().into_iter().collect::<Vec<_>>()}
            attempt={chosen.attempt}
        >
            { paragraph("A plan file holds one whole plan. It opens beside the plans on this computer and changes none of them.") }
            <form {onsubmit} novalidate=true>
                { PLAN_FILE.view(at_field, &onfile, &onforget) }
                <p class="govuk-visually-hidden" role="status">
                    if let Some(received) = received {
                        { format!("{} was read. What is inside is listed below.", received.file()) }
                    }
                </p>
                { content(&choice, &ontick) }
                { buttons(&choice) }
            </form>
        </Page>
    }
}

/// What came in the file.
fn content(choice: &Choice, ontick: &Callback<usize>) -> Html {
    let ticks = Ticks {
        ticked: &choice.chosen.ticked,
        problem: choice.chosen.problem.as_ref(),
        ontick,
    };
    match choice.chosen.received.as_deref() {
        None => Html::default(),
        Some(Received::Rescue(rescue)) => rescued_list(rescue, &ticks),
        Some(Received::Plan(plan)) => html! {
            <>
                { inside(&choice.app, plan) }
                if let (Here::Differs(comparison), false) = (&plan.here, plan.is_to_read()) {
                    { differences(comparison, plan.opened.refused.len(), &ticks) }
                }
            </>
        },
    }
}

/// What can be done with it: the green button first.
fn buttons(choice: &Choice) -> Html {
    let mut words = "Open";
    let mut second = Html::default();
    match choice.chosen.received.as_deref() {
        Some(Received::Rescue(rescue)) if rescue.plans.is_empty() => return Html::default(),
        Some(Received::Rescue(_)) => words = "Open the ticked plans",
        Some(Received::Plan(plan)) => match &plan.here {
            _ if plan.is_to_read() => words = "Open for reading",
            Here::Same => {
                words = "Go to this plan";
                let oncopy = choice.with(|choice, ()| choice.open_copy());
                second = action_button(Look::Secondary, &oncopy, html! { "Open a copy anyway" });
            }
            Here::Differs(comparison) => {
                words = "Open as a copy beside";
                if !comparison.differences.is_empty() {
                    let ontake = choice.with(|choice, ()| choice.take());
                    second = action_button(
                        Look::Secondary,
                        &ontake,
                        html! { "Take the ticked changes" },
                    );
                }
            }
            _ => {}
        },
        None => {}
    }
    html! {
        <div class="govuk-button-group app-no-print">
            { submit_button(Look::Primary, html! { words }) }
            { second }
        </div>
    }
}
