//! A page that needs a plan, opened from a link while no plan is open.

use reform_plan::{Section, Slug};
use yew::prelude::*;

use super::linked::{item_of, linked_page};
use super::not_found::not_found_page;
use super::section::must_contain;
use super::section_data::indicator::heading_id;
use crate::components::{
    Look, Page, button_link, heading, inset, level_words, link, paragraph, section_terms,
    statement_terms, word_switch,
};
use crate::context::AppContext;
use crate::route::Route;

/// What can be shown without a plan: a statement with its levels and a section with what belongs to
/// it, to read; of what stands in a plan, where it is; else only the way to a plan.
pub(crate) fn no_plan_page(app: &AppContext, route: &Route) -> Html {
    match route {
        Route::Statement { section, statement } => statement_to_read(app, section, statement),
        Route::Section { section }
        | Route::SectionData { section }
        | Route::SectionInsight { section }
        | Route::SectionCheck { section } => section_to_read(app, section),
        _ => match item_of(route) {
            Some(item) => linked_page(app, route, &item),
            None => no_plan(),
        },
    }
}

fn no_plan() -> Html {
    html! {
        <Page title="No plan is open" back={Route::Start}>
            { paragraph("This page is part of a plan, and no plan is open in this browser. Nothing is lost: plans saved on this computer are on the start page.") }
            { ways() }
        </Page>
    }
}

/// A statement that somebody sent a link to.
fn statement_to_read(app: &AppContext, section: &str, statement: &str) -> Html {
    let slug = Slug::from(statement);
    let section = app.framework.section(&Slug::from(section));
    let found = section.zip(app.framework.statement(&slug));
    let Some((section, (pillar, statement))) = found else {
        return not_found_page(app);
    };
    if !section.pillars.contains(&pillar.slug) {
        return not_found_page(app);
    }
    html! {
        <Page
            title={format!("{} {}", statement.id, statement.claim(app.wording(None)))}
            caption={format!("Section {}, {}", section.number, section.title)}
            back={Route::Start}
        >
            { word_switch(app, app.wording(None)) }
            <p class="govuk-body">
                <strong>{ "What to bring: " }</strong><span>{ &statement.evidence }</span>
            </p>
            { level_words(&app.framework, statement, app.wording(None)) }
            { statement_terms(&app.framework, statement) }
            { inset(html! { "No plan is open, so this page is only to read. To score this statement, start or open a plan." }) }
            { ways() }
        </Page>
    }
}

/// A section that somebody sent a link to, or one of its pages: all of it in one. Its questions and
/// indicators have the ids they have in a plan, so that a link to one of them leads there.
fn section_to_read(app: &AppContext, section: &str) -> Html {
    let Some(section) = app.framework.section(&Slug::from(section)) else {
        return not_found_page(app);
    };
    html! {
        <Page
            title={section.title.clone()}
            caption={format!("Section {}", section.number)}
            back={Route::Start}
        >
            <p class="govuk-body-l">{ &section.purpose }</p>
            { heading("What this section has to contain") }
            { must_contain(section) }
            { section_terms(&app.framework, section) }
            { belongs(app, section) }
            { inset(html! { "No plan is open, so this page is only to read. To fill in this section, start or open a plan." }) }
            { ways() }
        </Page>
    }
}

/// The statements, insight questions and indicators of a section.
fn belongs(app: &AppContext, section: &Section) -> Html {
    html! {
        <>
            { heading("Statements") }
            <ul class="govuk-list">
                for (_, it) in app.framework.statements_of(section) {
                    <li>{ link(&Route::statement(&section.slug, &it.slug), format!("{} {}", it.id, it.text)) }</li>
                }
            </ul>
            if !section.questions.is_empty() {
                { heading("Insight questions") }
                <ul class="govuk-list">
                    for it in &section.questions {
                        <li id={format!("answer-{}", it.slug)} tabindex="-1">{ format!("{} {}", it.id, it.text) }</li>
                    }
                </ul>
            }
            if !section.indicators.is_empty() {
                { heading("Indicators") }
                <dl class="app-glossary">
                    for it in app.framework.indicators_of(section) {
                        <div class="app-glossary__entry">
                            <dt class="app-glossary__term" id={heading_id(it)} tabindex="-1">{ format!("{} {}", it.id, it.name) }</dt>
                            <dd class="app-glossary__meaning">{ &it.definition }</dd>
                        </div>
                    }
                </dl>
            }
        </>
    }
}

fn ways() -> Html {
    html! {
        <div class="govuk-button-group app-no-print">
            { button_link(Look::Primary, &Route::Start, html! { "Start or open a plan" }) }
            { button_link(Look::Secondary, &Route::Open, html! { "Open a plan file" }) }
        </div>
    }
}
