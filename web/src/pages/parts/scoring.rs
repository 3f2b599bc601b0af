//! The pages from setting up a plan to its scores, and what is shown of them without a plan.

use yew::prelude::*;

use super::PartProps;
use crate::context::use_app;
use crate::pages::{
    answers, drafts, front, no_plan, not_found, open, plan, scores, section, section_check,
    section_data, section_insight, setup, statement,
};
use crate::route::Route;

/// The page of an address of this part, or what can be shown of any while no plan is open.
#[component]
pub(super) fn ScoringPages(props: &PartProps) -> Html {
    let app = &use_app();
    let route = &props.route;
    if route.needs_plan() && app.state.open.is_none() {
        return no_plan::no_plan_page(app, route);
    }
    match route {
        Route::Drafts => html! { <drafts::DraftsPage /> },
        Route::SetupArea => setup::area_page(app),
        Route::SetupPartners => html! { <setup::PartnersPage /> },
        Route::SetupWay => setup::way_page(app),
        Route::Plan => plan::plan_page(app),
        Route::Front => front::front_page(app),
        Route::Section { section } => section::section_page(app, section),
        Route::SectionData { section } => section_data::section_data_page(app, section),
        Route::SectionInsight { section } => section_insight::section_insight_page(app, section),
        Route::SectionCheck { section } => section_check::section_check_page(app, section),
        Route::Statement { section, statement } => {
            statement::statement_page(app, section, statement)
        }
        Route::Answers => answers::answers_page(app),
        Route::Cover { partner } => answers::cover_page(app, partner),
        Route::Answer {
            partner,
            set,
            statement,
        } => answers::answer_page(app, partner, set, statement),
        Route::AnswerLink {
            framework,
            version,
            plan,
            partner,
            name,
            area,
        } => answers::link_page(
            app,
            &answers::Asked {
                framework,
                version,
                plan,
                partner,
                name,
                area,
            },
        ),
        Route::Scores => scores::scores_page(app),
        Route::Open => html! { <open::OpenPage /> },
        _ => not_found::not_found_page(app),
    }
}
