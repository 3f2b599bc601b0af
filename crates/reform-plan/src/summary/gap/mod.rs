mod actions;
mod measures;
mod priorities;
mod statements;

use plan_framework::Framework;

use super::{PillarProfile, Place, Thread, Who, partners};
use crate::draft::PlanDraft;
use crate::order::sorted_by_key;

/// A place where the golden thread is broken or thin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Stable name of the gap, so that a reason given for it stays with it.
    pub key: String,
    /// How much it matters.
    pub weight: GapWeight,
    /// The gap in words.
    pub words: String,
    /// Where it can be mended.
    pub place: Place,
    /// Why it is left as it is, when the partnership said so.
    pub accepted: Option<String>,
}

/// How much a gap matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GapWeight {
    /// The thread is broken: something does not lead to anything, or rests on nothing.
    Break,
    /// The thread holds but is thin.
    Advice,
}

impl GapWeight {
    /// The weight in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Break => "Broken thread",
            Self::Advice => "Worth a look",
        }
    }
}

/// All gaps, broken threads first, in the order of the plan.
///
/// Rules, forwards: what partners scored and compared ends in an agreed level, and one above the
/// lowest says why; a low level has evidence and a priority; a level rests on evidence, a high one
/// not on professional view alone. Rules, backwards: a priority rests on a statement or an
/// indicator, has a name, a lead, an action and a measure, one of them about whether anyone is
/// better off; an action has a name, a lead, a real date still to come and says how families are
/// involved; a measure has all its numbers and dates and says who reports.
pub(super) fn all(
    framework: &Framework,
    draft: &PlanDraft,
    pillars: &[PillarProfile<'_>],
    threads: &[Thread<'_>],
) -> Vec<Gap> {
    let mut gaps = Gaps {
        draft,
        partners: partners(framework, draft),
        found: Vec::new(),
    };
    for line in pillars.iter().flat_map(|pillar| &pillar.lines) {
        gaps.of_statement(framework, line);
    }
    for thread in threads {
        gaps.of_priority(framework, thread);
    }
    sorted_by_key(gaps.found, |gap| gap.weight)
}

struct Gaps<'a> {
    draft: &'a PlanDraft,
    partners: Vec<Who<'a>>,
    found: Vec<Gap>,
}

impl Gaps<'_> {
    fn report(&mut self, weight: GapWeight, key: String, place: Place, words: String) {
        // A gap left without a word of why is not left with a reason: it stays open.
        let reason = self.draft.accepted_gaps.get(&key);
        let accepted = reason.filter(|it| !it.trim().is_empty()).cloned();
        self.found.push(Gap {
            key,
            weight,
            words,
            place,
            accepted,
        });
    }
}

fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}
