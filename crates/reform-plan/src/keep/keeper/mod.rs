//! Keeping one open plan: what to write, and what may be said of it.

mod lasting;
mod quick;

use super::key::Key;
use super::recover::{Recovered, Store};
use super::step::{Step, Way};
use super::{Moment, Position};
use crate::draft::Id;
use crate::edit::{Change, Edit};

pub use lasting::Batch;
pub use quick::QuickWrite;

use lasting::Lasting;
use quick::Quick;

/// How many steps stay known: for "What changed", and for taking one back.
const STEPS_KEPT: usize = 500;

/// Who takes a plan for writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Higher than every fence before it.
    pub fence: u64,
    /// A number at random.
    pub writer: u32,
}

/// What came of a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is there: it was read back and is the same.
    Kept,
    /// It is not, or nobody knows.
    Failed,
}

/// What may be said of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The last change is on its way.
    Saving,
    /// Everything is in the lasting store.
    Lasting,
    /// Everything is in the quick store, which needs nothing else to give it back: safe until the
    /// browser is closed.
    Quick,
    /// The last change is nowhere but on the screen.
    Nowhere,
}

/// Keeps one open plan: says what to write, and what may be said of it.
///
/// The caller carries each write out, reads it back, and reports the outcome. There is one keeper a
/// plan, made after the plan was recovered and taken for writing; without one nothing is written.
///
/// What was said to be kept is there twice, so that one damaged text takes nothing of it away: a
/// snapshot beside a restore point or in both slots, a step under two keys, the small journal under
/// two.
#[derive(Clone, Debug, PartialEq)]
pub struct Keeper {
    id: Id,
    position: Position,
    /// Known steps, the oldest first: each leads to a later position.
    steps: Vec<Step>,
    /// Steps up to here may be in a store as they are: typing does not go on in those.
    closed: Position,
    /// Restore points in the lasting store in order of their positions.
    points: Vec<(Position, Moment)>,
    /// When the last change was made that the plan was opened with; none when that is not known.
    came: Option<Moment>,
    quick: Quick,
    lasting: Lasting,
}

impl Keeper {
    /// Takes a recovered plan for writing. The first thing it writes is the whole plan, into both
    /// stores: the one that was behind is brought up, and everybody sees the new fence.
    ///
    /// `stores` are those that are there. One that could not be read is not: what is in it would be
    /// overwritten.
    pub fn start(recovered: &Recovered, claim: Claim, when: Moment, stores: &[Store]) -> Self {
        let after = recovered.position;
        let position = Position {
            fence: claim.fence.max(recovered.fence.saturating_add(1)),
            rev: after.rev.saturating_add(1),
            writer: claim.writer,
        };
        let mut steps = recovered.steps.clone();
        steps.push(Step {
            at: position,
            after,
            when,
            way: Way::Opened,
            change: nothing(),
        });
        Self {
            id: recovered.draft.id.clone(),
            position,
            steps,
            closed: position,
            points: recovered.points.clone(),
            came: recovered.last_change(),
            quick: Quick::start(recovered, stores.contains(&Store::Quick)),
            lasting: Lasting::start(recovered, stores.contains(&Store::Lasting)),
        }
    }

    /// Identity of the plan.
    pub fn id(&self) -> &Id {
        &self.id
    }

    /// How far the plan has come.
    pub fn position(&self) -> Position {
        self.position
    }

    /// Known steps, the oldest first.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Restore points in order of their positions.
    pub fn points(&self) -> &[(Position, Moment)] {
        &self.points
    }

    /// The key of the restore point at a position; none when there is none.
    pub fn point_key(&self, at: Position) -> Option<Key> {
        let (_, when) = self.points.iter().find(|(point, _)| *point == at)?;
        Some(Key::Point(self.id.clone(), at, when.clone()))
    }

    /// Takes a change that was made.
    ///
    /// Typing on in one field goes on in the step before, as long as that is nowhere but here and in
    /// the small journal.
    pub fn record(&mut self, change: &Change, way: Way, when: Moment) {
        let at = self.position.next();
        let mut step = Step {
            at,
            after: self.position,
            when,
            way,
            change: change.clone(),
        };
        if let Some(last) = self.steps.last()
            && last.at > self.closed
            && (last.way, way) == (Way::Made, Way::Made)
            && let Some(joined) = last.change.followed_by(change)
        {
            step.after = last.after;
            step.change = joined;
            self.steps.pop();
        }
        self.steps.push(step);
        self.position = at;
    }

    /// What may be said of the work.
    pub fn standing(&self) -> Standing {
        if self.lasting.is_there && self.lasting.acknowledged == self.position {
            return Standing::Lasting;
        }
        if !self.is_quick_alone() {
            return Standing::Saving;
        }
        if self.is_all_in_quick() {
            Standing::Quick
        } else {
            Standing::Nowhere
        }
    }

    /// Whether the last change is in a store, be it only the quick one and once: what may be closed
    /// without handing it out. [`Keeper::standing`] says less and later, because it promises more.
    pub fn is_kept(&self) -> bool {
        self.standing() == Standing::Lasting || self.is_last_in_quick()
    }

    /// Whether the lasting store was there and does not work now, so that it is worth trying again.
    pub fn is_lasting_failing(&self) -> bool {
        self.lasting.is_there && self.lasting.is_failing
    }

    /// Whether the quick store is all there is for now.
    fn is_quick_alone(&self) -> bool {
        !self.lasting.is_there || self.lasting.is_failing
    }

    /// Lets go of the oldest steps in memory; only of such as a store does not need any more.
    fn forget_old_steps(&mut self) {
        let surplus = self.steps.len().saturating_sub(STEPS_KEPT);
        let done = if self.lasting.is_there {
            self.lasting.acknowledged
        } else {
            self.quick.before
        };
        let done = self.steps.iter().take_while(|it| it.at <= done).count();
        self.steps.drain(..surplus.min(done));
    }
}

/// A change that changes nothing.
fn nothing() -> Change {
    Change {
        edit: Edit::Together(Vec::new()),
        back: Edit::Together(Vec::new()),
    }
}
