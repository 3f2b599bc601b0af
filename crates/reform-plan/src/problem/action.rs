use super::{FieldProblem, date, required};
use crate::Date;
use crate::draft::{Action, ActionStatus, Milestone};

/// Problems with an action. Fields: `what`, `start`, `by`. The date is the day of the edit: an
/// action that is not done yet cannot be due before it.
///
/// Its milestones and notes have theirs: [`milestones`] and [`notes`].
pub fn action(action: &Action, today: Date) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    required(
        &mut problems,
        "what",
        &action.what,
        "Enter what will be done",
    );
    date(&mut problems, "start", "\"Starts\"", &action.start);
    if action.by.is_empty() {
        problems.push(FieldProblem::new(
            "by",
            "Enter the month and year, like 3 2027",
        ));
    } else {
        date(&mut problems, "by", "\"By when\"", &action.by);
    }
    if let (Ok(start), Ok(Some(by))) = (action.start.read(), action.by.read()) {
        if start.is_some_and(|start| start.first_day() > by.last_day()) {
            problems.push(FieldProblem::new(
                "by",
                "\"By when\" must be after it starts",
            ));
        } else if by.last_day() < today && is_said_to_be_in_time(action.status) {
            problems.push(FieldProblem::new(
                "by",
                "Date must be in the future, or select how far it has come: at risk, behind or done",
            ));
        }
    }
    problems
}

/// Problems with the milestones of an action, each with the place of its milestone in the list, from
/// 0. Fields: `what`, `by`.
pub fn milestones(action: &Action) -> Vec<(usize, FieldProblem)> {
    let lines = action.milestones.iter().enumerate();
    lines
        .flat_map(|(at, it)| {
            let problems = milestone(action, it, at + 1);
            problems.into_iter().map(move |problem| (at, problem))
        })
        .collect()
}

fn milestone(action: &Action, milestone: &Milestone, number: usize) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    let words = format!("Enter what will be there at milestone {number}, or remove it");
    required(&mut problems, "what", &milestone.what, &words);
    if milestone.by.is_empty() {
        let words = format!("Milestone {number}: enter the month and year, like 3 2027");
        problems.push(FieldProblem::new("by", words));
    } else {
        let name = format!("Date of milestone {number}");
        date(&mut problems, "by", &name, &milestone.by);
    }
    if let (Ok(Some(by)), Ok(Some(finish))) = (milestone.by.read(), action.by.read())
        && by.first_day() > finish.last_day()
    {
        let words = format!(
            "Milestone {number} is due by {by}, after the action is to be done by {finish}. Change one of the dates"
        );
        problems.push(FieldProblem::new("by", words));
    }
    problems
}

/// Problems with the dated notes of an action, each with the place of its note in the list, from 0.
/// Fields: `text`, `on`.
pub fn notes(action: &Action) -> Vec<(usize, FieldProblem)> {
    let mut problems = Vec::new();
    for (at, note) in action.notes.iter().enumerate() {
        let mut of_note = Vec::new();
        let words = "Enter what has happened, or remove the note";
        required(&mut of_note, "text", &note.text, words);
        date(&mut of_note, "on", "Date of the note", &note.on);
        problems.extend(of_note.into_iter().map(|problem| (at, problem)));
    }
    problems
}

/// Whether a status says that an action is on course. A late action that says it is late keeps the
/// date that was promised.
fn is_said_to_be_in_time(status: ActionStatus) -> bool {
    matches!(status, ActionStatus::NotStarted | ActionStatus::OnTrack)
}
