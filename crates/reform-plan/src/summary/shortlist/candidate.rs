use plan_framework::{Indicator, Section};

use super::super::{PlanSummary, Standing, StatementLine};
use super::{About, Answer, Decision, Finding, answers};
use crate::draft::{NotNow, Parked};

/// Something that may become a priority.
#[derive(Clone, Debug)]
pub struct Candidate<'a> {
    /// What it is about.
    pub about: About,
    /// Its mark and its words.
    pub name: String,
    /// The section it belongs to: of a statement the one it is opened in, of an indicator the first
    /// that has it, of something parked that of the statement it came up with.
    pub section: Option<&'a Section>,
    /// Where a statement stands; none for anything else.
    pub standing: Option<Standing<'a>>,
    /// Why it is on the list, at least one, in the order of the rules.
    pub findings: Vec<Finding<'a>>,
    /// What answers it already.
    pub answers: Vec<Answer<'a>>,
    /// Why nothing is done about it for now, once that is written.
    pub not_now: Option<&'a NotNow>,
}

impl<'a> Candidate<'a> {
    /// What was decided about it.
    pub fn decision(&self) -> Decision {
        Decision::of(&self.answers, self.not_now)
    }

    pub(super) fn of_statement(
        summary: &PlanSummary<'a>,
        line: &StatementLine<'a>,
        findings: Vec<Finding<'a>>,
    ) -> Option<Self> {
        let about = About::Statement(line.statement.slug.clone());
        let mut new = Self::of(summary, about, line.home, findings)?;
        new.standing = Some(line.standing);
        Some(new)
    }

    pub(super) fn of_indicator(
        summary: &PlanSummary<'a>,
        indicator: &'a Indicator,
        findings: Vec<Finding<'a>>,
    ) -> Option<Self> {
        let mut sections = summary.framework.sections.iter();
        let section = sections.find(|it| it.indicators.contains(&indicator.slug));
        let about = About::Indicator(indicator.slug.clone());
        Self::of(summary, about, section, findings)
    }

    pub(super) fn of_parked(
        summary: &PlanSummary<'a>,
        parked: &'a Parked,
        findings: Vec<Finding<'a>>,
    ) -> Option<Self> {
        let statement = parked.statement.as_ref();
        let section = statement.and_then(|it| summary.framework.home_section(it));
        let about = About::Parked(parked.id.clone());
        Self::of(summary, about, section, findings)
    }

    fn of(
        summary: &PlanSummary<'a>,
        about: About,
        section: Option<&'a Section>,
        findings: Vec<Finding<'a>>,
    ) -> Option<Self> {
        if findings.is_empty() {
            return None;
        }
        let not_now = summary.draft.not_now.get(&about.key());
        Some(Self {
            name: about.name(summary.framework, summary.draft),
            answers: answers(summary.draft, &about),
            not_now: not_now.filter(|it| it.is_decided()),
            section,
            standing: None,
            findings,
            about,
        })
    }
}
