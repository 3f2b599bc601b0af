use reform_plan::Framework;
use serde::{Deserialize, Serialize};

use super::Paper;
use crate::families::FamiliesPart;

/// Which part of a document something is. Their order is the order of a document.
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
    /// Gaps in the golden thread.
    Gaps,
    /// Sign-off and reviews.
    SignOff,
    /// Every score with its reason.
    Scores,
    /// Every line of evidence.
    Evidence,
    /// Where the figures come from.
    Sources,
    /// About the document.
    About,
    /// A part of the plan for families, which is a document of its own.
    Families(FamiliesPart),
}

/// What the name of a section's part begins with; its number follows.
const SECTION: &str = "section-";

impl PartKey {
    /// Its name in an address and in ids of a page, like `first-days` or `section-2`: lower case,
    /// digits and hyphens.
    pub fn name(self) -> String {
        match self {
            Self::Section(number) => format!("{SECTION}{number}"),
            _ => self.fixed().map_or("", |(name, _)| name).to_owned(),
        }
    }

    /// The part of a name.
    pub fn named(name: &str) -> Option<Self> {
        if let Some(number) = name.strip_prefix(SECTION) {
            return number.parse().ok().map(Self::Section);
        }
        let is_it = |it: &Self| it.fixed().is_some_and(|(own, _)| own == name);
        Self::FIXED.into_iter().find(is_it)
    }

    /// Its heading. None for a section the framework does not have.
    pub fn heading(self, framework: &Framework) -> Option<String> {
        match self {
            Self::Section(number) => {
                let mut sections = framework.sections.iter();
                let section = sections.find(|it| it.number == number)?;
                Some(format!("{number}. {}", section.title))
            }
            _ => self.fixed().map(|(_, heading)| heading.to_owned()),
        }
    }

    /// Which way its paper lies where it has a table: those of six columns and of whole sentences
    /// lie on their side.
    pub(super) fn paper(self) -> Paper {
        match self {
            Self::Actions | Self::Measures | Self::Scores => Paper::Landscape,
            _ => Paper::Portrait,
        }
    }

    /// The parts that every framework has.
    const FIXED: [Self; 17] = [
        Self::Front,
        Self::OnePage,
        Self::Glance,
        Self::Profile,
        Self::Priorities,
        Self::FirstDays,
        Self::Driver,
        Self::Actions,
        Self::Measures,
        Self::Decisions,
        Self::Unsure,
        Self::Gaps,
        Self::SignOff,
        Self::Scores,
        Self::Evidence,
        Self::Sources,
        Self::About,
    ];

    /// Name and heading of a part that every framework has; none for a section.
    fn fixed(self) -> Option<(&'static str, &'static str)> {
        Some(match self {
            Self::Section(_) => return None,
            Self::Front => ("front", "Front page"),
            Self::OnePage => ("one-page", "The plan on one page"),
            Self::Glance => ("glance", "At a glance"),
            Self::Profile => ("profile", "Scores by pillar"),
            Self::Priorities => ("priorities", "Priorities and their golden threads"),
            Self::FirstDays => ("first-days", "The first 100 days"),
            Self::Driver => ("driver", "How the plan hangs together"),
            Self::Actions => ("actions", "Action plan"),
            Self::Measures => ("measures", "How we will know it worked"),
            Self::Decisions => ("decisions", "What was decided"),
            Self::Unsure => ("unsure", "What is not scored"),
            Self::Gaps => ("gaps", "Gaps in the golden thread"),
            Self::SignOff => ("sign-off", "Sign-off"),
            Self::Scores => ("scores", "Every score and its reason"),
            Self::Evidence => ("evidence", "Every line of evidence"),
            Self::Sources => ("sources", "Where the figures come from"),
            Self::About => ("about", "About this document"),
            Self::Families(part) => (part.name(), part.heading()),
        })
    }
}
