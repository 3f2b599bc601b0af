use super::key::{Key, Slot};
use super::points::surplus;
use super::recover::{Recovered, Store, is_change};
use super::snapshot::Snapshot;
use super::step::{Step, Way};
use super::{Moment, Position};
use crate::draft::{Id, PlanDraft};
use crate::edit::Edit;
use crate::history::Change;

/// After how many steps the whole plan is written again.
const STEPS_A_SNAPSHOT: usize = 50;

/// How many steps stay known: for "What changed", and for taking one back.
const STEPS_KEPT: usize = 500;

/// How large the small journal in the quick store may grow, in bytes, before the whole plan is
/// written there: large writes make the browser keep all others waiting.
const LONGEST_TAIL: usize = 16_000;

/// Who takes a plan for writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Higher than every fence before it.
    pub fence: u64,
    /// A number at random.
    pub writer: u32,
}

/// What the lasting store is to do: all of it or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Texts to put, with their keys.
    pub puts: Vec<(String, String)>,
    /// Keys to take away.
    pub drops: Vec<String>,
}

/// What came of a batch.
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
    /// Everything is in the quick store only: safe until the browser is closed.
    Quick,
    /// The last change is nowhere but on the screen.
    Nowhere,
}

/// What is known of one store.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    is_there: bool,
    /// The last write did not work.
    is_failing: bool,
    /// The slot with the newest good snapshot.
    newest: Option<Slot>,
    /// Position of that snapshot.
    at: Position,
    /// Position of the good snapshot before it.
    before: Position,
}

/// Keeps one open plan: says what to write, and what may be said of it.
///
/// The caller carries each write out, reads it back, and reports the outcome. There is one keeper a
/// plan, made after the plan was recovered and taken for writing; without one nothing is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Keeper {
    id: Id,
    position: Position,
    quick: Side,
    lasting: Side,
    /// Known steps, the oldest first.
    steps: Vec<Step>,
    /// How many of them the lasting store holds.
    acknowledged: usize,
    /// How many of them are in a store, or may be: typing does not go on in those.
    closed: usize,
    /// What is on its way to the lasting store.
    sending: Option<Sending>,
    /// Steps since the last snapshot in the lasting store; a snapshot is wanted at once when none.
    since_snapshot: Option<usize>,
    lasting_steps: Vec<Position>,
    points: Vec<(Position, Moment)>,
    /// Where the small journal is written next, and up to which position it is good.
    tail: Slot,
    tail_at: Position,
    tail_length: usize,
    quick_sending: Option<(Slot, Position)>,
}

/// What is on its way to the lasting store.
#[derive(Clone, Debug, PartialEq)]
struct Sending {
    /// How many of the known steps it holds when it has this.
    upto: usize,
    snapshot: Option<SendingSnapshot>,
}

/// A snapshot on its way to the lasting store.
#[derive(Clone, Debug, PartialEq)]
struct SendingSnapshot {
    slot: Slot,
    at: Position,
    /// Restore points there are when it is there.
    points: Vec<(Position, Moment)>,
    /// Steps that go with it.
    dropped: Vec<Position>,
}

impl Keeper {
    /// Takes a recovered plan for writing. The first thing it writes is the whole plan, into both
    /// stores: the one that was behind is brought up, and everybody sees the new fence.
    ///
    /// `stores` are those that are there.
    pub fn start(recovered: &Recovered, claim: Claim, when: Moment, stores: &[Store]) -> Self {
        let after = recovered.position;
        let position = Position {
            fence: claim.fence,
            rev: after.rev.saturating_add(1),
            writer: claim.writer,
        };
        let mut steps = recovered.steps.clone();
        let acknowledged = steps.len() - recovered.not_lasting.min(steps.len());
        steps.push(Step {
            at: position,
            after,
            when,
            way: Way::Opened,
            change: nothing(),
        });
        let side = |store, known: Option<(Slot, Position)>| Side {
            is_there: stores.contains(&store),
            is_failing: false,
            newest: known.map(|it| it.0),
            at: known.map(|it| it.1).unwrap_or_default(),
            before: Position::default(),
        };
        Self {
            id: recovered.draft.id.clone(),
            position,
            quick: side(Store::Quick, recovered.quick),
            lasting: side(Store::Lasting, recovered.lasting),
            acknowledged,
            closed: acknowledged,
            sending: None,
            since_snapshot: None,
            lasting_steps: recovered.lasting_steps.clone(),
            points: recovered.points.clone(),
            tail: Slot::A,
            tail_at: Position::default(),
            tail_length: 0,
            quick_sending: None,
            steps,
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

    /// Takes a change that was made.
    ///
    /// Typing on in one field goes on in the step before, as long as that is nowhere but here.
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
            && self.is_open(last)
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

    /// The small journal, to be written to the quick store now; none when there is nothing that the
    /// lasting store does not hold.
    pub fn tail(&mut self) -> Option<(String, String)> {
        if !self.quick.is_there {
            return None;
        }
        let steps: Vec<&Step> = self.not_in(self.quick.before).collect();
        if steps.is_empty() {
            return None;
        }
        let text = Step::seal_all(&steps);
        self.tail_length = text.len();
        Some((Key::Tail(self.id.clone(), self.tail).text(), text))
    }

    /// Reports what came of the small journal.
    pub fn tail_done(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Kept => {
                self.tail = self.tail.other();
                self.tail_at = self.position;
                self.quick.is_failing = false;
            }
            Outcome::Failed => self.quick.is_failing = true,
        }
    }

    /// What the lasting store is to do next; none while it is at work or has everything.
    pub fn batch(&mut self, draft: &PlanDraft, when: &Moment) -> Option<Batch> {
        if !self.lasting.is_there || self.sending.is_some() {
            return None;
        }
        let new = self.steps.len() - self.acknowledged;
        let wants_snapshot = self
            .since_snapshot
            .is_none_or(|since| since + new >= STEPS_A_SNAPSHOT);
        if new == 0 && !wants_snapshot {
            return None;
        }
        let mut batch = Batch::default();
        for step in self.steps.iter().skip(self.acknowledged) {
            let key = Key::Step(self.id.clone(), step.at).text();
            batch.puts.push((key, step.seal()));
        }
        let snapshot = wants_snapshot.then(|| self.add_snapshot(draft, when, &mut batch));
        self.closed = self.steps.len();
        self.sending = Some(Sending {
            upto: self.steps.len(),
            snapshot,
        });
        Some(batch)
    }

    /// Reports what came of the last batch.
    pub fn batch_done(&mut self, outcome: Outcome) {
        let Some(sent) = self.sending.take() else {
            return;
        };
        match outcome {
            Outcome::Kept => self.batch_kept(sent),
            Outcome::Failed => {
                // Nobody knows what is there now: everything is written again, the whole plan too.
                self.since_snapshot = None;
                self.lasting.is_failing = true;
            }
        }
    }

    /// The lasting store lost everything, or is new: it is to be given everything there is.
    pub fn lasting_is_empty(&mut self) {
        self.sending = None;
        self.acknowledged = 0;
        self.since_snapshot = None;
        self.lasting = Side {
            is_there: true,
            is_failing: true,
            newest: None,
            at: Position::default(),
            before: Position::default(),
        };
        self.lasting_steps.clear();
        self.points.clear();
    }

    /// The whole plan for the quick store: at the start, when the page is hidden or closed, and
    /// while the lasting store does not work. None when it is there already.
    pub fn quick_snapshot(&mut self, draft: &PlanDraft, when: &Moment) -> Option<(String, String)> {
        if !self.quick.is_there || (self.quick.newest.is_some() && self.quick.at == self.position) {
            return None;
        }
        let slot = free_slot(&self.quick);
        self.quick_sending = Some((slot, self.position));
        let text = Snapshot::seal(draft, self.position, when);
        Some((Key::Slot(self.id.clone(), slot).text(), text))
    }

    /// Reports what came of the whole plan in the quick store.
    pub fn quick_snapshot_done(&mut self, outcome: Outcome) {
        let Some((slot, at)) = self.quick_sending.take() else {
            return;
        };
        match outcome {
            Outcome::Kept => {
                self.quick.before = self.quick.at;
                self.quick.newest = Some(slot);
                self.quick.at = at;
                self.quick.is_failing = false;
                self.tail_length = 0;
                self.forget_old_steps();
            }
            Outcome::Failed => self.quick.is_failing = true,
        }
    }

    /// Whether the quick store needs the whole plan now: it is all there is, and its small journal
    /// has grown long or stands on nothing.
    pub fn wants_quick_snapshot(&self) -> bool {
        let alone = !self.lasting.is_there || self.lasting.is_failing;
        if !self.quick.is_there || !alone {
            return false;
        }
        self.quick.newest.is_none()
            || self.quick.at.fence < self.position.fence
            || self.tail_length > LONGEST_TAIL
    }

    /// What may be said of the work.
    pub fn standing(&self) -> Standing {
        if self.lasting.is_there && self.acknowledged == self.steps.len() {
            return Standing::Lasting;
        }
        if self.lasting.is_there && !self.lasting.is_failing {
            return Standing::Saving;
        }
        let has_base = self.quick.newest.is_some() && self.quick.at.fence == self.position.fence;
        let is_up = self.quick.at == self.position || self.tail_at == self.position;
        if self.quick.is_there && has_base && is_up && !self.quick.is_failing {
            return Standing::Quick;
        }
        Standing::Nowhere
    }

    /// Whether the lasting store was there and does not work now, so that it is worth trying again.
    pub fn is_lasting_failing(&self) -> bool {
        self.lasting.is_there && self.lasting.is_failing
    }

    /// Steps that the lasting store does not hold and that come after a position.
    fn not_in(&self, position: Position) -> impl Iterator<Item = &Step> {
        self.steps
            .iter()
            .skip(self.acknowledged)
            .filter(move |step| step.at > position)
    }

    /// Whether a step is nowhere but here and in the small journal, so that it may still change.
    fn is_open(&self, last: &Step) -> bool {
        let in_snapshot = self
            .quick_sending
            .map_or(self.quick.at, |(_, at)| at.max(self.quick.at));
        self.steps.len() > self.closed && last.at > in_snapshot
    }

    fn add_snapshot(&self, draft: &PlanDraft, when: &Moment, batch: &mut Batch) -> SendingSnapshot {
        let slot = free_slot(&self.lasting);
        let text = Snapshot::seal(draft, self.position, when);
        let mut points = self.points.clone();
        let last_point = points.last().map(|it| it.0).unwrap_or_default();
        let news = |step: &Step| step.at > last_point && is_change(step);
        if self.steps.iter().any(news) {
            points.push((self.position, when.clone()));
            let key = |at| Key::Point(self.id.clone(), at).text();
            batch.puts.push((key(self.position), text.clone()));
            let surplus = surplus(&points);
            points.retain(|(at, _)| !surplus.contains(at));
            batch.drops.extend(surplus.into_iter().map(key));
        }
        let key = Key::Slot(self.id.clone(), slot).text();
        batch.puts.push((key, text));
        let dropped = self.old_steps();
        let key = |at: &Position| Key::Step(self.id.clone(), *at).text();
        batch.drops.extend(dropped.iter().map(key));
        SendingSnapshot {
            slot,
            at: self.position,
            points,
            dropped,
        }
    }

    /// Steps in the lasting store that are no longer needed once the next snapshot is there: the
    /// snapshot before it stays good with the steps since.
    fn old_steps(&self) -> Vec<Position> {
        let surplus = self.lasting_steps.len().saturating_sub(STEPS_KEPT);
        let old = self.lasting_steps.iter().take(surplus);
        old.filter(|at| **at <= self.lasting.at).copied().collect()
    }

    fn batch_kept(&mut self, sent: Sending) {
        let count = sent.upto.saturating_sub(self.acknowledged);
        let new = self.steps.iter().skip(self.acknowledged).take(count);
        self.lasting_steps.extend(new.map(|step| step.at));
        self.acknowledged = sent.upto;
        self.lasting.is_failing = false;
        match sent.snapshot {
            Some(snapshot) => {
                self.lasting_steps
                    .retain(|it| !snapshot.dropped.contains(it));
                self.points = snapshot.points;
                self.lasting.before = self.lasting.at;
                self.lasting.newest = Some(snapshot.slot);
                self.lasting.at = snapshot.at;
                self.since_snapshot = Some(0);
            }
            None => self.since_snapshot = self.since_snapshot.map(|since| since + count),
        }
        self.forget_old_steps();
    }

    /// Lets go of the oldest steps in memory; only of such as a store does not need any more.
    fn forget_old_steps(&mut self) {
        let surplus = self.steps.len().saturating_sub(STEPS_KEPT);
        let done = if self.lasting.is_there {
            self.acknowledged
        } else {
            let before = self.quick.before;
            self.steps.iter().take_while(|it| it.at <= before).count()
        };
        let surplus = surplus.min(done);
        self.steps.drain(..surplus);
        self.acknowledged = self.acknowledged.saturating_sub(surplus);
        self.closed = self.closed.saturating_sub(surplus);
    }
}

/// The slot to write: never the one that holds the newest good snapshot.
fn free_slot(side: &Side) -> Slot {
    side.newest.map_or(Slot::A, Slot::other)
}

/// A change that changes nothing.
fn nothing() -> Change {
    Change {
        edit: Edit::Together(Vec::new()),
        back: Edit::Together(Vec::new()),
    }
}
