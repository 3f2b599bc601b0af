//! What to do first, as four named lists.

use reform_plan::Effect;
use reform_plan::summary::{PlanSummary, Thread};
use yew::prelude::*;

use crate::components::{heading, paragraph, small_heading, typed};
use crate::route::Route;

/// The priorities in four lists by effort and impact, once both are chosen for any of them.
pub(super) fn effects(summary: &PlanSummary<'_>) -> Html {
    if summary
        .threads
        .iter()
        .all(|thread| thread.priority.effect().is_none())
    {
        return Html::default();
    }
    let undecided: Vec<&Thread<'_>> = of(summary, None);
    html! {
        <>
            { heading("What to do first") }
            { paragraph("From the effort and the impact you chose for each priority.") }
            <div class="app-effects">
                for effect in Effect::ALL {
                    <div class="app-effects__list">
                        <h3 class="govuk-heading-s">{ effect.words() }</h3>
                        <p class="govuk-body-s">{ about(effect) }</p>
                        { list(&of(summary, Some(effect))) }
                    </div>
                }
            </div>
            if !undecided.is_empty() {
                { small_heading("Effort or impact not chosen yet") }
                { list(&undecided) }
            }
        </>
    }
}

fn of<'s, 'a>(summary: &'s PlanSummary<'a>, effect: Option<Effect>) -> Vec<&'s Thread<'a>> {
    summary
        .threads
        .iter()
        .filter(|thread| thread.priority.effect() == effect)
        .collect()
}

fn list(threads: &[&Thread<'_>]) -> Html {
    if threads.is_empty() {
        return paragraph("None");
    }
    html! {
        <ul class="govuk-list govuk-list--bullet">
            for thread in threads {
                <li>
                    <a class="govuk-link" href={Route::priority(&thread.priority.id).href()}>
                        { typed(thread.priority.shown()) }
                    </a>
                </li>
            }
        </ul>
    }
}

/// What puts a priority into a list.
fn about(effect: Effect) -> &'static str {
    match effect {
        Effect::DoNow => "High impact, low or medium effort",
        Effect::Plan => "High impact, high effort",
        Effect::FillIn => "Low or medium impact, low or medium effort",
        Effect::NotNow => "Low or medium impact, high effort",
    }
}
