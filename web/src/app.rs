//! The app: provides what pages reach, saves, and shows the page of the address.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use reform_plan::Framework;
use send_data::{AreaList, Pack};
use yew::prelude::*;
use yew_router::history::AnyHistory;
use yew_router::{Router, Switch};

use crate::components::Shell;
use crate::context::AppContext;
use crate::figures::{use_area_figures, use_areas, use_pack};
use crate::pages;
use crate::route::Route;
use crate::saver::Saver;
use crate::state::{PlanAction, PlanState, SaveStatus};
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
    /// The benchmark pack, when it is at hand already.
    pub figures: Option<Rc<Pack>>,
    /// The list of areas, when it is at hand already.
    pub areas: Option<Rc<AreaList>>,
    /// Where the address comes from.
    pub history: AnyHistory,
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
    let saver = use_saver(&props.world, &state);
    let (pack, want_figures) = use_pack(props.figures.clone());
    let (areas, want_areas) = use_areas(props.areas.clone());
    let figures = use_area_figures(&pack, &props.framework, state.draft());
    let context = AppContext {
        framework: Rc::clone(&props.framework),
        state,
        world: Rc::clone(&props.world),
        saver,
        figures,
        areas,
        history: props.history.clone(),
        want_figures,
        want_areas,
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

/// The one effect that saves: after every change, and when the page is hidden or left.
#[hook]
fn use_saver(world: &Rc<dyn World>, state: &UseReducerHandle<PlanState>) -> Rc<Saver> {
    let saver = {
        let (world, dispatcher) = (Rc::clone(world), state.dispatcher());
        use_memo((), move |()| {
            let onsave =
                Callback::from(move |status| dispatcher.dispatch(PlanAction::Save(status)));
            Saver::new(world, onsave)
        })
    };
    {
        let (saver, state) = (Rc::clone(&saver), state.clone());
        use_effect_with(state.revision, move |revision| {
            if let (true, Some(draft)) = (*revision > 0, state.draft()) {
                saver.changed(draft, state.typing);
            }
        });
    }
    {
        let (saver, world, dispatcher) = (Rc::clone(&saver), Rc::clone(world), state.dispatcher());
        let open = state.draft().map(|draft| draft.id.clone());
        use_effect_with(open, move |open| {
            saver.flush();
            world.remember_open(open.as_ref());
            dispatcher.dispatch(PlanAction::Listed(world.list()));
        });
    }
    {
        let saver = Rc::clone(&saver);
        use_effect_with((), move |()| {
            let listeners: Vec<EventListener> = ["visibilitychange", "pagehide"]
                .into_iter()
                .filter_map(|name| {
                    let saver = Rc::clone(&saver);
                    let window = web_sys::window()?;
                    let document = window.document()?;
                    let flush = move |_: &Event| saver.flush();
                    Some(if name == "pagehide" {
                        EventListener::new(&window, name, flush)
                    } else {
                        EventListener::new(&document, name, flush)
                    })
                })
                .collect();
            move || drop(listeners)
        });
    }
    use_leave_warning(matches!(state.save, SaveStatus::NotSaved(_)));
    saver
}

/// Asks before the page is left, only while something is not saved: at other times it would keep
/// the browser from going back to the page quickly.
#[hook]
fn use_leave_warning(is_unsaved: bool) {
    use_effect_with(is_unsaved, |is_unsaved| {
        let window = if *is_unsaved { web_sys::window() } else { None };
        let listener = window.map(|window| {
            let options = EventListenerOptions {
                phase: EventListenerPhase::Bubble,
                passive: false,
            };
            EventListener::new_with_options(&window, "beforeunload", options, |event| {
                event.prevent_default();
            })
        });
        move || drop(listener)
    });
}
