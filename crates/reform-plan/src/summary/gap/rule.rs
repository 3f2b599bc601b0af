//! What the golden thread check looks for, as data.

use super::{actions, balance, evidence, in_time, measures, plan, priorities, room, statements};

/// A rule of the golden thread check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GapRule {
    /// Its name, never used for another rule.
    pub slug: &'static str,
    /// What it is about.
    pub subject: GapSubject,
    /// How much it matters when it is not kept.
    pub weight: GapWeight,
    /// What it asks for, in one sentence.
    pub words: &'static str,
}

/// How much a gap matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GapWeight {
    /// The thread is broken: something does not lead to anything, rests on nothing, or cannot be
    /// done as it is written.
    Break,
    /// The thread holds but is thin.
    Advice,
}

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapSubject {
    /// Statements and the levels agreed for them.
    Statements,
    /// What levels, words and baselines rest on.
    Evidence,
    /// Discussions and decisions.
    Room,
    /// Priorities.
    Priorities,
    /// Actions.
    Actions,
    /// Success measures.
    Measures,
    /// The plan as a whole.
    Plan,
}

/// Every rule, by subject in the order of [`GapSubject::ALL`].
///
/// ```
/// use reform_plan::summary::{GapWeight, gap_rules};
/// let rule = gap_rules().find(|it| it.slug == "action-no-lead").unwrap();
/// assert_eq!(rule.weight, GapWeight::Break);
/// assert_eq!(rule.words, "Every action has a lead partner that takes part in the plan.");
/// ```
pub fn gap_rules() -> impl Iterator<Item = &'static GapRule> {
    [
        statements::RULES,
        evidence::RULES,
        room::RULES,
        priorities::RULES,
        actions::RULES,
        in_time::RULES,
        measures::RULES,
        plan::RULES,
        balance::RULES,
    ]
    .into_iter()
    .flatten()
    .copied()
}

impl GapRule {
    /// A rule whose gap breaks the thread.
    pub(super) const fn a_break(
        subject: GapSubject,
        slug: &'static str,
        words: &'static str,
    ) -> Self {
        Self {
            slug,
            subject,
            weight: GapWeight::Break,
            words,
        }
    }

    /// A rule whose gap makes the thread thin.
    pub(super) const fn advice(
        subject: GapSubject,
        slug: &'static str,
        words: &'static str,
    ) -> Self {
        Self {
            slug,
            subject,
            weight: GapWeight::Advice,
            words,
        }
    }
}

impl GapWeight {
    /// All weights, the most serious first.
    pub const ALL: [Self; 2] = [Self::Break, Self::Advice];

    /// The weight in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Break => "Broken thread",
            Self::Advice => "Worth a look",
        }
    }
}

impl GapSubject {
    /// All subjects in order.
    pub const ALL: [Self; 7] = [
        Self::Statements,
        Self::Evidence,
        Self::Room,
        Self::Priorities,
        Self::Actions,
        Self::Measures,
        Self::Plan,
    ];

    /// The subject in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Statements => "Statements and levels",
            Self::Evidence => "Evidence and figures",
            Self::Room => "Discussions and decisions",
            Self::Priorities => "Priorities",
            Self::Actions => "Actions",
            Self::Measures => "Measures",
            Self::Plan => "The plan as a whole",
        }
    }
}
