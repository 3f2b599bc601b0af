use reform_plan::summary::{Standing, StatementLine};
use reform_plan::{Direction, Evidence, PlanSummary, Slug, StatementRecord};

use super::notes::Note;
use super::{Cell, Column, Sheet, cells};

/// Said in place of a statement the framework no longer has.
pub(super) const GONE: &str = "A statement this framework no longer has";

/// One row a statement: where it stands, where it is wanted, why, and what that rests on. Statements
/// the framework no longer has come last.
pub(super) fn of(summary: &PlanSummary<'_>) -> Sheet {
    let lines = summary.pillars.iter().flat_map(|it| &it.lines);
    let gone = summary.orphans.iter();
    Sheet {
        name: "Scores",
        title: "The agreed level of every statement".to_owned(),
        columns: columns(),
        rows: lines
            .map(|line| row(summary, line))
            .chain(gone.map(|(slug, record)| orphan(summary, slug, record)))
            .collect(),
    }
}

fn columns() -> Vec<Column> {
    vec![
        Column::text("Section", "section", 22),
        Column::text("Pillar", "pillar", 20),
        Column::text("Statement id", "statement_id", 12),
        Column::text("Statement", "statement", 36),
        Column::text(Note::States.marks("State"), "state", 16),
        Column::number("Level number", "level_number", 10),
        Column::text(Note::Levels.marks("Level name"), "level_name", 18),
        Column::number("Target level number", "target_number", 10),
        Column::text("Target level name", "target_name", 18),
        Column::choice(
            "Direction",
            "direction",
            16,
            Direction::ALL.map(Direction::words),
        ),
        Column::text("Reason", "reason", 40),
        Column::text("Evidence", "evidence", 40),
        Column::text(Note::Dissent.marks("Not in agreement"), "dissent", 28),
        Column::text("In the room", "room", 24),
        Column::date("Agreed on", "agreed_on", 18),
    ]
}

fn row(summary: &PlanSummary<'_>, line: &StatementLine<'_>) -> Vec<Cell> {
    let statement = line.statement;
    let section = line.home.map(|it| format!("{}. {}", it.number, it.title));
    let [state, number, name] = standing(line.standing);
    let mut row = vec![
        Cell::text(section.unwrap_or_default()),
        Cell::text(format!("{} {}", line.pillar.id, line.pillar.name)),
        Cell::text(&*statement.id),
        Cell::text(&*statement.text),
        state,
        number,
        name,
    ];
    row.extend(said(summary, &statement.slug, line.record));
    row
}

/// What was recorded for a statement the framework no longer has.
fn orphan(summary: &PlanSummary<'_>, slug: &Slug, record: &StatementRecord) -> Vec<Cell> {
    let [state, number, name] = standing(Standing::of(summary.framework, record.agreed.as_ref()));
    let mut row = vec![
        Cell::Blank,
        Cell::Blank,
        Cell::text(slug.as_str()),
        Cell::text(GONE),
        state,
        number,
        name,
    ];
    row.extend(said(summary, slug, Some(record)));
    row
}

/// What was recorded beside the level: target, direction, reason, evidence and how it was agreed.
fn said(summary: &PlanSummary<'_>, slug: &Slug, record: Option<&StatementRecord>) -> [Cell; 8] {
    let views = summary.views(slug);
    let target = record.and_then(|it| it.target.as_ref());
    let level = target.and_then(|it| summary.framework.level(it));
    let evidence = record.into_iter().flat_map(|it| &it.evidence);
    [
        level.map_or(Cell::Blank, |it| Cell::Number(f64::from(it.number))),
        target.map_or(Cell::Blank, |slug| {
            Cell::text(cells::name_or_slug(level.map(|it| &*it.name), slug))
        }),
        Cell::text(
            record
                .and_then(|it| it.direction)
                .map_or("", Direction::words),
        ),
        Cell::text(record.map_or("", |it| &it.reason)),
        cells::lines(evidence.map(evidence_line)),
        Cell::text(views.dissent_words(summary.draft.answers_shown)),
        Cell::text(summary.room_words(slug)),
        record.map_or(Cell::Blank, |it| cells::date(&it.agreed_on)),
    ]
}

/// A line of evidence with where it comes from and what kind it is; empty where it has no words.
fn evidence_line(it: &Evidence) -> String {
    let text = it.text.trim();
    if text.is_empty() {
        return String::new();
    }
    let source = match it.source.trim().trim_end_matches('.') {
        "" => String::new(),
        source => format!(" Source: {source}."),
    };
    let kind = it
        .strength
        .map_or("kind of evidence not chosen", |it| it.words());
    format!("{text}{source} [{kind}]")
}

/// State, level number and level name as three cells: the three states are never one scale.
pub(super) fn standing(standing: Standing<'_>) -> [Cell; 3] {
    match standing {
        Standing::At(level) => [
            Cell::text("Level"),
            Cell::Number(f64::from(level.number)),
            Cell::text(&*level.name),
        ],
        Standing::GoneLevel(slug) => [
            Cell::text("Level no longer in use"),
            Cell::Blank,
            Cell::text(slug.as_str()),
        ],
        Standing::NotSureYet | Standing::NotDiscussed => {
            [Cell::text(standing.words()), Cell::Blank, Cell::Blank]
        }
    }
}
