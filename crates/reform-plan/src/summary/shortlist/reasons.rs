use plan_framework::RuleKind;

use super::super::PlanSummary;
use super::{About, Candidate, Finding, RuleInUse, found_by, rules};
use crate::draft::{Priority, Reason};

/// A reason a priority was chosen for, and whether it is still so.
#[derive(Clone, Debug, PartialEq)]
pub struct ReasonNow<'a> {
    /// The reason as it was on the day.
    pub reason: &'a Reason,
    /// The name of the rule; its slug when the framework has it no more.
    pub rule: &'a str,
    /// What it is about, when the framework or the plan still has it.
    pub about: Option<About>,
    /// Whether it is still so.
    pub still: Still,
}

/// Whether a reason is still so. A rule the partnership leaves out since is looked at all the same,
/// with the number it has now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Still {
    /// The rule says the same today.
    Same,
    /// The rule still finds it and says something else today.
    Otherwise(String),
    /// The rule does not find it today.
    NoLonger,
    /// The statement it was about is not discussed in this plan.
    NotDiscussed,
    /// Nobody can say yet: figures are on their way.
    FiguresToCome,
    /// The framework has no such rule, statement or indicator any more.
    CannotSay,
}

impl Still {
    /// It in words.
    pub fn words(&self) -> String {
        match self {
            Self::Same => "Still so".to_owned(),
            Self::Otherwise(words) => format!("Now: {words}"),
            Self::NoLonger => "No longer so".to_owned(),
            Self::NotDiscussed => "Not discussed yet in this plan".to_owned(),
            Self::FiguresToCome => "Figures are on their way".to_owned(),
            Self::CannotSay => "The framework no longer has what it was about".to_owned(),
        }
    }
}

/// The reasons a priority was chosen for, in the order they were kept, each with whether it is still
/// so today.
pub fn reasons_now<'a>(summary: &PlanSummary<'a>, priority: &'a Priority) -> Vec<ReasonNow<'a>> {
    if priority.reasons.is_empty() {
        return Vec::new();
    }
    let rules = rules(summary.framework, summary.draft);
    let all: Vec<&RuleInUse<'a>> = rules.iter().collect();
    let found = found_by(summary, &all);
    let now = |reason: &'a Reason| {
        let rule = rules.iter().find(|it| it.rule.slug == reason.rule);
        let about = about(summary, priority, reason);
        ReasonNow {
            reason,
            rule: rule.map_or(reason.rule.as_str(), |it| &it.rule.name),
            still: still(summary, rule, about.as_ref(), &found, reason),
            about,
        }
    };
    priority.reasons.iter().map(now).collect()
}

/// What a reason is about. One about neither statement nor indicator is about something parked, which
/// is told by its words.
fn about(summary: &PlanSummary<'_>, priority: &Priority, reason: &Reason) -> Option<About> {
    let framework = summary.framework;
    if let Some(slug) = &reason.statement {
        let known = framework.statement(slug);
        return known.map(|_| About::Statement(slug.clone()));
    }
    if let Some(slug) = &reason.indicator {
        let known = framework.indicator(slug);
        return known.map(|_| About::Indicator(slug.clone()));
    }
    let mut parked = priority.parked.iter();
    let is_named = |id: &&crate::draft::Id| {
        let text = summary.draft.parked(id).map(|it| super::quoted(&it.text));
        text.is_some_and(|it| reason.words.starts_with(&it))
    };
    parked.find(is_named).cloned().map(About::Parked)
}

fn still(
    summary: &PlanSummary<'_>,
    rule: Option<&RuleInUse<'_>>,
    about: Option<&About>,
    found: &[Candidate<'_>],
    reason: &Reason,
) -> Still {
    let Some(rule) = rule else {
        return Still::CannotSay;
    };
    let Some(about) = about else {
        // A parked item that was reworded or let go of cannot be told from one that is gone.
        let is_of_framework = reason.statement.is_some() || reason.indicator.is_some();
        return if is_of_framework {
            Still::CannotSay
        } else {
            Still::NoLonger
        };
    };
    if rule.needs_figures() && summary.figures.is_none() {
        return Still::FiguresToCome;
    }
    if let About::Statement(slug) = about
        && summary.draft.score(slug).is_none()
    {
        return Still::NotDiscussed;
    }
    let candidate = found.iter().find(|it| &it.about == about);
    let findings = candidate.map_or(&[][..], |it| &it.findings);
    let finding: Option<&Finding<'_>> = findings.iter().find(|it| it.rule.slug == reason.rule);
    match finding {
        None => Still::NoLonger,
        Some(finding) if finding.rule.kind == RuleKind::PartnerSpread => Still::Same,
        Some(finding) if finding.words == reason.words => Still::Same,
        Some(finding) => Still::Otherwise(finding.words.clone()),
    }
}
