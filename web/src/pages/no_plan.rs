//! A page that needs a plan, opened from a link while no plan is open.

use reform_plan::Slug;
use yew::prelude::*;

use super::not_found::not_found_page;
use crate::components::{Look, Page, button_link, inset, level_words, paragraph, word_switch};
use crate::context::AppContext;
use crate::route::Route;

/// What can be shown without a plan: a statement with its levels, to read; else only the way to a
/// plan.
pub(crate) fn no_plan_page(app: &AppContext, route: &Route) -> Html {
    if let Route::Statement { section, statement } = route {
        return statement_to_read(app, section, statement);
    }
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
            { inset(html! { "No plan is open, so this page is only to read. To score this statement, start or open a plan." }) }
            { ways() }
        </Page>
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
