use reform_plan::PlanSummary;
use reform_plan::summary::PillarProfile;

use super::block::{heading, missing, paragraph, table};
use super::words::{count, dates, lead};
use super::{Block, Table, Words};

/// The plan at a glance: how much is scored, where statements stand, and what comes first.
pub(super) fn blocks(summary: &PlanSummary<'_>) -> Vec<Block> {
    vec![
        paragraph(coverage(summary)),
        counts(summary),
        heading("What we will do first"),
        priorities(summary),
    ]
}

/// How far scoring and planning have come, in sentences.
fn coverage(summary: &PlanSummary<'_>) -> String {
    let coverage = summary.coverage;
    let actions: usize = summary.threads.iter().map(|it| it.actions.len()).sum();
    let measures: usize = summary.threads.iter().map(|it| it.measures.len()).sum();
    let rest = match coverage.not_discussed {
        0 => "Every statement was discussed.".to_owned(),
        number => format!("{number} not discussed."),
    };
    format!(
        "{}. {rest} {}, {} and {}.",
        coverage.words(),
        count(summary.threads.len(), "priority", "priorities"),
        count(actions, "action", "actions"),
        count(measures, "success measure", "success measures"),
    )
}

/// How many statements of each pillar stand at each level, and in the two states that are none.
fn counts(summary: &PlanSummary<'_>) -> Block {
    let levels = summary.framework.levels.iter();
    let levels = levels.map(|level| format!("{} {}", level.number, level.name));
    let others = ["Not sure yet", "Not discussed"].map(str::to_owned);
    let numbers = levels.chain(others).map(|heading| (heading, 11));
    Block::Table(Table {
        caption: "Number of statements at each level, by pillar".to_owned(),
        columns: std::iter::once(("Pillar".to_owned(), 34))
            .chain(numbers)
            .collect(),
        rows: summary.pillars.iter().map(counts_row).collect(),
    })
}

fn counts_row(profile: &PillarProfile<'_>) -> Vec<Words> {
    let name = Words::strong(format!("{} {}", profile.pillar.id, profile.pillar.name));
    let levels = profile.counts.iter().map(|(_, number)| *number);
    let others = [profile.coverage.not_sure, profile.coverage.not_discussed];
    let numbers = levels.chain(others).map(|it| Words::plain(it.to_string()));
    std::iter::once(name).chain(numbers).collect()
}

fn priorities(summary: &PlanSummary<'_>) -> Block {
    if summary.threads.is_empty() {
        return missing("No priorities are chosen yet.");
    }
    let rows = summary.threads.iter().enumerate().map(|(at, thread)| {
        let lead = lead(summary, thread.priority.lead.as_ref(), "");
        let number = Words::strong(format!("{}. ", at + 1));
        vec![
            number.and(thread.priority.shown().into()),
            Words::or_missing(&lead, "No lead yet"),
            Words::or_missing(&dates(thread), "No dates yet"),
        ]
    });
    table(
        "Priorities, who leads and when",
        &[("Priority", 46), ("Who leads", 27), ("When", 27)],
        rows.collect(),
    )
}
