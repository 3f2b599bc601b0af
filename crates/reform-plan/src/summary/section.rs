use plan_framework::{Framework, Section};

use super::{Coverage, Standing};
use crate::draft::{PlanDraft, SectionRecord};

/// How far a section has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionStatus {
    /// Nothing was entered.
    NotYetStarted,
    /// Something was entered.
    InProgress,
    /// The partnership said that it is complete. Never inferred from counts.
    Completed,
}

impl SectionStatus {
    /// The status in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::NotYetStarted => "Not yet started",
            Self::InProgress => "In progress",
            Self::Completed => "Completed",
        }
    }
}

/// One section of the plan with how far it has come.
#[derive(Clone, Debug)]
pub struct SectionSummary<'a> {
    /// The section.
    pub section: &'a Section,
    /// What was written for it.
    pub record: Option<&'a SectionRecord>,
    /// How far it has come.
    pub status: SectionStatus,
    /// Scores of the statements that bear on it.
    pub coverage: Coverage,
    /// How many of its insight questions have an answer.
    pub answered: usize,
    /// How many of the three boxes on what the data says have words.
    pub responded: usize,
}

impl<'a> SectionSummary<'a> {
    pub(super) fn new(
        framework: &'a Framework,
        draft: &'a PlanDraft,
        section: &'a Section,
    ) -> Self {
        let standings: Vec<Standing<'a>> = framework
            .statements_of(section)
            .map(|(_, statement)| Standing::of(framework, draft.score(&statement.slug)))
            .collect();
        let coverage = Coverage::of(standings.iter());
        let record = draft.section(&section.slug);
        let answered = section
            .questions
            .iter()
            .filter(|it| !draft.answer(&it.slug).trim().is_empty())
            .count();
        let responded = record.map_or(0, |record| record.response.filled().0);
        let is_recorded = framework
            .statements_of(section)
            .any(|(_, statement)| draft.statement(&statement.slug).is_some());
        let status = if record.and_then(|record| record.completed) == Some(true) {
            SectionStatus::Completed
        } else if is_recorded || answered > 0 || record.is_some_and(SectionRecord::is_begun) {
            SectionStatus::InProgress
        } else {
            SectionStatus::NotYetStarted
        };
        Self {
            section,
            record,
            status,
            coverage,
            answered,
            responded,
        }
    }

    /// The section in the partnership's own words; empty when nothing was written.
    pub fn narrative(&self) -> &'a str {
        self.record
            .map(|record| record.narrative.trim())
            .unwrap_or_default()
    }
}
