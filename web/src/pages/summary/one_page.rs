//! The plan on one page: what a busy reader takes away.

use reform_plan::PlanSummary;
use reform_plan::summary::{ActionInShort, OnePage, PriorityInShort};
use yew::prelude::*;

use super::front;
use crate::components::{
    Look, Page, Width, action_button, button_link, heading, link, print_marks, typed,
};
use crate::context::AppContext;
use crate::route::Route;

/// The plan on one page, to read and to print.
pub(crate) fn one_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let page = OnePage::new(&summary);
    let print = {
        let world = app.world.clone();
        Callback::from(move |()| world.print())
    };
    html! {
        <Page title={format!("{} on one page", print_marks::name(plan.draft))} back={Route::Summary} width={Width::Full}>
            <div class="app-no-print">
                <p class="govuk-hint">
                    { "It prints on one sheet of A4. Long texts are shortened here; the whole plan has them in full." }
                </p>
                <div class="govuk-button-group">
                    { action_button(Look::Primary, &print, html! { "Print or save as PDF" }) }
                    { button_link(Look::Secondary, &Route::Summary, html! { "The whole plan" }) }
                </div>
            </div>
            <div class="app-one-page">
                { front::marks(&summary) }
                { facts(&summary) }
                { priorities(&page) }
                <div class="app-one-page__columns">
                    <div>{ next(&page) }</div>
                    <div>{ pillars(&page) }</div>
                </div>
                { unknown(&page) }
                <p class="govuk-body-s">{ &app.framework.notice }</p>
            </div>
        </Page>
    }
}

/// Whose plan it is, how far it has come, and when it is looked at next.
fn facts(summary: &PlanSummary<'_>) -> Html {
    let front = &summary.draft.front;
    let mut words = vec![front.status.words().to_owned()];
    if !front.date.is_empty() {
        words.push(front.date.words());
    }
    if !front.sro.trim().is_empty() {
        words.push(format!("Senior Responsible Officer: {}", front.sro.trim()));
    }
    html! { <p class="govuk-body">{ typed(&words.join(" · ")) }</p> }
}

fn priorities(page: &OnePage) -> Html {
    if page.priorities.is_empty() {
        return html! {
            <>
                { heading("What we will change") }
                <p class="govuk-body">
                    <span>{ "No priorities are chosen yet. " }</span>
                    { link(&Route::Shortlist, "Choose your priorities") }
                </p>
            </>
        };
    }
    html! {
        <>
            { heading("What we will change, and how families will know") }
            <ol class="govuk-list govuk-list--number app-one-page__priorities">
                for it in &page.priorities {
                    <li>{ priority(it) }</li>
                }
            </ol>
            if page.more > 0 {
                <p class="govuk-body-s">{ format!("And {} more in the whole plan.", page.more) }</p>
            }
        </>
    }
}

fn priority(it: &PriorityInShort) -> Html {
    html! {
        <>
            <strong>{ typed(&it.title) }</strong>
            if it.lead.is_empty() {
                <span>{ " (no lead partner yet)" }</span>
            } else {
                <span>{ " (" }</span>{ typed(&it.lead) }<span>{ " leads)" }</span>
            }
            if !it.families.is_empty() {
                <span class="app-line"><span>{ "What families say: " }</span>{ typed(&it.families) }</span>
            }
            <span class="app-line">
                if it.measure.is_empty() {
                    { "No measure yet." }
                } else {
                    { typed(&it.measure) }
                }
            </span>
        </>
    }
}

fn next(page: &OnePage) -> Html {
    html! {
        <>
            { heading("What comes next") }
            if page.next.is_empty() {
                <p class="govuk-body">{ "No action with a date is left to do." }</p>
            } else {
                <ul class="govuk-list app-one-page__next">
                    for it in &page.next {
                        <li>{ action(it) }</li>
                    }
                </ul>
            }
            if let Some(review) = &page.review {
                <p class="govuk-body"><strong>{ "Next review: " }</strong>{ typed(review) }</p>
            }
        </>
    }
}

fn action(it: &ActionInShort) -> Html {
    html! {
        <>
            <strong>{ format!("{}: ", it.by) }</strong>
            { typed(&it.what) }
            if !it.lead.is_empty() {
                <span>{ " (" }</span>{ typed(&it.lead) }<span>{ ")" }</span>
            }
        </>
    }
}

fn pillars(page: &OnePage) -> Html {
    html! {
        <>
            { heading("Where we are now") }
            <ul class="govuk-list app-one-page__pillars">
                for it in &page.pillars {
                    <li><strong>{ format!("{}: ", it.name) }</strong><span>{ &it.words }</span></li>
                }
            </ul>
        </>
    }
}

fn unknown(page: &OnePage) -> Html {
    if page.unknown.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { heading("What we cannot say yet") }
            <p class="govuk-body">{ page.unknown.join(" ") }</p>
        </>
    }
}
