//! One life of a plan.

use std::rc::Rc;

use reform_plan::keep::envelope;
use reform_plan::keep::{Moment, Position, Recovered, Recovery, Store};
use reform_plan::{Id, PlanDraft};

use super::counts::Counts;
use super::damage::{Damage, KINDS, damage};
use super::design::Design;
use super::newer;
use super::oracle::{Away, Oracle, Wrong};
use super::session::{Session, World};
use super::stores::{Lasting, Quick, QuickFault};
use crate::rng::Rng;

/// How many changes are made in a scenario.
const CHANGES: usize = 24;

/// Which stores the browser has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Has {
    Both,
    OnlyQuick,
    OnlyLasting,
}

pub(crate) fn tr() -> bool {
    std::env::var("TR").is_ok()
}
struct Life {
    world: World,
    has: Has,
    id: Id,
    /// Damaged texts, all of which have to be somewhere.
    damaged: Vec<Rc<str>>,
    /// Whether everything was said to be kept since the last damage: one text at a time.
    may_damage: bool,
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
    let outcome = life.live();
    (life.world.counts, outcome)
}

impl Life {
    fn live(&mut self) -> Result<(), Wrong> {
        let mut session = self.restart()?;
        for _ in 0..CHANGES {
            if let Some(open) = &mut session {
                self.trouble(open);
                open.change(&mut self.world);
                self.may_damage |= self.world.is_healed;
            }
            if session.is_none() || self.world.rng.percent(12) {
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

    /// The session ends in one of three ways, and more may go wrong before the next. Whether the
    /// life of the plan is over.
    fn end(&mut self, session: Option<Session>) -> Result<bool, Wrong> {
        let world = &mut self.world;
        world.counts.restarts += 1;
        let way = world.rng.below(3);
        if tr() {
            eprintln!(
                "END way {way} (0 kill 1 crash 2 close) quick ack {:?} lasting ack {:?} shown {:?}",
                world.oracle.quick.map(|p| p.to_string()),
                world.oracle.lasting.map(|p| p.to_string()),
                world.oracle.shown.map(|p| p.to_string())
            );
            self.dump();
        }
        let world = &mut self.world;
        let mut whole = None;
        if let Some(mut open) = session {
            let at = open.keeper.position();
            if way == 2 {
                open.hide(world);
            }
            if way == 2 && self.has == Has::Both && open.is_whole_in_quick(world, at) {
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
        let Some([before, after]) = damage(texts, kind, &mut world.rng) else {
            return;
        };
        match kind {
            Damage::Cut => world.counts.cut += 1,
            Damage::Bit => world.counts.bits += 1,
            Damage::Zeros => world.counts.zeros += 1,
            Damage::Swapped => world.counts.swapped += 1,
        }
        world.is_healed = false;
        world.quick.settle(world.said());
        if tr() {
            eprintln!("DAMAGE {kind:?} quick {is_quick}");
        }
        self.damaged.retain(|it| *it != before);
        if envelope::open(&after).is_err() {
            self.damaged.push(after);
        }
        self.may_damage = false;
    }

    /// Opens the plan again; none when it cannot be written this time.
    fn restart(&mut self) -> Result<Option<Session>, Wrong> {
        if tr() {
            eprintln!("RESTART");
            self.dump();
        }
        self.all_damaged_texts_are_kept()?;
        self.world.is_healed = false;
        let is_away = self.has == Has::Both && self.world.rng.percent(6);
        let away = if is_away { Away::Lasting } else { Away::No };
        let has_lasting = self.has != Has::OnlyQuick && !is_away;
        let recovered = match self.read(has_lasting) {
            Recovery::Absent => {
                self.world.oracle.check_nothing(away)?;
                if is_away {
                    return Ok(None);
                }
                let new = PlanDraft {
                    id: self.id.clone(),
                    ..PlanDraft::default()
                };
                self.world.oracle.saw(Position::default(), None, &new);
                Box::new(Recovered::new(new, Moment::default()))
            }
            Recovery::Refused { .. } => {
                self.world.counts.refused += 1;
                self.world.oracle.check_nothing(away)?;
                return Ok(None);
            }
            Recovery::Plan(recovered) => recovered,
        };
        self.world.oracle.check(&recovered, away)?;
        if recovered.position != Position::default() {
            self.readings_agree(&recovered, has_lasting)?;
        }
        self.world.counts.other_ends += recovered.others.len() as u64;
        if is_away {
            self.world.counts.without_lasting += 1;
            self.world.oracle.is_forked = true;
        } else {
            self.world.oracle.is_forked = false;
        }
        if !self.set_aside(&recovered, has_lasting) {
            self.world.counts.not_set_aside += 1;
            return Ok(None);
        }
        let mut stores = Vec::new();
        if self.has != Has::OnlyLasting {
            stores.push(Store::Quick);
        }
        if has_lasting {
            stores.push(Store::Lasting);
        }
        let is_kept = !is_away && recovered.position != Position::default();
        self.world.oracle.shown = is_kept.then_some(recovered.position);
        if tr() {
            eprintln!(
                "OPEN away={is_away} at {} quick {:?} lasting {:?} damaged {:?} has {}",
                recovered.position,
                recovered.quick,
                recovered.lasting,
                recovered
                    .damaged
                    .iter()
                    .map(|d| d.key.clone())
                    .collect::<Vec<_>>(),
                self.has as u8
            );
        }
        Ok(Some(Session::open(&mut self.world, &recovered, &stores)))
    }

    #[allow(dead_code)]
    fn dump(&self) {
        for (n, m) in [
            ("Q", &self.world.quick.texts),
            ("L", &self.world.lasting.texts),
        ] {
            for (k, t) in m {
                let h = reform_plan::keep::envelope::open(t).map(|h| h.0.position.to_string());
                eprintln!("   {n} {k} {h:?}");
            }
        }
    }

    fn read(&self, has_lasting: bool) -> Recovery {
        let nothing = super::stores::Map::new();
        let world = &self.world;
        let lasting = if has_lasting {
            &world.lasting.texts
        } else {
            &nothing
        };
        world.design.recover(&self.id, &world.quick.texts, lasting)
    }

    /// Puts aside what must not be overwritten; whether all of it is kept.
    fn set_aside(&mut self, recovered: &Recovered, has_lasting: bool) -> bool {
        let world = &mut self.world;
        if world.design == Design::NoQuarantine {
            return true;
        }
        let aside = recovered.aside();
        if !aside.is_empty() && world.rng.percent(10) {
            return false;
        }
        for it in &aside {
            if has_lasting {
                world
                    .lasting
                    .texts
                    .insert(it.key.clone(), it.text.as_str().into());
            } else if world.quick.put(&it.key, &it.text, world.said()).is_err() {
                return false;
            }
        }
        for (store, key) in aside.iter().filter_map(|it| it.from.as_ref()) {
            match store {
                Store::Quick => world.quick.take_away(key, world.said()),
                Store::Lasting => drop(world.lasting.texts.remove(key)),
            }
        }
        true
    }

    /// Reading the same stores again, in another order, gives the same plan.
    fn readings_agree(&self, first: &Recovered, has_lasting: bool) -> Result<(), Wrong> {
        if self.world.design != Design::Sound {
            return Ok(());
        }
        let backwards = |texts: &super::stores::Map| {
            let texts = texts.iter().rev();
            texts
                .map(|(key, text)| (key.clone(), text.to_string()))
                .collect()
        };
        let texts = reform_plan::keep::Texts {
            quick: backwards(&self.world.quick.texts),
            lasting: if has_lasting {
                backwards(&self.world.lasting.texts)
            } else {
                Vec::new()
            },
        };
        match reform_plan::keep::recover(&self.id, &texts) {
            Recovery::Plan(again)
                if again.position == first.position && again.draft == first.draft =>
            {
                Ok(())
            }
            _ => Err(Wrong::Disagree(first.position.to_string())),
        }
    }

    fn all_damaged_texts_are_kept(&self) -> Result<(), Wrong> {
        match self.damaged.iter().find(|text| !self.is_somewhere(text)) {
            Some(text) => Err(Wrong::Overwritten(text.to_string())),
            None => Ok(()),
        }
    }

    fn is_somewhere(&self, text: &Rc<str>) -> bool {
        let quick = self.world.quick.texts.values();
        quick
            .chain(self.world.lasting.texts.values())
            .any(|it| it == text)
    }

    /// A store was emptied or set back: damaged texts that went with it are nobody's fault.
    fn forget_gone(&mut self) {
        let damaged = std::mem::take(&mut self.damaged);
        self.damaged = damaged
            .into_iter()
            .filter(|text| self.is_somewhere(text))
            .collect();
    }

    /// A newer tool goes on with the plan; then this one refuses it and touches nothing.
    fn newer(&mut self) -> Result<bool, Wrong> {
        let Recovery::Plan(recovered) = self.read(self.has != Has::OnlyQuick) else {
            return Ok(false);
        };
        self.world.counts.newer += 1;
        newer::goes_on(&mut self.world, &recovered);
        match self.read(self.has != Has::OnlyQuick) {
            Recovery::Refused { problem, .. }
                if matches!(problem, reform_plan::saved::OpenProblem::Newer { .. }) =>
            {
                Ok(true)
            }
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
