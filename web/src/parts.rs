//! The app in parts: the start page comes first, other pages when one of them is first wanted, or
//! before that once there is nothing else to do.
//!
//! Only a published build is cut (feature `split` of this crate, in `src/cut.rs`). Everywhere else all
//! parts are there from the start: [`Whole`].

use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::components::{Look, Page, action_button, paragraph};
use crate::context::use_app;
use crate::pages::{other_page, scoring_page};
use crate::route::Route;
use crate::world::Later;

/// How long after the start the other parts are asked for, in milliseconds.
const IDLE_MS: u32 = 2000;

/// A part of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What everybody loads: the start page.
    First,
    /// From setting up a plan to its scores.
    Scoring,
    /// Everything after.
    Rest,
}

/// Where the parts come from.
pub trait Parts {
    /// Whether a part is here.
    fn is_here(&self, part: Part) -> bool;

    /// Asks for a part, and says whether it came. It may be asked for again.
    fn load(&self, part: Part) -> Later<bool>;

    /// A page of a part that is here.
    fn page(&self, part: Part, route: Route) -> Html;
}

/// All parts are here from the start.
#[derive(Clone, Copy, Debug)]
pub struct Whole;

impl Parts for Whole {
    fn is_here(&self, _: Part) -> bool {
        true
    }

    fn load(&self, _: Part) -> Later<bool> {
        Box::pin(async { true })
    }

    fn page(&self, part: Part, route: Route) -> Html {
        match part {
            Part::First => Html::default(),
            Part::Scoring => scoring_page(route),
            Part::Rest => other_page(route),
        }
    }
}

/// Whether a part is here.
pub(crate) enum Arrival {
    /// It is.
    Here,
    /// It was asked for.
    OnItsWay,
    /// It did not come; asks for it once more.
    Missing(Callback<()>),
}

/// Whether a part is here. Asks for it when it is not, and draws the page again once it came.
#[hook]
pub(crate) fn use_part(part: Part) -> Arrival {
    let parts = use_app().parts;
    let failed = use_state(|| None::<Part>);
    let round = use_state(|| 0_u32);
    let again = use_force_update();
    let is_here = parts.is_here(part);
    {
        let failed = failed.setter();
        use_effect_with((part, *round), move |(part, _)| {
            let part = *part;
            if !is_here {
                spawn_local(async move {
                    if parts.load(part).await {
                        again.force_update();
                    } else {
                        failed.set(Some(part));
                    }
                });
            }
        });
    }
    if is_here {
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

/// Asks for all parts once everything else is done, so that they are here when they are wanted.
#[hook]
pub(crate) fn use_parts_ahead(parts: &Rc<dyn Parts>) {
    let parts = Rc::clone(parts);
    use_effect_with((), move |()| {
        spawn_local(async move {
            TimeoutFuture::new(IDLE_MS).await;
            for part in [Part::Scoring, Part::Rest] {
                // One that does not come is asked for again when it is wanted.
                parts.load(part).await;
            }
        });
    });
}

/// What stands in the place of a page whose part is on its way.
pub(crate) fn on_its_way() -> Html {
    html! { <Page title="Loading this page">{ paragraph("This takes a moment the first time.") }</Page> }
}

/// What stands in the place of a page whose part did not come.
pub(crate) fn missing(again: &Callback<()>) -> Html {
    html! {
        <Page title="This page did not arrive">
            { paragraph("Check your connection, then select \"Try again\". What is saved in this browser was not touched.") }
            { paragraph("If you are online, this tool may have been renewed on its server since you opened it: download a copy of your plan, then load the page again.") }
            { action_button(Look::Primary, again, html! { "Try again" }) }
        </Page>
    }
}
