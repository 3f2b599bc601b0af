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
use crate::route::Route;
use crate::state::PlanAction;

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
    if is_without_plan {
        no_plan::no_plan_page(&app, &props.route)
    } else {
        page(&app, &props.route)
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

#[expect(
    clippy::too_many_lines,
    reason = "one arm a page, and each only calls it"
)]
fn page(app: &AppContext, route: &Route) -> Html {
    match route {
        Route::Start => start::start_page(app),
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
        Route::Compare { section, statement } => compare::compare_page(app, section, statement),
        Route::Differences => html! { <differences::DifferencesPage /> },
        Route::Combine => html! { <combine::CombinePage /> },
        Route::Paper => html! { <paper::PaperPage /> },
        Route::PaperGrid { partner } => paper::grid_page(app, partner),
        Route::Workshop => workshop::workshop_page(app),
        Route::Agenda => workshop::agenda_page(app),
        Route::ParkingLot => parking::parking_page(app),
        Route::Present { section, statement } => {
            html! { <present::PresentPage section={section.clone()} statement={statement.clone()} /> }
        }
        Route::Votes => votes::votes_page(app),
        Route::Vote { partner } => html! { <votes::VotePage partner={partner.clone()} /> },
        Route::Scores => scores::scores_page(app),
        Route::Priorities => html! { <priorities::PrioritiesPage /> },
        Route::Shortlist => html! { <shortlist::ShortlistPage /> },
        Route::Rules => shortlist::rules_page(app),
        Route::Decisions => html! { <shortlist::DecisionsPage /> },
        Route::Priority { id } => priorities::priority_page(app, id),
        Route::Actions => html! { <actions::ActionsPage /> },
        Route::Timeline => actions::timeline_page(app),
        Route::FirstDays => actions::first_days_page(app),
        Route::Load => actions::load_page(app),
        Route::BringBack => html! { <bring_back::BringBackPage /> },
        Route::Action { id } => actions::action_page(app, id),
        Route::Measure { id } => measure::measure_page(app, id),
        Route::Check => check::check_page(app),
        Route::Threads => thread::threads_page(app),
        Route::ThreadOf { kind, id } => thread::thread_of_page(app, kind, id),
        Route::Reviews => reviews::reviews_page(app),
        Route::ThenAndNow => html! { <then_and_now::ThenAndNowPage /> },
        Route::Families => html! { <families::FamiliesPage /> },
        Route::FormHelp => form::form_page(app),
        Route::Download => html! { <download::DownloadPage /> },
        Route::Summary | Route::SummaryParts { .. } | Route::OnePage => summary::page(app, route),
        Route::Explore => html! { <explore::AreasPage /> },
        Route::ExploreArea { area } => html! { <explore::AreaPage area={area.clone()} /> },
        Route::ExploreTopic { area, topic } => {
            html! { <explore::TopicPage area={area.clone()} topic={topic.clone()} /> }
        }
        Route::ExploreItem {
            area,
            item,
            compare,
        } => {
            html! { <explore::ItemPage area={area.clone()} item={item.clone()} compare={compare.clone()} /> }
        }
        Route::Region { region } => html! { <explore::RegionPage region={region.clone()} /> },
        Route::Figures => html! { <figures::FiguresPage /> },
        Route::Open => html! { <open::OpenPage /> },
        Route::Storage => html! { <storage::StoragePage /> },
        Route::Changes => html! { <changes::ChangesPage /> },
        Route::Version { version } => html! { <changes::VersionPage version={version.clone()} /> },
        Route::DeleteEverything => html! { <storage::DeleteEverythingPage /> },
        Route::Delete { plan } => html! { <storage::DeletePage plan={plan.clone()} /> },
        Route::Accessibility => help::accessibility_page(),
        Route::DataSources => help::data_sources_page(app),
        Route::Glossary => help::glossary_page(app),
        Route::QuickGuide => help::quick_guide_page(app),
        Route::Script => help::script_page(app),
        Route::WhatsNew => help::whats_new_page(),
        Route::Search => html! { <search::SearchPage words="" /> },
        Route::SearchFor { words } => html! { <search::SearchPage words={words.clone()} /> },
        Route::Help => help::help_page(app),
        Route::NotFound => not_found::not_found_page(app),
    }
}
