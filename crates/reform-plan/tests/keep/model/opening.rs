//! Opening a plan again, and checking what came back.

use std::rc::Rc;

use reform_plan::PlanDraft;
use reform_plan::keep::{Moment, Position, Recovered, Recovery, Store, Texts, recover};

use super::design::Design;
use super::oracle::{Away, Wrong};
use super::scenario::{Has, Life};
use super::session::Session;
use super::stores::Map;

impl Life {
    /// Opens the plan again; none when it cannot be written this time.
    pub(super) fn restart(&mut self) -> Result<Option<Session>, Wrong> {
        self.all_damaged_texts_are_kept()?;
        self.world.is_healed = false;
        self.world.is_lasting_healed = false;
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
        if recovered.position != Position::default() && self.world.rng.percent(20) {
            self.readings_agree(&recovered, has_lasting)?;
        }
        self.world.counts.other_ends += recovered.others.len() as u64;
        if !self.set_aside(&recovered, has_lasting) {
            self.world.counts.not_set_aside += 1;
            return Ok(None);
        }
        if is_away {
            self.world.counts.without_lasting += 1;
            self.world.oracle.is_forked = true;
        } else {
            self.world.oracle.is_forked = false;
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
        Ok(Some(Session::open(&mut self.world, &recovered, &stores)))
    }

    pub(super) fn read(&self, has_lasting: bool) -> Recovery {
        let nothing = Map::new();
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
        let found = recovered.damaged.iter().map(|it| it.text.as_str().into());
        self.damaged.extend(found);
        true
    }

    /// Reading the same stores again, in another order, gives the same plan.
    fn readings_agree(&self, first: &Recovered, has_lasting: bool) -> Result<(), Wrong> {
        if self.world.design != Design::Sound {
            return Ok(());
        }
        let backwards = |texts: &Map| {
            let texts = texts.iter().rev();
            texts
                .map(|(key, text)| (key.clone(), text.to_string()))
                .collect()
        };
        let texts = Texts {
            quick: backwards(&self.world.quick.texts),
            lasting: if has_lasting {
                backwards(&self.world.lasting.texts)
            } else {
                Vec::new()
            },
        };
        match recover(&self.id, &texts) {
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
    pub(super) fn forget_gone(&mut self) {
        let damaged = std::mem::take(&mut self.damaged);
        self.damaged = damaged
            .into_iter()
            .filter(|text| self.is_somewhere(text))
            .collect();
    }
}
