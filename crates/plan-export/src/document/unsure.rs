use reform_plan::PlanSummary;
use reform_plan::summary::{Standing, StatementLine};

use super::block::{bullets, heading, paragraph};
use super::words::statement_words;
use super::{Block, Words};

/// What the room was not sure of, what nobody has discussed, and records whose statement is gone.
pub(super) fn blocks(summary: &PlanSummary<'_>) -> Vec<Block> {
    let mut blocks = vec![
        heading("What the room was not sure of"),
        list(
            summary,
            Standing::NotSureYet,
            "The room agreed a level for every statement it discussed.",
        ),
        heading("What was not discussed"),
        list(
            summary,
            Standing::NotDiscussed,
            "Every statement was discussed.",
        ),
    ];
    let more = [
        (
            "What partners scored and did not agree on yet",
            not_agreed(summary),
        ),
        ("What is parked", parked(summary)),
        (
            "Scores of statements this framework no longer has",
            orphans(summary),
        ),
    ];
    for (name, lines) in more {
        if !lines.is_empty() {
            blocks.push(heading(name));
            blocks.push(bullets(lines));
        }
    }
    blocks
}

fn lines<'s, 'a>(summary: &'s PlanSummary<'a>) -> impl Iterator<Item = &'s StatementLine<'a>> {
    summary.pillars.iter().flat_map(|pillar| &pillar.lines)
}

fn list(summary: &PlanSummary<'_>, standing: Standing<'_>, otherwise: &str) -> Block {
    let lines: Vec<Words> = lines(summary)
        .filter(|line| line.standing == standing)
        .map(|line| statement_words(line).into())
        .collect();
    if lines.is_empty() {
        paragraph(otherwise)
    } else {
        bullets(lines)
    }
}

/// Statements that partners scored alone and that have no agreed level.
fn not_agreed(summary: &PlanSummary<'_>) -> Vec<Words> {
    let shown = summary.draft.answers_shown;
    lines(summary)
        .filter(|line| line.record.is_none_or(|it| it.agreed.is_none()))
        .map(|line| (line, summary.views(&line.statement.slug)))
        .filter(|(_, views)| views.scored().next().is_some())
        .map(|(line, views)| {
            let said = views.shown(shown).join("; ");
            Words::plain(statement_words(line)).below(said.into())
        })
        .collect()
}

/// What was put aside and is still to be talked about.
fn parked(summary: &PlanSummary<'_>) -> Vec<Words> {
    let parked = summary.draft.parked.iter();
    let open = parked.filter(|it| it.outcome.is_open());
    open.map(|it| it.text.trim().into()).collect()
}

/// Records whose statement this framework no longer has: kept, and said so.
fn orphans(summary: &PlanSummary<'_>) -> Vec<Words> {
    let orphans = summary.orphans.iter().map(|(slug, record)| {
        let standing = Standing::of(summary.framework, record.agreed.as_ref()).words();
        Words::plain(format!("{slug}: {standing}. ")).and(record.reason.trim().into())
    });
    orphans.collect()
}
