use super::key::Key;
use super::recover::Store;
use super::snapshot::Snapshot;
use super::step::Step;
use super::{Moment, Position, chain::Chain, found::Found};
use crate::draft::{Id, PlanDraft};
use crate::order::sorted_by_key;

/// What one store gives when it is not on the way to the plan that was opened: somebody went on
/// without that store while it could not be read. It becomes a restore point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// How far it had come.
    pub position: Position,
    /// When it came there.
    pub when: Moment,
    /// It as a snapshot to keep.
    pub text: String,
}

impl Found {
    /// What each store leads to, where that is not known to be on the way to the plan that was
    /// opened: the furthest its own steps go, and from there on those of both. `way` is every known
    /// step that led to the plan that was opened.
    pub(super) fn others(&self, id: &Id, end: Position, way: &[Step]) -> Vec<Other> {
        let both = self.chain(None);
        let mut others: Vec<Other> = Vec::new();
        for store in [Store::Quick, Store::Lasting] {
            let own = self.chain(Some(store));
            let starts = self
                .snapshots
                .iter()
                .filter(|it| it.store == store && !matches!(it.key, Key::Old(_)));
            let starts = sorted_by_key(starts, |it| {
                (own.reach(it.snapshot.position), it.snapshot.position)
            });
            if let Some(start) = starts.last()
                && !is_on_the_way(both.reach(own.reach(start.snapshot.position)), end, way)
                && let Some((draft, position, when)) = start.snapshot.carry_on(id, [&own, &both])
                && !self.points().iter().any(|(known, _)| *known == position)
                && !others.iter().any(|it| it.position == position)
            {
                others.push(Other {
                    position,
                    text: Snapshot::seal(&draft, position, &when),
                    when,
                });
            }
        }
        others
    }
}

impl Snapshot {
    /// The plan in it with all steps carried out that follow, first of one chain and then of the
    /// other, how far that is, and when it came there; none when it cannot be opened.
    fn carry_on(&self, id: &Id, chains: [&Chain; 2]) -> Option<(PlanDraft, Position, Moment)> {
        let mut state = (self.open_as(id).ok()?, self.position, self.when.clone());
        for chain in chains {
            state = chain.carry_out(state.0, state.1, state.2);
        }
        Some(state)
    }
}

/// Whether a position is known to be on the way to another: one of the way's own, or an earlier one
/// of somebody who wrote on the way, because each writer went only forward.
fn is_on_the_way(position: Position, end: Position, way: &[Step]) -> bool {
    let known = way.iter().flat_map(|step| [step.after, step.at]);
    known.chain([end]).any(|it| {
        (it.fence, it.writer) == (position.fence, position.writer) && it.rev >= position.rev
    })
}
