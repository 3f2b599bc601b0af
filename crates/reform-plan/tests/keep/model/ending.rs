//! How a session ends, and what may happen before the next.

use reform_plan::keep::{Position, Recovery, Snapshot, envelope};
use reform_plan::saved::OpenProblem;

use super::damage::{Damage, KINDS, damage};
use super::newer;
use super::oracle::{Away, Wrong};
use super::scenario::{Has, Life};
use super::session::Session;
use super::world::World;

impl Life {
    /// The session ends in one of three ways, and more may go wrong before the next. Whether the
    /// life of the plan is over.
    pub(super) fn end(&mut self, session: Option<Session>) -> Result<bool, Wrong> {
        let world = &mut self.world;
        world.counts.restarts += 1;
        let way = world.rng.below(3);
        let mut whole = None;
        if let Some(mut open) = session {
            let at = open.keeper.position();
            if way == 2 {
                open.hide(world);
            }
            if way == 2 && self.has == Has::Both && is_whole_in_quick(world, at) {
                whole = Some(at);
            }
            open.end(world);
        }
        match way {
            0 => {
                world.counts.kills += 1;
                let said = world.quick.kill(&mut world.rng);
                world.oracle.quick = said.quick;
                self.may_damage &= said.is_healed || self.has == Has::OnlyLasting;
                world.oracle.is_quick_alone = false;
                world.oracle.shown = None;
                self.forget_gone();
            }
            1 => world.counts.tab_crashes += 1,
            _ => world.counts.closes += 1,
        }
        let world = &mut self.world;
        world.quick.fault = None;
        match world.rng.below(100) {
            0..=24 if self.may_damage => self.damage(),
            25..=29 if self.has != Has::OnlyLasting => {
                world.counts.quick_cleared += 1;
                world.quick.clear();
                world.oracle.quick = None;
                world.oracle.shown = None;
                self.forget_gone();
            }
            30..=36 if let Some(at) = whole => {
                world.counts.lasting_lost += 1;
                world.lasting.texts.clear();
                world.quick.lost_help();
                world.oracle.lasting = None;
                world.oracle.quick = Some(at);
                world.oracle.shown = None;
                self.forget_gone();
            }
            37 => return self.newer(),
            _ => {}
        }
        Ok(false)
    }

    fn damage(&mut self) {
        let world = &mut self.world;
        let kind = *world.rng.pick(&KINDS);
        let is_quick = match self.has {
            Has::Both => world.rng.percent(50),
            Has::OnlyQuick => true,
            Has::OnlyLasting => false,
        };
        let texts = if is_quick {
            &mut world.quick.texts
        } else {
            &mut world.lasting.texts
        };
        let Some(it) = damage(texts, kind, &mut world.rng) else {
            return;
        };
        match kind {
            Damage::Cut => world.counts.cut += 1,
            Damage::Bit => world.counts.bits += 1,
            Damage::Zeros => world.counts.zeros += 1,
            Damage::Swapped => world.counts.swapped += 1,
        }
        world.is_healed = false;
        // What came back without having been said to be kept may be there only once.
        world.oracle.shown = None;
        world.quick.settle(world.said());
        self.damaged.retain(|text| *text != it.before);
        // A restore point is looked at only when it may be needed, and goes when it is old.
        if envelope::open(&it.after).is_err() && !it.key.contains("point:") {
            self.damaged.push(it.after);
        }
        self.may_damage = false;
    }

    /// A newer tool goes on with the plan; then this one refuses it and touches nothing.
    fn newer(&mut self) -> Result<bool, Wrong> {
        let Recovery::Plan(recovered) = self.read(self.has != Has::OnlyQuick) else {
            return Ok(false);
        };
        self.world.counts.newer += 1;
        newer::goes_on(&mut self.world, &recovered);
        match self.read(self.has != Has::OnlyQuick) {
            Recovery::Refused {
                problem: OpenProblem::Newer { .. },
                ..
            } => Ok(true),
            Recovery::Plan(older) => {
                self.world.oracle.check(&older, Away::No)?;
                Err(Wrong::Lost(
                    "a newer tool's work was passed over".to_owned(),
                ))
            }
            _ => Err(Wrong::Lost("a newer tool's work".to_owned())),
        }
    }
}

/// Whether the quick store holds the whole plan as it is now.
fn is_whole_in_quick(world: &World, at: Position) -> bool {
    let texts = world.quick.texts.iter();
    texts
        .filter(|(key, _)| key.contains("slot:"))
        .any(|(_, text)| Snapshot::read(text).is_ok_and(|it| it.position == at))
}
