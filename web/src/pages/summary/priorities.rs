use reform_plan::summary::Thread;
use reform_plan::{PlanSummary, Slug, SuccessMeasure};
use yew::prelude::*;

use super::part::{self, missing, small_heading};
use super::thread;
use super::words::{dates, lead};
use crate::components::{Row, link, summary_list};
use crate::pages::measure::chart;
use crate::route::Route;

/// The priorities in the partnership's order, each with its golden thread.
pub(super) fn part(summary: &PlanSummary<'_>) -> Html {
    let content = if summary.threads.is_empty() {
        missing("You have not chosen any priorities. Most areas choose 3 to 7.")
    } else {
        html! {
            for (at, thread) in summary.threads.iter().enumerate() {
                { priority(summary, thread, at + 1) }
            }
        }
    };
    part::part("priorities", "Priorities and their golden threads", content)
}

fn priority(summary: &PlanSummary<'_>, thread: &Thread<'_>, number: usize) -> Html {
    let it = thread.priority;
    html! {
        <div class="app-priority" key={it.id.to_string()}>
            <h3 class="govuk-heading-m">
                { format!("Priority {number}: ") }<span dir="auto">{ it.shown().to_owned() }</span>
            </h3>
            <p class="govuk-body app-no-print">
                { link(&Route::priority(&it.id), format!("Change priority {number}")) }
            </p>
            { summary_list(facts(summary, thread)) }
            { small_heading("Golden thread") }
            { thread::of(summary, thread) }
            for measure in thread.measures.iter().filter(|it| has_trend(summary, it)) {
                <div class="app-trend">{ chart(summary, measure) }</div>
            }
        </div>
    }
}

/// Whether a measure has figures enough to see where they go: fewer say it better in the table.
fn has_trend(summary: &PlanSummary<'_>, measure: &SuccessMeasure) -> bool {
    let line = summary.measure_line(measure);
    line.is_some_and(|it| it.trend.len() > 2)
}

fn facts(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Vec<Row> {
    let it = thread.priority;
    let section = thread
        .section
        .map(|section| format!("{}. {}", section.number, section.title))
        .unwrap_or_default();
    let principles: Vec<&str> = it
        .principles
        .iter()
        .filter_map(|slug| summary.framework.principle(slug))
        .map(|principle| principle.name.as_str())
        .collect();
    let lead = lead(summary.framework, summary.draft, it.lead.as_ref(), "");
    vec![
        row("Why it was chosen", &reasons(thread)),
        row("The problem, in numbers", &it.problem),
        row("The problem, as families describe it", &it.families),
        row("What it means for children and families", &it.means),
        row("What we will do", &it.will_do),
        row("Who leads", &lead),
        row("When", &dates(thread)),
        row("Section of the plan", &section),
        row("Principles", &principles.join(", ")),
        row("Effort and impact", &effort_and_impact(thread)),
    ]
}

/// What the rules of the shortlist said when it was chosen, each with its mark, once.
fn reasons(thread: &Thread<'_>) -> String {
    let mark = |slug: &Slug| {
        let lines = thread.statements.iter();
        let mut marks = lines.filter(|it| &it.statement.slug == slug);
        marks.next().map(|it| format!("{}: ", it.statement.id))
    };
    let words = thread.priority.reasons.iter().map(|it| {
        let mark = it.statement.as_ref().and_then(mark).unwrap_or_default();
        format!("{mark}{}", it.words)
    });
    words.collect::<Vec<_>>().join("; ")
}

fn effort_and_impact(thread: &Thread<'_>) -> String {
    let it = thread.priority;
    let effort = it.effort.map(|size| format!("{} effort", size.words()));
    let impact = it
        .impact
        .map(|size| format!("{} impact", size.words().to_lowercase()));
    let sizes: Vec<String> = effort.into_iter().chain(impact).collect();
    match it.effect() {
        Some(effect) => format!("{}: {}", sizes.join(", "), effect.words().to_lowercase()),
        None => sizes.join(", "),
    }
}

fn row(key: &'static str, value: &str) -> Row {
    let value = value.trim();
    if value.is_empty() {
        Row::html(
            key,
            html! { <span class="app-missing">{ "Not written yet" }</span> },
        )
    } else {
        Row::text(key, value.to_owned())
    }
}
