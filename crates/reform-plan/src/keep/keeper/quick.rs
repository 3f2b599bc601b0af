use super::{Keeper, Outcome};
use crate::draft::PlanDraft;
use crate::keep::key::{Key, Slot};
use crate::keep::recover::Recovered;
use crate::keep::snapshot::Snapshot;
use crate::keep::step::Step;
use crate::keep::{Moment, Position};

/// How large the small journal in the quick store may grow, in bytes, before the whole plan is
/// written there: large writes make the browser keep all others waiting.
const LONGEST_TAIL: usize = 16_000;

/// A text for the quick store, to be put under one key after the other. Each is read back before the
/// next is written, and the first that is not kept ends it: what it was to replace is still whole
/// under the other key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuickWrite {
    /// The keys, in the order to write.
    pub keys: Vec<String>,
    /// The text.
    pub text: String,
}

/// What is known of the quick store.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Quick {
    is_there: bool,
    /// The last write did not work.
    is_failing: bool,
    /// The slot with the newest good snapshot.
    newest: Option<Slot>,
    /// Position of that snapshot.
    at: Position,
    /// Position of the good snapshot in the other slot; of the plan at its start when there is none.
    pub(super) before: Position,
    /// The way the small journal tells: from which position to which.
    tail: Option<(Position, Position)>,
    tail_length: usize,
    sending_tail: Option<(Position, Position)>,
    sending: Option<Sending>,
}

/// A snapshot that is being written.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Sending {
    slot: Slot,
    at: Position,
    is_in_both: bool,
}

impl Quick {
    pub(super) fn start(recovered: &Recovered, is_there: bool) -> Self {
        Self {
            is_there,
            is_failing: false,
            newest: recovered.quick.map(|it| it.0),
            at: recovered.quick.map(|it| it.1).unwrap_or_default(),
            before: Position::default(),
            tail: None,
            tail_length: 0,
            sending_tail: None,
            sending: None,
        }
    }
}

impl Keeper {
    /// The small journal, to be written to the quick store now; none when there is nothing that the
    /// lasting store does not hold.
    pub fn tail(&mut self) -> Option<QuickWrite> {
        if !self.quick.is_there {
            return None;
        }
        let steps: Vec<&Step> = self.tail_steps().collect();
        let from = steps.first()?.after;
        let text = Step::seal_all(&steps);
        self.quick.tail_length = text.len();
        self.quick.sending_tail = Some((from, self.position));
        let key = |slot| Key::Tail(self.id.clone(), slot).text();
        Some(QuickWrite {
            keys: vec![key(Slot::A), key(Slot::B)],
            text,
        })
    }

    /// Reports what came of the small journal.
    pub fn tail_done(&mut self, outcome: Outcome) {
        let sent = self.quick.sending_tail.take();
        self.quick.is_failing = outcome == Outcome::Failed;
        if outcome == Outcome::Kept && sent.is_some() {
            self.quick.tail = sent;
        }
    }

    /// The whole plan for the quick store: at the start, when the page is hidden or closed, and
    /// while the lasting store does not work. None when it is there already.
    pub fn quick_snapshot(&mut self, draft: &PlanDraft, when: &Moment) -> Option<QuickWrite> {
        let is_in_both = self.is_quick_alone();
        if !self.quick.is_there || self.has_quick_snapshot(is_in_both) {
            return None;
        }
        // Never first the slot that holds the newest good one.
        let slot = self.quick.newest.map_or(Slot::A, Slot::other);
        // From now on the steps so far may be part of what is there, whatever comes of the write.
        self.closed = self.position;
        self.quick.sending = Some(Sending {
            slot,
            at: self.position,
            is_in_both,
        });
        let key = |slot| Key::Slot(self.id.clone(), slot).text();
        let mut keys = vec![key(slot)];
        if is_in_both {
            keys.push(key(slot.other()));
        }
        Some(QuickWrite {
            keys,
            text: Snapshot::seal(draft, self.position, when),
        })
    }

    /// Reports what came of the whole plan in the quick store.
    pub fn quick_snapshot_done(&mut self, outcome: Outcome) {
        let Some(sent) = self.quick.sending.take() else {
            return;
        };
        self.quick.is_failing = outcome == Outcome::Failed;
        if outcome == Outcome::Kept {
            self.quick.before = if sent.is_in_both {
                sent.at
            } else {
                self.quick.at
            };
            self.quick.newest = Some(sent.slot);
            self.quick.at = sent.at;
            self.quick.tail_length = 0;
            self.forget_old_steps();
        }
    }

    /// Whether the quick store needs the whole plan now: it is all there is, and its small journal
    /// has grown long or does not lead on from a snapshot there.
    pub fn wants_quick_snapshot(&self) -> bool {
        let stands = self.stands_twice()
            && self
                .tail_steps()
                .next()
                .is_none_or(|step| step.after <= self.quick.at);
        self.quick.is_there
            && self.is_quick_alone()
            && (!stands || self.quick.tail_length > LONGEST_TAIL)
    }

    /// The key that has to be in the quick store as long as nobody else clears it; none when nothing
    /// was written there yet. It is to be looked for before a change is said to be there: see
    /// [`Keeper::quick_is_empty`].
    pub fn quick_base(&self) -> Option<String> {
        let slot = self.quick.newest?;
        Some(Key::Slot(self.id.clone(), slot).text())
    }

    /// The quick store lost everything: it is to be given the whole plan again.
    pub fn quick_is_empty(&mut self) {
        self.quick.newest = None;
        self.quick.at = Position::default();
        self.quick.before = Position::default();
        self.quick.tail = None;
    }

    /// Whether the quick store gives everything back with no help from the lasting one.
    pub(super) fn is_all_in_quick(&self) -> bool {
        let quick = &self.quick;
        let is_told = quick
            .tail
            .is_some_and(|(from, to)| to == self.position && from <= quick.at);
        quick.is_there
            && !quick.is_failing
            && self.stands_twice()
            && (quick.at == self.position || is_told)
    }

    /// Whether the last change is in the quick store: in a snapshot, or in the small journal, which
    /// leads on from what one of the stores holds.
    pub(super) fn is_last_in_quick(&self) -> bool {
        let quick = &self.quick;
        let is_told = quick.tail.is_some_and(|(_, to)| to == self.position);
        quick.is_there && !quick.is_failing && (quick.at == self.position || is_told)
    }

    fn has_quick_snapshot(&self, is_in_both: bool) -> bool {
        self.quick.at == self.position && (self.stands_twice() || !is_in_both)
    }

    /// Whether both slots of the quick store hold one snapshot, written since the plan was opened.
    fn stands_twice(&self) -> bool {
        self.quick.newest.is_some() && self.quick.before == self.quick.at
    }

    /// Steps that the lasting store does not hold and that both snapshots of the quick store need.
    fn tail_steps(&self) -> impl Iterator<Item = &Step> {
        let known = self.lasting.acknowledged.max(self.quick.before);
        self.steps.iter().filter(move |step| step.at > known)
    }
}
