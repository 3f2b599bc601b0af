use reform_plan::summary::{Place, Thread};
use reform_plan::{PlanSummary, Slug, SuccessMeasure};

use super::block::{change, fact, heading, missing};
use super::words::{dates, lead};
use super::{Block, Words, charts, thread};

/// The priorities in the partnership's order, each with its golden thread.
pub(super) fn blocks(summary: &PlanSummary<'_>) -> Vec<Block> {
    if summary.threads.is_empty() {
        return vec![missing(
            "You have not chosen any priorities. Most areas choose 3 to 7.",
        )];
    }
    let threads = summary.threads.iter().enumerate();
    threads
        .flat_map(|(at, thread)| priority(summary, thread, at + 1))
        .collect()
}

fn priority(summary: &PlanSummary<'_>, thread: &Thread<'_>, number: usize) -> Vec<Block> {
    let it = thread.priority;
    let title = Words::plain(format!("Priority {number}: "));
    let mut blocks = vec![
        heading(title.and(it.shown().into())),
        change(
            Place::Priority(it.id.clone()),
            format!("Change priority {number}"),
        ),
        facts(summary, thread),
    ];
    blocks.extend(thread::blocks(summary, thread));
    let measures = thread.measures.iter().filter(|it| has_trend(summary, it));
    let drawn = measures.filter_map(|it| charts::measure(summary, it));
    blocks.extend(drawn.flat_map(charts::Drawn::blocks));
    blocks
}

/// Whether a measure has figures enough to see where they go: fewer say it better in the table.
fn has_trend(summary: &PlanSummary<'_>, measure: &SuccessMeasure) -> bool {
    let line = summary.measure_line(measure);
    line.is_some_and(|it| it.trend.len() > 2)
}

fn facts(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Block {
    let it = thread.priority;
    let section = thread.section;
    let section = section.map(|section| format!("{}. {}", section.number, section.title));
    let principles: Vec<&str> = it
        .principles
        .iter()
        .filter_map(|slug| summary.framework.principle(slug))
        .map(|principle| principle.name.as_str())
        .collect();
    let lead = lead(summary, it.lead.as_ref(), "");
    let row = |name: &str, value: &str| fact(name, value, "Not written yet");
    Block::Facts(vec![
        row("Why it was chosen", &reasons(thread)),
        row("The problem, in numbers", &it.problem),
        row("The problem, as families describe it", &it.families),
        row("What it means for children and families", &it.means),
        row("What we will do", &it.will_do),
        row("Who leads", &lead),
        row("When", &dates(thread)),
        row("Section of the plan", &section.unwrap_or_default()),
        row("Principles", &principles.join(", ")),
        row("Effort and impact", &effort_and_impact(thread)),
    ])
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
