//! One file a page. Each reads the open plan's summary and sends edits; none keeps a copy.

mod actions;
mod answers;
mod bring_back;
mod changes;
mod check;
mod combine;
mod compare;
mod differences;
mod download;
mod drafts;
mod explore;
mod families;
mod figures;
mod form;
mod front;
mod help;
pub(crate) mod kept;
mod linked;
mod measure;
mod no_plan;
mod not_found;
mod open;
mod paper;
mod parking;
mod parts;
mod plan;
mod present;
mod priorities;
mod reviews;
mod scores;
mod search;
mod section;
mod section_check;
mod section_data;
mod section_insight;
mod setup;
mod shortlist;
mod start;
mod statement;
mod statement_figures;
mod storage;
mod summary;
mod target;
mod then_and_now;
mod thread;
mod votes;
mod words;
mod workshop;

pub use paper::{ScoringSheets, ScoringSheetsProps};

use reform_plan::Slug;
use yew::prelude::*;
use yew_router::Routable;

use crate::context::{AppContext, use_app};
use crate::parts::{Arrival, Part, missing, on_its_way, use_part};
use crate::route::Route;
use crate::state::PlanAction;
use parts::part_of;
pub use parts::{other_page, scoring_page};

/// The page of an address. Each address starts anew: nothing that is open or half chosen on one
/// page is left over on the next.
pub(crate) fn show(route: Route) -> Html {
    let address = match &route {
        // Looking for other words is the same page: it keeps what says how much was found.
        Route::SearchFor { .. } => Route::Search.to_path(),
        other => other.to_path(),
    };
    html! { <Show key={address} {route} /> }
}

#[derive(PartialEq, Properties)]
struct ShowProps {
    route: Route,
}

/// Shows a page, or asks for a plan where the page needs one and none is open.
///
/// It is the one component that calls hooks for the pages. A page is a function, and a component
/// only where it keeps something of its own: each component adds to what has to be loaded.
#[component]
fn Show(props: &ShowProps) -> Html {
    let app = use_app();
    let is_without_plan = props.route.needs_plan() && app.state.open.is_none();
    {
        let (app, route) = (app.clone(), props.route.clone());
        use_effect_with(is_without_plan, move |is_without_plan| {
            if !is_without_plan {
                fetch(&app, &route);
            }
        });
    }
    {
        // Once a partner's pages are left, the screen is everybody's again.
        let (state, route) = (app.state.dispatcher(), props.route.clone());
        use_effect_with(props.route.clone(), move |_| match route {
            Route::Answer { partner, .. } | Route::PaperGrid { partner } => {
                state.dispatch(PlanAction::OnlySeat(Slug::from(&*partner)));
            }
            _ => state.dispatch(PlanAction::Seat(None)),
        });
    }
    let part = if is_without_plan {
        Part::Scoring
    } else {
        part_of(&props.route)
    };
    match use_part(part) {
        Arrival::Here => page(&app, part, &props.route),
        Arrival::OnItsWay => on_its_way(),
        Arrival::Missing(again) => missing(&again),
    }
}

/// Asks for what a page shows and the app does not have from the start.
fn fetch(app: &AppContext, route: &Route) {
    match route {
        Route::AnswerLink { .. }
        | Route::Start
        | Route::Drafts
        | Route::Open
        | Route::Storage
        | Route::DeleteEverything => {
            kept::list_fresh(app);
        }
        Route::ThenAndNow => {
            kept::list_fresh(app);
            app.want_figures.emit(());
        }
        Route::SetupArea | Route::Explore | Route::ExploreItem { .. } => app.want_areas.emit(()),
        Route::SectionData { .. }
        | Route::Priority { .. }
        | Route::Shortlist
        | Route::Rules
        | Route::Decisions
        | Route::Check
        | Route::Threads
        | Route::ThreadOf { .. }
        | Route::OnePage
        | Route::Families
        | Route::FormHelp
        | Route::SectionCheck { .. }
        | Route::Action { .. }
        | Route::Measure { .. }
        | Route::Summary
        | Route::Download
        | Route::SummaryParts { .. }
        | Route::DataSources => app.want_figures.emit(()),
        _ => {}
    }
}

/// The page of an address, once its part is here.
fn page(app: &AppContext, part: Part, route: &Route) -> Html {
    match (part, route) {
        (Part::First, Route::Start) => start::start_page(app),
        (Part::First, _) => not_found::not_found_page(app),
        _ => app.parts.page(part, route.clone()),
    }
}
