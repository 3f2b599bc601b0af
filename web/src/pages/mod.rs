//! One file a page. Each reads the open plan's summary and sends edits; none keeps a copy.

mod actions;
mod check;
mod drafts;
mod front;
mod help;
mod kept;
mod measure;
mod no_plan;
mod not_found;
mod open;
mod plan;
mod priorities;
mod scores;
mod section;
mod section_check;
mod section_data;
mod section_insight;
mod setup;
mod shortlist;
mod start;
mod statement;
mod storage;
mod summary;
mod words;

use yew::prelude::*;

use crate::context::use_app;
use crate::route::Route;

/// The page of an address.
pub(crate) fn show(route: Route) -> Html {
    html! { <Show {route} /> }
}

#[derive(PartialEq, Properties)]
struct ShowProps {
    route: Route,
}

/// Shows a page, or asks for a plan where the page needs one and none is open.
#[component]
fn Show(props: &ShowProps) -> Html {
    let app = use_app();
    let route = &props.route;
    if route.needs_plan() && app.state.open.is_none() {
        return html! { <no_plan::NoPlanPage route={route.clone()} /> };
    }
    match route.clone() {
        Route::Start => html! { <start::StartPage /> },
        Route::Drafts => html! { <drafts::DraftsPage /> },
        Route::SetupArea => html! { <setup::AreaPage /> },
        Route::SetupPartners => html! { <setup::PartnersPage /> },
        Route::SetupWay => html! { <setup::WayPage /> },
        Route::Plan => html! { <plan::PlanPage /> },
        Route::Front => html! { <front::FrontPage /> },
        Route::Section { section } => html! { <section::SectionPage {section} /> },
        Route::SectionData { section } => html! { <section_data::SectionDataPage {section} /> },
        Route::SectionInsight { section } => {
            html! { <section_insight::SectionInsightPage {section} /> }
        }
        Route::SectionCheck { section } => html! { <section_check::SectionCheckPage {section} /> },
        Route::Statement { section, statement } => {
            html! { <statement::StatementPage {section} {statement} /> }
        }
        Route::Scores => html! { <scores::ScoresPage /> },
        Route::Priorities => html! { <priorities::PrioritiesPage /> },
        Route::Shortlist => html! { <shortlist::ShortlistPage /> },
        Route::Priority { id } => html! { <priorities::PriorityPage {id} /> },
        Route::Actions => html! { <actions::ActionsPage /> },
        Route::Action { id } => html! { <actions::ActionPage {id} /> },
        Route::Measure { id } => html! { <measure::MeasurePage {id} /> },
        Route::Check => html! { <check::CheckPage /> },
        Route::Summary => html! { <summary::SummaryPage /> },
        Route::Open => html! { <open::OpenPage /> },
        Route::Storage => html! { <storage::StoragePage /> },
        Route::Delete { plan } => html! { <storage::DeletePage {plan} /> },
        Route::Accessibility => html! { <help::AccessibilityPage /> },
        Route::DataSources => html! { <help::DataSourcesPage /> },
        Route::Glossary => html! { <help::GlossaryPage /> },
        Route::WhatsNew => html! { <help::WhatsNewPage /> },
        Route::Help => html! { <help::HelpPage /> },
        Route::NotFound => html! { <not_found::NotFoundPage /> },
    }
}
