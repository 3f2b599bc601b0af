//! What was really on the screen, what was said of it, and so what has to be there again.

use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

use reform_plan::PlanDraft;
use reform_plan::keep::{Position, Recovered, Snapshot};

/// What a design did wrong.
#[derive(Clone, Debug)]
pub(crate) enum Wrong {
    /// Work that was said to be kept is gone.
    Lost(String),
    /// Something came back that was never on the screen.
    Garbage(String),
    /// A damaged text, or one of a newer tool, is gone.
    Overwritten(String),
    /// Two readings of the same stores gave two plans.
    Disagree(String),
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, detail) = match self {
            Self::Lost(detail) => ("lost", detail),
            Self::Garbage(detail) => ("garbage accepted", detail),
            Self::Overwritten(detail) => ("overwritten", detail),
            Self::Disagree(detail) => ("two readings disagree", detail),
        };
        write!(f, "{what}: {detail}")
    }
}

/// A plan as it was on the screen.
struct Seen {
    before: Option<Position>,
    draft: Rc<PlanDraft>,
}

/// Whether a store that there is could not be read this time.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Away {
    /// All could be read.
    No,
    /// The lasting store did not open.
    Lasting,
}

/// Everything that ever was on the screen, by position, and the promises that hold.
#[derive(Default)]
pub(crate) struct Oracle {
    seen: BTreeMap<Position, Seen>,
    /// Last said to be in the lasting store: survives everything.
    pub(crate) lasting: Option<Position>,
    /// Last said to be in the quick store: survives everything but a kill and a clearing.
    pub(crate) quick: Option<Position>,
    /// Whether the quick store was said to hold everything, and nothing was said since: then it needs
    /// no help.
    pub(crate) is_quick_alone: bool,
    /// What a restart brought back stays as long as nothing takes anything away.
    pub(crate) shown: Option<Position>,
    /// Whether the plan was opened without the lasting store, so that there may be two ends: each
    /// has to be the plan or a restore point.
    pub(crate) is_forked: bool,
    /// Ends that were kept as restore points when there were two.
    points: Vec<Position>,
}

impl Oracle {
    pub(crate) fn saw(&mut self, at: Position, before: Option<Position>, draft: &PlanDraft) {
        let draft = Rc::new(draft.clone());
        self.seen.insert(at, Seen { before, draft });
    }

    /// The plan that was on the screen at a position.
    pub(crate) fn draft_at(&self, at: Position) -> Option<&PlanDraft> {
        self.seen.get(&at).map(|it| it.draft.as_ref())
    }

    /// Whether one state comes from another, or is it.
    pub(crate) fn is_from(&self, later: Position, earlier: Position) -> bool {
        let mut at = Some(later);
        while let Some(position) = at {
            if position == earlier {
                return true;
            }
            at = self.seen.get(&position).and_then(|it| it.before);
        }
        false
    }

    /// What was promised, of what could be read.
    fn promises(&self, away: Away) -> [(&'static str, Option<Position>); 3] {
        let is_here = away == Away::No;
        [
            ("lasting", self.lasting.filter(|_| is_here)),
            (
                "quick",
                self.quick.filter(|_| is_here || self.is_quick_alone),
            ),
            ("shown", self.shown.filter(|_| is_here)),
        ]
    }

    /// Checks what came back.
    pub(crate) fn check(&mut self, got: &Recovered, away: Away) -> Result<(), Wrong> {
        let at = got.position;
        match self.draft_at(at) {
            None => return Err(Wrong::Garbage(format!("{at} was never on the screen"))),
            Some(draft) if *draft != got.draft => {
                return Err(Wrong::Garbage(format!("{at} was another plan")));
            }
            Some(_) => {}
        }
        for other in &got.others {
            let opened = Snapshot::read(&other.text)
                .ok()
                .and_then(|it| it.open().ok());
            if opened.as_ref() != self.draft_at(other.position) || opened.is_none() {
                return Err(Wrong::Garbage(format!("restore point {}", other.position)));
            }
        }
        if self.is_forked {
            let ends = got.points.iter().map(|it| it.0);
            let ends: Vec<_> = ends.filter(|end| !self.is_from(at, *end)).collect();
            self.points.extend(ends);
        }
        for (what, promise) in self.promises(away) {
            let Some(promise) = promise else { continue };
            let mut ends = [at].into_iter().chain(self.points.iter().copied());
            if !ends.any(|end| self.is_from(end, promise)) {
                return Err(Wrong::Lost(format!("{what} {promise}, got {at}")));
            }
        }
        Ok(())
    }

    /// What has to be there when nothing came back.
    pub(crate) fn check_nothing(&self, away: Away) -> Result<(), Wrong> {
        for (what, promise) in self.promises(away) {
            if let Some(promise) = promise {
                return Err(Wrong::Lost(format!("{what} {promise}, got nothing")));
            }
        }
        Ok(())
    }
}
