use reform_plan::Framework;
use yew::prelude::*;
use yew_router::hooks::{use_location, use_route};

use super::focus;
use super::navigation::{Here, Place, service_navigation};
use super::plan_bar::{plan_bar, save_line};
use super::reminders::reminders;
use super::ways::skip_link;
use crate::context::{AppContext, use_app};
use crate::route::Route;
use crate::state::PlanAction;

/// What stands around every page.
#[derive(PartialEq, Properties)]
pub(crate) struct ShellProps {
    /// The page.
    pub(crate) children: Html,
}

/// The shell around every page: skip link, header, navigation, the plan's name and whether it is
/// saved, and the footer.
#[component]
pub(crate) fn Shell(props: &ShellProps) -> Html {
    let app = use_app();
    use_page_turns(&app);
    let here = use_route::<Route>();
    if matches!(here, Some(Route::Present { .. })) {
        // On the projector there is nothing but the statement, and whether work is saved.
        return html! {
            <div class="app-present">
                { props.children.clone() }
                <footer class="app-present__save">{ save_line(&app) }</footer>
            </div>
        };
    }
    html! {
        <>
            { skip_link(focus::MAIN) }
            <header class="app-header app-no-print">
                <div class="govuk-width-container app-header__container">
                    <a href={Route::Start.href()} class="app-header__name">{ &app.framework.title }</a>
                    { find_link(here.as_ref()) }
                </div>
            </header>
            { navigation(&app, here.as_ref()) }
            <div class="govuk-width-container">
                { plan_bar(&app) }
                { reminders(&app) }
                { props.children.clone() }
            </div>
            { footer(&app.framework) }
        </>
    }
}

/// What was told on a page is told when the next page comes, and typing is saved.
///
/// Something told in the same turn as the change of page was on no page yet, and stays for the new
/// one: that a plan was damaged is told when it is opened, just before its page comes. So is what
/// the start has to tell.
#[hook]
fn use_page_turns(app: &AppContext) {
    let path = use_location()
        .map(|location| location.path().to_owned())
        .unwrap_or_default();
    // The page there was when this was last looked at, and the number of the last notice then.
    let before = use_mut_ref(|| None::<(String, u64)>);
    let (state, world) = (app.state.dispatcher(), app.world.clone());
    use_effect_with((path, app.state.told), move |(path, told)| {
        let before = before.replace(Some((path.clone(), *told)));
        let is_old = match before {
            None => false,
            Some((last_path, _)) if last_path == *path => return,
            Some((_, last_told)) => last_told == *told,
        };
        world.flush();
        if is_old {
            state.dispatch(PlanAction::PageTurned);
        } else {
            focus::on(focus::NOTICE);
        }
    });
}

/// The way to find something, with a plan and without.
fn find_link(here: Option<&Route>) -> Html {
    let is_here = matches!(here, Some(Route::Search | Route::SearchFor { .. }));
    let current = is_here.then_some("page");
    html! { <a href={Route::Search.href()} class="app-header__find" aria-current={current}>{ "Find" }</a> }
}

/// The six places people come back to.
fn navigation(app: &AppContext, here: Option<&Route>) -> Html {
    if app.state.open.is_none() {
        return Html::default();
    }
    let is_for_another = app.plan().is_some_and(|it| it.draft.answers_for.is_some());
    let own = [(Route::Plan, "Your scores"), (Route::Help, "Help")];
    let all = [
        (Route::Plan, "Plan"),
        (Route::Scores, "Scores"),
        (Route::Explore, "Figures"),
        (Route::Priorities, "Priorities and actions"),
        (Route::Summary, "Summary"),
        (Route::Help, "Help"),
    ];
    let links = if is_for_another { &own[..] } else { &all[..] };
    let section = here.map(area_of);
    let places = links.iter().map(|(to, words)| Place {
        href: to.href(),
        words,
        here: match (here == Some(to), section.as_ref() == Some(to)) {
            (true, _) => Here::Exactly,
            (false, true) => Here::Inside,
            (false, false) => Here::Elsewhere,
        },
    });
    service_navigation("Plan", &places.collect::<Vec<_>>())
}

/// Which of the six places a page belongs to.
fn area_of(route: &Route) -> Route {
    match route {
        Route::Scores
        | Route::Differences
        | Route::ThenAndNow
        | Route::Answers
        | Route::Cover { .. }
        | Route::Answer { .. }
        | Route::Compare { .. }
        | Route::Combine
        | Route::Paper
        | Route::PaperGrid { .. } => Route::Scores,
        Route::Priorities
        | Route::Shortlist
        | Route::Rules
        | Route::Decisions
        | Route::Priority { .. }
        | Route::Actions
        | Route::Timeline
        | Route::FirstDays
        | Route::Load
        | Route::Action { .. }
        | Route::Measure { .. }
        | Route::Votes
        | Route::Vote { .. }
        | Route::Check
        | Route::Threads
        | Route::ThreadOf { .. } => Route::Priorities,
        Route::Explore
        | Route::ExploreArea { .. }
        | Route::ExploreTopic { .. }
        | Route::ExploreItem { .. }
        | Route::Region { .. }
        | Route::Figures => Route::Explore,
        Route::Summary | Route::OnePage | Route::Families | Route::FormHelp | Route::Download => {
            Route::Summary
        }
        Route::Help | Route::QuickGuide | Route::Script | Route::Glossary | Route::DataSources => {
            Route::Help
        }
        Route::Plan
        | Route::Workshop
        | Route::Agenda
        | Route::ParkingLot
        | Route::Front
        | Route::Changes
        | Route::Version { .. }
        | Route::Section { .. }
        | Route::SectionData { .. }
        | Route::SectionInsight { .. }
        | Route::SectionCheck { .. }
        | Route::Statement { .. }
        | Route::SetupArea
        | Route::SetupPartners
        | Route::SetupWay => Route::Plan,
        other => other.clone(),
    }
}

/// Links that stand on every page, and whose the words and figures are.
fn footer(framework: &Framework) -> Html {
    let links = [
        (Route::Storage, "How your work is saved"),
        (Route::Accessibility, "Accessibility"),
        (Route::DataSources, "Where the data comes from"),
        (Route::Glossary, "Glossary"),
        (Route::WhatsNew, "What's new"),
        (Route::Help, "Help"),
    ];
    html! {
        <footer class="app-footer app-no-print">
            <div class="govuk-width-container">
                <h2 class="govuk-visually-hidden">{ "About this tool" }</h2>
                <ul class="app-footer__links">
                    for (route, words) in links {
                        <li class="app-footer__link">
                            <a class="govuk-link" href={route.href()}>{ words }</a>
                        </li>
                    }
                </ul>
                <p class="govuk-body-s">{ &framework.notice }</p>
                <p class="govuk-body-s">
                    { "Figures: contains public sector information licensed under the Open Government Licence v3.0." }
                    { " " }
                    { format!("Wording of the framework: {}, {}.", framework.author, framework.licence) }
                    { " " }
                    { concat!("Version ", env!("CARGO_PKG_VERSION"), ".") }
                </p>
            </div>
        </footer>
    }
}
