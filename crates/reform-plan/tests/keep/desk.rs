//! One plan on one computer whose stores do as they are told: what the direct tests start from.

use std::collections::BTreeMap;

use reform_plan::keep::{
    Claim, Damaged, Keeper, Moment, Outcome, QuickWrite, Recovered, Recovery, Standing, Store,
    Texts, Way, recover,
};
use reform_plan::saved::OpenProblem;
use reform_plan::{Change, Edit, Id, PlanDraft, Score};

pub(crate) type Map = BTreeMap<String, String>;

pub(crate) const BOTH: &[Store] = &[Store::Quick, Store::Lasting];
pub(crate) const ONLY_QUICK: &[Store] = &[Store::Quick];
pub(crate) const ONLY_LASTING: &[Store] = &[Store::Lasting];

/// A plan that is open, with both stores.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) quick: Map,
    pub(crate) lasting: Map,
    pub(crate) keeper: Keeper,
    pub(crate) draft: PlanDraft,
    /// What the clock shows.
    pub(crate) clock: Moment,
}

pub(crate) fn id() -> Id {
    "plan".into()
}

pub(crate) fn now() -> Moment {
    Moment("2026-11-21T14:05".to_owned())
}

/// An edit that can be told from any other.
pub(crate) fn name(text: &str) -> Edit {
    Edit::Together(vec![Edit::SetName(text.to_owned())])
}

pub(crate) fn score(statement: usize, level: usize) -> Edit {
    Edit::SetScore {
        statement: format!("s{statement}").as_str().into(),
        score: Some(Score::At(format!("l{level}").as_str().into())),
    }
}

impl Desk {
    /// A new plan, written to the stores there are.
    pub(crate) fn new(stores: &[Store]) -> Self {
        let draft = PlanDraft {
            id: id(),
            ..PlanDraft::default()
        };
        let recovered = Recovered::new(draft, now());
        Self::open(&recovered, stores, 1, Map::new(), Map::new())
    }

    /// A plan with a few changes, all of them kept.
    pub(crate) fn with_changes(stores: &[Store]) -> Self {
        let mut desk = Self::new(stores);
        for count in 0..6 {
            desk.edit(score(count % 3, count));
        }
        desk.edit(name("Newest"));
        desk
    }

    /// Takes a plan for writing and brings both stores up to date.
    pub(crate) fn open(
        recovered: &Recovered,
        stores: &[Store],
        writer: u32,
        quick: Map,
        lasting: Map,
    ) -> Self {
        Self::open_at(now(), recovered, stores, writer, (quick, lasting))
    }

    /// The same at another time.
    fn open_at(
        clock: Moment,
        recovered: &Recovered,
        stores: &[Store],
        writer: u32,
        (quick, lasting): (Map, Map),
    ) -> Self {
        let claim = Claim {
            fence: recovered.fence + 1,
            writer,
        };
        let mut desk = Self {
            quick,
            lasting,
            keeper: Keeper::start(recovered, claim, clock.clone(), stores),
            draft: recovered.draft.clone(),
            clock,
        };
        desk.hide();
        desk.send();
        desk
    }

    /// Opens the plan again from what is there, as another session does.
    pub(crate) fn again(&self, stores: &[Store], writer: u32) -> Self {
        let recovered = self.recovered();
        let (quick, mut lasting) = (self.quick.clone(), self.lasting.clone());
        let mut quick = quick;
        for aside in recovered.aside() {
            lasting.insert(aside.key.clone(), aside.text.clone());
            match aside.from {
                Some((Store::Quick, key)) => drop(quick.remove(&key)),
                Some((Store::Lasting, key)) => drop(lasting.remove(&key)),
                None => {}
            }
        }
        let clock = self.clock.clone();
        Self::open_at(clock, &recovered, stores, writer, (quick, lasting))
    }

    /// Makes a change on the screen, and nowhere else.
    pub(crate) fn change(&mut self, edit: Edit, way: Way) -> Change {
        let back = self.draft.apply(edit.clone()).unwrap();
        let change = Change { edit, back };
        self.keeper.record(&change, way, self.clock.clone());
        change
    }

    /// Makes a change and has it kept.
    pub(crate) fn edit(&mut self, edit: Edit) {
        self.change(edit, Way::Made);
        self.tail();
        self.send();
    }

    /// Writes the small journal.
    pub(crate) fn tail(&mut self) {
        if let Some(write) = self.keeper.tail() {
            put(&mut self.quick, &write);
            self.keeper.tail_done(Outcome::Kept);
        }
        if self.keeper.wants_quick_snapshot() {
            self.hide();
        }
    }

    /// Writes the whole plan to the quick store.
    pub(crate) fn hide(&mut self) {
        if let Some(write) = self.keeper.quick_snapshot(&self.draft, &self.clock) {
            put(&mut self.quick, &write);
            self.keeper.quick_snapshot_done(Outcome::Kept);
        }
    }

    /// Lets the lasting store work until it has everything.
    pub(crate) fn send(&mut self) {
        while let Some(batch) = self.keeper.batch(&self.draft, &self.clock) {
            for key in batch.drops {
                self.lasting.remove(&key);
            }
            self.lasting.extend(batch.puts);
            self.keeper.batch_done(Outcome::Kept);
        }
    }

    /// Lets the lasting store fail once, doing nothing.
    pub(crate) fn fail(&mut self) {
        assert!(self.keeper.batch(&self.draft, &self.clock).is_some());
        self.keeper.batch_done(Outcome::Failed);
        if self.keeper.wants_quick_snapshot() {
            self.hide();
        }
    }

    pub(crate) fn standing(&self) -> Standing {
        self.keeper.standing()
    }

    pub(crate) fn recovery(&self) -> Recovery {
        read(&self.quick, &self.lasting)
    }

    pub(crate) fn recovered(&self) -> Box<Recovered> {
        plan(self.recovery())
    }

    /// Asserts that what is in the stores gives the plan on the screen.
    pub(crate) fn is_all_there(&self) {
        assert_eq!(self.recovered().draft, self.draft);
    }
}

/// What two stores give of the plan.
pub(crate) fn read(quick: &Map, lasting: &Map) -> Recovery {
    let texts = |map: &Map| map.clone().into_iter().collect();
    let texts = Texts {
        quick: texts(quick),
        lasting: texts(lasting),
    };
    recover(&id(), &texts)
}

pub(crate) fn plan(recovery: Recovery) -> Box<Recovered> {
    match recovery {
        Recovery::Plan(recovered) => recovered,
        other => panic!("no plan: {other:?}"),
    }
}

pub(crate) fn refused(recovery: Recovery) -> (OpenProblem, Vec<Damaged>) {
    match recovery {
        Recovery::Refused { problem, damaged } => (problem, damaged),
        other => panic!("not refused: {other:?}"),
    }
}

pub(crate) fn put(quick: &mut Map, write: &QuickWrite) {
    for key in &write.keys {
        quick.insert(key.clone(), write.text.clone());
    }
}

/// The keys of a kind, such as `slot`.
pub(crate) fn keys(map: &Map, kind: &str) -> Vec<String> {
    let start = format!("sendplan:{kind}:");
    let keys = map.keys().filter(|key| key.starts_with(&start));
    keys.cloned().collect()
}
