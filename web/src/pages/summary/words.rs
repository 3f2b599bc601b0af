//! Words that more than one part of the plan says.

use reform_plan::summary::Thread;
use reform_plan::{Action, Framework, GivenDate, PlanDraft, Slug};

/// The name of a partner, also of one that has left the plan.
pub(super) fn partner(framework: &Framework, draft: &PlanDraft, partner: &Slug) -> String {
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
pub(super) fn lead(
    framework: &Framework,
    draft: &PlanDraft,
    lead: Option<&Slug>,
    role: &str,
) -> String {
    let name = lead.map(|slug| partner(framework, draft, slug));
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
