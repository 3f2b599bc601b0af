//! The golden thread check: where a plan does not hang together.
//!
//! Rules are data ([`gap_rules`]); each subject has a file of its own with its rules and the
//! function that looks for what breaks them. A rule about something of its own is a new file beside
//! these, named in [`gap_rules`] and called in [`all`].

mod actions;
mod balance;
mod evidence;
mod in_time;
mod measures;
mod plan;
mod priorities;
mod room;
mod rule;
mod statements;

use std::collections::BTreeMap;

use plan_framework::Framework;

use super::{PillarProfile, Place, Thread, Who};
use crate::Date;
use crate::draft::{Action, PlanDraft};
use crate::figures::AreaFigures;

pub use rule::{GapRule, GapSubject, GapWeight, gap_rules};

/// A place where the golden thread is broken or thin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Stable name of the gap, so that a reason given for it stays with it.
    pub key: String,
    /// The rule that is not kept.
    pub rule: &'static GapRule,
    /// How much it matters: as its rule says.
    pub weight: GapWeight,
    /// The gap in words.
    pub words: String,
    /// Where it can be mended.
    pub place: Place,
    /// Id of the field there; empty where it is no single field.
    pub field: String,
    /// Why it is left as it is, when the partnership said so.
    pub accepted: Option<String>,
}

/// What the check reads.
pub(super) struct Checked<'s, 'a> {
    pub(super) framework: &'a Framework,
    pub(super) draft: &'a PlanDraft,
    pub(super) figures: Option<&'a AreaFigures>,
    pub(super) today: Date,
    pub(super) pillars: &'s [PillarProfile<'a>],
    pub(super) threads: &'s [Thread<'a>],
    pub(super) partners: &'s [Who<'a>],
}

/// All gaps, broken threads first, in the order of the plan.
///
/// What asks for the plan as a whole (its balance, its front page, its reviews) waits until there is
/// a priority: nothing is wrong with what nobody has written yet.
pub(super) fn all(checked: &Checked<'_, '_>) -> Vec<Gap> {
    let mut gaps = Gaps::new(checked);
    for line in checked.pillars.iter().flat_map(|pillar| &pillar.lines) {
        gaps.of_statement(line);
        gaps.of_evidence(line);
    }
    gaps.of_newer_figures();
    for thread in checked.threads {
        gaps.of_priority(thread);
        for (action, timing) in &thread.actions {
            gaps.of_action(action, *timing);
            gaps.of_time(action);
        }
        for measure in &thread.measures {
            gaps.of_measure(measure);
        }
    }
    gaps.of_decisions();
    if !checked.threads.is_empty() {
        gaps.of_discussions();
        gaps.of_plan();
        gaps.of_balance();
    }
    let (mut broken, thin): (Vec<Gap>, Vec<Gap>) = gaps
        .found
        .into_iter()
        .partition(|gap| gap.weight == GapWeight::Break);
    broken.extend(thin);
    broken
}

/// Gaps while they are looked for.
struct Gaps<'s, 'a> {
    checked: &'s Checked<'s, 'a>,
    draft: &'a PlanDraft,
    framework: &'a Framework,
    /// How many priorities answer a statement, keyed by its slug.
    answers: BTreeMap<&'a str, usize>,
    /// All actions of the plan, in order.
    actions: Vec<&'a Action>,
    /// Where in that list an action is, keyed by its identity.
    action_at: BTreeMap<&'a str, usize>,
    found: Vec<Gap>,
}

impl<'s, 'a> Gaps<'s, 'a> {
    fn new(checked: &'s Checked<'s, 'a>) -> Self {
        let draft = checked.draft;
        let mut answers = BTreeMap::new();
        for statement in draft.priorities.iter().flat_map(|it| &it.statements) {
            *answers.entry(statement.as_str()).or_default() += 1;
        }
        let actions: Vec<&Action> = draft.actions().map(|(_, action)| action).collect();
        let mut action_at = BTreeMap::new();
        for (at, action) in actions.iter().enumerate() {
            action_at.insert(action.id.0.as_str(), at);
        }
        Self {
            checked,
            draft,
            framework: checked.framework,
            answers,
            actions,
            action_at,
            found: Vec::new(),
        }
    }

    fn action(&self, id: &str) -> Option<&'a Action> {
        self.actions.get(*self.action_at.get(id)?).copied()
    }

    fn is_answered(&self, statement: &str) -> bool {
        self.answers.contains_key(statement)
    }

    /// Whether the partnership decided that nothing is done for now about something the shortlist
    /// may find, like `statement/shared-vision`.
    fn is_not_now(&self, about: &str) -> bool {
        self.draft
            .not_now
            .get(about)
            .is_some_and(crate::draft::NotNow::is_decided)
    }

    /// A gap at a place and a field of it; an empty field stands for the place as a whole.
    fn report(
        &mut self,
        rule: &'static GapRule,
        key: String,
        (place, field): (Place, &str),
        words: String,
    ) {
        // A gap left without a word of why is not left with a reason: it stays open.
        let reason = self.draft.accepted_gaps.get(&key);
        let accepted = reason.filter(|it| !it.trim().is_empty()).cloned();
        self.found.push(Gap {
            key,
            rule,
            weight: rule.weight,
            words,
            place,
            field: field.to_owned(),
            accepted,
        });
    }
}

fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

/// A number with its noun, like "1 action" or "3 actions".
fn count(number: usize, one: &str, more: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { more })
}
