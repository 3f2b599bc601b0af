//! The tool itself between two restarts: it carries out what the keeper says and reports back, as
//! the browser's code does.

use reform_plan::PlanDraft;
use reform_plan::keep::{Batch, Claim, Keeper, Outcome, Recovered, Standing, Store};

use super::stores::Fate;
use super::typing::Typist;
use super::world::World;

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
}
