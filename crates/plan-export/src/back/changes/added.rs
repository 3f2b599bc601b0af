use reform_plan::{Action, PlanSummary, StatusNote, TypedDate};

use super::AddedAction;
use super::compare::priority;
use super::said::{no_date, put, shown};
use crate::back::heading::key;
use crate::back::{Heading, LogRow, Said, date};
use crate::text::clean;

/// A row that is no action of the plan, as a new action; and what is wrong with it, in words. None
/// when it does not say what will be done.
pub(super) fn action(
    row: &LogRow,
    summary: &PlanSummary<'_>,
) -> (Option<AddedAction>, Vec<String>) {
    let mut problems = Vec::new();
    let mut action = Action::default();
    for (heading, said) in &row.cells {
        if matches!(said, Said::Unreadable(_)) {
            continue;
        }
        if let Err(problem) = put(&mut action, *heading, Some(said), summary) {
            problems.push(problem);
        }
    }
    if action.what.is_empty() {
        if !row.cells.contains_key(&Heading::Action) {
            problems.insert(
                0,
                "there is no action. Enter what will be done, or delete the row".to_owned(),
            );
        }
        return (None, problems);
    }
    problems.extend(note(row, &mut action, summary));
    let priority = priority(row, summary);
    let said = row.text(Heading::Priority);
    if priority.is_none() {
        problems.push(if key(&said).is_empty() {
            "it does not say which priority the new action belongs to. Select one below".to_owned()
        } else {
            format!(
                "no priority of this plan is called \"{}\", or more than one. Select one below",
                said.trim()
            )
        });
    }
    let facts = Heading::all()
        .filter(|it| *it != Heading::Action)
        .filter_map(|heading| {
            let words = shown(heading, &action, summary);
            let is_said = !words.is_empty() && row.cells.contains_key(&heading);
            is_said.then(|| (heading.to_string(), words))
        });
    let facts = facts.collect();
    let added = AddedAction {
        row: row.number,
        priority: priority.map(|it| it.id.clone()),
        said,
        action: Box::new(action),
        facts,
    };
    (Some(added), problems)
}

/// What was said of the action so far, as its first note.
fn note(row: &LogRow, action: &mut Action, summary: &PlanSummary<'_>) -> Option<String> {
    let text = row.text(Heading::Note);
    let text = clean(&text).trim().to_owned();
    if text.is_empty() {
        return None;
    }
    let (on, problem) = match date::read(row.cells.get(&Heading::NoteDate)) {
        Ok(on) if !on.is_empty() => (on, None),
        Ok(_) => (TypedDate::of(summary.today), None),
        Err(said) => (TypedDate::of(summary.today), Some(no_date(&said))),
    };
    action.notes.push(StatusNote {
        on,
        status: action.status,
        text,
        ..StatusNote::default()
    });
    problem
}
