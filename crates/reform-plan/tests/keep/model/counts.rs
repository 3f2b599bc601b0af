//! What happened in a run: a run in which little happened shows little.

use std::fmt;

/// How often each thing happened.
#[derive(Clone, Debug, Default)]
pub(crate) struct Counts {
    pub(crate) scenarios: u64,
    pub(crate) long: u64,
    pub(crate) saves: u64,
    pub(crate) restarts: u64,
    pub(crate) kills: u64,
    pub(crate) tab_crashes: u64,
    pub(crate) closes: u64,
    pub(crate) quota: u64,
    pub(crate) silent: u64,
    pub(crate) throws: u64,
    pub(crate) batches_refused: u64,
    pub(crate) batches_unknown: u64,
    pub(crate) cut: u64,
    pub(crate) bits: u64,
    pub(crate) zeros: u64,
    pub(crate) swapped: u64,
    pub(crate) quick_cleared: u64,
    pub(crate) lasting_lost: u64,
    pub(crate) lasting_emptied: u64,
    pub(crate) without_lasting: u64,
    pub(crate) not_set_aside: u64,
    pub(crate) newer: u64,
    pub(crate) refused: u64,
    pub(crate) other_ends: u64,
    pub(crate) said_lasting: u64,
    pub(crate) said_quick: u64,
    pub(crate) said_saving: u64,
    pub(crate) said_nowhere: u64,
    pub(crate) quick_only: u64,
    pub(crate) lasting_only: u64,
}

impl Counts {
    fn all(&self) -> [(&'static str, u64); 30] {
        [
            ("scenarios", self.scenarios),
            ("long ones", self.long),
            ("saves", self.saves),
            ("restarts", self.restarts),
            ("kills", self.kills),
            ("tab crashes", self.tab_crashes),
            ("closes", self.closes),
            ("quota", self.quota),
            ("silent", self.silent),
            ("throws", self.throws),
            ("batches refused", self.batches_refused),
            ("batches unknown", self.batches_unknown),
            ("cut short", self.cut),
            ("bits", self.bits),
            ("zeros", self.zeros),
            ("swapped", self.swapped),
            ("quick store cleared", self.quick_cleared),
            ("lasting store lost", self.lasting_lost),
            ("lasting store emptied while open", self.lasting_emptied),
            ("opened without the lasting store", self.without_lasting),
            ("could not set aside", self.not_set_aside),
            ("newer tool", self.newer),
            ("refused", self.refused),
            ("other ends kept", self.other_ends),
            ("said lasting", self.said_lasting),
            ("said quick", self.said_quick),
            ("said saving", self.said_saving),
            ("said nowhere", self.said_nowhere),
            ("quick only", self.quick_only),
            ("lasting only", self.lasting_only),
        ]
    }

    /// What never happened.
    pub(crate) fn missing(&self) -> Vec<&'static str> {
        let all = self.all().into_iter();
        all.filter(|it| it.1 == 0).map(|it| it.0).collect()
    }

    pub(crate) fn add(&mut self, other: &Self) {
        macro_rules! add {
            ($($field:ident)*) => { $(self.$field += other.$field;)* };
        }
        add!(scenarios long saves restarts kills tab_crashes closes quota silent throws);
        add!(batches_refused batches_unknown cut bits zeros swapped quick_cleared lasting_lost);
        add!(lasting_emptied without_lasting not_set_aside newer refused other_ends);
        add!(said_lasting said_quick said_saving said_nowhere quick_only lasting_only);
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.all().map(|(what, count)| format!("{count} {what}"));
        f.write_str(&all.join(", "))
    }
}
