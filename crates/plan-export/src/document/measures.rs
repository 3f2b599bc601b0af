use reform_plan::summary::{FigureFrom, Progress};
use reform_plan::{PlanSummary, SuccessMeasure, TypedDate, TypedNumber};

use super::block::{missing, table};
use super::{Block, Words};

const COLUMNS: [(&str, u16); 7] = [
    ("Measure", 13),
    ("Priority", 12),
    ("In one sentence", 21),
    ("Where we started", 13),
    ("Target", 13),
    ("How far it has come", 15),
    ("Who reports, and when", 13),
];

/// Every success measure with where it starts, where it has to get to and who says so.
pub(super) fn blocks(summary: &PlanSummary<'_>) -> Vec<Block> {
    let threads = summary.threads.iter();
    let rows: Vec<Vec<Words>> = threads
        .flat_map(|thread| {
            let measures = thread.measures.iter();
            measures.map(|measure| row(summary, thread.priority.shown(), measure))
        })
        .collect();
    if rows.is_empty() {
        return vec![missing("No measures yet.")];
    }
    vec![table("Success measures", &COLUMNS, rows)]
}

fn row(summary: &PlanSummary<'_>, priority: &str, measure: &SuccessMeasure) -> Vec<Words> {
    let framework = summary.framework;
    let kind = measure.kind.map(|kind| Words::plain(kind.words()));
    let progress = summary.progress(measure);
    let target = value(&measure.target.0, &by(measure), "");
    let reports = Words::or_missing(&measure.reports, "Nobody yet");
    vec![
        Words::strong(measure.shown(framework)).below(kind.unwrap_or_default()),
        priority.into(),
        measure.sentence(framework).into(),
        value(&measure.baseline.0, &measure.baseline_date, &measure.source),
        target.below(steps(measure)),
        Words::plain(progress.sentences()).below(found(measure, &progress)),
        reports.below(measure.when.trim().into()),
    ]
}

/// Where it has to be on the way, as typed; nothing where there are no steps.
fn steps(measure: &SuccessMeasure) -> Words {
    let steps: Vec<String> = measure
        .trajectory
        .iter()
        .filter(|it| !it.value.is_empty() || !it.by.is_empty())
        .map(|it| format!("{} by {}", number(&it.value), day(&it.by)))
        .collect();
    if steps.is_empty() {
        return Words::default();
    }
    Words::plain("On the way: ").and(steps.join(", ").into())
}

/// What was found since, as typed; nothing where the words on how far it has come say all of it.
fn found(measure: &SuccessMeasure, progress: &Progress) -> Words {
    let latest = progress.latest.as_ref();
    let is_said = latest.is_some_and(|it| it.from == FigureFrom::Result);
    let found: Vec<String> = measure
        .results
        .iter()
        .filter(|it| !it.value.is_empty() || !it.on.is_empty())
        .map(|it| {
            let source = match it.source.trim() {
                "" => String::new(),
                source => format!(", {source}"),
            };
            format!("{} ({}{source})", number(&it.value), day(&it.on))
        })
        .collect();
    if found.is_empty() || (is_said && found.len() == 1) {
        return Words::default();
    }
    Words::plain("Found since: ").and(found.join("; ").into())
}

fn number(number: &TypedNumber) -> &str {
    match number.0.trim() {
        "" => "no number",
        number => number,
    }
}

fn day(day: &TypedDate) -> String {
    match day.words() {
        day if day.is_empty() => "no date".to_owned(),
        day => day,
    }
}

fn by(measure: &SuccessMeasure) -> String {
    let date = measure.target_date.words();
    if date.is_empty() {
        date
    } else {
        format!("by {date}")
    }
}

/// A number with its period and source.
fn value(number: &str, period: &str, source: &str) -> Words {
    let (period, source) = (period.trim(), source.trim());
    let mut words = Words::or_missing(number, "No number yet");
    if !period.is_empty() {
        words = words.and(Words::plain(format!(" ({period})")));
    }
    if source.is_empty() {
        return words;
    }
    words.below(Words::plain("Source: ").and(source.into()))
}
