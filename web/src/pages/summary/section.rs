use reform_plan::PlanSummary;
use reform_plan::summary::SectionSummary;
use yew::prelude::*;

use crate::components::link;

use super::part::{self, heading, typed};
use super::{contents, data, insight, scores};
use crate::route::Route;

/// Every section of the plan, in order.
pub(super) fn parts(summary: &PlanSummary<'_>) -> Html {
    html! {
        for section in &summary.sections {
            { part_of(summary, section) }
        }
    }
}

fn part_of(summary: &PlanSummary<'_>, it: &SectionSummary<'_>) -> Html {
    let section = it.section;
    let content = html! {
        <>
            <p class="govuk-body app-purpose">{ &section.purpose }</p>
            <p class="govuk-body app-no-print">
                { link(&Route::section(&section.slug), format!("Change section {}", section.number)) }
            </p>
            { heading("In our own words") }
            { typed(it.narrative(), "Not written yet") }
            { heading("What the data says") }
            { data::of(summary, section) }
            { insight::response(it) }
            { heading("Insight questions") }
            { insight::answers(summary, it) }
            { heading("Scores and what they rest on") }
            <p class="govuk-body app-lead-in">{ format!("{}.", it.coverage.words()) }</p>
            { scores::of(summary, section) }
        </>
    };
    part::part(
        &contents::section_id(section.number),
        &format!("{}. {}", section.number, section.title),
        content,
    )
}
