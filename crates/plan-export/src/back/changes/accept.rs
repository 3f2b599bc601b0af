use std::collections::{BTreeMap, BTreeSet};

use reform_plan::{Edit, Id};

use super::Changes;

/// Which changes somebody accepts, by their places in the lists of [`Changes`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accepted {
    /// Changed fields: the place of the action, and of the field within it.
    pub changed: BTreeSet<(usize, usize)>,
    /// New actions.
    pub added: BTreeSet<usize>,
    /// The priorities somebody chose for new actions, keyed by the place of the action.
    pub priorities: BTreeMap<usize, Id>,
    /// Actions that are not in the file and leave the plan.
    pub missing: BTreeSet<usize>,
}

impl Accepted {
    /// What is accepted unless somebody says otherwise: everything the file says, and nothing that it
    /// does not say.
    pub fn at_first(changes: &Changes) -> Self {
        let fields = changes.changed.iter().enumerate();
        let fields = fields.flat_map(|(at, it)| (0..it.fields.len()).map(move |field| (at, field)));
        Self {
            changed: fields.collect(),
            added: (0..changes.added.len()).collect(),
            ..Self::default()
        }
    }

    /// Whether nothing is accepted.
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.added.is_empty() && self.missing.is_empty()
    }

    /// The priority of a new action: as chosen, else as the file says.
    pub fn priority<'a>(&'a self, changes: &'a Changes, added: usize) -> Option<&'a Id> {
        let said = || changes.added.get(added)?.priority.as_ref();
        self.priorities.get(&added).or_else(said)
    }

    /// The places of new actions that are accepted and have no priority yet.
    pub fn undecided(&self, changes: &Changes) -> Vec<usize> {
        let added = self.added.iter().copied();
        added
            .filter(|at| self.priority(changes, *at).is_none())
            .collect()
    }
}

impl Changes {
    /// One edit of what is accepted; `new_id` gives a new identity each time. None when that is
    /// nothing. A new action without a priority is passed over: see [`Accepted::undecided`].
    pub fn accept(&self, accepted: &Accepted, mut new_id: impl FnMut() -> Id) -> Option<Edit> {
        let mut edits = Vec::new();
        for (at, changed) in self.changed.iter().enumerate() {
            for (field, change) in changed.fields.iter().enumerate() {
                if accepted.changed.contains(&(at, field)) {
                    edits.push(change.edit.clone());
                }
            }
        }
        for (at, added) in self.added.iter().enumerate() {
            let priority = accepted.priority(self, at);
            if let Some(priority) = priority.filter(|_| accepted.added.contains(&at)) {
                let mut action = added.action.clone();
                action.id = new_id();
                edits.push(Edit::AddAction {
                    priority: priority.clone(),
                    at: usize::MAX,
                    action,
                });
            }
        }
        for (at, missing) in self.missing.iter().enumerate() {
            if accepted.missing.contains(&at) {
                edits.push(Edit::RemoveAction {
                    action: missing.action.clone(),
                });
            }
        }
        (!edits.is_empty()).then_some(Edit::Together(edits))
    }
}
