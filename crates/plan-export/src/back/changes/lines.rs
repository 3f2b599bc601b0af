//! Cells of several lines: milestones, and what an action waits for.

use reform_plan::{Action, Id, Milestone, MilestoneState, PlanSummary, TypedDate};

use super::alike::reading;
use crate::back::date;
use crate::back::heading::key;
use crate::back::problem::start;
use crate::sheet::milestone_line;

/// Milestones, one a line, each with its date and whether it is reached in brackets behind it, as the
/// workbook writes them. A line that says the same as a milestone the action has is that milestone.
pub(super) fn milestones(text: &str, had: &[Milestone]) -> Vec<Milestone> {
    let text = reading(text);
    let lines: Vec<&str> = text.lines().collect();
    // What was typed may have several lines itself.
    let mut left: Vec<(Vec<String>, &Milestone)> = Vec::new();
    for milestone in had {
        let said = reading(&milestone_line(milestone));
        left.push((said.lines().map(str::to_owned).collect(), milestone));
    }
    let mut found = Vec::new();
    let mut rest = lines.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let same = left.iter().position(|(said, _)| {
            !said.is_empty()
                && rest
                    .get(..said.len())
                    .is_some_and(|it| it == said.as_slice())
        });
        if let Some(same) = same {
            let (said, milestone) = left.remove(same);
            found.push(milestone.clone());
            rest = rest.get(said.len()..).unwrap_or_default();
            continue;
        }
        if !first.is_empty() {
            found.push(from_line(first, &left));
        }
        rest = after;
    }
    found
}

/// Milestones in words, one a line.
pub(super) fn shown(milestones: &[Milestone]) -> String {
    let lines: Vec<String> = milestones.iter().map(milestone_line).collect();
    lines.join("\n")
}

/// A milestone of a line that is new or was changed. One of the same name keeps what the line does not
/// say.
fn from_line(line: &str, had: &[(Vec<String>, &Milestone)]) -> Milestone {
    let (what, by, state) = bracket(line).unwrap_or((line, None, MilestoneState::ToCome));
    let mut had = had.iter().map(|(_, it)| *it);
    let mut milestone = had
        .find(|it| key(&it.what) == key(what))
        .cloned()
        .unwrap_or_default();
    if reading(&milestone.what) != what {
        what.clone_into(&mut milestone.what);
    }
    let by = by.unwrap_or_default();
    if by.read() != milestone.by.read() {
        milestone.by = by;
    }
    milestone.state = state;
    milestone
}

/// What stands before the last bracket of a line, and what is in it, when that is a date, no date, or
/// that the milestone is reached.
fn bracket(line: &str) -> Option<(&str, Option<TypedDate>, MilestoneState)> {
    let (what, inside) = line.strip_suffix(')')?.rsplit_once('(')?;
    let inside = inside.trim();
    let lower = inside.to_lowercase();
    let (said, state) = match lower.strip_suffix("reached") {
        Some(said) => (said.trim_end_matches([',', ' ']), MilestoneState::Reached),
        None => (lower.as_str(), MilestoneState::ToCome),
    };
    let by = match said {
        "" if state == MilestoneState::Reached => None,
        "no date" => None,
        said => Some(date::typed(said)?),
    };
    Some((what.trim(), by, state))
}

/// The actions that lines name, by their words or identities.
///
/// The error names a line that is none.
pub(super) fn waits_for(
    text: &str,
    action: &Action,
    summary: &PlanSummary<'_>,
) -> Result<Vec<Id>, String> {
    let text = reading(text);
    let mut found: Vec<Id> = Vec::new();
    let lines: Vec<&str> = text.lines().filter(|it| !it.is_empty()).collect();
    let mut rest = lines.as_slice();
    while !rest.is_empty() {
        // The words of an action may have several lines themselves: the most that are one are it.
        let most = (1..=rest.len().min(MOST_LINES)).rev().find_map(|count| {
            let said = rest.get(..count)?.join("\n");
            Some((count, named(&said, action, summary, &found)?))
        });
        let Some((count, id)) = most else {
            let line = rest.first().copied().unwrap_or_default();
            return Err(format!(
                "it waits for \"{}\", which is no action of this plan, or more than one. Use the words of one action on each line",
                start(line)
            ));
        };
        found.push(id);
        rest = rest.get(count..).unwrap_or_default();
    }
    Ok(found)
}

/// Most lines the words of an action have here.
const MOST_LINES: usize = 20;

/// The one action these words name: one it waits for already before all others, then one of its own
/// priority.
fn named(said: &str, action: &Action, summary: &PlanSummary<'_>, found: &[Id]) -> Option<Id> {
    let wanted = key(said);
    let says_it = |it: &&Action| {
        let is_it = if wanted.is_empty() {
            reading(it.shown()) == said
        } else {
            key(it.shown()) == wanted
        };
        is_it && it.id != action.id && !found.contains(&it.id)
    };
    let all = || summary.draft.actions().map(|(_, it)| it).filter(says_it);
    if let Some(had) = all().find(|it| action.depends_on.contains(&it.id)) {
        return Some(had.id.clone());
    }
    let own = summary
        .draft
        .action(&action.id)
        .map(|(priority, _)| &priority.id);
    let of_own = summary
        .draft
        .actions()
        .filter(|(priority, _)| Some(&priority.id) == own);
    let mut of_own = of_own.map(|(_, it)| it).filter(says_it);
    if let (Some(one), None) = (of_own.next(), of_own.next()) {
        return Some(one.id.clone());
    }
    let mut all = all();
    match (all.next(), all.next()) {
        (Some(one), None) => Some(one.id.clone()),
        _ => None,
    }
}
