//! Which action of the plan a row is.

use std::collections::{BTreeMap, BTreeSet};

use super::alike::{alike, reading};
use super::given::Given;
use crate::back::heading::key;
use crate::back::{BackProblem, Heading, Log, LogRow};

/// What each row of a log is.
pub(super) struct Matched {
    /// Of each row, in order.
    pub(super) rows: Vec<RowIs>,
    /// What is strange about rows.
    pub(super) problems: Vec<BackProblem>,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowIs {
    /// The action of the plan at this place.
    Action(usize),
    /// A new one.
    New,
    /// Nothing: it says the same as another.
    Twice,
}

/// Finds what each row is: by identity, else by the same words within its priority.
pub(super) fn rows(log: &Log, given: &[Given<'_>]) -> Matched {
    let mut rows = vec![RowIs::New; log.rows.len()];
    let mut problems = Vec::new();
    let mut taken = BTreeSet::new();
    for (action, at) in by_identity(log, given) {
        let Some(first) = main_row(log, given.get(action), &at) else {
            continue;
        };
        taken.insert(action);
        set(&mut rows, first, RowIs::Action(action));
        for other in at.into_iter().filter(|it| *it != first) {
            let (Some(one), Some(two)) = (log.rows.get(first), log.rows.get(other)) else {
                continue;
            };
            if one.cells == two.cells {
                set(&mut rows, other, RowIs::Twice);
                let words = format!("it says the same as row {}, so it was left out", one.number);
                problems.push(BackProblem::row(two.number, &words));
            } else {
                let words = format!(
                    "it has the same action id as row {}, so it is offered as a new action",
                    one.number
                );
                problems.push(BackProblem::row(two.number, &words));
            }
        }
    }
    for (at, row) in log.rows.iter().enumerate() {
        if rows.get(at) != Some(&RowIs::New) || has_identity_of(row, given) {
            continue;
        }
        let found = by_words(log, row, given, &taken);
        if let Some(action) = found {
            taken.insert(action);
            set(&mut rows, at, RowIs::Action(action));
        }
    }
    Matched { rows, problems }
}

fn set(rows: &mut [RowIs], at: usize, is: RowIs) {
    if let Some(row) = rows.get_mut(at) {
        *row = is;
    }
}

/// The rows that have the identity of each action.
fn by_identity(log: &Log, given: &[Given<'_>]) -> BTreeMap<usize, Vec<usize>> {
    let mut known = BTreeMap::new();
    for (at, given) in given.iter().enumerate() {
        known.entry(reading(&given.action.id.0)).or_insert(at);
    }
    let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, row) in log.rows.iter().enumerate() {
        let id = reading(&row.text(Heading::ActionId));
        if let Some(action) = known.get(&id).filter(|_| !id.is_empty()) {
            found.entry(*action).or_default().push(at);
        }
    }
    found
}

/// Of rows with one identity the one that is the action: the first that still says what the plan
/// says, since a row is often copied to write a new one; else the first.
fn main_row(log: &Log, given: Option<&Given<'_>>, at: &[usize]) -> Option<usize> {
    let says_it = |at: &&usize| {
        let row = log.rows.get(**at);
        let said = row.and_then(|it| it.cells.get(&Heading::Action));
        given.is_some_and(|it| alike(it.cells.get(&Heading::Action), said))
    };
    at.iter().find(says_it).or_else(|| at.first()).copied()
}

fn has_identity_of(row: &LogRow, given: &[Given<'_>]) -> bool {
    let id = reading(&row.text(Heading::ActionId));
    !id.is_empty() && given.iter().any(|it| reading(&it.action.id.0) == id)
}

/// The action that says the same in the priority the row names, or the only one that says it where
/// the file names no priorities.
fn by_words(
    log: &Log,
    row: &LogRow,
    given: &[Given<'_>],
    taken: &BTreeSet<usize>,
) -> Option<usize> {
    let what = key(&row.text(Heading::Action));
    if what.is_empty() {
        return None;
    }
    let priority = key(&row.text(Heading::Priority));
    let named = log.columns.contains_key(&Heading::Priority) && !priority.is_empty();
    let says_it = |given: &Given<'_>| {
        key(&given.action.what) == what && (!named || key(given.priority.shown()) == priority)
    };
    let mut found = given.iter().enumerate().filter(|(_, it)| says_it(it));
    let free = |(at, _): &(usize, &Given<'_>)| !taken.contains(at);
    let first = found.find(free);
    // Where no priority is named, words that two actions share name neither.
    if !named && found.next().is_some() {
        return None;
    }
    first.map(|(at, _)| at)
}
