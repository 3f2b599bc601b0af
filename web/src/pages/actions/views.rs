//! What the views of the action plan have in common.

use reform_plan::PlanSummary;
use reform_plan::summary::{ActionLine, ActionTiming, MilestoneLine};
use yew::prelude::*;

use crate::components::{Look, Page, button_link, link, paragraph, typed};
use crate::route::Route;

/// Links to the other ways to see the actions.
pub(super) fn links() -> Html {
    html! {
        <ul class="govuk-list app-no-print">
            <li>{ link(&Route::Timeline, "See the actions by month") }</li>
            <li>{ link(&Route::FirstDays, "See the first 100 days") }</li>
            <li>{ link(&Route::Load, "See what each partner has taken on") }</li>
            <li>{ link(&Route::BringBack, "Bring back an edited action log") }</li>
        </ul>
    }
}

/// Whether the plan has any action.
pub(super) fn has_actions(summary: &PlanSummary<'_>) -> bool {
    summary.draft.actions().next().is_some()
}

/// A view of a plan without actions.
pub(super) fn no_actions(title: &'static str) -> Html {
    html! {
        <Page {title} back={Route::Actions}>
            { paragraph("The plan has no actions yet.") }
            { button_link(Look::Primary, &Route::Actions, html! { "Go to the action plan" }) }
        </Page>
    }
}

/// A link to an action.
pub(super) fn action_link(line: &ActionLine<'_>) -> Html {
    let action = line.action;
    html! { <a class="govuk-link" href={Route::action(&action.id).href()}>{ typed(action.shown()) }</a> }
}

/// Who leads an action, on a line of its own.
pub(super) fn who(line: &ActionLine<'_>) -> Html {
    let words = line.lead_words();
    html! {
        <span class="app-line app-note" dir="auto">
            if line.lead.is_none() {
                { if words.is_empty() { "No lead partner".to_owned() } else { format!("No lead partner, {words}") } }
            } else {
                { words }
            }
        </span>
    }
}

/// What a milestone is, its date, and whether it is reached or late.
pub(super) fn milestone_words(it: &MilestoneLine<'_>) -> Html {
    let milestone = it.milestone;
    let what = match milestone.what.trim() {
        "" => "Milestone with no name yet",
        what => what,
    };
    let by = match milestone.by.words() {
        by if by.is_empty() => String::new(),
        by => format!(", by {by}"),
    };
    let state = match it.timing {
        ActionTiming::Done => ", reached",
        ActionTiming::Overdue => ", overdue",
        ActionTiming::NoDate | ActionTiming::ToCome => "",
    };
    html! { <>{ typed(what) }<span>{ format!("{by}{state}") }</span></> }
}
