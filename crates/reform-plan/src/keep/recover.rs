use super::key::{Key, Slot};
use super::snapshot::Snapshot;
use super::step::{Step, Way};
use super::{Moment, Position};
use crate::draft::{Id, PlanDraft};
use crate::order::sorted_by_key;
use crate::saved::{self, FORMAT, OpenProblem};

/// The two places work is kept in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// Answers at once, and forgets the last minutes when the browser is killed: localStorage.
    Quick,
    /// Answers later, and keeps what it said it kept: IndexedDB.
    Lasting,
}

/// What both stores hold, keyed by [`Key::text`], in any order. Texts of other plans and of other
/// tools are passed over.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    /// The quick store.
    pub quick: Vec<(String, String)>,
    /// The lasting store.
    pub lasting: Vec<(String, String)>,
}

/// What the stores give of a plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Recovery {
    /// There is nothing of it.
    Absent,
    /// It could be brought back.
    Plan(Box<Recovered>),
    /// There is something of it, and it cannot be opened. Nothing may be written then.
    Refused {
        /// Why.
        problem: OpenProblem,
        /// Everything there is of it, as it is.
        damaged: Vec<Damaged>,
    },
}

/// A plan brought back from what the stores hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Recovered {
    /// The plan.
    pub draft: PlanDraft,
    /// How far it had come.
    pub position: Position,
    /// When it came there.
    pub when: Moment,
    /// Whether it may be written.
    pub mode: Mode,
    /// Every step that is known and led here, the oldest first.
    pub steps: Vec<Step>,
    /// How many of the last of these steps the lasting store does not hold.
    pub not_lasting: usize,
    /// Restore points in order of their positions.
    pub points: Vec<(Position, Moment)>,
    /// The slot of the quick store that holds its newest good snapshot, with its position.
    pub quick: Option<(Slot, Position)>,
    /// The same of the lasting store.
    pub lasting: Option<(Slot, Position)>,
    /// Positions of all steps in the lasting store, in order.
    pub lasting_steps: Vec<Position>,
    /// The highest fence that was ever taken.
    pub fence: u64,
    /// Texts that cannot be read. They are not to be overwritten before they are kept elsewhere.
    pub damaged: Vec<Damaged>,
    /// The plan as the first released version kept it, when that is still there.
    pub old: Option<String>,
    /// The format it was written in, when that is an older one: the text it came from is worth
    /// keeping.
    pub migrated: Option<(u32, String)>,
}

/// Whether a recovered plan may be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mode {
    /// It may.
    Writable,
    /// It may only be read: a newer version of this tool wrote it, and this one would lose part of
    /// it.
    ReadOnly,
}

/// A text that cannot be read, as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// Where it is.
    pub store: Store,
    /// Under which key.
    pub key: String,
    /// The text.
    pub text: String,
    /// What is wrong with it, in words.
    pub why: String,
}

/// Brings a plan back: the newest state that the snapshots and steps of both stores give together.
///
/// It starts from any good snapshot and follows the chain of steps; where two steps follow the same
/// position the later fence wins, because its writer was allowed to write and the other no more.
/// Nothing is ever taken from a damaged text. A snapshot that a newer tool wrote is not passed over
/// for an older one: the plan is refused or opened for reading only.
pub fn recover(id: &Id, texts: &Texts) -> Recovery {
    let found = Found::gather(id, texts);
    if let Some(newest) = found.newest_snapshot()
        && newest.snapshot.lowest_reader > FORMAT
    {
        let app = saved::writer_of(&newest.snapshot.text);
        return Recovery::Refused {
            problem: OpenProblem::Newer { app },
            damaged: found.everything(id, texts),
        };
    }
    let mut unreadable = Vec::new();
    let mut problem = None;
    for start in found.starts() {
        match start.snapshot.open() {
            Ok(draft) => return found.finish(start, draft, unreadable),
            Err(why) => {
                unreadable.push(Damaged {
                    store: start.store,
                    key: start.key.clone(),
                    text: start.text.clone(),
                    why: why.to_string(),
                });
                problem.get_or_insert(why);
            }
        }
    }
    let damaged = found.everything(id, texts);
    if damaged.is_empty() {
        return Recovery::Absent;
    }
    let problem = problem.unwrap_or(OpenProblem::Damaged {
        detail: String::new(),
    });
    Recovery::Refused { problem, damaged }
}

/// A snapshot with the place it was found in.
struct Start {
    store: Store,
    key: String,
    text: String,
    slot: Option<Slot>,
    snapshot: Snapshot,
}

/// Everything there is of one plan, read but not opened.
#[derive(Default)]
struct Found {
    snapshots: Vec<Start>,
    steps: Vec<(Store, Step)>,
    damaged: Vec<Damaged>,
    fence: u64,
    old: Option<String>,
}

impl Found {
    fn gather(id: &Id, texts: &Texts) -> Self {
        let mut found = Self::default();
        for (store, list) in [
            (Store::Quick, &texts.quick),
            (Store::Lasting, &texts.lasting),
        ] {
            for (name, text) in list {
                if let Some(key) = Key::read(name)
                    && key.plan() == Some(id)
                {
                    found.take(store, &key, name, text);
                }
            }
        }
        let fences = found.snapshots.iter().map(|it| it.snapshot.position.fence);
        let fences = fences.chain(found.steps.iter().map(|(_, step)| step.at.fence));
        found.fence = fences.chain([found.fence]).max().unwrap_or(0);
        found
    }

    fn take(&mut self, store: Store, key: &Key, name: &str, text: &str) {
        let why = match key {
            Key::Slot(_, slot) => self.take_snapshot(store, Some(*slot), name, text),
            Key::Point(..) => self.take_snapshot(store, None, name, text),
            Key::Step(..) => Step::open(text).map(|step| self.steps.push((store, step))),
            Key::Tail(..) => Step::open_all(text)
                .map(|steps| self.steps.extend(steps.into_iter().map(|it| (store, it)))),
            Key::Place(_) => {
                // A damaged one is no loss: every fence is on some envelope too.
                if let Some(place) = Position::read(text) {
                    self.fence = self.fence.max(place.fence);
                }
                Ok(())
            }
            Key::Old(_) => {
                self.old = Some(text.to_owned());
                self.snapshots.push(Start {
                    store,
                    key: name.to_owned(),
                    text: text.to_owned(),
                    slot: None,
                    snapshot: Snapshot {
                        position: Position::default(),
                        when: Moment::default(),
                        format: 1,
                        lowest_reader: saved::lowest_reader_of(text),
                        text: text.to_owned(),
                    },
                });
                Ok(())
            }
            _ => Ok(()),
        };
        if let Err(why) = why {
            self.damaged.push(Damaged {
                store,
                key: name.to_owned(),
                text: text.to_owned(),
                why,
            });
        }
    }

    fn take_snapshot(
        &mut self,
        store: Store,
        slot: Option<Slot>,
        name: &str,
        text: &str,
    ) -> Result<(), String> {
        let snapshot = Snapshot::read(text).map_err(|broken| broken.words().to_owned())?;
        self.snapshots.push(Start {
            store,
            key: name.to_owned(),
            text: text.to_owned(),
            slot,
            snapshot,
        });
        Ok(())
    }

    fn newest_snapshot(&self) -> Option<&Start> {
        self.snapshots.iter().max_by_key(|it| it.snapshot.position)
    }

    /// The step that follows a position; the one of the latest fence where there are several.
    fn step_after(&self, position: Position) -> Option<&Step> {
        let steps = self.steps.iter().map(|(_, step)| step);
        steps
            .filter(|step| step.after == position && step.at > position)
            .max_by_key(|step| step.at)
    }

    fn reach(&self, from: Position) -> Position {
        let mut at = from;
        while let Some(step) = self.step_after(at) {
            at = step.at;
        }
        at
    }

    /// Snapshots to start from, the one that leads furthest first; of those that lead equally far
    /// the newest, because least has to be done again.
    fn starts(&self) -> Vec<&Start> {
        let mut starts = sorted_by_key(&self.snapshots, |it| {
            let position = it.snapshot.position;
            (self.reach(position), position, it.store == Store::Lasting)
        });
        starts.reverse();
        starts
    }

    fn finish(&self, start: &Start, mut draft: PlanDraft, unreadable: Vec<Damaged>) -> Recovery {
        let mut position = start.snapshot.position;
        let mut when = start.snapshot.when.clone();
        while let Some(step) = self.step_after(position) {
            // A step that cannot be carried out ends the chain. It is kept where it is and listed.
            if draft.apply(step.change.edit.clone()).is_err() {
                break;
            }
            position = step.at;
            when = step.when.clone();
        }
        let steps = self.steps_to(position);
        let in_lasting = |at: Position| {
            self.steps
                .iter()
                .any(|(store, step)| *store == Store::Lasting && step.at == at)
        };
        let not_lasting = steps.iter().rev().take_while(|it| !in_lasting(it.at));
        let lasting_steps = self.steps.iter().filter(|it| it.0 == Store::Lasting);
        let migrated = (start.snapshot.format < FORMAT)
            .then(|| (start.snapshot.format, start.snapshot.text.clone()));
        let mode = if start.snapshot.format > FORMAT {
            Mode::ReadOnly
        } else {
            Mode::Writable
        };
        let mut damaged = self.damaged.clone();
        damaged.extend(unreadable);
        Recovery::Plan(Box::new(Recovered {
            position,
            when,
            mode,
            not_lasting: not_lasting.count(),
            points: self.points(),
            quick: self.newest_slot(Store::Quick),
            lasting: self.newest_slot(Store::Lasting),
            lasting_steps: sorted_by_key(lasting_steps.map(|it| it.1.at), |at| *at),
            fence: self.fence,
            damaged,
            old: self.old.clone(),
            migrated,
            steps,
            draft,
        }))
    }

    /// Every known step that led to a position, the oldest first.
    fn steps_to(&self, position: Position) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        let mut at = position;
        while let Some((_, step)) = self
            .steps
            .iter()
            .find(|(_, step)| step.at == at && step.after < at)
        {
            at = step.after;
            steps.push(step.clone());
        }
        steps.reverse();
        steps
    }

    fn newest_slot(&self, store: Store) -> Option<(Slot, Position)> {
        self.snapshots
            .iter()
            .filter(|it| it.store == store)
            .filter_map(|it| Some((it.slot?, it.snapshot.position)))
            .max_by_key(|(_, position)| *position)
    }

    fn points(&self) -> Vec<(Position, Moment)> {
        let points = self.snapshots.iter().filter(|it| it.slot.is_none());
        let points = points.filter(|it| matches!(Key::read(&it.key), Some(Key::Point(..))));
        sorted_by_key(
            points.map(|it| (it.snapshot.position, it.snapshot.when.clone())),
            |(position, _)| *position,
        )
    }

    /// Every text of a plan that cannot be opened, so that it can be handed out.
    fn everything(&self, id: &Id, texts: &Texts) -> Vec<Damaged> {
        let mut all = Vec::new();
        for (store, list) in [
            (Store::Quick, &texts.quick),
            (Store::Lasting, &texts.lasting),
        ] {
            for (name, text) in list {
                let belongs = matches!(
                    Key::read(name),
                    Some(
                        Key::Slot(..)
                            | Key::Tail(..)
                            | Key::Step(..)
                            | Key::Point(..)
                            | Key::Old(_)
                    )
                );
                if belongs && Key::read(name).is_some_and(|key| key.plan() == Some(id)) {
                    let known = self.damaged.iter().find(|it| &it.key == name);
                    all.push(Damaged {
                        store,
                        key: name.clone(),
                        text: text.clone(),
                        why: known.map(|it| it.why.clone()).unwrap_or_default(),
                    });
                }
            }
        }
        all
    }
}

/// Whether a step did anything to the plan.
pub(super) fn is_change(step: &Step) -> bool {
    step.way != Way::Opened
}
