use reform_plan::keep::{Keeper, LAST_POINTS, Moment, POINT_DAYS, Position};
use yew::prelude::*;

use super::lines::{Line, Since, since};
use crate::components::{link, paragraph};
use crate::pages::words::count;
use crate::route::Route;

/// Id of the heading of the earlier versions.
pub(super) const ID: &str = "earlier-versions";

/// The restore points of the open plan, the newest first.
pub(super) fn versions(past: &Keeper, lines: &[Line]) -> Html {
    let points = past.points();
    html! {
        <>
            <h2 class="govuk-heading-m app-changes__heading" id={ID} tabindex="-1">
                { "Earlier versions" }
            </h2>
            { paragraph(about()) }
            if points.is_empty() {
                { paragraph("No earlier version is kept yet.") }
            } else {
                <ul class="govuk-list govuk-list--spaced">
                    for (at, when) in points.iter().rev() {
                        { version(*at, when, since(*at, past.steps(), lines)) }
                    }
                </ul>
            }
        </>
    }
}

/// Which versions are kept.
pub(super) fn about() -> String {
    format!(
        "The tool keeps the whole plan now and then: the last {LAST_POINTS} versions, and the last one of each day for {POINT_DAYS} days. You can look at one, download it and go back to it."
    )
}

fn version(at: Position, when: &Moment, since: Since) -> Html {
    let route = Route::Version {
        version: at.to_string(),
    };
    let mut name = when.words();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    html! {
        <li key={at.to_string()}>
            { link(&route, name) }
            if let Some(words) = since_words(since) {
                <span class="app-note">{ format!(" · {words}") }</span>
            }
        </li>
    }
}

fn since_words(since: Since) -> Option<String> {
    match since {
        Since::Exactly(number) => Some(format!("{} since", count(number, "change", "changes"))),
        Since::MoreThan(0) | Since::Unknown => None,
        Since::MoreThan(number) => Some(format!("more than {number} changes since")),
    }
}
