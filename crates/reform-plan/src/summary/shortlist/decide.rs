use super::super::{PlanSummary, in_words};
use super::{About, Candidate, shortlist};
use crate::draft::{Action, NotNow, Outcome, PlanDraft, Priority};

/// What was decided about a candidate, told from what answers it and from why nothing is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Decision {
    /// Nothing yet: a gap without a decision.
    Open,
    /// Something answers it.
    Answered,
    /// Nothing is done for now, and why is written.
    NotNow,
    /// Nothing was to be done for now, and something answers it since. Both are said.
    AnsweredSince,
}

/// Something that answers a candidate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer<'a> {
    /// A priority that holds it.
    Priority(&'a Priority),
    /// Of something parked: it became this action.
    Action(&'a Action),
    /// Of something parked: it was talked about and is settled.
    Settled,
}

/// Something that is put off, whether a rule finds it now or not.
#[derive(Clone, Debug)]
pub struct Decided<'a> {
    /// What it is about.
    pub about: About,
    /// Its mark and its words.
    pub name: String,
    /// Why nothing is done about it for now.
    pub not_now: &'a NotNow,
    /// What answers it since.
    pub answers: Vec<Answer<'a>>,
}

impl Decision {
    /// The decision in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Open => "No decision yet",
            Self::Answered => "Answered",
            Self::NotNow => "Not now",
            Self::AnsweredSince => "Not now at first, answered since",
        }
    }

    pub(super) fn of(answers: &[Answer<'_>], not_now: Option<&NotNow>) -> Self {
        match (answers.is_empty(), not_now) {
            (true, None) => Self::Open,
            (false, None) => Self::Answered,
            (true, Some(_)) => Self::NotNow,
            (false, Some(_)) => Self::AnsweredSince,
        }
    }
}

/// What answers something: the priorities that hold it, in the partnership's order, and of something
/// parked what became of it.
pub fn answers<'a>(draft: &'a PlanDraft, about: &About) -> Vec<Answer<'a>> {
    let holds = |it: &&Priority| match about {
        About::Statement(slug) => it.statements.contains(slug),
        About::Indicator(slug) => it.indicators.contains(slug),
        About::Parked(id) => it.parked.contains(id),
    };
    let priorities = draft.priorities.iter().filter(holds);
    let mut answers: Vec<Answer<'a>> = priorities.map(Answer::Priority).collect();
    let parked = match about {
        About::Parked(id) => draft.parked(id),
        _ => None,
    };
    match parked.map(|it| &it.outcome) {
        Some(Outcome::Settled) => answers.push(Answer::Settled),
        Some(Outcome::Action(id)) => {
            answers.extend(draft.action(id).map(|(_, it)| Answer::Action(it)));
        }
        Some(Outcome::Open) | None => {}
    }
    answers
}

/// The gaps without a decision, in the order of the list.
pub fn undecided<'a>(summary: &PlanSummary<'a>) -> Vec<Candidate<'a>> {
    let list = shortlist(summary).into_iter();
    list.filter(|it| it.decision() == Decision::Open).collect()
}

/// Everything nothing is done about for now, in the order of the list; what no rule finds any more
/// comes after it.
pub fn put_aside<'a>(summary: &PlanSummary<'a>) -> Vec<Decided<'a>> {
    let (framework, draft) = (summary.framework, summary.draft);
    let found: Vec<About> = shortlist(summary).into_iter().map(|it| it.about).collect();
    let kept = draft.not_now.keys().filter_map(|key| About::from_key(key));
    let others: Vec<About> = kept.filter(|it| !found.contains(it)).collect();
    let of = |about: About| {
        let not_now = draft.not_now.get(&about.key())?;
        not_now.is_decided().then(|| Decided {
            name: about.name(framework, draft),
            answers: answers(draft, &about),
            about,
            not_now,
        })
    };
    found.into_iter().chain(others).filter_map(of).collect()
}

/// Who agreed that nothing is done for now and when, as a sentence like "Agreed by Council and
/// Health, 3 March 2026."; empty when nobody said.
pub fn agreed_words(summary: &PlanSummary<'_>, not_now: &NotNow) -> String {
    let names = not_now.agreed_by.iter();
    let names: Vec<String> = names
        .map(|it| summary.partner_name(it).to_owned())
        .collect();
    match (in_words(&names), not_now.on.words()) {
        (who, on) if who.is_empty() && on.is_empty() => String::new(),
        (who, on) if on.is_empty() => format!("Agreed by {who}."),
        (who, on) if who.is_empty() => format!("Agreed {on}."),
        (who, on) => format!("Agreed by {who}, {on}."),
    }
}
