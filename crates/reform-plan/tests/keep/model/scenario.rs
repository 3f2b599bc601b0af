//! One life of a plan.

use std::rc::Rc;

use reform_plan::Id;

use super::counts::Counts;
use super::design::Design;
use super::oracle::{Oracle, Wrong};
use super::session::Session;
use super::stores::{Lasting, Quick, QuickFault};
use super::world::World;
use crate::rng::Rng;

/// How many changes are made in a scenario, and in how many of a hundred of them the plan is closed.
const SHORT: (usize, usize) = (24, 12);

/// The same for a long one: so many that snapshots and old steps come and go.
const LONG: (usize, usize) = (700, 2);

/// One scenario in so many is a long one.
const LONG_ONES: u64 = 1_000;

/// Which stores the browser has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Has {
    Both,
    OnlyQuick,
    OnlyLasting,
}

/// A plan in its stores.
pub(super) struct Life {
    pub(super) world: World,
    pub(super) has: Has,
    pub(super) id: Id,
    /// Damaged texts, all of which have to be somewhere.
    pub(super) damaged: Vec<Rc<str>>,
    /// Whether everything was said to be kept since the last damage: one text at a time.
    pub(super) may_damage: bool,
}

/// Plays a scenario; what happened, and what went wrong, if anything did.
pub(crate) fn run(seed: u64, design: Design) -> (Counts, Result<(), Wrong>) {
    let mut rng = Rng::new(seed);
    let has = match rng.below(10) {
        0..=5 => Has::Both,
        6..=7 => Has::OnlyQuick,
        _ => Has::OnlyLasting,
    };
    let world = World {
        rng,
        design,
        quick: Quick::default(),
        lasting: Lasting::default(),
        oracle: Oracle::default(),
        counts: Counts::default(),
        bad_batches: 0,
        is_healed: false,
        is_lasting_healed: false,
    };
    let mut life = Life {
        world,
        has,
        id: "plan".into(),
        damaged: Vec::new(),
        may_damage: false,
    };
    life.world.counts.scenarios = 1;
    life.world.counts.quick_only = u64::from(has == Has::OnlyQuick);
    life.world.counts.lasting_only = u64::from(has == Has::OnlyLasting);
    let is_long = seed % LONG_ONES == LONG_ONES - 1;
    life.world.counts.long = u64::from(is_long);
    let outcome = life.live(if is_long { LONG } else { SHORT });
    (life.world.counts, outcome)
}

impl Life {
    fn live(&mut self, (changes, closings): (usize, usize)) -> Result<(), Wrong> {
        let mut session = self.restart()?;
        for _ in 0..changes {
            if let Some(open) = &mut session {
                self.trouble(open);
                open.change(&mut self.world);
                self.may_damage |= match self.has {
                    Has::OnlyQuick => self.world.is_healed,
                    Has::Both | Has::OnlyLasting => self.world.is_lasting_healed,
                };
            }
            if session.is_none() || self.world.rng.percent(closings) {
                if self.end(session)? {
                    return Ok(());
                }
                session = self.restart()?;
            }
        }
        if self.end(session)? {
            return Ok(());
        }
        self.restart()?;
        Ok(())
    }

    /// What goes wrong while a plan is open.
    fn trouble(&mut self, open: &mut Session) {
        let world = &mut self.world;
        match world.rng.below(100) {
            0..=4 => {
                let faults = [QuickFault::Quota, QuickFault::Silent, QuickFault::Throws];
                world.quick.fault = Some(*world.rng.pick(&faults));
            }
            5..=12 => world.quick.fault = None,
            13..=18 => world.bad_batches = 1 + world.rng.below(5),
            19..=22 => open.hide(world),
            23 if self.has != Has::OnlyLasting => {
                world.counts.quick_cleared += 1;
                world.quick.clear();
                world.oracle.quick = None;
                world.oracle.shown = None;
                self.forget_gone();
            }
            24 if self.has != Has::OnlyQuick && !world.oracle.is_forked => {
                world.counts.lasting_emptied += 1;
                world.lasting.texts.clear();
                world.quick.lost_help();
                world.oracle.lasting = None;
                world.oracle.shown = None;
                if !world.oracle.is_quick_alone {
                    world.oracle.quick = None;
                }
                open.lasting_is_empty(world);
                self.forget_gone();
            }
            _ => {}
        }
    }
}
