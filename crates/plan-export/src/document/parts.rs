use std::collections::BTreeSet;

use reform_plan::Framework;
use serde::{Deserialize, Serialize};

use super::PartKey;

/// What stands between the names of parts in an address: none of them has one.
const BETWEEN: &str = ".";

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

    /// These parts and no others.
    pub fn only(parts: impl IntoIterator<Item = PartKey>) -> Self {
        Self(parts.into_iter().collect())
    }

    /// Every part there is to choose from, in the order of a document.
    pub fn all(framework: &Framework) -> Vec<PartKey> {
        let mut all = Self::whole(framework);
        all.0.extend(BESIDE);
        all.0.into_iter().collect()
    }

    /// Whether a part is among them.
    pub fn has(&self, part: PartKey) -> bool {
        self.0.contains(&part)
    }

    /// The same with a part more, or without it where it was among them.
    #[must_use]
    pub fn switched(&self, part: PartKey) -> Self {
        let mut parts = self.0.clone();
        if !parts.remove(&part) {
            parts.insert(part);
        }
        Self(parts)
    }

    /// The parts as a piece of an address, like `front.section-1.actions`.
    pub fn address(&self) -> String {
        let names: Vec<String> = self.0.iter().map(|it| it.name()).collect();
        names.join(BETWEEN)
    }

    /// The parts an address names. A name that is none is passed over: an address of another version
    /// still leads to what both know.
    pub fn in_address(address: &str) -> Self {
        let names = address.split(BETWEEN);
        Self(names.filter_map(PartKey::named).collect())
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

/// Parts that say again, in another order, what is in the whole plan.
const BESIDE: [PartKey; 3] = [PartKey::OnePage, PartKey::Scores, PartKey::Evidence];
