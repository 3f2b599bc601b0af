//! The plan as it is read and printed: what the page shows is what goes on paper. All of it comes from
//! the same document as Word and Markdown; here it is only drawn.

mod choose;
mod contents;
pub(super) mod draw;
mod one_page;

use plan_export::{Parts, document};
use reform_plan::PlanDraft;
use yew::prelude::*;

use self::one_page::one_page;
use super::kept::download;
use crate::components::{Look, Page, Width, action_button, button_link, link, paragraph};
use crate::context::{AppContext, Loaded, use_app};
use crate::route::Route;

/// The page of an address of the summary.
pub(super) fn page(app: &AppContext, route: &Route) -> Html {
    match route {
        Route::OnePage => one_page(app),
        // Each choice of an address begins anew.
        Route::SummaryParts { parts } => {
            html! { <SummaryPage key={parts.as_str()} parts={parts.clone()} /> }
        }
        _ => html! { <SummaryPage key="whole" /> },
    }
}

/// Which parts of the plan the page begins with.
#[derive(PartialEq, Properties)]
struct SummaryProps {
    /// Their names, as the address has them; the whole plan where it names none.
    #[prop_or_default]
    parts: String,
}

/// The plan in the order it is printed, whole or the parts somebody chose. The choice is of this page
/// and is not kept: a plan does not change by being printed.
#[component]
fn SummaryPage(props: &SummaryProps) -> Html {
    let app = use_app();
    let parts = use_state(|| match Parts::in_address(&props.parts) {
        parts if parts.0.is_empty() => Parts::whole(&app.framework),
        parts => parts,
    });
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let document = document::of(&plan.summary(), &parts);
    // On paper as well: a reader of some parts has to know that there are others.
    let caption = if *parts == Parts::whole(&app.framework) {
        ""
    } else {
        "Chosen parts of the plan"
    };
    let onchoose = {
        let parts = parts.clone();
        Callback::from(move |chosen| parts.set(chosen))
    };
    html! {
        <Page title={document.title.clone()} {caption} back={Route::Plan} width={Width::Full}>
            { buttons(&app, plan.draft) }
            { choose::choose(&app, &parts, &onchoose) }
            { figures_to_come(&app) }
            { contents::nav(&document) }
            { draw::marks(plan.draft) }
            { draw::document(&document) }
        </Page>
    }
}

fn buttons(app: &AppContext, draft: &PlanDraft) -> Html {
    let print = {
        let world = app.world.clone();
        Callback::from(move |()| world.print())
    };
    let download = {
        let (app, draft) = (app.clone(), draft.clone());
        Callback::from(move |()| download(&app, &draft))
    };
    html! {
        <div class="app-no-print">
            <p class="govuk-hint">
                { "What you see here is what is printed. To keep it as a PDF, choose \"Save as PDF\" as the printer." }
            </p>
            <div class="govuk-button-group">
                { action_button(Look::Primary, &print, html! { "Print or save as PDF" }) }
                { button_link(Look::Secondary, &Route::OnePage, html! { "The plan on one page" }) }
                { button_link(Look::Secondary, &Route::Families, html! { "For families" }) }
                { button_link(Look::Secondary, &Route::Check, html! { "Check the golden thread" }) }
                { action_button(Look::Secondary, &download, html! { "Download plan file" }) }
                { link(&Route::Download, "Download and share: Word, Excel and more") }
            </div>
        </div>
    }
}

/// Says so while figures are on their way, or did not come: a plan printed then has none.
fn figures_to_come(app: &AppContext) -> Html {
    let words = match &app.figures {
        Loaded::Here(_) => String::new(),
        Loaded::NotYet => {
            "Published figures are on their way. Wait a moment before you print.".to_owned()
        }
        Loaded::Failed(why) => {
            format!("Published figures could not be read, so this page has none. {why}")
        }
    };
    html! {
        <div class="app-no-print" role="status">
            if !words.is_empty() {
                { paragraph(words) }
            }
        </div>
    }
}
