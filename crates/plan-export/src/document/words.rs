//! Words that more than one part of the plan says.

use reform_plan::summary::{PlanSummary, StatementLine, Thread};
use reform_plan::{Action, Evidence, Framework, GivenDate, PlanDraft, Slug};

use super::Words;

/// The name of a partner, also of one that has left the plan.
fn partner(framework: &Framework, draft: &PlanDraft, partner: &Slug) -> String {
    let here = draft.partner(partner).map(|it| it.name.trim());
    if let Some(name) = here.filter(|name| !name.is_empty()) {
        return name.to_owned();
    }
    match framework.partner(partner) {
        Some(known) if here.is_some() => known.name.clone(),
        Some(known) => format!("{} (no longer taking part)", known.name),
        None if here.is_some() => "A partner with no name yet".to_owned(),
        None => "A partner that no longer takes part".to_owned(),
    }
}

/// Who leads: partner and role; empty when nobody does.
pub(super) fn lead(summary: &PlanSummary<'_>, lead: Option<&Slug>, role: &str) -> String {
    let name = lead.map(|slug| partner(summary.framework, summary.draft, slug));
    let role = Some(role.trim().to_owned()).filter(|role| !role.is_empty());
    let parts: Vec<String> = name.into_iter().chain(role).collect();
    parts.join(", ")
}

/// From the first start to the last date of a priority's actions, as far as they have dates.
pub(super) fn dates(thread: &Thread<'_>) -> String {
    let read = |date: fn(&Action) -> &reform_plan::TypedDate| {
        thread
            .actions
            .iter()
            .filter_map(move |(action, _)| date(action).read().ok().flatten())
    };
    let start = read(|action| &action.start).min_by_key(|date| GivenDate::first_day(*date));
    let end = read(|action| &action.by).max_by_key(|date| GivenDate::last_day(*date));
    match (start, end) {
        (Some(start), Some(end)) => format!("{start} to {end}"),
        (Some(start), None) => format!("From {start}"),
        (None, Some(end)) => format!("By {end}"),
        (None, None) => String::new(),
    }
}

/// A number of things inside a sentence, like "1 action" or "3 actions".
pub(super) fn count(number: usize, one: &str, more: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { more })
}

/// A statement by its mark and its words.
pub(super) fn statement(line: &StatementLine<'_>) -> Words {
    Words::strong(line.statement.id.clone()).and(Words::plain(format!(" {}", line.statement.text)))
}

/// A statement by its mark and its words, in a sentence or a list.
pub(super) fn statement_words(line: &StatementLine<'_>) -> String {
    format!("{} {}", line.statement.id, line.statement.text)
}

/// The lines of evidence of a statement that say something.
pub(super) fn evidence_of<'a>(line: &StatementLine<'a>) -> impl Iterator<Item = &'a Evidence> {
    let lines = line.record.into_iter().flat_map(|it| &it.evidence);
    lines.filter(|it| !it.text.trim().is_empty())
}

/// A line of evidence with where it comes from and what kind it is.
pub(super) fn evidence(line: &Evidence) -> Words {
    let words = Words::plain(line.text.trim());
    let words = match line.source.trim() {
        "" => words,
        source => words
            .and(" Source: ".into())
            .and(source.into())
            .and(".".into()),
    };
    let kind = line
        .strength
        .map_or("kind of evidence not chosen", |it| it.words());
    words.and(Words::plain(format!(" [{kind}]")))
}
