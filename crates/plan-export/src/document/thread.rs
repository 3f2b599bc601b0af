//! The golden thread of a priority, from what it rests on to how its success will show.

use reform_plan::summary::{ActionTiming, Thread};
use reform_plan::{Indicator, PlanSummary};

use super::block::{bullets, missing, small_heading};
use super::section::figures_in_words;
use super::words::{evidence_of, lead, statement_words};
use super::{Block, Words, words};

/// Evidence, score, priority, actions, measures: a step each, in this order. A step is its name and a
/// list of its lines, because a line may be a paragraph somebody typed.
pub(super) fn blocks(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Vec<Block> {
    let steps = [
        ("Evidence", evidence(summary, thread), "No evidence yet."),
        (
            "Score",
            scores(thread),
            "No statement is linked to this priority.",
        ),
        ("Priority", vec![thread.priority.shown().into()], ""),
        (
            "Actions",
            actions(summary, thread),
            "This priority has no actions yet.",
        ),
        (
            "Measures",
            measures(summary, thread),
            "No measure yet. How will you know this worked?",
        ),
    ];
    let steps = steps.into_iter().flat_map(|(name, lines, broken)| {
        let content = if lines.is_empty() {
            missing(broken)
        } else {
            bullets(lines)
        };
        [Block::Paragraph(Words::strong(name)), content]
    });
    std::iter::once(small_heading("Golden thread"))
        .chain(steps)
        .collect()
}

fn evidence(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Vec<Words> {
    let written = thread.statements.iter().flat_map(|line| {
        let mark = Words::plain(format!("{}: ", line.statement.id));
        evidence_of(line).map(move |it| mark.clone().and(words::evidence(it)))
    });
    let figures = thread.indicators.iter().map(|it| figure(summary, it));
    let parked = thread.parked.iter();
    let parked = parked.map(|it| Words::plain("Parked in discussion: ").and(it.text.trim().into()));
    written.chain(figures).chain(parked).collect()
}

fn figure(summary: &PlanSummary<'_>, indicator: &Indicator) -> Words {
    let line = summary.indicator(&indicator.slug);
    let words = line.map_or_else(|| "no figure yet".to_owned(), |it| figures_in_words(&it));
    Words::plain(format!("{} {}: ", indicator.id, indicator.name)).and(words.into())
}

fn scores(thread: &Thread<'_>) -> Vec<Words> {
    let lines = thread.statements.iter();
    lines
        .map(|line| {
            let words = Words::plain(format!("{} ", statement_words(line)));
            words.and(Words::strong(line.standing.words()))
        })
        .collect()
}

fn actions(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Vec<Words> {
    let lines = thread.actions.iter().map(|(action, timing)| {
        let lead = match lead(summary, action.lead.as_ref(), &action.role) {
            lead if lead.is_empty() => "no lead yet".to_owned(),
            lead => lead,
        };
        let by = match action.by.words() {
            by if by.is_empty() => "no date yet".to_owned(),
            by => format!("by {by}"),
        };
        let timing = match timing {
            ActionTiming::Overdue => " (overdue)",
            _ => "",
        };
        Words::plain(action.shown())
            .and(" – ".into())
            .and(lead.into())
            .and(Words::plain(format!(", {by}{timing}")))
    });
    lines.collect()
}

fn measures(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Vec<Words> {
    let lines = thread.measures.iter();
    lines
        .map(|measure| measure.sentence(summary.framework).into())
        .collect()
}
