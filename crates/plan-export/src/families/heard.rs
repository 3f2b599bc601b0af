//! What the partnership heard.

use std::collections::BTreeSet;

use reform_plan::summary::StatementLine;
use reform_plan::{EvidenceStrength, PlanSummary};

use crate::document::{Block, Order, Words};

/// The most things that are told where nobody wrote what was heard.
const MOST: usize = 6;

/// What was heard as the partnership wrote it for families: one line a thing. Where it did not, what
/// families said of the priorities, and then what they said of the statements those answer, both as
/// they stand in the plan.
pub(super) fn block(summary: &PlanSummary<'_>) -> Block {
    let typed = lines(&summary.draft.for_families.heard);
    let said = if typed.is_empty() {
        in_the_plan(summary)
    } else {
        typed
    };
    match said.as_slice() {
        [] => Block::Missing("We have not written yet what you told us.".to_owned()),
        [one] => Block::Paragraph(Words::plain(one.as_str())),
        _ => Block::List {
            order: Order::Bullets,
            items: said.into_iter().map(Words::plain).collect(),
        },
    }
}

/// What families said, where it stands in the plan.
fn in_the_plan(summary: &PlanSummary<'_>) -> Vec<String> {
    let priorities = summary.threads.iter().map(|it| it.priority.families.trim());
    let lines = summary.threads.iter().flat_map(|it| &it.statements);
    let all = summary.pillars.iter().flat_map(|it| &it.lines);
    let accounts = lines.chain(all).flat_map(accounts);
    let mut seen = BTreeSet::new();
    priorities
        .chain(accounts)
        .filter(|it| !it.is_empty() && seen.insert(*it))
        .take(MOST)
        .map(str::to_owned)
        .collect()
}

/// Lines of evidence that families and young people gave.
fn accounts<'a>(line: &StatementLine<'a>) -> impl Iterator<Item = &'a str> {
    let evidence = line.record.into_iter().flat_map(|it| &it.evidence);
    let theirs = evidence.filter(|it| it.strength == Some(EvidenceStrength::FamiliesAccounts));
    theirs.map(|it| it.text.trim())
}

/// What was typed, line by line.
fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
    lines.map(str::to_owned).collect()
}
