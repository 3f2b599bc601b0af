//! What a driver diagram says: title, description and table.

use super::{DriverInput, DriverPriority};
use crate::ChartTable;

pub(super) const NO_AIM: &str = "No aim yet";
pub(super) const NO_PRIORITY: &str = "No priority yet";
pub(super) const NO_ACTION: &str = "No action yet";
pub(super) const NO_MEASURE: &str = "No measure yet";
pub(super) const NO_WORDS: &str = "Not described yet";

/// The evidence of a priority, item by item.
pub(super) fn rests(priority: &DriverPriority) -> Vec<String> {
    let Some((first, others)) = priority.rests_on.split_first() else {
        return vec!["No evidence named".to_owned()];
    };
    let mut items = vec![format!("Rests on {first}")];
    items.extend_from_slice(others);
    items
}

/// How many there are of each kind, and how many priorities something is missing under.
pub(super) fn title(input: &DriverInput) -> String {
    if input.priorities.is_empty() {
        return NO_PRIORITY.to_owned();
    }
    let sum = |count: fn(&DriverPriority) -> usize| input.priorities.iter().map(count).sum();
    let without = |count: fn(&DriverPriority) -> usize| {
        let priorities = input.priorities.iter();
        priorities.filter(|it| count(it) == 0).count()
    };
    let mut title = format!(
        "{}, {} and {}",
        counted(input.priorities.len(), "priority", "priorities"),
        counted(sum(|it| it.actions.len()), "action", "actions"),
        counted(sum(|it| it.measures.len()), "measure", "measures"),
    );
    let missing = [
        (without(|it| it.actions.len()), "an action"),
        (without(|it| it.measures.len()), "a measure"),
    ];
    let missing: Vec<String> = missing
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} without {what}"))
        .collect();
    if !missing.is_empty() {
        title.push_str("; ");
        title.push_str(&missing.join(", "));
    }
    title
}

/// A number of things in words, like "no action", "1 action" or "2 actions".
fn counted(count: usize, one: &str, many: &str) -> String {
    match count {
        0 => format!("no {one}"),
        1 => format!("1 {one}"),
        count => format!("{count} {many}"),
    }
}

/// The aim, and of every priority what it rests on and how much hangs on it; the table has the words.
pub(super) fn description(input: &DriverInput, is_short: bool) -> String {
    let mut said = vec![if input.aim.trim().is_empty() {
        format!("{NO_AIM}.")
    } else {
        format!("Aim: {}.", ended(&input.aim))
    }];
    for (at, priority) in input.priorities.iter().enumerate() {
        let rests = match priority.rests_on.as_slice() {
            [] => "no evidence named".to_owned(),
            marks => format!("rests on {}", marks.join(", ")),
        };
        said.push(format!(
            "Priority {}: {}; {rests}; {}, {}.",
            at + 1,
            ended(named(&priority.title)),
            counted(priority.actions.len(), "action", "actions"),
            counted(priority.measures.len(), "measure", "measures"),
        ));
    }
    if is_short {
        said.push("Long texts are shortened in the drawing; the table has all of them.".to_owned());
    }
    said.join(" ")
}

/// A text without the full stop at its end, for the inside of a sentence.
fn ended(words: &str) -> &str {
    words.trim().trim_end_matches('.')
}

fn named(words: &str) -> &str {
    if words.trim().is_empty() {
        NO_WORDS
    } else {
        words.trim()
    }
}

/// A row for each action and each measure, with its priority.
pub(super) fn table(input: &DriverInput) -> ChartTable {
    let mut rows = Vec::new();
    for priority in &input.priorities {
        let rests = match priority.rests_on.as_slice() {
            [] => "No evidence named".to_owned(),
            marks => marks.join(", "),
        };
        let mut row = |action: &str, measure: &str| {
            let title = named(&priority.title);
            let cells = [title, rests.as_str(), action, measure];
            rows.push(cells.map(str::to_owned).to_vec());
        };
        if priority.actions.is_empty() {
            row(NO_ACTION, "");
        }
        for action in &priority.actions {
            row(named(action), "");
        }
        if priority.measures.is_empty() {
            row("", NO_MEASURE);
        }
        for measure in &priority.measures {
            row("", named(measure));
        }
    }
    ChartTable {
        caption: "Priorities, what they rest on, their actions and their measures".to_owned(),
        columns: ["Priority", "Rests on", "Action", "Measure"]
            .map(str::to_owned)
            .to_vec(),
        rows,
    }
}
