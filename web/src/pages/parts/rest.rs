//! The pages after scoring: the room, priorities, actions, measures, what comes out, figures, help.

use yew::prelude::*;

use super::PartProps;
use crate::context::use_app;
use crate::pages::{
    actions, bring_back, changes, check, combine, compare, differences, download, explore,
    families, figures, form, help, measure, not_found, paper, parking, present, priorities,
    reviews, search, shortlist, storage, summary, then_and_now, thread, votes, workshop,
};
use crate::route::Route;

/// The page of an address of this part.
#[component]
pub(super) fn OtherPages(props: &PartProps) -> Html {
    let app = &use_app();
    match &props.route {
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
        route @ (Route::Summary | Route::SummaryParts { .. } | Route::OnePage) => {
            summary::page(app, route)
        }
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
        _ => not_found::not_found_page(app),
    }
}
