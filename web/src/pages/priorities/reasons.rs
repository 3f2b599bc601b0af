//! Why a priority was chosen: what the rules of the shortlist said on the day, and what they say now.

use reform_plan::Priority;
use reform_plan::summary::{PlanSummary, ReasonNow, reasons_now};
use yew::prelude::*;

use crate::components::{heading, link, typed};
use crate::route::Route;

/// The reasons that were kept, each with its date and whether it is still so; nothing for a priority
/// that was written by hand.
pub(super) fn reasons(summary: &PlanSummary<'_>, priority: &Priority) -> Html {
    let reasons = reasons_now(summary, priority);
    if reasons.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { heading("Why it was chosen") }
            <ul class="govuk-list govuk-list--spaced">
                for it in &reasons {
                    <li>{ reason(summary, it) }</li>
                }
            </ul>
            <p class="govuk-body app-no-print">{ link(&Route::Rules, "See the rules of the shortlist") }</p>
        </>
    }
}

fn reason(summary: &PlanSummary<'_>, now: &ReasonNow<'_>) -> Html {
    let about = now.about.as_ref();
    let about = about.map(|it| it.mark(summary.framework, summary.draft));
    let on = now.reason.on.words();
    html! {
        <>
            <strong>{ format!("{}: ", now.rule) }</strong>
            if let Some(about) = about {
                { typed(&about) }{ ". " }
            }
            { typed(&now.reason.words) }
            <span class="app-note app-line">
                if !on.is_empty() {
                    { format!("Kept on {on}. ") }
                }
                { typed(&now.still.words()) }
            </span>
        </>
    }
}
