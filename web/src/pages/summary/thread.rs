//! The golden thread of a priority, from what it rests on to how its success will show.

use reform_plan::summary::{ActionTiming, Thread};
use reform_plan::{Evidence, Indicator, PlanSummary};
use yew::prelude::*;

use super::scores::evidence_line;
use super::words::lead;
use super::{figures, part};
use crate::components::driver_figures;

/// Evidence, score, priority, actions, measures: a step each, in this order.
pub(super) fn of(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Html {
    html! {
        <ol class="app-thread">
            { step("Evidence", evidence(summary, thread), "No evidence yet.") }
            { step("Score", scores(thread), "No statement is linked to this priority.") }
            { step("Priority", vec![html! { <span dir="auto">{ thread.priority.shown().to_owned() }</span> }], "") }
            { step("Actions", actions(summary, thread), "This priority has no actions yet.") }
            { step("Measures", measures(summary, thread), "No measure yet. How will you know this worked?") }
        </ol>
    }
}

/// How the plan hangs together, a diagram for each priority.
pub(super) fn diagram(summary: &PlanSummary<'_>) -> Html {
    let content = if summary.threads.is_empty() {
        part::missing("There is no priority yet.")
    } else {
        driver_figures(summary)
    };
    part::part("driver", "How the plan hangs together", content)
}

/// A step of the thread, or words that say where it is broken.
fn step(name: &'static str, lines: Vec<Html>, broken: &'static str) -> Html {
    html! {
        <li class="app-thread__step">
            <strong class="app-thread__name">{ name }</strong>
            <div class="app-thread__content">
                if lines.is_empty() {
                    <p class="app-missing">{ broken }</p>
                } else {
                    for line in lines {
                        <p>{ line }</p>
                    }
                }
            </div>
        </li>
    }
}

fn evidence(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Vec<Html> {
    let written = thread.statements.iter().flat_map(|line| {
        let lines: Vec<&Evidence> = line
            .record
            .into_iter()
            .flat_map(|record| &record.evidence)
            .filter(|it| !it.text.trim().is_empty())
            .collect();
        lines.into_iter().map(|it| {
            html! { <>{ format!("{}: ", line.statement.id) }{ evidence_line(it) }</> }
        })
    });
    let figures = thread.indicators.iter().map(|it| figure(summary, it));
    let parked = thread.parked.iter();
    let parked = parked.map(
        |it| html! { <>{ "Parked in discussion: " }<span dir="auto">{ it.text.trim().to_owned() }</span></> },
    );
    written.chain(figures).chain(parked).collect()
}

fn figure(summary: &PlanSummary<'_>, indicator: &Indicator) -> Html {
    let words = summary.indicator(&indicator.slug).map_or_else(
        || "no figure yet".to_owned(),
        |line| figures::in_words(&line),
    );
    html! {
        <>{ format!("{} {}: ", indicator.id, indicator.name) }<span dir="auto">{ words }</span></>
    }
}

fn scores(thread: &Thread<'_>) -> Vec<Html> {
    let lines = thread.statements.iter();
    lines
        .map(|line| {
            let words = format!("{} {} ", line.statement.id, line.statement.text);
            html! { <>{ words }<strong>{ line.standing.words() }</strong></> }
        })
        .collect()
}

fn actions(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Vec<Html> {
    let lines = thread.actions.iter().map(|(action, timing)| {
        let lead = lead(
            summary.framework,
            summary.draft,
            action.lead.as_ref(),
            &action.role,
        );
        let lead = if lead.is_empty() {
            "no lead yet".to_owned()
        } else {
            lead
        };
        let by = action.by.words();
        let by = if by.is_empty() {
            "no date yet".to_owned()
        } else {
            format!("by {by}")
        };
        let timing = match timing {
            ActionTiming::Overdue => " (overdue)",
            _ => "",
        };
        html! {
            <>
                <span dir="auto">{ action.shown().to_owned() }</span>
                { " – " }<span dir="auto">{ lead }</span>{ format!(", {by}{timing}") }
            </>
        }
    });
    lines.collect()
}

fn measures(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Vec<Html> {
    let lines = thread.measures.iter();
    lines
        .map(|measure| html! { <span dir="auto">{ measure.sentence(summary.framework) }</span> })
        .collect()
}
