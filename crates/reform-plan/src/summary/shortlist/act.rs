//! Decisions about candidates, each one edit, so that one undo takes all of it back.

use plan_framework::{RuleKind, Slug};

use super::super::{PlanSummary, in_words};
use super::{About, Candidate};
use crate::TypedDate;
use crate::draft::{Id, NotNow, PlanDraft, Priority, Reason};
use crate::edit::{Edit, NotNowField, PriorityField};

/// A priority that answers these candidates, with a working title for the room to rewrite.
///
/// It belongs to the first section any of them belongs to, points to each, keeps what the rules said
/// with today's date, and carries over what that section says of its data: what it shows, what it
/// means, what will be done.
pub fn priority_for(summary: &PlanSummary<'_>, candidates: &[&Candidate<'_>], id: Id) -> Priority {
    let section = candidates.iter().find_map(|it| it.section);
    let record = section.and_then(|it| summary.draft.section(&it.slug));
    let response = record.map(|it| it.response.clone()).unwrap_or_default();
    let mut priority = Priority {
        id,
        title: title(summary, candidates),
        section: section.map(|it| it.slug.clone()),
        problem: response.shows,
        means: response.means,
        will_do: response.will_do,
        ..Priority::default()
    };
    for candidate in candidates {
        hold(&mut priority, &candidate.about);
        priority.reasons.extend(reasons(summary, candidate));
    }
    priority
}

/// What makes each of these candidates a priority of its own, after those there are. `new_id` is asked
/// once for each.
pub fn act(
    summary: &PlanSummary<'_>,
    candidates: &[&Candidate<'_>],
    mut new_id: impl FnMut() -> Id,
) -> Edit {
    let additions = candidates.iter();
    let additions = additions.map(|it| add(priority_for(summary, &[it], new_id())));
    Edit::Together(additions.collect())
}

/// What makes one priority of all these candidates, after those there are.
pub fn act_as_one(summary: &PlanSummary<'_>, candidates: &[&Candidate<'_>], id: Id) -> Edit {
    Edit::Together(vec![add(priority_for(summary, candidates, id))])
}

/// What says that a priority covers a candidate: it points to it and keeps what the rules said. A
/// reason it has already is not kept again. None when the plan has no such priority.
pub fn cover(summary: &PlanSummary<'_>, candidate: &Candidate<'_>, priority: &Id) -> Option<Edit> {
    let before = summary.draft.priority(priority)?;
    let mut after = before.clone();
    hold(&mut after, &candidate.about);
    for new in reasons(summary, candidate) {
        let is_alike = |it: &Reason| {
            (&it.rule, &it.words, &it.statement) == (&new.rule, &new.words, &new.statement)
        };
        if !after.reasons.iter().any(is_alike) {
            after.reasons.push(new);
        }
    }
    let fields = PriorityField::changed(before, &after).into_iter();
    let edits = fields.map(|field| Edit::SetPriority {
        priority: priority.clone(),
        field,
    });
    Some(Edit::Together(edits.collect()))
}

/// What says why nothing is done about something for now, who agreed, and when.
pub fn put_off(about: &About, not_now: NotNow) -> Edit {
    let fields = [
        NotNowField::Reason(not_now.reason),
        NotNowField::AgreedBy(not_now.agreed_by),
        NotNowField::On(not_now.on),
    ];
    let edits = fields.into_iter().map(|field| Edit::SetNotNow {
        about: about.key(),
        field,
    });
    Edit::Together(edits.collect())
}

/// What takes such a decision back.
pub fn take_back(about: &About) -> Edit {
    put_off(about, NotNow::default())
}

fn add(priority: Priority) -> Edit {
    Edit::AddPriority {
        at: usize::MAX,
        priority: Box::new(priority),
    }
}

/// Lets a priority point to something, once.
fn hold(priority: &mut Priority, about: &About) {
    fn once<T: Clone + PartialEq>(list: &mut Vec<T>, new: &T) {
        if !list.contains(new) {
            list.push(new.clone());
        }
    }
    match about {
        About::Statement(slug) => once(&mut priority.statements, slug),
        About::Indicator(slug) => once(&mut priority.indicators, slug),
        About::Parked(id) => once(&mut priority.parked, id),
    }
}

/// What is kept of how far apart partners were: not by how much, so that it can stay when the plan
/// no longer shows what they said.
const APART: &str = "Partners were far apart when they scored alone";

/// What the rules say of a candidate today, to be kept.
fn reasons(summary: &PlanSummary<'_>, candidate: &Candidate<'_>) -> Vec<Reason> {
    let (statement, indicator): (Option<Slug>, Option<Slug>) = match &candidate.about {
        About::Statement(slug) => (Some(slug.clone()), None),
        About::Indicator(slug) => (None, Some(slug.clone())),
        About::Parked(_) => (None, None),
    };
    let found = candidate.findings.iter().map(|finding| Reason {
        rule: finding.rule.slug.clone(),
        words: match finding.rule.kind {
            RuleKind::PartnerSpread => APART.to_owned(),
            _ => finding.words.clone(),
        },
        statement: statement.clone(),
        indicator: indicator.clone(),
        on: TypedDate::of(summary.today),
        ..Reason::default()
    });
    found.collect()
}

fn title(summary: &PlanSummary<'_>, candidates: &[&Candidate<'_>]) -> String {
    let (framework, draft): (_, &PlanDraft) = (summary.framework, summary.draft);
    match candidates {
        [] => String::new(),
        [one] => match &one.about {
            About::Parked(_) => one.name.clone(),
            about => {
                let mark = about.mark(framework, draft);
                let words = one.name.strip_prefix(&mark).unwrap_or(&one.name);
                format!("{mark}: {}", words.trim())
            }
        },
        several => {
            let marks: Vec<String> = several
                .iter()
                .map(|it| it.about.mark(framework, draft))
                .collect();
            let section = several.iter().find_map(|it| it.section);
            match section {
                Some(section) => format!("{}: {}", section.title, in_words(&marks)),
                None => in_words(&marks),
            }
        }
    }
}
