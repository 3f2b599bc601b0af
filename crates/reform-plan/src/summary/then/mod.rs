//! An earlier plan beside this one: what moved, what was kept, what was promised and not done.

mod last;
mod measures;
mod moved;
mod promised;

use plan_framework::{Framework, Slug};

use super::Standing;
use crate::Date;
use crate::draft::{PlanDraft, Priority};
use crate::figures::AreaFigures;

pub use measures::MeasureThenNow;
pub use moved::{Moved, Movement};
pub use promised::{Fate, Promise};

/// An earlier plan beside one as it is now. Things are matched by identity, statements by slug, so
/// it works between any two versions of a plan, and between a plan and the one that carries on from
/// it.
///
/// Nothing is added up into one number: levels are steps, so it counts the statements that moved.
/// What was not discussed then or now is neither good nor bad.
#[derive(Clone, Debug)]
pub struct ThenAndNow<'a> {
    /// The earlier plan.
    pub then: &'a PlanDraft,
    /// The plan as it is now.
    pub now: &'a PlanDraft,
    /// Every statement of the framework, in its order.
    pub moved: Vec<Moved<'a>>,
    /// What the room agreed then for statements the framework no longer has, keyed by statement
    /// slug.
    pub gone: Vec<(&'a Slug, Standing<'a>)>,
    /// Priorities: those of now in their order, then those that are gone.
    pub priorities: Vec<Kept<'a>>,
    /// What became of each action of then, in the order of then; actions that were done already are
    /// not among them.
    pub promises: Vec<Promise<'a>>,
    /// Success measures: those of then in their order, then new ones.
    pub measures: Vec<MeasureThenNow<'a>>,
}

/// A priority then and now. At least one of the two is there.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'a> {
    /// As it was; none when it is new.
    pub then: Option<&'a Priority>,
    /// As it is; none when it is gone.
    pub now: Option<&'a Priority>,
}

impl<'a> ThenAndNow<'a> {
    /// Sets an earlier plan beside this one, read against a framework on a day. `figures` are the
    /// published ones of the area, by which measures are judged once they are loaded.
    pub fn new(
        framework: &'a Framework,
        then: &'a PlanDraft,
        now: &'a PlanDraft,
        figures: Option<&AreaFigures>,
        today: Date,
    ) -> Self {
        let look = measures::Look {
            framework,
            figures,
            today,
        };
        let statements = framework.statements();
        let moved = statements.map(|(_, it)| Moved::new(framework, then, now, it));
        let records = then.statements.iter();
        let gone = records.filter_map(|(slug, record)| {
            let agreed = record.agreed.as_ref()?;
            let is_gone = framework.statement(slug).is_none();
            is_gone.then(|| (slug, Standing::of(framework, Some(agreed))))
        });
        let of_now = now.priorities.iter().map(|it| Kept {
            then: then.priority(&it.id),
            now: Some(it),
        });
        let lost = then.priorities.iter();
        let lost = lost.filter(|it| now.priority(&it.id).is_none());
        let lost = lost.map(|it| Kept {
            then: Some(it),
            now: None,
        });
        Self {
            then,
            now,
            moved: moved.collect(),
            gone: gone.collect(),
            priorities: of_now.chain(lost).collect(),
            promises: promised::all(then, now, today),
            measures: measures::all(then, now, look),
        }
    }

    /// How many statements moved in each way, in the order of [`Movement::ALL`]; ways that none
    /// moved in are left out.
    pub fn counts(&self) -> Vec<(Movement, usize)> {
        let count = |way| self.moved.iter().filter(|it| it.movement == way).count();
        let counts = Movement::ALL.map(|way| (way, count(way)));
        counts.into_iter().filter(|(_, it)| *it > 0).collect()
    }

    /// The counts as a sentence, like "2 statements moved up, 1 statement is newly discussed"; empty
    /// for a framework without statements.
    pub fn counts_words(&self) -> String {
        let lines = self.counts().into_iter().map(|(way, count)| match count {
            1 => format!("1 statement {}", way.of_one()),
            _ => format!("{count} statements {}", way.of_many()),
        });
        lines.collect::<Vec<_>>().join(", ")
    }

    /// What was promised and is not done: actions of then whose date of then has passed and that are
    /// not done, and those that are gone. A date that was moved since does not unmake the promise.
    pub fn promised_and_not_done(&self) -> impl Iterator<Item = &Promise<'a>> {
        self.promises.iter().filter(|it| it.is_not_kept)
    }

    /// Actions of then that have become this.
    pub fn with_fate(&self, fate: Fate) -> impl Iterator<Item = &Promise<'a>> {
        self.promises.iter().filter(move |it| it.fate == fate)
    }
}
