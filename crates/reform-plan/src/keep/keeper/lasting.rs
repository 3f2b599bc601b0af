use super::{Keeper, Outcome, STEPS_KEPT};
use crate::draft::PlanDraft;
use crate::keep::key::{Key, Slot};
use crate::keep::points::surplus;
use crate::keep::recover::Recovered;
use crate::keep::snapshot::Snapshot;
use crate::keep::{Moment, Position};

/// After how many steps the whole plan is written again.
const STEPS_A_SNAPSHOT: usize = 50;

/// What the lasting store is to do: all of it or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Texts to put, with their keys.
    pub puts: Vec<(String, String)>,
    /// Keys to take away.
    pub drops: Vec<String>,
}

/// What is known of the lasting store.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lasting {
    pub(super) is_there: bool,
    /// The last write did not work.
    pub(super) is_failing: bool,
    /// It holds every step up to here.
    pub(super) acknowledged: Position,
    /// The slot with the newest good snapshot.
    newest: Option<Slot>,
    /// Steps since that snapshot; a snapshot is wanted at once when none.
    since_snapshot: Option<usize>,
    /// What is on its way.
    sending: Option<Sending>,
    /// Positions of all steps it holds, in order.
    steps: Vec<Position>,
    /// Those of them that may be there twice.
    twins: Vec<Position>,
}

/// What is on its way to the lasting store.
#[derive(Clone, Debug, PartialEq)]
struct Sending {
    /// The position it holds every step up to when it has this.
    upto: Position,
    snapshot: Option<SendingSnapshot>,
}

/// A snapshot on its way to the lasting store.
#[derive(Clone, Debug, PartialEq)]
struct SendingSnapshot {
    slot: Slot,
    /// Restore points there are when it is there.
    points: Vec<(Position, Moment)>,
    /// Steps that go with it.
    dropped: Vec<Position>,
}

/// The last state of a day.
struct EndOfDay {
    at: Position,
    /// When it came to be.
    when: Moment,
    draft: PlanDraft,
}

impl Lasting {
    pub(super) fn start(recovered: &Recovered, is_there: bool) -> Self {
        let held = recovered.steps.len().saturating_sub(recovered.not_lasting);
        let last = recovered.steps.iter().take(held).next_back();
        Self {
            is_there,
            is_failing: false,
            acknowledged: last.map(|step| step.at).unwrap_or_default(),
            newest: recovered.lasting.map(|it| it.0),
            since_snapshot: None,
            sending: None,
            steps: recovered.lasting_steps.clone(),
            twins: recovered.lasting_twins.clone(),
        }
    }
}

impl Keeper {
    /// What the lasting store is to do next; none while it is at work or has everything.
    pub fn batch(&mut self, draft: &PlanDraft, when: &Moment) -> Option<Batch> {
        let lasting = &self.lasting;
        if !lasting.is_there || lasting.sending.is_some() {
            return None;
        }
        let new = self.new_steps(self.position);
        let earlier = self.end_of_day(draft);
        let wants_snapshot = earlier.is_some()
            || lasting
                .since_snapshot
                .is_none_or(|since| since + new.len() >= STEPS_A_SNAPSHOT);
        if new.is_empty() && !wants_snapshot {
            return None;
        }
        let mut batch = Batch::default();
        let known = lasting.acknowledged;
        for step in self.steps.iter().filter(|it| it.at > known) {
            let text = step.seal();
            // Until the next snapshot each step is there twice: with one of them damaged, no step
            // after it could be carried out.
            if !wants_snapshot {
                let twin = Key::Twin(self.id.clone(), step.at).text();
                batch.puts.push((twin, text.clone()));
            }
            let key = Key::Step(self.id.clone(), step.at).text();
            batch.puts.push((key, text));
        }
        let snapshot = wants_snapshot.then(|| self.add_snapshot(draft, when, earlier, &mut batch));
        if snapshot.is_none() {
            self.lasting.twins.extend(new);
        }
        self.closed = self.position;
        self.lasting.sending = Some(Sending {
            upto: self.position,
            snapshot,
        });
        Some(batch)
    }

    /// Reports what came of the last batch.
    pub fn batch_done(&mut self, outcome: Outcome) {
        let Some(sent) = self.lasting.sending.take() else {
            return;
        };
        match outcome {
            Outcome::Kept => self.batch_kept(sent),
            Outcome::Failed => {
                // Nobody knows what is there now: everything is written again, the whole plan too.
                self.lasting.since_snapshot = None;
                self.lasting.is_failing = true;
            }
        }
    }

    /// The lasting store lost everything, or is new: it is to be given everything there is.
    pub fn lasting_is_empty(&mut self) {
        self.lasting = Lasting {
            is_there: true,
            is_failing: true,
            acknowledged: Position::default(),
            newest: None,
            since_snapshot: None,
            sending: None,
            steps: Vec::new(),
            twins: Vec::new(),
        };
        self.points.clear();
    }

    /// Positions of the steps after those the lasting store holds, up to one.
    fn new_steps(&self, upto: Position) -> Vec<Position> {
        let known = self.lasting.acknowledged;
        let steps = self.steps.iter().map(|step| step.at);
        steps.filter(|at| *at > known && *at <= upto).collect()
    }

    fn add_snapshot(
        &self,
        draft: &PlanDraft,
        when: &Moment,
        earlier: Option<EndOfDay>,
        batch: &mut Batch,
    ) -> SendingSnapshot {
        // Never the slot that holds the newest good one.
        let slot = self.lasting.newest.map_or(Slot::A, Slot::other);
        let text = Snapshot::seal(draft, self.position, when);
        let mut points = self.points.clone();
        let key = |(at, when)| Key::Point(self.id.clone(), at, when).text();
        if let Some(EndOfDay { at, when, draft }) = earlier {
            let text = Snapshot::seal(&draft, at, &when);
            points.push((at, when.clone()));
            batch.puts.push((key((at, when)), text));
        }
        if self.is_news(self.position) {
            let point = (self.position, self.last_change(when));
            points.push(point.clone());
            batch.puts.push((key(point), text.clone()));
            let surplus = surplus(&points);
            let (gone, kept) = points.into_iter().partition(|it| surplus.contains(&it.0));
            batch.drops.extend(Vec::into_iter(gone).map(key));
            points = kept;
        }
        batch
            .puts
            .push((Key::Slot(self.id.clone(), slot).text(), text));
        let dropped = self.old_steps();
        for at in &dropped {
            batch.drops.push(Key::Step(self.id.clone(), *at).text());
        }
        for at in &self.lasting.twins {
            batch.drops.push(Key::Twin(self.id.clone(), *at).text());
        }
        SendingSnapshot {
            slot,
            points,
            dropped,
        }
    }

    /// When the plan came to be as it is on the screen. It did not when it was opened: the restore
    /// point that is made then is the last state of an earlier day, and is to count for that day.
    fn last_change(&self, now: &Moment) -> Moment {
        let is_as_opened = self.steps.last().is_none_or(|step| !step.is_change());
        let came = self.came.as_ref().filter(|_| is_as_opened);
        came.unwrap_or(now).clone()
    }

    /// The plan at the end of an earlier day, when the first change of another day comes now and no
    /// restore point gives it yet. A tab may stay open over night, and whole days of work may go by
    /// between two snapshots.
    fn end_of_day(&self, draft: &PlanDraft) -> Option<EndOfDay> {
        let at = self.lasting.acknowledged;
        let new = self.steps.iter().position(|step| step.at > at)?;
        let (before, new) = self.steps.split_at_checked(new)?;
        let last = before.iter().rev().find(|step| step.is_change())?;
        let first = new.iter().find(|step| step.is_change())?;
        let is_there = before.last().is_some_and(|step| step.at == at);
        if last.when.day() == first.when.day() || !is_there || !self.is_news(at) {
            return None;
        }
        let mut draft = draft.clone();
        for step in new.iter().rev() {
            draft.apply(step.change.back.clone()).ok()?;
        }
        let when = last.when.clone();
        Some(EndOfDay { at, when, draft })
    }

    /// Whether the last restore point gives another plan than the one there was at a position. It
    /// does not when the plan was only opened since: so there is a second copy of every snapshot.
    fn is_news(&self, at: Position) -> bool {
        let Some((last, _)) = self.points.last() else {
            return true;
        };
        for step in self.steps.iter().rev().skip_while(|step| step.at > at) {
            if step.at == *last {
                return false;
            }
            if step.is_change() {
                return true;
            }
            if step.after == *last {
                return false;
            }
        }
        true
    }

    /// Steps in the lasting store that are no longer needed: all but the last, which are many more
    /// than there are between two snapshots.
    fn old_steps(&self) -> Vec<Position> {
        let surplus = self.lasting.steps.len().saturating_sub(STEPS_KEPT);
        self.lasting.steps.iter().take(surplus).copied().collect()
    }

    fn batch_kept(&mut self, sent: Sending) {
        let new = self.new_steps(sent.upto);
        let lasting = &mut self.lasting;
        lasting.acknowledged = sent.upto;
        lasting.is_failing = false;
        lasting.since_snapshot = lasting.since_snapshot.map(|since| since + new.len());
        lasting.steps.extend(new);
        if let Some(snapshot) = sent.snapshot {
            lasting.steps.retain(|it| !snapshot.dropped.contains(it));
            lasting.twins.clear();
            lasting.newest = Some(snapshot.slot);
            lasting.since_snapshot = Some(0);
            self.points = snapshot.points;
        }
        self.forget_old_steps();
    }
}
