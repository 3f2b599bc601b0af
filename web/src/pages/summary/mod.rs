//! The plan as it is read and printed: what the page shows is what goes on paper.

mod about;
mod action_table;
mod contents;
mod data;
mod decisions;
mod figure_notes;
mod figures;
mod first_days;
mod front;
mod gaps;
mod glance;
mod insight;
mod levels;
mod local_figure;
mod measure_table;
mod one_page;
mod part;
mod priorities;
mod profile;
mod reviews;
mod scores;
mod section;
mod sign_off;
pub(super) mod sources;
mod thread;
mod unsure;
mod words;

pub(crate) use one_page::one_page;
use reform_plan::{PlanDraft, PlanSummary};
use yew::prelude::*;

use super::kept::download;
use crate::components::{Look, Page, Width, action_button, button_link, print_marks};
use crate::context::{AppContext, Loaded};
use crate::route::Route;

/// The whole plan on one page, in the order it is printed.
pub(crate) fn summary_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    html! {
        <Page title={print_marks::name(plan.draft)} back={Route::Plan} width={Width::Full}>
            { buttons(app, plan.draft) }
            { figures_to_come(app) }
            { contents::nav(&summary) }
            <div class="app-plan-print">
                { front::part(&summary) }
                { glance::part(&summary) }
                { section::parts(&summary) }
                { profile::part(&summary) }
                { priorities::part(&summary) }
                { first_days::part(&summary) }
                { thread::diagram(&summary) }
                <div class={has_tables(&summary).then_some("app-landscape")}>
                    { action_table::part(&summary) }
                    { measure_table::part(&summary) }
                </div>
                { decisions::part(&summary) }
                { unsure::part(&summary) }
                { gaps::part(&summary) }
                { sign_off::part(&summary) }
                { sources::part(&summary) }
                { about::part(&summary) }
            </div>
        </Page>
    }
}

/// Whether there is anything to put on landscape pages.
fn has_tables(summary: &PlanSummary<'_>) -> bool {
    let mut threads = summary.threads.iter();
    threads.any(|it| !it.actions.is_empty() || !it.measures.is_empty())
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
                { button_link(Look::Secondary, &Route::Check, html! { "Check the golden thread" }) }
                { action_button(Look::Secondary, &download, html! { "Download plan file" }) }
            </div>
        </div>
    }
}

/// Says so while figures are on their way, or did not come: a plan printed then has none.
fn figures_to_come(app: &AppContext) -> Html {
    let words = match &app.figures {
        Loaded::Here(_) => return Html::default(),
        Loaded::NotYet => {
            "Published figures are on their way. Wait a moment before you print.".to_owned()
        }
        Loaded::Failed(why) => {
            format!("Published figures could not be read, so this page has none. {why}")
        }
    };
    html! { <p class="govuk-body app-no-print" role="status">{ words }</p> }
}
