//! Tidy long tables for programs: one row a value, the plan and the framework in every row.
//!
//! Written by [`crate::csv::write`]. Actions, measures and the thread are the sheets of the workbook
//! with the plan in front; scores and figures are longer, with a word of a fixed list for each state.

use reform_plan::summary::{Standing, StatementLine};
use reform_plan::{PlanSummary, Slug, StatementRecord};

use super::scores::{GONE, standing};
use super::{Cell, Column, Sheet, actions, cells, indicators, measures, partner_scores, thread};

/// One row a score: the agreed one of every statement, with `agreed` as its partner, then those of
/// partners as far as they may be shown. `state` is `level`, `not-sure-yet` or `not-discussed`
/// (`no-level` where only a range may be shown and nobody gave a level, `level-no-longer-in-use`).
pub fn scores(summary: &PlanSummary<'_>) -> Sheet {
    let alone = partner_scores::each(summary);
    let lines = summary.pillars.iter().flat_map(|it| &it.lines);
    let gone = summary.orphans.iter();
    let mut rows = Vec::new();
    for it in lines
        .map(known)
        .chain(gone.map(|(slug, record)| orphan(summary, slug, record)))
    {
        let date = it
            .record
            .map_or(Cell::Blank, |it| cells::date(&it.agreed_on));
        let reason = Cell::text(it.record.map_or("", |it| &it.reason));
        rows.push(score(
            &it.head,
            "agreed",
            standing(it.standing),
            [date, reason],
        ));
        let alone = alone.iter().filter(|alone| alone.slug == it.slug);
        rows.extend(alone.map(|alone| {
            let nothing = [Cell::Blank, Cell::Blank];
            score(&it.head, &alone.partner, alone.standing.clone(), nothing)
        }));
    }
    let sheet = Sheet {
        name: "scores",
        title: "Scores".to_owned(),
        columns: vec![
            Column::text("Section", "section", 22),
            Column::text("Pillar", "pillar", 20),
            Column::text("Statement id", "statement_id", 12),
            Column::text("Statement key", "statement_key", 24),
            Column::text("Statement", "statement", 36),
            Column::text("Partner", "partner", 24),
            Column::text("State", "state", 16),
            Column::number("Level number", "level_number", 10),
            Column::text("Level name", "level_name", 18),
            Column::date("Date", "date", 18),
            Column::text("Reason", "reason", 40),
        ],
        rows,
    };
    of_plan(summary, in_words_of_programs(sheet, &["state"]))
}

/// One row a figure. `state` is `figure`, `no-figure`, `held-back` or `in-words`; `origin` is
/// `published`, `local` or `other-source`. A missing figure is empty, never zero.
pub fn figures(summary: &PlanSummary<'_>) -> Sheet {
    let sheet = indicators::of(summary);
    let sheet = in_words_of_programs(sheet, &["state", "origin"]);
    named("figures", of_plan(summary, sheet))
}

/// One row an action. Its number is two numbers here: as one, 1.10 would be read as 1.1.
pub fn actions(summary: &PlanSummary<'_>) -> Sheet {
    let mut sheet = actions::of(summary);
    sheet.columns.splice(
        0..1,
        [
            Column::number("Priority number", "priority_number", 9),
            Column::number("Action number", "action_number", 9),
        ],
    );
    let threads = summary.threads.iter().enumerate();
    let numbers = threads.flat_map(|(priority, thread)| {
        (0..thread.actions.len()).map(move |at| [priority + 1, at + 1].map(cells::count))
    });
    for (row, numbers) in sheet.rows.iter_mut().zip(numbers) {
        row.splice(0..1, numbers);
    }
    named("actions", of_plan(summary, sheet))
}

/// One row a success measure.
pub fn measures(summary: &PlanSummary<'_>) -> Sheet {
    named("measures", of_plan(summary, measures::of(summary)))
}

/// One row a link of the golden thread.
pub fn thread(summary: &PlanSummary<'_>) -> Sheet {
    named("thread", of_plan(summary, thread::of(summary)))
}

/// A statement with what was agreed of it, and what every row of it begins with.
struct Agreed<'a> {
    slug: &'a Slug,
    head: [Cell; 5],
    standing: Standing<'a>,
    record: Option<&'a StatementRecord>,
}

fn known<'a>(line: &StatementLine<'a>) -> Agreed<'a> {
    let statement = line.statement;
    let section = line.home.map(|it| format!("{}. {}", it.number, it.title));
    Agreed {
        slug: &statement.slug,
        head: [
            Cell::text(section.unwrap_or_default()),
            Cell::text(format!("{} {}", line.pillar.id, line.pillar.name)),
            Cell::text(&*statement.id),
            Cell::text(statement.slug.as_str()),
            Cell::text(&*statement.text),
        ],
        standing: line.standing,
        record: line.record,
    }
}

fn orphan<'a>(
    summary: &PlanSummary<'a>,
    slug: &'a Slug,
    record: &'a StatementRecord,
) -> Agreed<'a> {
    let [mark, key, words] = [slug.as_str(), slug.as_str(), GONE].map(Cell::text);
    Agreed {
        slug,
        head: [Cell::Blank, Cell::Blank, mark, key, words],
        standing: Standing::of(summary.framework, record.agreed.as_ref()),
        record: Some(record),
    }
}

fn score(head: &[Cell; 5], partner: &str, standing: [Cell; 3], said: [Cell; 2]) -> Vec<Cell> {
    let mut row = head.to_vec();
    row.push(Cell::text(partner));
    row.extend(standing);
    row.extend(said);
    row
}

/// The plan and the framework in front of every row, so that files of several plans can be put
/// together.
fn of_plan(summary: &PlanSummary<'_>, mut sheet: Sheet) -> Sheet {
    let (framework, draft) = (summary.framework, summary.draft);
    let columns = [
        Column::text("Plan id", "plan_id", 14),
        Column::text("Framework", "framework", 20),
        Column::text("Framework version", "framework_version", 12),
    ];
    let cells = [&*draft.id.0, framework.id.as_str(), &*framework.version].map(Cell::text);
    sheet.columns.splice(0..0, columns);
    for row in &mut sheet.rows {
        row.splice(0..0, cells.clone());
    }
    sheet
}

/// The words of some columns as programs compare them: `Not sure yet` is `not-sure-yet`.
fn in_words_of_programs(mut sheet: Sheet, keys: &[&str]) -> Sheet {
    let at: Vec<bool> = sheet
        .columns
        .iter()
        .map(|it| keys.contains(&it.key))
        .collect();
    for row in &mut sheet.rows {
        for (cell, _) in row.iter_mut().zip(&at).filter(|(_, is_one)| **is_one) {
            if let Cell::Text(words) = cell {
                *words = words.to_lowercase().replace(' ', "-");
            }
        }
    }
    sheet
}

fn named(name: &'static str, sheet: Sheet) -> Sheet {
    Sheet { name, ..sheet }
}
