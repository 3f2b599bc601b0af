//! What the pages of the shortlist say of a candidate alike.

use reform_plan::summary::{Answer, Candidate, Finding, Place, RuleInUse, rules};
use reform_plan::{NotNow, PlanSummary};
use yew::prelude::*;

use crate::components::{paragraph, typed};
use crate::context::{AppContext, Loaded};
use crate::route::Route;

/// Why something is on the list, in words, and the pages that show what the rules found.
pub(super) fn findings(candidate: &Candidate<'_>) -> Html {
    let mut places: Vec<&Place> = Vec::new();
    for place in candidate.findings.iter().flat_map(|it| &it.places) {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    html! {
        <ul class="govuk-list app-cell-list">
            for finding in &candidate.findings {
                <li>{ finding_words(finding) }</li>
            }
            for place in places {
                <li class="app-no-print">{ place_link(place, &candidate.name) }</li>
            }
        </ul>
    }
}

/// What one rule found, under the rule's name.
fn finding_words(finding: &Finding<'_>) -> Html {
    html! { <><strong>{ format!("{}: ", finding.rule.name) }</strong>{ typed(&finding.words) }</> }
}

/// A link to a page that shows what a rule found. `which` is heard after it: of what.
pub(super) fn place_link(place: &Place, which: &str) -> Html {
    let words = match place {
        Place::Compare { .. } => "See what each partner said",
        Place::SectionData(_) => "See the figures",
        Place::ParkingLot => "See the parking lot",
        _ => "See the statement",
    };
    html! {
        <a class="govuk-link" href={Route::from(place).href()}>
            { words }<span class="govuk-visually-hidden">{ format!(": {which}") }</span>
        </a>
    }
}

/// What answers something, each with a link.
pub(super) fn answer(answer: &Answer<'_>) -> Html {
    match answer {
        Answer::Priority(it) => html! {
            <>
                { "In priority " }
                <a class="govuk-link" href={Route::priority(&it.id).href()}>{ typed(it.shown()) }</a>
            </>
        },
        Answer::Action(it) => html! {
            <>
                { "Became the action " }
                <a class="govuk-link" href={Route::action(&it.id).href()}>{ typed(it.shown()) }</a>
            </>
        },
        Answer::Settled => html! { "Settled" },
    }
}

/// Why nothing is done for now.
pub(super) fn not_now(not_now: &NotNow) -> Html {
    html! { <>{ "Not now: " }{ typed(&not_now.reason) }</> }
}

/// Says so while published figures are not there and a rule that is used looks at them.
pub(super) fn figures_to_come(app: &AppContext, summary: &PlanSummary<'_>) -> Html {
    let looks = |it: &RuleInUse<'_>| it.used.is_used() && it.needs_figures();
    if !rules(summary.framework, summary.draft).iter().any(looks) {
        return Html::default();
    }
    match &app.figures {
        Loaded::Here(_) => Html::default(),
        Loaded::NotYet => html! {
            <p class="govuk-body" role="status">
                { "Published figures are on their way. What the rules find in them is not on this list yet." }
            </p>
        },
        Loaded::Failed(why) => paragraph(format!(
            "Published figures could not be read, so what the rules find in them is not on this list. {why}"
        )),
    }
}
