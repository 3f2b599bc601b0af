//! Every score with its target, its reason and what partners said, a table for each pillar.

use reform_plan::PlanSummary;
use reform_plan::summary::{PillarProfile, StatementLine};

use super::block::{heading, paragraph, table};
use super::section::agreement;
use super::words::statement;
use super::{Block, Words};

const COLUMNS: [(&str, u16); 5] = [
    ("Statement", 30),
    ("Level now", 13),
    ("Level wanted", 12),
    ("Why", 22),
    ("What partners said", 23),
];
/// Where nothing partners said is shown.
const WITHOUT_PARTNERS: [(&str, u16); 4] = [
    ("Statement", 38),
    ("Level now", 15),
    ("Level wanted", 14),
    ("Why", 33),
];

/// Every statement of every pillar, scored or not.
pub(super) fn blocks(summary: &PlanSummary<'_>) -> Vec<Block> {
    let pillars = summary.pillars.iter();
    pillars.flat_map(|it| pillar(summary, it)).collect()
}

fn pillar(summary: &PlanSummary<'_>, profile: &PillarProfile<'_>) -> [Block; 3] {
    let name = format!("{} {}", profile.pillar.id, profile.pillar.name);
    let lines: Vec<_> = profile.lines.iter().collect();
    let said: Vec<Words> = lines.iter().map(|line| said(summary, line)).collect();
    let is_said = said.iter().any(|it| !it.is_empty());
    let rows = lines.into_iter().zip(said).map(|(line, said)| {
        let mut row = row(line);
        if is_said && said.is_empty() {
            row.push(Words::missing("Nothing to show"));
        } else if is_said {
            row.push(said);
        }
        row
    });
    let columns = if is_said {
        COLUMNS.as_slice()
    } else {
        &WITHOUT_PARTNERS
    };
    let caption = format!("{name}: every statement with its level, target and reason");
    [
        heading(name),
        paragraph(format!(
            "{}, {}.",
            profile.range_words(),
            profile.coverage.words()
        )),
        table(caption, columns, rows.collect()),
    ]
}

fn row(line: &StatementLine<'_>) -> Vec<Words> {
    let direction = line.record.and_then(|record| record.direction);
    let direction = direction.map(|it| Words::plain(it.words()));
    let target = line
        .target
        .map(|it| format!("Level {} {}", it.number, it.name));
    vec![
        statement(line),
        Words::plain(line.standing.words()).below(direction.unwrap_or_default()),
        Words::or_missing(&target.unwrap_or_default(), "Not said yet"),
        Words::or_missing(line.reason(), "No reason written"),
    ]
}

/// What partners scored alone as far as the plan shows it, who does not agree, and who was there.
fn said(summary: &PlanSummary<'_>, line: &StatementLine<'_>) -> Words {
    let views = summary.views(&line.statement.slug);
    let shown = views.shown(summary.draft.answers_shown).into_iter();
    let words = shown.map(Words::from).fold(Words::default(), Words::below);
    words.below(agreement(summary, line).into())
}
