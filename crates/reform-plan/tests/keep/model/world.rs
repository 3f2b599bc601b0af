//! Both stores with the faults they have, and what was said of them.

use reform_plan::keep::{Batch, Moment, Outcome, QuickWrite};

use super::counts::Counts;
use super::design::Design;
use super::oracle::Oracle;
use super::stores::{Lasting, Quick, QuickFault, Said};
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

impl World {
    /// What has been said of the quick store.
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

    /// Writes a text under its keys, as far as it is kept.
    pub(crate) fn write(&mut self, write: &QuickWrite) -> Outcome {
        for key in &write.keys {
            if self.put(key, &write.text) == Outcome::Failed {
                return Outcome::Failed;
            }
        }
        Outcome::Kept
    }

    /// What the clock says.
    pub(crate) fn moment(&mut self) -> Moment {
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

    /// Carries a batch out in the lasting store.
    pub(crate) fn run(&mut self, batch: &Batch) {
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
