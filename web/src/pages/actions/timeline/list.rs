//! The same month by month, in words.

use reform_plan::PlanSummary;
use reform_plan::summary::{ActionLine, ActionMonth, ActionTiming, MilestoneLine, months};
use yew::prelude::*;

use crate::components::{heading, paragraph, small_heading};
use crate::pages::actions::views::{action_link, milestone_words, who};

/// What starts, is due and is reached in each month, and what has no date.
pub(super) fn list(summary: &PlanSummary<'_>) -> Html {
    let all = months(summary);
    html! {
        <>
            { heading("Month by month") }
            if all.months.is_empty() {
                { paragraph("No action has a date yet.") }
            }
            for it in &all.months {
                <section class="app-month" key={it.words()}>
                    { small_heading(month_words(summary, it)) }
                    { month(it) }
                </section>
            }
            if !all.undated.is_empty() || !all.undated_milestones.is_empty() {
                { heading("No date yet") }
                <ul class="govuk-list govuk-list--bullet">
                    for line in &all.undated {
                        <li>{ action_link(line) }{ who(line) }</li>
                    }
                    for it in &all.undated_milestones {
                        <li>{ milestone(it) }</li>
                    }
                </ul>
            }
        </>
    }
}

fn month_words(summary: &PlanSummary<'_>, month: &ActionMonth<'_>) -> String {
    if month.has(summary.today) {
        format!("{} (this month)", month.words())
    } else {
        month.words()
    }
}

fn month(month: &ActionMonth<'_>) -> Html {
    html! {
        <ul class="govuk-list govuk-list--bullet">
            for line in &month.starts {
                <li><strong>{ "Starts: " }</strong>{ action_link(line) }{ who(line) }</li>
            }
            for line in &month.due {
                <li><strong>{ due_words(line) }</strong>{ action_link(line) }{ who(line) }</li>
            }
            for it in &month.milestones {
                <li>{ milestone(it) }</li>
            }
        </ul>
    }
}

fn due_words(line: &ActionLine<'_>) -> &'static str {
    match line.timing {
        ActionTiming::Done => "Due, and done: ",
        ActionTiming::Overdue => "Was due, and is overdue: ",
        ActionTiming::NoDate | ActionTiming::ToCome => "Due: ",
    }
}

fn milestone(it: &MilestoneLine<'_>) -> Html {
    html! {
        <>
            <strong>{ "Milestone: " }</strong>
            { milestone_words(it) }
            <span class="app-line app-note">{ "Of " }{ action_link(&it.line) }</span>
        </>
    }
}
