//! The first 100 days, in short: what, who and when, one line each.

use reform_plan::PlanSummary;
use reform_plan::summary::{ActionLine, FirstDays, MilestoneLine, first_days};
use yew::prelude::*;

use super::part::{self, missing, words};

/// What starts and is due in the first 100 days, and the milestones in them.
pub(super) fn part(summary: &PlanSummary<'_>) -> Html {
    let days = first_days(summary);
    let is_empty = days.actions.is_empty() && days.milestones.is_empty();
    let content = html! {
        <>
            { words(days.words()) }
            if is_empty {
                { missing("No action starts or is due in these days.") }
            } else {
                { list(&days) }
            }
        </>
    };
    part::part("first-days", "The first 100 days", content)
}

fn list(days: &FirstDays<'_>) -> Html {
    html! {
        <ul class="govuk-list govuk-list--bullet">
            for (line, what) in &days.actions {
                { item(line.action.shown(), &who(line), &what.words(&line.action.start.words(), &line.action.by.words())) }
            }
            for it in &days.milestones {
                { milestone(it) }
            }
        </ul>
    }
}

fn milestone(it: &MilestoneLine<'_>) -> Html {
    let what = it.milestone.what.trim();
    let what = if what.is_empty() {
        format!("Milestone of {}", it.line.action.shown())
    } else {
        format!("Milestone: {what}")
    };
    let by = format!("Due by {}", it.milestone.by.words());
    item(&what, &who(&it.line), &by)
}

fn item(what: &str, who: &str, when: &str) -> Html {
    html! {
        <li>
            <span dir="auto">{ what.to_owned() }</span>
            { ". " }<span dir="auto">{ who.to_owned() }</span>{ ". " }<span>{ format!("{when}.") }</span>
        </li>
    }
}

fn who(line: &ActionLine<'_>) -> String {
    if line.lead.is_some() {
        line.lead_words()
    } else {
        "No lead yet".to_owned()
    }
}
