//! Votes on priorities: a few for each partner, given in private, shown together.

use plan_framework::Slug;

use super::Who;
use crate::draft::{Id, PlanDraft, Priority};
use crate::order::sorted_by_key;

/// How many priorities each partner may vote for.
pub const VOTES: usize = 3;

/// Who voted and what came out. Nothing is decided by it: ties are listed, not broken.
#[derive(Clone, Debug)]
pub struct Ballot<'a> {
    /// Priorities with the most votes first; those with as many in the plan's order.
    pub lines: Vec<VoteLine<'a>>,
    /// Partners that have voted.
    pub voted: Vec<Who<'a>>,
    /// Partners that have not.
    pub waiting: Vec<Who<'a>>,
    /// Partners that have ticked more than [`VOTES`]: none of their votes counts until they take
    /// some away, because nobody else may say which.
    pub over: Vec<Who<'a>>,
}

/// A priority with its votes.
#[derive(Clone, Debug)]
pub struct VoteLine<'a> {
    /// The priority.
    pub priority: &'a Priority,
    /// Who voted for it, in the plan's order.
    pub by: Vec<Who<'a>>,
    /// Its place, from 1; priorities with as many votes share it.
    pub place: usize,
    /// Whether another has as many votes.
    pub is_tied: bool,
}

impl PlanDraft {
    /// The priorities a partner votes for that are still in the plan, in the order it chose them.
    pub fn votes_of(&self, partner: &Slug) -> Vec<&Id> {
        let votes = self.votes.get(partner).into_iter().flatten();
        votes.filter(|id| self.priority(id).is_some()).collect()
    }
}

/// Counts the votes of the plan's partners. Votes of one that left, and for a priority that was
/// removed, do not count.
pub fn count<'a>(draft: &'a PlanDraft, partners: &[Who<'a>]) -> Ballot<'a> {
    let (mut voted, mut waiting, mut over) = (Vec::new(), Vec::new(), Vec::new());
    for who in partners {
        let group = match draft.votes_of(who.slug).len() {
            0 => &mut waiting,
            1..=VOTES => &mut voted,
            _ => &mut over,
        };
        group.push(who.clone());
    }
    let lines: Vec<(&Priority, Vec<Who<'a>>)> = draft
        .priorities
        .iter()
        .map(|priority| {
            let by = voted
                .iter()
                .filter(|who| draft.votes_of(who.slug).contains(&&priority.id));
            (priority, by.cloned().collect())
        })
        .collect();
    let counts: Vec<usize> = lines.iter().map(|(_, by)| by.len()).collect();
    let lines = sorted_by_key(lines, |(_, by)| usize::MAX - by.len())
        .into_iter()
        .map(|(priority, by)| VoteLine {
            place: counts.iter().filter(|it| **it > by.len()).count() + 1,
            is_tied: counts.iter().filter(|it| **it == by.len()).count() > 1,
            priority,
            by,
        })
        .collect();
    Ballot {
        lines,
        voted,
        waiting,
        over,
    }
}
