use reform_plan::{Framework, PlanKind};
use yew::prelude::*;
use yew_router::hooks::{use_location, use_route};

use super::{TagColour, focus, link_button, tag};
use crate::context::{AppContext, use_app};
use crate::route::Route;
use crate::state::{PlanAction, SaveStatus};
use crate::world::Storage;

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
    let path = use_location()
        .map(|location| location.path().to_owned())
        .unwrap_or_default();
    {
        let (dispatcher, saver) = (app.state.dispatcher(), app.saver.clone());
        let first = use_mut_ref(|| true);
        use_effect_with(path, move |_| {
            saver.flush();
            // What the start has to tell is told on the first page.
            if !first.replace(false) {
                dispatcher.dispatch(PlanAction::PageTurned);
            }
        });
    }
    let here = use_route::<Route>();
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus::on(focus::MAIN);
    });
    html! {
        <>
            <a href={format!("#{}", focus::MAIN)} class="govuk-skip-link" onclick={skip}>
                { "Skip to main content" }
            </a>
            <header class="app-header app-no-print">
                <div class="govuk-width-container app-header__container">
                    <a href={Route::Start.href()} class="app-header__name">{ &app.framework.title }</a>
                </div>
            </header>
            { navigation(&app, here.as_ref()) }
            <div class="govuk-width-container">
                { plan_bar(&app) }
                { props.children.clone() }
            </div>
            { footer(&app.framework) }
        </>
    }
}

/// The five places people come back to.
fn navigation(app: &AppContext, here: Option<&Route>) -> Html {
    if app.state.open.is_none() {
        return Html::default();
    }
    let links = [
        (Route::Plan, "Plan"),
        (Route::Scores, "Scores"),
        (Route::Priorities, "Priorities and actions"),
        (Route::Summary, "Summary"),
        (Route::Help, "Help"),
    ];
    let section = here.map(area_of);
    html! {
        <nav class="govuk-service-navigation app-no-print" aria-label="Plan">
            <div class="govuk-width-container">
                <div class="govuk-service-navigation__container">
                    <ul class="govuk-service-navigation__list">
                        for (route, words) in links {
                            { link(&route, words, here, section.as_ref()) }
                        }
                    </ul>
                </div>
            </div>
        </nav>
    }
}

fn link(route: &Route, words: &'static str, here: Option<&Route>, section: Option<&Route>) -> Html {
    let is_here = here == Some(route);
    let is_around = section == Some(route);
    let current = if is_here {
        Some("page")
    } else if is_around {
        Some("true")
    } else {
        None
    };
    let active = is_around.then_some("govuk-service-navigation__item--active");
    html! {
        <li class={classes!("govuk-service-navigation__item", active)}>
            <a class="govuk-service-navigation__link" href={route.href()} aria-current={current}>
                if is_around {
                    <strong class="govuk-service-navigation__active-fallback">{ words }</strong>
                } else {
                    { words }
                }
            </a>
        </li>
    }
}

/// Which of the five places a page belongs to.
fn area_of(route: &Route) -> Route {
    match route {
        Route::Scores => Route::Scores,
        Route::Priorities
        | Route::Shortlist
        | Route::Priority { .. }
        | Route::Actions
        | Route::Action { .. }
        | Route::Measure { .. }
        | Route::Check => Route::Priorities,
        Route::Summary => Route::Summary,
        Route::Help | Route::Glossary | Route::DataSources => Route::Help,
        Route::Plan
        | Route::Front
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

/// The plan's name, whether it is saved, and undo.
fn plan_bar(app: &AppContext) -> Html {
    let undo = dispatch(app, || PlanAction::Undo);
    let redo = dispatch(app, || PlanAction::Redo);
    let Some(open) = &app.state.open else {
        return Html::default();
    };
    let is_example = open.draft().kind == PlanKind::Example;
    html! {
        <section class="app-plan-bar app-no-print" aria-label="This plan">
            <p class="app-plan-bar__name">
                <strong dir="auto">{ open.draft().title() }</strong>
                if is_example {
                    { " " }{ tag("EXAMPLE", TagColour::Orange) }
                }
            </p>
            { save_line(app) }
            <p class="app-plan-bar__undo">
                if open.can_undo() {
                    { link_button(&undo, "the last change", html! { "Undo" }) }
                }
                if open.can_redo() {
                    { link_button(&redo, "the change that was undone", html! { "Redo" }) }
                }
            </p>
        </section>
    }
}

/// Whether the plan is saved, in words that are true whenever they are shown.
fn save_line(app: &AppContext) -> Html {
    let blocked = app.world.storage() == Storage::Blocked;
    let (words, is_bad) = match &app.state.save {
        _ if blocked => (crate::world::SaveProblem::Blocked.words().to_owned(), true),
        SaveStatus::Unchanged => ("Saved in this browser".to_owned(), false),
        SaveStatus::Saving => ("Saving…".to_owned(), false),
        SaveStatus::Saved(time) => (format!("Saved in this browser at {time}"), false),
        SaveStatus::NotSaved(words) => (format!("Not saved. {words}"), true),
    };
    // A screen reader hears of trouble at once and is not told of every save.
    let aloud = if is_bad { words.clone() } else { String::new() };
    let look = is_bad.then_some("app-plan-bar__save--bad");
    html! {
        <>
            <p class={classes!("app-plan-bar__save", look)} id="save-status">{ words }</p>
            <p class="govuk-visually-hidden" role="status">{ aloud }</p>
        </>
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

fn dispatch(app: &AppContext, action: fn() -> PlanAction) -> Callback<()> {
    let dispatcher = app.state.dispatcher();
    Callback::from(move |()| dispatcher.dispatch(action()))
}
