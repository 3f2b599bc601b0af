//! The pages in the parts they are loaded in: the start page comes first, the others when one of
//! them is first wanted, or before that once there is nothing else to do.
//!
//! Only a published build is cut (feature `split`): everywhere else all parts are there.

#[cfg_attr(feature = "split", path = "split.rs")]
#[cfg_attr(not(feature = "split"), path = "whole.rs")]
mod load;
mod rest;
mod scoring;

use gloo_timers::future::TimeoutFuture;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::{not_found, start};
use crate::components::{Look, Page, action_button, paragraph};
use crate::context::AppContext;
use crate::route::Route;

/// How long after the start the other parts are asked for, in milliseconds.
const IDLE_MS: u32 = 2000;

/// A part of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What everybody loads: the start page.
    First,
    /// From setting up a plan to its scores.
    Scoring,
    /// Everything after.
    Rest,
}

/// Whether a part is here.
pub(super) enum Arrival {
    /// It is.
    Here,
    /// It was asked for.
    OnItsWay,
    /// It did not come; asks for it once more.
    Missing(Callback<()>),
}

impl Part {
    /// The part that has the page of an address.
    pub(super) fn of(route: &Route) -> Self {
        match route {
            Route::Start | Route::NotFound => Self::First,
            Route::SetupArea
            | Route::SetupPartners
            | Route::SetupWay
            | Route::Plan
            | Route::Front
            | Route::Section { .. }
            | Route::SectionData { .. }
            | Route::SectionInsight { .. }
            | Route::SectionCheck { .. }
            | Route::Statement { .. }
            | Route::Answers
            | Route::Cover { .. }
            | Route::Answer { .. }
            | Route::AnswerLink { .. }
            | Route::Scores
            | Route::Drafts
            | Route::Open => Self::Scoring,
            _ => Self::Rest,
        }
    }
}

/// Whether a part is here. Asks for it when it is not, and draws the page again once it came.
#[hook]
pub(super) fn use_part(part: Part) -> Arrival {
    let failed = use_state(|| None::<Part>);
    let round = use_state(|| 0_u32);
    let again = use_force_update();
    {
        let failed = failed.setter();
        use_effect_with((part, *round), move |(part, _)| {
            let part = *part;
            if !load::is_here(part) {
                spawn_local(async move {
                    match load::load(part).await {
                        Ok(()) => again.force_update(),
                        Err(_) => failed.set(Some(part)),
                    }
                });
            }
        });
    }
    if load::is_here(part) {
        Arrival::Here
    } else if *failed == Some(part) {
        Arrival::Missing(Callback::from(move |()| {
            failed.set(None);
            round.set(*round + 1);
        }))
    } else {
        Arrival::OnItsWay
    }
}

/// The page of an address, once its part is here.
pub(super) fn page(part: Part, app: &AppContext, route: &Route) -> Html {
    match part {
        Part::First if *route == Route::Start => start::start_page(app),
        Part::First => not_found::not_found_page(app),
        Part::Scoring => load::scoring_page(app, route),
        Part::Rest => load::rest_page(app, route),
    }
}

/// Asks for all parts once everything else is done, so that they are here when they are wanted.
pub(crate) fn load_ahead() {
    spawn_local(async {
        TimeoutFuture::new(IDLE_MS).await;
        for part in [Part::Scoring, Part::Rest] {
            // One that does not come is asked for again when it is wanted.
            let _ = load::load(part).await;
        }
    });
}

/// What stands in the place of a page whose part is on its way.
pub(super) fn on_its_way() -> Html {
    html! { <Page title="Loading this page">{ paragraph("This takes a moment the first time.") }</Page> }
}

/// What stands in the place of a page whose part did not come.
pub(super) fn missing(again: &Callback<()>) -> Html {
    html! {
        <Page title="This page did not arrive">
            { paragraph("Check your connection, then select \"Try again\". What is saved in this browser was not touched.") }
            { paragraph("If you are online, this tool may have been renewed on its server since you opened it: download a copy of your plan, then load the page again.") }
            { action_button(Look::Primary, again, html! { "Try again" }) }
        </Page>
    }
}
