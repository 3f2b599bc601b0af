//! The app: provides what pages reach, and shows the page of the address.

use std::rc::Rc;

use gloo_events::EventListener;
use reform_plan::Framework;
use send_data::AreaList;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlInputElement, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::prelude::*;
use yew_router::history::AnyHistory;
use yew_router::{Router, Switch};

use crate::components::Shell;
use crate::context::AppContext;
use crate::figures::{use_area_figures, use_areas};
use crate::pages;
use crate::parts::{Parts, use_parts_ahead};
use crate::route::Route;
use crate::saving::{active, use_saving};
use crate::state::{PlanAction, PlanState};
use crate::world::World;

/// What the app starts from.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The world outside.
    pub world: Rc<dyn World>,
    /// The framework plans are written against.
    pub framework: Rc<Framework>,
    /// The state to start with: what was found in storage.
    pub start: PlanState,
    /// The list of areas, when it is at hand already.
    pub areas: Option<Rc<AreaList>>,
    /// Where the address comes from.
    pub history: AnyHistory,
    /// Where the parts of the app come from.
    pub parts: Rc<dyn Parts>,
}

impl PartialEq for AppProps {
    /// The app is started once, with one set of values.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// The whole app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let start = props.start.clone();
    let state = use_reducer(move || start);
    use_saving(&props.world, &props.framework, &state);
    use_undo_keys(&state);
    use_parts_ahead(&props.parts);
    let (areas, want_areas) = use_areas(props.areas.clone());
    let round = use_state(|| 0_u32);
    let look_at_round = {
        let (world, round) = (Rc::clone(&props.world), round.setter());
        use_callback((), move |(), ()| round.set(world.figures_round()))
    };
    let (figures, want_figures) = use_area_figures(&props.world, state.draft(), *round);
    let context = AppContext {
        framework: Rc::clone(&props.framework),
        state,
        world: Rc::clone(&props.world),
        figures,
        areas,
        history: props.history.clone(),
        parts: Rc::clone(&props.parts),
        want_figures,
        want_areas,
        round: *round,
        look_at_round,
    };
    html! {
        <ContextProvider<AppContext> {context}>
            <Router history={props.history.clone()}>
                <Shell>
                    <Switch<Route> render={pages::show} />
                </Shell>
            </Router>
        </ContextProvider<AppContext>>
    }
}

/// Reads what is kept again.
pub(crate) fn list_again(world: &Rc<dyn World>, dispatcher: UseReducerDispatcher<PlanState>) {
    let list = world.list();
    spawn_local(async move { dispatcher.dispatch(PlanAction::Listed(list.await)) });
}

/// Ctrl+Z and Ctrl+Y, or Cmd on a Mac. In a text field they belong to the field.
#[hook]
fn use_undo_keys(state: &UseReducerHandle<PlanState>) {
    let dispatcher = state.dispatcher();
    use_effect_with((), move |()| {
        let document = web_sys::window().and_then(|window| window.document());
        let listener = document.map(|document| {
            EventListener::new_with_options(&document, "keydown", active(), move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                    return;
                };
                if let Some(action) = undo_key(event) {
                    event.prevent_default();
                    dispatcher.dispatch(action);
                }
            })
        });
        move || drop(listener)
    });
}

fn undo_key(event: &KeyboardEvent) -> Option<PlanAction> {
    let is_with_control = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    if !is_with_control || is_text_field(event.target()) {
        return None;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(PlanAction::Undo),
        ("y", false) | ("z", true) => Some(PlanAction::Redo),
        _ => None,
    }
}

pub(crate) fn is_text_field(target: Option<EventTarget>) -> bool {
    let Some(target) = target else { return false };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return !["radio", "checkbox", "button", "submit", "file"].contains(&&*input.type_());
    }
    target.has_type::<HtmlTextAreaElement>()
}
