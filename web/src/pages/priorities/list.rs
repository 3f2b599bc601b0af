//! The list of priorities, in the partnership's order.

use reform_plan::summary::{PlanSummary, VOTES};
use reform_plan::{Id, PriorityOrder, order_priorities};
use yew::prelude::*;

use super::adding::add_priority;
use super::card::{Card, Moved};
use super::effects::effects;
use crate::components::{Look, Page, Width, edit_button, edit_link, focus, link};
use crate::context::{AppContext, use_app};
use crate::route::Route;

/// How many priorities most areas choose, in words.
const USUAL: &str = "Most areas choose 3 to 7.";

/// The priorities with what each answers, its actions and its measures.
#[component]
pub(crate) fn PrioritiesPage() -> Html {
    let app = use_app();
    let moved = use_state(|| None::<Moved>);
    // The button that was pressed has moved with its card: the keyboard goes along.
    use_effect_with((*moved).clone(), |moved| {
        if let Some(moved) = moved {
            focus::on(&moved.button());
        }
    });
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let add = add_priority(&app);
    let onmove = {
        let moved = moved.clone();
        Callback::from(move |now| moved.set(Some(now)))
    };
    let count = summary.threads.len();
    html! {
        <Page title="Your priorities" back={Route::Plan} width={Width::Full}>
            <p class="govuk-body">{ count_words(count) }</p>
            <ul class="govuk-list app-no-print">
                <li>
                    { link(&Route::Shortlist, "Choose priorities from your scores") }
                </li>
                if count > 0 {
                    <li>{ link(&Route::Actions, "See the action plan") }</li>
                }
                if count > VOTES {
                    <li>{ link(&Route::Votes, "Vote on priorities") }</li>
                }
                <li>{ link(&Route::Check, "Check the golden thread") }</li>
            </ul>
            if count > 1 {
                { order(&app, &summary) }
            }
            <p class="govuk-visually-hidden" role="status">{ moved_words(&summary, moved.as_ref()) }</p>
            for (at, thread) in summary.threads.iter().enumerate() {
                <key={thread.priority.id.to_string()}>
                    { Card { thread, at, count, onmove: &onmove }.view(&app, &summary) }
                </>
            }
            { edit_button(&app, Look::Primary, &add, html! { "Add a priority" }) }
            { effects(&summary) }
        </Page>
    }
}

/// The rules that put the priorities in order. Whoever wants another order moves them by hand.
fn order(app: &AppContext, summary: &PlanSummary<'_>) -> Html {
    let rules = PriorityOrder::ALL.into_iter().filter_map(|rule| {
        let edit = order_priorities(&app.framework, summary.draft, rule)?;
        let onpress = {
            let app = app.clone();
            Callback::from(move |()| {
                let words = format!(
                    "The priorities are in order: {}.",
                    rule.words().to_lowercase()
                );
                app.edit_and_tell(edit.clone(), words);
            })
        };
        Some(edit_link(app, &onpress, "", html! { rule.words() }))
    });
    let rules: Vec<Html> = rules.collect();
    if rules.is_empty() || app.is_read_only() {
        return Html::default();
    }
    html! {
        <p class="govuk-body app-no-print app-order">
            <span>{ "Put them in order: " }</span>
            for rule in rules {
                { rule }{ " " }
            }
            <span>{ "or move each by hand." }</span>
        </p>
    }
}

fn count_words(count: usize) -> String {
    match count {
        0 => format!("You have not chosen any priorities. {USUAL}"),
        1 => format!("You have 1 priority. {USUAL}"),
        more => format!("You have {more} priorities. {USUAL}"),
    }
}

/// Where the priority that was moved last stands now.
fn moved_words(summary: &PlanSummary<'_>, moved: Option<&Moved>) -> String {
    let place = |id: &Id| {
        summary
            .threads
            .iter()
            .position(|thread| &thread.priority.id == id)
    };
    let words = moved.and_then(|moved| {
        let at = place(moved.id())?;
        let title = summary.threads.get(at)?.priority.shown();
        Some(format!(
            "{title} is now {} of {}",
            at + 1,
            summary.threads.len()
        ))
    });
    words.unwrap_or_default()
}
