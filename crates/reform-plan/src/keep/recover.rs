use super::chain::Chain;
use super::found::{Found, Start};
use super::key::Slot;
use super::other::Other;
use super::step::Step;
use super::{Moment, Position};
use crate::draft::{Id, PlanDraft};
use crate::order::sorted_by_key;
use crate::saved::{FORMAT, OpenProblem};

/// The two places work is kept in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// Answers at once, and forgets the last minutes when the browser is killed: localStorage.
    Quick,
    /// Answers later, and keeps what it said it kept: IndexedDB.
    Lasting,
}

/// What both stores hold, keyed by [`super::Key::text`], in any order. Texts of other plans and of
/// other tools are passed over. Texts of restore points may be left empty at first: they are copies of
/// snapshots. [`Recovered::wants_points`] tells when they have to be read after all, and so does a
/// plan that is refused.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    /// The quick store.
    pub quick: Vec<(String, String)>,
    /// The lasting store.
    pub lasting: Vec<(String, String)>,
}

/// What the stores give of a plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Recovery {
    /// There is nothing of it.
    Absent,
    /// It could be brought back.
    Plan(Box<Recovered>),
    /// There is something of it, and it cannot be opened. Nothing may be written then.
    Refused {
        /// Why.
        problem: OpenProblem,
        /// Everything there is of it, as it is.
        damaged: Vec<Damaged>,
    },
}

/// A plan brought back from what the stores hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Recovered {
    /// The plan.
    pub draft: PlanDraft,
    /// How far it had come.
    pub position: Position,
    /// When it came there.
    pub when: Moment,
    /// The furthest that any step leads to. Later than `position` where a step follows something that
    /// was not read or is gone.
    pub furthest: Position,
    /// Whether it may be written.
    pub mode: Mode,
    /// Every step that is known and led here, the oldest first.
    pub steps: Vec<Step>,
    /// How many of the last of these steps the lasting store does not hold.
    pub not_lasting: usize,
    /// Restore points in order of their positions.
    pub points: Vec<(Position, Moment)>,
    /// The slot of the quick store that holds its newest good snapshot, with its position.
    pub quick: Option<(Slot, Position)>,
    /// The same of the lasting store.
    pub lasting: Option<(Slot, Position)>,
    /// Positions of all steps in the lasting store, in order, each once.
    pub lasting_steps: Vec<Position>,
    /// Positions of those that may be there a second time.
    pub lasting_twins: Vec<Position>,
    /// The highest fence that was ever taken.
    pub fence: u64,
    /// Texts that cannot be read. They are not to be overwritten before they are kept elsewhere.
    pub damaged: Vec<Damaged>,
    /// What a store gives that is not on the way here: kept as restore points, see
    /// [`Recovered::aside`].
    pub others: Vec<Other>,
    /// The plan as the first released version kept it, when that is still there.
    pub old: Option<String>,
    /// The format it was written in, when that is an older one: the text it came from is worth
    /// keeping.
    pub migrated: Option<(u32, String)>,
}

/// Whether a recovered plan may be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mode {
    /// It may.
    Writable,
    /// It may only be read: a newer version of this tool wrote it, and this one would lose part of
    /// it.
    ReadOnly,
}

/// A text that cannot be read, as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// Where it is.
    pub store: Store,
    /// Under which key.
    pub key: String,
    /// The text.
    pub text: String,
    /// What is wrong with it, in words.
    pub why: String,
}

/// Brings a plan back: the newest state that the snapshots and steps of both stores give together.
///
/// It starts from any good snapshot and follows the steps. Nothing is ever taken from a damaged
/// text. A text that a newer tool wrote is not passed over for an older one: the plan is refused or
/// opened for reading only.
pub fn recover(id: &Id, texts: &Texts) -> Recovery {
    let found = Found::gather(id, texts);
    let refused = |problem| Recovery::Refused {
        problem,
        damaged: found.everything(id, texts),
    };
    if let Some(app) = &found.newer {
        return refused(OpenProblem::Newer { app: app.clone() });
    }
    let chain = found.chain(None);
    let mut unreadable = Vec::new();
    let mut problem = None;
    for start in found.starts(&chain) {
        match start.snapshot.open_as(id) {
            Ok(draft) => return found.finish(&chain, start, draft, unreadable),
            Err(newer @ OpenProblem::Newer { .. }) => return refused(newer),
            Err(why) => {
                unreadable.push(Damaged {
                    store: start.store,
                    key: start.key.text(),
                    text: start.text.clone(),
                    why: why.to_string(),
                });
                problem.get_or_insert(why);
            }
        }
    }
    if found.everything(id, texts).is_empty() {
        return Recovery::Absent;
    }
    refused(problem.unwrap_or(OpenProblem::Damaged {
        detail: String::new(),
    }))
}

impl Recovered {
    /// A plan that is in no store yet.
    pub fn new(draft: PlanDraft, when: Moment) -> Self {
        Self {
            draft,
            position: Position::default(),
            when,
            furthest: Position::default(),
            mode: Mode::Writable,
            steps: Vec::new(),
            not_lasting: 0,
            points: Vec::new(),
            quick: None,
            lasting: None,
            lasting_steps: Vec::new(),
            lasting_twins: Vec::new(),
            fence: 0,
            damaged: Vec::new(),
            others: Vec::new(),
            old: None,
            migrated: None,
        }
    }

    /// When the last change was made; none when no clock said so.
    pub(super) fn last_change(&self) -> Option<Moment> {
        let changes = self.steps.iter().rev();
        let last = changes.filter(|step| step.is_change()).map(|it| &it.when);
        let when = last.chain([&self.when]).next()?;
        when.date().map(|_| when.clone())
    }

    /// Whether more may come back when the texts of restore points are read, where they were left
    /// out: something is damaged, or one of them or a step is later than what came back. Such a step
    /// may follow an older snapshot than any slot has still.
    pub fn wants_points(&self) -> bool {
        let last = self.points.last().map(|it| it.0).unwrap_or_default();
        !self.damaged.is_empty() || last.max(self.furthest) > self.position
    }
}

impl Found {
    fn finish(
        &self,
        chain: &Chain,
        start: &Start,
        draft: PlanDraft,
        unreadable: Vec<Damaged>,
    ) -> Recovery {
        let (from, when) = (start.snapshot.position, start.snapshot.when.clone());
        let (draft, position, when) = chain.carry_out(draft, from, when);
        let steps = chain.up_to(position);
        let in_lasting = self.steps.iter().filter(|it| it.0 == Store::Lasting);
        let mut lasting_steps = sorted_by_key(in_lasting.map(|it| it.1.at), |at| *at);
        lasting_steps.dedup();
        let not_lasting = steps
            .iter()
            .rev()
            .take_while(|it| lasting_steps.binary_search(&it.at).is_err());
        let not_lasting = not_lasting.count();
        let others = self.others(&draft.id, position, &steps);
        let points = others.iter().map(|it| (it.position, it.when.clone()));
        let points = sorted_by_key(self.points().into_iter().chain(points), |it| it.0);
        let migrated = (start.snapshot.format < FORMAT)
            .then(|| (start.snapshot.format, start.snapshot.text.clone()));
        let mode = if self.format > FORMAT {
            Mode::ReadOnly
        } else {
            Mode::Writable
        };
        let quick = self.newest_slot(Store::Quick, &unreadable);
        let lasting = self.newest_slot(Store::Lasting, &unreadable);
        let mut damaged = self.damaged.clone();
        damaged.extend(unreadable);
        Recovery::Plan(Box::new(Recovered {
            draft,
            position,
            when,
            furthest: self.furthest(),
            mode,
            steps,
            not_lasting,
            points,
            quick,
            lasting,
            lasting_steps,
            lasting_twins: self.twins.clone(),
            fence: self.fence,
            damaged,
            others,
            old: self.old.clone(),
            migrated,
        }))
    }
}
