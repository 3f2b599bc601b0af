//! The golden thread check: every gap in words with a link, and the rules that found them.

mod gaps;
mod leave;
mod rules;

use reform_plan::summary::{PlanSummary, undecided};
use yew::prelude::*;

use self::gaps::{accepted_gaps, open_gaps};
use self::rules::rules;
use crate::components::{Look, Page, button_link, button_to, link, paragraph};
use crate::context::AppContext;
use crate::route::Route;

/// The golden thread check.
pub(crate) fn check_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    html! {
        <Page title="Check the golden thread" back={Route::Priorities}>
            { paragraph("The golden thread runs from evidence to scores, from scores to priorities, and from priorities to actions and measures. This page shows where it breaks.") }
            { verdict(&summary) }
            { to_decide(&summary) }
            { open_gaps(&summary) }
            { accepted_gaps(app, &summary) }
            { rules(&summary) }
            <p class="govuk-body app-no-print">
                { link(&Route::Threads, "See the golden thread of each priority") }
            </p>
        </Page>
    }
}

/// What the shortlist found and nobody decided about: a gap of its own kind, with a page of its own.
fn to_decide(summary: &PlanSummary<'_>) -> Html {
    let words = match undecided(summary).len() {
        0 => return Html::default(),
        1 => "1 thing on the shortlist has no decision yet. ".to_owned(),
        more => format!("{more} things on the shortlist have no decision yet. "),
    };
    html! {
        <p class="govuk-body">
            <span>{ words }</span>
            { link(&Route::Decisions, "See what needs a decision") }
        </p>
    }
}

/// How many gaps there are in words, and the one thing to do next.
fn verdict(summary: &PlanSummary<'_>) -> Html {
    let count = summary.open_gaps().count();
    if let Some(first) = summary.open_gaps().next() {
        let words = match count {
            1 => "There is 1 gap.".to_owned(),
            more => format!("There are {more} gaps."),
        };
        return html! {
            <>
                <p class="govuk-body-l">{ words }</p>
                { button_to(Look::Primary, Route::from(&first.place).at_field(&first.field), html! { "Fix the first gap" }) }
            </>
        };
    }
    let is_empty = summary.threads.is_empty();
    let (words, to, button) = if is_empty && summary.coverage.discussed() == 0 {
        (
            "There is nothing to check yet. Gaps show here once statements are scored or priorities are chosen.",
            Route::from(&summary.next.place),
            format!("Continue: {}", summary.next.words),
        )
    } else if is_empty {
        (
            "No gaps so far. You have not chosen any priorities.",
            Route::Shortlist,
            "Choose priorities".to_owned(),
        )
    } else {
        (
            "No gaps. Every rule below is kept, or you said why not.",
            Route::Summary,
            "Read and print your plan".to_owned(),
        )
    };
    html! {
        <>
            <p class="govuk-body-l">{ words }</p>
            { button_link(Look::Primary, &to, html! { button }) }
        </>
    }
}
