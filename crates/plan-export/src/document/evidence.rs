//! Every line of evidence by statement, a table for each pillar that has any.

use reform_plan::PlanSummary;
use reform_plan::summary::{PillarProfile, StatementLine};

use super::block::{heading, missing, paragraph, table};
use super::words::{evidence_of, statement};
use super::{Block, Words};

const COLUMNS: [(&str, u16); 4] = [
    ("Statement", 30),
    ("What it shows", 34),
    ("Kind of evidence", 16),
    ("Source", 20),
];

/// The evidence of every statement, and which statements have none.
pub(super) fn blocks(summary: &PlanSummary<'_>) -> Vec<Block> {
    let lines = summary.pillars.iter().flat_map(|it| &it.lines);
    let number: usize = lines.map(|it| evidence_of(it).count()).sum();
    if number == 0 {
        return vec![missing("No evidence is written down yet.")];
    }
    let pillars = summary.pillars.iter();
    pillars.flat_map(pillar).collect()
}

fn pillar(profile: &PillarProfile<'_>) -> Vec<Block> {
    let name = format!("{} {}", profile.pillar.id, profile.pillar.name);
    let rows: Vec<Vec<Words>> = profile.lines.iter().flat_map(rows).collect();
    let without: Vec<&str> = profile
        .lines
        .iter()
        .filter(|it| !it.has_evidence())
        .map(|it| it.statement.id.as_str())
        .collect();
    let caption = format!("{name}: evidence by statement");
    let mut blocks = vec![heading(name)];
    if rows.is_empty() {
        blocks.push(missing("No evidence is written down yet."));
        return blocks;
    }
    blocks.push(table(caption, &COLUMNS, rows));
    if !without.is_empty() {
        let words = format!("No evidence yet for: {}.", without.join(", "));
        blocks.push(paragraph(words));
    }
    blocks
}

/// A row for each line of evidence of a statement. Its words stand in the first: a long table reads
/// better when the rows after it have its mark alone.
fn rows<'a>(line: &'a StatementLine<'a>) -> impl Iterator<Item = Vec<Words>> + 'a {
    evidence_of(line).enumerate().map(move |(at, it)| {
        let name = if at == 0 {
            statement(line)
        } else {
            Words::strong(line.statement.id.as_str())
        };
        vec![
            name,
            it.text.trim().into(),
            Words::or_missing(it.strength.map_or("", |it| it.words()), "Not chosen"),
            Words::or_missing(&it.source, "Not given"),
        ]
    })
}
