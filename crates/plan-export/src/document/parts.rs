use std::collections::BTreeSet;

use reform_plan::Framework;
use serde::{Deserialize, Serialize};

use crate::families::FamiliesPart;

/// Which part of a document something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartKey {
    /// The front page.
    Front,
    /// The plan on one page.
    OnePage,
    /// The plan at a glance.
    Glance,
    /// A section of the plan, by its number.
    Section(u8),
    /// Scores by pillar.
    Profile,
    /// Priorities and their golden threads.
    Priorities,
    /// The first 100 days.
    FirstDays,
    /// How the plan hangs together.
    Driver,
    /// The action plan.
    Actions,
    /// How people will know it worked.
    Measures,
    /// What was decided.
    Decisions,
    /// What is not scored.
    Unsure,
    /// Every score with its reason.
    Scores,
    /// Every line of evidence.
    Evidence,
    /// Gaps in the golden thread.
    Gaps,
    /// Sign-off and reviews.
    SignOff,
    /// Where the figures come from.
    Sources,
    /// About the document.
    About,
    /// A part of the plan for families.
    Families(FamiliesPart),
}

/// Which parts of the plan somebody wants.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts(pub BTreeSet<PartKey>);

impl Parts {
    /// The whole plan, as its summary page has it.
    pub fn whole(framework: &Framework) -> Self {
        let sections = framework.sections.iter();
        let sections = sections.map(|it| PartKey::Section(it.number));
        Self(sections.chain(WHOLE).collect())
    }

    /// Whether a part is among them.
    pub fn has(&self, part: PartKey) -> bool {
        self.0.contains(&part)
    }
}

/// The parts of the whole plan that are not sections.
const WHOLE: [PartKey; 14] = [
    PartKey::Front,
    PartKey::Glance,
    PartKey::Profile,
    PartKey::Priorities,
    PartKey::FirstDays,
    PartKey::Driver,
    PartKey::Actions,
    PartKey::Measures,
    PartKey::Decisions,
    PartKey::Unsure,
    PartKey::Gaps,
    PartKey::SignOff,
    PartKey::Sources,
    PartKey::About,
];
