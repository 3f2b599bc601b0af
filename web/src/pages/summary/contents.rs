use reform_plan::PlanSummary;
use yew::prelude::*;

use super::part;
use crate::components::{focus, link_button};

/// The parts that are not sections, after them, as id and title.
pub(super) const AFTER: [(&str, &str); 12] = [
    ("profile", "Scores by pillar"),
    ("priorities", "Priorities and their golden threads"),
    ("first-days", "The first 100 days"),
    ("driver", "How the plan hangs together"),
    ("actions", "Action plan"),
    ("measures", "How we will know it worked"),
    ("decisions", "What was decided"),
    ("unsure", "What is not scored"),
    ("gaps", "Gaps in the golden thread"),
    ("sign-off", "Sign-off"),
    ("sources", "Where the figures come from"),
    ("about", "About this document"),
];

/// The id of a section's part.
pub(super) fn section_id(number: u8) -> String {
    format!("section-{number}")
}

/// Buttons that lead to the parts. They are not links: an address after the `#` is a page.
pub(super) fn nav(summary: &PlanSummary<'_>) -> Html {
    let front = [
        ("front".to_owned(), "Front page".to_owned()),
        ("glance".to_owned(), "At a glance".to_owned()),
    ];
    let sections = summary.sections.iter().map(|it| {
        let section = it.section;
        (
            section_id(section.number),
            format!("{}. {}", section.number, section.title),
        )
    });
    let after = AFTER
        .iter()
        .map(|(id, title)| ((*id).to_owned(), (*title).to_owned()));
    let parts = front.into_iter().chain(sections).chain(after);
    html! {
        <nav class="app-contents app-no-print" aria-labelledby="contents">
            <h2 class="govuk-heading-s" id="contents">{ "On this page" }</h2>
            <ul class="govuk-list app-contents__list">
                for (id, title) in parts {
                    <li key={id.clone()}>
                        { link_button(&Callback::from(move |()| focus::on(&part::heading_id(&id))), "", html! { title }) }
                    </li>
                }
            </ul>
        </nav>
    }
}
