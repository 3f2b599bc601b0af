use reform_plan::Framework;

use super::{PartKey, Parts};

/// A choice of parts somebody often wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// The whole plan.
    Whole,
    /// What a busy reader takes away.
    OnePage,
    /// Actions and measures, for whoever looks after them.
    Actions,
    /// Every score with its reason.
    Scores,
    /// Every line of evidence.
    Evidence,
    /// One section, by its number.
    Section(u8),
}

impl Preset {
    /// Those that are no section, in the order they are offered.
    pub const FIXED: [Self; 5] = [
        Self::Whole,
        Self::OnePage,
        Self::Actions,
        Self::Scores,
        Self::Evidence,
    ];

    /// One section each, in the framework's order.
    pub fn sections(framework: &Framework) -> impl Iterator<Item = Self> {
        let sections = framework.sections.iter();
        sections.map(|it| Self::Section(it.number))
    }

    /// Its words: for a section its heading.
    pub fn words(self, framework: &Framework) -> String {
        match self {
            Self::Whole => "Whole plan".to_owned(),
            Self::OnePage => "One-page summary".to_owned(),
            Self::Actions => "Action plan".to_owned(),
            Self::Scores => "Scores".to_owned(),
            Self::Evidence => "Appendix of evidence".to_owned(),
            Self::Section(number) => PartKey::Section(number)
                .heading(framework)
                .unwrap_or_default(),
        }
    }

    /// The parts it stands for.
    pub fn parts(self, framework: &Framework) -> Parts {
        match self {
            Self::Whole => Parts::whole(framework),
            Self::OnePage => Parts::only([PartKey::OnePage]),
            Self::Actions => Parts::only([PartKey::Actions, PartKey::Measures]),
            Self::Scores => Parts::only([PartKey::Scores]),
            Self::Evidence => Parts::only([PartKey::Evidence]),
            Self::Section(number) => Parts::only([PartKey::Section(number)]),
        }
    }
}
