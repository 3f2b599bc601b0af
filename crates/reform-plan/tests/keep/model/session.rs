//! The tool itself between two restarts: it carries out what the keeper says and reports back, as
//! the browser's code does.

use reform_plan::PlanDraft;
use reform_plan::keep::{
    Batch, Claim, Keeper, Moment, Outcome, Position, QuickWrite, Recovered, Standing, Store,
};

use super::counts::Counts;
use super::design::Design;
use super::oracle::Oracle;
use super::stores::{Fate, Lasting, Quick, QuickFault, Said};
use super::typing::Typist;
use crate::rng::Rng;

/// Both stores, what is known of them, and the dice.
pub(crate) struct World {
    pub(crate) rng: Rng,
    pub(crate) design: Design,
    pub(crate) quick: Quick,
    pub(crate) lasting: Lasting,
    pub(crate) oracle: Oracle,
    pub(crate) counts: Counts,
    /// How many batches from now on go wrong.
    pub(crate) bad_batches: usize,
    /// Whether everything was said to be kept since the plan was opened.
    pub(crate) is_healed: bool,
    /// The same of the lasting store alone.
    pub(crate) is_lasting_healed: bool,
}

/// A batch on its way.
struct Flight {
    batch: Batch,
    fate: Fate,
    /// Whether it was carried out already; the answer comes later.
    is_run: bool,
    /// After how many changes the answer comes.
    left: usize,
}

/// One open plan.
pub(crate) struct Session {
    pub(crate) keeper: Keeper,
    pub(crate) draft: PlanDraft,
    typist: Typist,
    flight: Option<Flight>,
}

impl World {
    pub(crate) fn said(&self) -> Said {
        Said {
            quick: self.oracle.quick,
            is_healed: self.is_healed,
            is_alone: self.oracle.is_quick_alone,
        }
    }

    /// Writes a text to the quick store and reads it back.
    fn put(&mut self, key: &str, text: &str) -> Outcome {
        match self.quick.fault {
            Some(QuickFault::Quota) => self.counts.quota += 1,
            Some(QuickFault::Silent) => self.counts.silent += 1,
            Some(QuickFault::Throws) => self.counts.throws += 1,
            None => {}
        }
        let key = self.design.key(key);
        let put = self.quick.put(&key, text, self.said());
        let is_there = self.quick.texts.get(&key).is_some_and(|it| **it == *text);
        if put.is_ok() && (is_there || self.design == Design::NoReadBack) {
            Outcome::Kept
        } else {
            Outcome::Failed
        }
    }

    fn write(&mut self, write: &QuickWrite) -> Outcome {
        for key in &write.keys {
            if self.put(key, &write.text) == Outcome::Failed {
                return Outcome::Failed;
            }
        }
        Outcome::Kept
    }

    fn moment(&mut self) -> Moment {
        // Clocks jump: years back, months on, and some tell nonsense.
        let rng = &mut self.rng;
        match rng.below(12) {
            0 => Moment(String::new()),
            1 => Moment("yesterday \"at\" ten\n".to_owned()),
            _ => Moment(format!(
                "{}-{:02}-{:02}T{:02}:{:02}",
                1999 + rng.below(60),
                1 + rng.below(12),
                1 + rng.below(28),
                rng.below(24),
                rng.below(60),
            )),
        }
    }

    fn run(&mut self, batch: &Batch) {
        let keys = |key: &String| self.design.key(key);
        let batch = Batch {
            puts: batch
                .puts
                .iter()
                .map(|(key, text)| (keys(key), text.clone()))
                .collect(),
            drops: batch.drops.iter().map(keys).collect(),
        };
        self.lasting.run(&batch);
    }
}

impl Session {
    /// Takes a plan for writing and brings the stores up to date, or begins to.
    pub(crate) fn open(world: &mut World, recovered: &Recovered, stores: &[Store]) -> Self {
        let claim = Claim {
            fence: recovered.fence + 1,
            writer: world.rng.number(),
        };
        let when = world.moment();
        let keeper = Keeper::start(recovered, claim, when, stores);
        let draft = recovered.draft.clone();
        world
            .oracle
            .saw(keeper.position(), Some(recovered.position), &draft);
        let mut session = Self {
            keeper,
            draft,
            typist: Typist::default(),
            flight: None,
        };
        if world.rng.percent(90) {
            session.hide(world);
        }
        session.send(world);
        session.say(world);
        session
    }

    /// Makes one change and has it written.
    pub(crate) fn change(&mut self, world: &mut World) {
        let (change, way) = self.typist.act(&mut self.draft, &mut world.rng);
        let when = world.moment();
        let before = self.keeper.position();
        self.keeper.record(&change, way, when);
        world
            .oracle
            .saw(self.keeper.position(), Some(before), &self.draft);
        world.counts.saves += 1;
        self.write_quick(world);
        self.send(world);
        self.say(world);
        // Most changes are followed by a pause, others by the next change at once.
        let pause = if world.rng.percent(50) { 5 } else { 1 };
        for _ in 0..pause {
            self.wait(world);
        }
        self.say(world);
    }

    /// The page is hidden, or closed, or opened: the whole plan goes to the quick store.
    pub(crate) fn hide(&mut self, world: &mut World) {
        self.look_for_base(world);
        let when = world.moment();
        if let Some(write) = self.keeper.quick_snapshot(&self.draft, &when) {
            let outcome = world.write(&write);
            self.keeper.quick_snapshot_done(outcome);
        }
        self.say(world);
    }

    /// The lasting store was found empty while the plan is open.
    pub(crate) fn lasting_is_empty(&mut self, world: &mut World) {
        self.flight = None;
        self.keeper.lasting_is_empty();
        self.write_quick(world);
        self.send(world);
        self.say(world);
    }

    /// The session ends; what is on its way may still arrive.
    pub(crate) fn end(self, world: &mut World) {
        if let Some(flight) = self.flight
            && !flight.is_run
            && world.rng.percent(50)
        {
            world.run(&flight.batch);
        }
    }

    fn write_quick(&mut self, world: &mut World) {
        self.look_for_base(world);
        if let Some(write) = self.keeper.tail() {
            let outcome = world.write(&write);
            self.keeper.tail_done(outcome);
        }
        if self.keeper.wants_quick_snapshot() {
            self.hide(world);
        }
    }

    fn look_for_base(&mut self, world: &World) {
        let base = self.keeper.quick_base().map(|key| world.design.key(&key));
        if base.is_some_and(|key| !world.quick.texts.contains_key(&key)) {
            self.keeper.quick_is_empty();
        }
    }

    fn send(&mut self, world: &mut World) {
        if self.flight.is_some() {
            return;
        }
        let when = world.moment();
        let Some(batch) = self.keeper.batch(&self.draft, &when) else {
            return;
        };
        let is_bad = world.bad_batches > 0;
        world.bad_batches = world.bad_batches.saturating_sub(1);
        let fate = match world.rng.below(3) {
            _ if !is_bad => Fate::Kept,
            0 => Fate::Refused,
            1 => Fate::UnknownDone,
            _ => Fate::UnknownLost,
        };
        let is_run = fate.is_done() && world.rng.percent(50);
        if is_run {
            world.run(&batch);
        }
        let left = world.rng.below(3);
        self.flight = Some(Flight {
            batch,
            fate,
            is_run,
            left,
        });
    }

    /// Time goes by: answers of the lasting store come.
    fn wait(&mut self, world: &mut World) {
        let Some(mut flight) = self.flight.take() else {
            return;
        };
        if flight.left > 0 {
            flight.left -= 1;
            self.flight = Some(flight);
            return;
        }
        if flight.fate.is_done() && !flight.is_run {
            world.run(&flight.batch);
        }
        match flight.fate {
            Fate::Kept => self.keeper.batch_done(Outcome::Kept),
            Fate::Refused => {
                world.counts.batches_refused += 1;
                self.keeper.batch_done(Outcome::Failed);
            }
            Fate::UnknownDone | Fate::UnknownLost => {
                world.counts.batches_unknown += 1;
                self.keeper.batch_done(Outcome::Failed);
            }
        }
        if flight.fate != Fate::Kept && self.keeper.wants_quick_snapshot() {
            self.hide(world);
        }
        if flight.fate == Fate::Kept || world.rng.percent(50) {
            self.send(world);
        }
    }

    /// What the screen says now is a promise.
    fn say(&mut self, world: &mut World) {
        let at = self.keeper.position();
        let standing = self.keeper.standing();
        world.oracle.is_quick_alone = standing == Standing::Quick;
        match standing {
            Standing::Lasting => {
                world.counts.said_lasting += 1;
                world.oracle.lasting = Some(at);
                world.is_healed = true;
                world.is_lasting_healed = true;
            }
            Standing::Quick => {
                world.counts.said_quick += 1;
                world.oracle.quick = Some(at);
                world.is_healed = true;
                world.quick.tell(world.said());
            }
            Standing::Saving => world.counts.said_saving += 1,
            Standing::Nowhere => world.counts.said_nowhere += 1,
        }
    }

    /// Whether the quick store holds the whole plan as it is now.
    pub(crate) fn is_whole_in_quick(&self, world: &World, at: Position) -> bool {
        let texts = world.quick.texts.iter();
        texts
            .filter(|(key, _)| key.contains("slot:"))
            .any(|(_, text)| {
                let snapshot = reform_plan::keep::Snapshot::read(text);
                snapshot.is_ok_and(|it| it.position == at)
            })
    }
}
