//! What in a plan points to something else of the plan. What points to something that goes lets go of
//! it in the same edit, so nothing ever leads nowhere, and undoing that edit brings all of it back.

use std::collections::BTreeSet;

use plan_framework::Slug;

use super::{list, together};
use crate::draft::{Action, Id, Outcome, PlanDraft};
use crate::edit::{ActionField, Edit, EditProblem, NotNowField, ParkedField, PriorityField};

/// Removes something, after everything that points to it let go of it.
pub(super) fn without(
    draft: &mut PlanDraft,
    letting_go: Vec<Edit>,
    remove: impl FnOnce(&mut PlanDraft) -> Result<Edit, EditProblem>,
) -> Result<Edit, EditProblem> {
    if letting_go.is_empty() {
        return remove(draft);
    }
    let Edit::Together(mut back) = together(draft, letting_go)? else {
        return remove(draft);
    };
    match remove(draft) {
        Ok(added) => {
            back.insert(0, added);
            Ok(Edit::Together(back))
        }
        Err(problem) => {
            together(draft, back)?;
            Err(problem)
        }
    }
}

/// What has to let go of a priority: votes for it, what points to its actions and measures, and
/// reasons given for its gaps.
pub(super) fn to_priority(draft: &PlanDraft, id: &Id) -> Vec<Edit> {
    let Some(priority) = draft.priority(id) else {
        return Vec::new();
    };
    let votes = draft.votes.iter().filter(|(_, votes)| votes.contains(id));
    let mut edits: Vec<Edit> = votes
        .map(|(partner, votes)| Edit::SetVotes {
            partner: partner.clone(),
            votes: others(votes, &[id]),
        })
        .collect();
    let actions: Vec<&Id> = priority.actions.iter().map(|it| &it.id).collect();
    edits.extend(of_actions(draft, &actions));
    for measure in &priority.measures {
        edits.extend(to_measure(draft, &measure.id));
    }
    edits.extend(of_gaps(draft, "priority", id));
    edits
}

/// What has to let go of an action: actions that wait for it, what became of something parked, and
/// reasons given for its gaps.
pub(super) fn to_action(draft: &PlanDraft, id: &Id) -> Vec<Edit> {
    of_actions(draft, &[id])
}

/// What has to let go of a measure: reasons given for its gaps.
pub(super) fn to_measure(draft: &PlanDraft, id: &Id) -> Vec<Edit> {
    of_gaps(draft, "measure", id)
}

/// What has to let go of something parked: priorities that answer it, why nothing is done about it
/// for now, and reasons given for its gaps.
pub(super) fn to_parked(draft: &PlanDraft, id: &Id) -> Vec<Edit> {
    let priorities = draft.priorities.iter();
    let mut edits: Vec<Edit> = priorities
        .filter(|it| it.parked.contains(id))
        .map(|it| Edit::SetPriority {
            priority: it.id.clone(),
            field: PriorityField::Parked(others(&it.parked, &[id])),
        })
        .collect();
    let about = format!("parked/{id}");
    if let Some(not_now) = draft.not_now.get(&about) {
        let mut clear = |field| {
            edits.push(Edit::SetNotNow {
                about: about.clone(),
                field,
            });
        };
        if !not_now.reason.is_empty() {
            clear(NotNowField::Reason(String::new()));
        }
        if !not_now.agreed_by.is_empty() {
            clear(NotNowField::AgreedBy(Vec::new()));
        }
        if !not_now.on.is_default() {
            clear(NotNowField::On(crate::TypedDate::default()));
        }
    }
    edits.extend(of_gaps(draft, "parked", id));
    edits.extend(of_gaps(draft, "not-now/parked", id));
    edits
}

/// What has to let go of a partner: reasons given for gaps of how much it leads. What it leads keeps
/// saying so.
pub(super) fn to_partner(draft: &PlanDraft, partner: &Slug) -> Vec<Edit> {
    of_gaps(draft, "partner", &Id(partner.to_string()))
}

/// What has to let go of a line of evidence: reasons given for its gaps.
pub(super) fn to_evidence(draft: &PlanDraft, statement: &Slug, line: &Id) -> Vec<Edit> {
    of_gaps(draft, &format!("statement/{statement}"), line)
}

/// Refuses a key like `action/<id>/no-date` or `parked/<id>` of something the plan does not have.
/// Keys of other kinds point to the framework or to the plan as a whole.
pub(super) fn must_hold(draft: &PlanDraft, key: &str) -> Result<(), EditProblem> {
    let Some((kind, rest)) = key.split_once('/') else {
        return Ok(());
    };
    // An identity is random text; what comes after the last stroke is the name of a rule.
    let before_rule = |rest: &str| Id::from(rest.rsplit_once('/').map_or(rest, |(id, _)| id));
    let missing = match (kind, rest.split_once('/')) {
        ("priority", _) => must_be(draft.priority(&before_rule(rest)), &before_rule(rest)),
        ("action", _) => {
            let found = draft.action(&before_rule(rest)).map(|(_, it)| it);
            must_be(found, &before_rule(rest))
        }
        ("measure", _) => {
            let found = draft.measure(&before_rule(rest)).map(|(_, it)| it);
            must_be(found, &before_rule(rest))
        }
        // Of something parked the key may be its own, or that of its one gap.
        ("parked", _) => {
            let id = Id::from(rest.strip_suffix("/open").unwrap_or(rest));
            must_be(draft.parked(&id), &id)
        }
        ("not-now", Some(("parked", rest))) => {
            must_be(draft.parked(&before_rule(rest)), &before_rule(rest))
        }
        ("partner", Some((slug, _))) => {
            let slug = Slug::from(slug);
            must_be(draft.partner(&slug), &slug)
        }
        ("statement", Some((statement, rest))) if rest.contains('/') => {
            let record = draft.statement(&Slug::from(statement));
            let mut lines = record.into_iter().flat_map(|it| &it.evidence);
            let id = before_rule(rest);
            must_be(lines.find(|it| it.id == id), &id)
        }
        _ => None,
    };
    missing.map_or(Ok(()), Err)
}

/// Why something is not in the plan; none when it is.
fn must_be<T: list::Identified>(found: Option<&T>, key: &T::Key) -> Option<EditProblem> {
    found.is_none().then(|| list::missing::<T>(key))
}

/// What became of something parked, where that is in the plan; else it is open.
pub(super) fn known_outcome(draft: &PlanDraft, outcome: Outcome) -> Outcome {
    match outcome {
        Outcome::Action(id) if draft.action(&id).is_none() => Outcome::Open,
        outcome => outcome,
    }
}

/// Leaves the first of each identity.
pub(super) fn each_once(ids: &mut Vec<Id>) {
    let mut seen = BTreeSet::new();
    ids.retain(|it| seen.insert(it.clone()));
}

/// Of the actions a new one waits for, those that are in the plan and do not wait for it.
pub(super) fn sound_waits(draft: &mut PlanDraft, new: &[Id]) {
    for id in new {
        let Some((_, action)) = draft.action(id) else {
            continue;
        };
        let mut wanted = action.depends_on.clone();
        each_once(&mut wanted);
        put_waits(draft, id, Vec::new());
        let mut sound: Vec<Id> = Vec::new();
        for other in wanted {
            if draft.action(&other).is_some() && way(draft, &other, id).is_none() {
                sound.push(other);
            }
        }
        put_waits(draft, id, sound);
    }
}

/// Refuses to let an action wait for one that the plan does not have, or that waits for it.
pub(super) fn must_not_circle(
    draft: &PlanDraft,
    id: &Id,
    waits_for: &[Id],
) -> Result<(), EditProblem> {
    for other in waits_for {
        if draft.action(other).is_none() {
            return Err(list::missing::<Action>(other));
        }
        if let Some(way) = way(draft, other, id) {
            let words = |id: &Id| {
                let known = draft.action(id);
                known.map_or_else(String::new, |(_, it)| it.shown().to_owned())
            };
            let mut actions = vec![words(id)];
            actions.extend(way.iter().filter(|it| *it != id).map(words));
            return Err(EditProblem::Circle { actions });
        }
    }
    Ok(())
}

/// The way from an action to another that it waits for, both included; none when it does not wait
/// for it.
fn way(draft: &PlanDraft, from: &Id, to: &Id) -> Option<Vec<Id>> {
    let mut seen: BTreeSet<Id> = BTreeSet::from([from.clone()]);
    let mut ways = vec![vec![from.clone()]];
    while let Some(way) = ways.pop() {
        let end = way.last()?;
        if end == to {
            return Some(way);
        }
        let next = draft.action(end).map(|(_, it)| it.depends_on.as_slice());
        for next in next.unwrap_or_default() {
            if seen.insert(next.clone()) {
                let mut longer = way.clone();
                longer.push(next.clone());
                ways.push(longer);
            }
        }
    }
    None
}

fn put_waits(draft: &mut PlanDraft, id: &Id, waits_for: Vec<Id>) {
    let mut actions = draft.priorities.iter_mut().flat_map(|it| &mut it.actions);
    if let Some(action) = actions.find(|it| &it.id == id) {
        action.depends_on = waits_for;
    }
}

/// What has to let go of several actions that go at once.
fn of_actions(draft: &PlanDraft, ids: &[&Id]) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (_, action) in draft.actions().filter(|(_, it)| !ids.contains(&&it.id)) {
        if action.depends_on.iter().any(|it| ids.contains(&it)) {
            edits.push(Edit::SetAction {
                action: action.id.clone(),
                field: ActionField::DependsOn(others(&action.depends_on, ids)),
            });
        }
    }
    for parked in &draft.parked {
        if matches!(&parked.outcome, Outcome::Action(id) if ids.contains(&id)) {
            edits.push(Edit::SetParked {
                parked: parked.id.clone(),
                field: ParkedField::Outcome(Outcome::Open),
            });
        }
    }
    for id in ids {
        edits.extend(of_gaps(draft, "action", id));
    }
    edits
}

/// The reasons given for the gaps of something.
fn of_gaps(draft: &PlanDraft, kind: &str, id: &Id) -> Vec<Edit> {
    let start = format!("{kind}/{id}/");
    let is_its = |key: &&String| key.strip_prefix(&start).is_some_and(|it| !it.contains('/'));
    let keys = draft.accepted_gaps.keys().filter(is_its);
    keys.map(|gap| Edit::AcceptGap {
        gap: gap.clone(),
        reason: None,
    })
    .collect()
}

fn others(ids: &[Id], gone: &[&Id]) -> Vec<Id> {
    ids.iter()
        .filter(|it| !gone.contains(it))
        .cloned()
        .collect()
}
