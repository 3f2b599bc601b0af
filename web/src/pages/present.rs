//! A statement for the projector: large, with its levels, then with what each partner said.

use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use reform_plan::summary::{RunSheet, is_above_lowest, minutes_words};
use reform_plan::{MaturityStatement, Section, Slug, Wording};
use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::compare::{hide, level_choices, reveal, strip};
use super::not_found::not_found_page;
use super::parking::park_here;
use crate::app::is_text_field;
use crate::components::{
    Look, Page, Radios, Width, action_button, button_link, details, edit_button, edit_link,
    last_time, level_lines, level_words, link, link_button, paragraph, word_switch,
};
use crate::context::{AppContext, use_app};
use crate::route::Route;
use crate::state::{PlanAction, Timer};
use crate::world::Fill;

#[derive(PartialEq, Properties)]
pub(crate) struct PresentProps {
    /// Slug of the section it is seen from.
    pub(crate) section: AttrValue,
    /// Slug of the statement.
    pub(crate) statement: AttrValue,
}

/// One statement for everybody in the room. Esc leaves.
#[component]
pub(crate) fn PresentPage(props: &PresentProps) -> Html {
    let app = use_app();
    let (section, slug) = (Slug::from(&*props.section), Slug::from(&*props.statement));
    let back = Route::compare(&section, &slug);
    use_leaving(&app, &back);
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let found = app.framework.section(&section).zip(summary.line(&slug));
    let Some((section, line)) = found else {
        return not_found_page(&app);
    };
    let statement = line.statement;
    let views = summary.views(&slug);
    let wording = app.wording(None);
    let (previous, next) = neighbours(&app, section, &slug);
    let sheet = RunSheet::new(&app.framework, plan.draft);
    let leave = {
        let (app, back) = (app.clone(), back.clone());
        Callback::from(move |()| {
            app.world.fill_screen(Fill::Window);
            app.go(&back);
        })
    };
    let fill = {
        let world = app.world.clone();
        Callback::from(move |()| world.fill_screen(Fill::Whole))
    };
    let agreed = line.record.and_then(|it| it.agreed.as_ref());
    let needs_reason = line.reason().is_empty() && is_above_lowest(&app.framework, agreed, &views);
    html! {
        <Page
            title={format!("{} {}", statement.id, statement.claim(wording))}
            caption={format!("{} · {} {}", plan.draft.title(), line.pillar.id, line.pillar.name)}
            width={Width::Full}
        >
            if views.is_revealed {
                <div class="app-present__sides">
                    <div>
                        { strip(&app.framework, &views, "strip") }
                        if let Some(words) = views.who_speaks_first() {
                            <p class="govuk-body-l">{ format!("{words}. The most senior speak last.") }</p>
                        }
                        // Below the strip there is room: the page does not scroll on a projector.
                        { last_time(&summary, &slug) }
                    </div>
                    <div>
                        <Radios
                            id="level"
                            legend="Which level do we agree on?"
                            choices={level_choices(&app, &slug, agreed)}
                        />
                        <div role="status">
                            if needs_reason {
                                <p class="govuk-body"><strong>{ "Above the lowest score: write down why." }</strong></p>
                            }
                        </div>
                        if !needs_reason {
                            <p class="govuk-body">{ link(&back, "Write down why, and who does not agree") }</p>
                        }
                    </div>
                </div>
                { details("What each level looks like".into(), level_words(&app.framework, statement, wording)) }
            } else {
                { last_time(&summary, &slug) }
                if wording == Wording::Plain {
                    <div class="app-levels">{ level_lines(&app.framework, wording) }</div>
                } else {
                    { level_words(&app.framework, statement, wording) }
                }
                { who_has_scored(views.scored().count(), views.present().count()) }
            }
            <div class="govuk-button-group app-present__buttons">
                if views.is_revealed {
                    if needs_reason {
                        { button_link(Look::Primary, &back, html! { "Write down why" }) }
                    } else if let Some(next) = &next {
                        { button_link(Look::Primary, next, html! { "Next statement" }) }
                    }
                    { edit_link(&app, &hide(&app, &slug), "", html! { "Score again" }) }
                } else {
                    if views.scored().next().is_some() {
                        { edit_button(&app, Look::Primary, &reveal(&app, &slug), html! { "Reveal" }) }
                    }
                    if let Some(next) = &next {
                        { link(next, "Next statement") }
                    }
                }
                if let Some(previous) = &previous {
                    { link(previous, "Previous statement") }
                }
                { action_button(Look::Secondary, &fill, html! { "Full screen" }) }
                { link_button(&leave, "", html! { "Leave (Esc)" }) }
                <Clock minutes={sheet.each.unwrap_or_default()} />
                { word_switch(&app, wording) }
            </div>
            { details("Park something".into(), park_here(&app, Some(&slug))) }
        </Page>
    }
}

fn who_has_scored(scored: usize, all: usize) -> Html {
    if all == 0 {
        return Html::default();
    }
    paragraph(format!(
        "{scored} of {all} partners have scored. What they said is hidden."
    ))
}

/// Leaves with Esc, also when Esc only took the page off the whole screen.
#[hook]
fn use_leaving(app: &AppContext, back: &Route) {
    let (app, back) = (app.clone(), back.clone());
    use_effect_with(back.clone(), move |_| {
        let document = web_sys::window().and_then(|it| it.document());
        let leave = move || app.go(&back);
        let listeners = document.map(|document| {
            let by_key = {
                let leave = leave.clone();
                EventListener::new(&document, "keydown", move |event| {
                    let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
                    if key.as_deref() == Some("Escape") && !is_text_field(event.target()) {
                        leave();
                    }
                })
            };
            let by_screen = {
                let page = document.clone();
                EventListener::new(&document, "fullscreenchange", move |_| {
                    if page.fullscreen_element().is_none() {
                        leave();
                    }
                })
            };
            (by_key, by_screen)
        });
        move || drop(listeners)
    });
}

/// The statements before and after in the set of the workshop, or in the section when this one is
/// not in the set.
fn neighbours(app: &AppContext, section: &Section, slug: &Slug) -> (Option<Route>, Option<Route>) {
    let set = app.state.draft().map(|it| it.workshop.set.clone());
    let set = set.unwrap_or_default().statements(&app.framework);
    let set: Vec<&MaturityStatement> = set.into_iter().map(|(_, it)| it).collect();
    let is_in_set = set.iter().any(|it| it.slug == *slug);
    let order: Vec<&MaturityStatement> = if is_in_set {
        set
    } else {
        let statements = app.framework.statements_of(section);
        statements.map(|(_, it)| it).collect()
    };
    let at = order.iter().position(|it| it.slug == *slug);
    let route = |at: Option<usize>| {
        let statement = order.get(at?)?;
        let home = if is_in_set {
            app.framework.home_section(&statement.slug)?
        } else {
            section
        };
        Some(Route::present(&home.slug, &statement.slug))
    };
    (
        route(at.and_then(|at| at.checked_sub(1))),
        route(at.map(|at| at + 1)),
    )
}

#[derive(PartialEq, Properties)]
struct ClockProps {
    /// Minutes after which it says that they have passed; 0 for never.
    minutes: f64,
}

/// Counts up, when it is asked to, from when the statement came. It moves nothing and ends nothing.
#[component]
fn Clock(props: &ClockProps) -> Html {
    let app = use_app();
    let seconds = use_state(|| 0_u32);
    let timer = app.state.timer;
    {
        let seconds = seconds.clone();
        let count = use_mut_ref(|| 0_u32);
        use_effect_with(timer, move |timer| {
            let ticking = (*timer == Timer::On).then(|| {
                Interval::new(1_000, move || {
                    *count.borrow_mut() += 1;
                    seconds.set(*count.borrow());
                })
            });
            move || drop(ticking)
        });
    }
    let toggle = {
        let state = app.state.dispatcher();
        let to = match timer {
            Timer::Off => Timer::On,
            Timer::On => Timer::Off,
        };
        Callback::from(move |()| state.dispatch(PlanAction::Time(to)))
    };
    let has_passed = props.minutes > 0.0 && f64::from(*seconds) >= props.minutes * 60.0;
    html! {
        <span class="app-clock">
            <span class="app-clock__time" aria-hidden="true">{ format!("{}:{:02}", *seconds / 60, *seconds % 60) }</span>
            { link_button(&toggle, "", match timer {
                Timer::Off => html! { <span>{ "Count time" }</span> },
                Timer::On => html! { <span>{ "Stop counting" }</span> },
            }) }
            <span class="app-clock__said" role="status">
                if has_passed {
                    { format!("{} have passed", minutes_words(props.minutes)) }
                }
            </span>
        </span>
    }
}
