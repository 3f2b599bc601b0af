use reform_plan::summary::Thread;
use reform_plan::{Effect, PlanSummary, Reason, Size};

use super::{Cell, Column, Sheet, cells};

/// One row a priority, in the partnership's order.
pub(super) fn of(summary: &PlanSummary<'_>) -> Sheet {
    let threads = summary.threads.iter().enumerate();
    Sheet {
        name: "Priorities",
        title: "Priorities, with what they answer".to_owned(),
        columns: columns(),
        rows: threads
            .map(|(at, thread)| row(summary, at + 1, thread))
            .collect(),
    }
}

fn columns() -> Vec<Column> {
    let sizes = Size::ALL.map(Size::words);
    vec![
        Column::number("Number", "number", 9),
        Column::text("Priority", "priority", 30),
        Column::text("Section", "section", 22),
        Column::text("Lead partner", "lead_partner", 18),
        Column::text("Why it was chosen", "why", 36),
        Column::text("The problem, in numbers", "problem", 30),
        Column::text("The problem, as families describe it", "families", 30),
        Column::text("What it means for children and families", "means", 30),
        Column::text("What we will do", "will_do", 30),
        Column::text("Principles", "principles", 22),
        Column::choice("Effort", "effort", 10, sizes),
        Column::choice("Impact", "impact", 10, sizes),
        Column::text("Effort and impact together", "effect", 16),
        Column::text("Statements it answers", "statements", 36),
        Column::text("Indicators it answers", "indicators", 30),
        Column::text("Parked and answered", "parked", 30),
        Column::number("Actions", "actions", 10),
        Column::number("Measures", "measures", 10),
        Column::text("Priority id", "priority_id", 14),
    ]
}

fn row(summary: &PlanSummary<'_>, number: usize, thread: &Thread<'_>) -> Vec<Cell> {
    let it = thread.priority;
    let framework = summary.framework;
    let section = thread
        .section
        .map(|it| format!("{}. {}", it.number, it.title));
    let lead = it
        .lead
        .as_ref()
        .map_or("", |slug| summary.partner_name(slug));
    let principles = it
        .principles
        .iter()
        .map(|slug| cells::name_or_slug(framework.principle(slug).map(|it| &*it.name), slug));
    let statements = thread.statements.iter();
    let indicators = thread.indicators.iter();
    vec![
        cells::count(number),
        Cell::text(it.shown()),
        Cell::text(section.unwrap_or_default()),
        Cell::text(lead),
        cells::lines(it.reasons.iter().map(|it| reason(thread, it))),
        Cell::text(&*it.problem),
        Cell::text(&*it.families),
        Cell::text(&*it.means),
        Cell::text(&*it.will_do),
        Cell::text(principles.collect::<Vec<_>>().join(", ")),
        Cell::text(it.effort.map_or("", Size::words)),
        Cell::text(it.impact.map_or("", Size::words)),
        Cell::text(it.effect().map_or("", Effect::words)),
        cells::lines(statements.map(|line| {
            let it = line.statement;
            format!("{} {} ({})", it.id, it.text, line.now_and_wanted())
        })),
        cells::lines(indicators.map(|it| format!("{} {}", it.id, it.name))),
        cells::lines(thread.parked.iter().map(|it| it.text.trim().to_owned())),
        cells::count(thread.actions.len()),
        cells::count(thread.measures.len()),
        Cell::text(&*it.id.0),
    ]
}

/// What a rule of the shortlist said, with the mark of the statement it was about.
fn reason(thread: &Thread<'_>, reason: &Reason) -> String {
    let mut lines = thread.statements.iter();
    let about = reason.statement.as_ref();
    let line = lines.find(|it| Some(&it.statement.slug) == about);
    let mark = line.map_or(String::new(), |it| format!("{}: ", it.statement.id));
    format!("{mark}{}", reason.words.trim())
}
