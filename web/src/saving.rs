//! Between the state and what is kept: changes are handed on, what becomes of them is told, and a
//! plan that another tab writes is read again.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo_timers::callback::Timeout;
use reform_plan::{Framework, Id, PlanDraft};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::list_again;
use crate::pages::kept::hand_plan_out;
use crate::state::{Notice, PlanAction, PlanState, Tone};
use crate::world::{Access, KeepEvent, Opened, SaveStatus, Taking, Unreadable, World};

/// Events in which somebody changes a plan.
const CHANGING: [&str; 4] = ["input", "change", "click", "keydown"];

/// Hands on every change to be kept, and listens for what becomes of it.
#[hook]
pub(crate) fn use_saving(
    world: &Rc<dyn World>,
    framework: &Rc<Framework>,
    state: &UseReducerHandle<PlanState>,
) {
    {
        let (world, state) = (Rc::clone(world), state.clone());
        use_effect_with(state.revision, move |_| hand_over(&world, &state));
    }
    {
        let (world, dispatcher) = (Rc::clone(world), state.dispatcher());
        let open = state.draft().map(|draft| draft.id.clone());
        use_effect_with(open, move |open| {
            world.remember_open(open.as_ref());
            list_again(&world, dispatcher);
        });
    }
    {
        let (world, state) = (Rc::clone(world), state.clone());
        let framework = Rc::clone(framework);
        use_effect_with((), move |()| {
            let follower = Rc::new(Follower {
                world: Rc::clone(&world),
                framework,
                state: state.clone(),
                is_reading: Cell::default(),
                is_behind: Cell::default(),
            });
            world.watch(Callback::from(move |event: KeepEvent| {
                follower.state.dispatch(PlanAction::Kept(event.clone()));
                follower.follow(&event);
            }));
            let mut listeners = changing(&world, &state);
            listeners.extend(leaving(&world, &state));
            move || drop(listeners)
        });
    }
    use_leave_warning(matches!(state.save, SaveStatus::NotSaved(_)));
}

/// Options of a listener that may keep the browser from doing what it does of itself.
pub(crate) fn active() -> EventListenerOptions {
    EventListenerOptions {
        phase: EventListenerPhase::Bubble,
        passive: false,
    }
}

/// Hands on the changes that were not handed on yet. What follows a handle looks up the newest state
/// and keeps what it looked up, so a handle that lives long is copied first.
fn hand_over(world: &Rc<dyn World>, state: &UseReducerHandle<PlanState>) {
    let state = state.clone();
    let made = state.hand_on();
    if let (false, Some(open)) = (made.is_empty(), &state.open) {
        world.changed(open.share(), &made);
    }
}

/// Hands changes on at the end of the event that made them. The effect above may come later: Yew
/// lets a slow browser do other things first, and in between the page may be closed or crash.
fn changing(world: &Rc<dyn World>, state: &UseReducerHandle<PlanState>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let listeners = CHANGING.into_iter().map(|name| {
        let (world, state) = (Rc::clone(world), state.clone());
        EventListener::new(&window, name, move |_| hand_over(&world, &state))
    });
    listeners.collect()
}

/// Listens for the page being hidden or left.
fn leaving(world: &Rc<dyn World>, state: &UseReducerHandle<PlanState>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let hide = {
        let (world, state) = (Rc::clone(world), state.clone());
        move || {
            hand_over(&world, &state);
            world.hide();
        }
    };
    let left = {
        let hide = hide.clone();
        EventListener::new(&window, "pagehide", move |_| hide())
    };
    let hidden = window.document().map(|document| {
        let page = document.clone();
        EventListener::new(&document, "visibilitychange", move |_| {
            if page.hidden() {
                hide();
            }
        })
    });
    hidden.into_iter().chain([left]).collect()
}

/// Asks before the page is left, only while something is not saved: at other times it would keep
/// the browser from going back to the page quickly.
#[hook]
fn use_leave_warning(is_unsaved: bool) {
    use_effect_with(is_unsaved, |is_unsaved| {
        let window = if *is_unsaved { web_sys::window() } else { None };
        let listener = window.map(|window| {
            EventListener::new_with_options(&window, "beforeunload", active(), |event| {
                event.prevent_default();
            })
        });
        move || drop(listener)
    });
}

/// Hands out a plan that is being closed and whose last changes are in no store, and says so once the
/// next page is there. A new plan in which nothing was written is no loss.
fn hand_out(
    world: &Rc<dyn World>,
    state: &UseReducerHandle<PlanState>,
    framework: &Framework,
    draft: &PlanDraft,
) {
    if *draft == PlanDraft::new(draft.id.clone(), framework) {
        return;
    }
    let title = draft.title();
    let words = match hand_plan_out(&**world, draft) {
        Ok(name) => format!(
            "The last changes to {title} were not saved in this browser. The browser was given its plan file, {name}. Look whether it is there"
        ),
        Err(problem) => {
            format!("The last changes to {title} were not saved in this browser. {problem}")
        }
    };
    let dispatcher = state.dispatcher();
    let tone = Tone::Important;
    let tell = PlanAction::Tell(Notice { words, tone });
    Timeout::new(0, move || dispatcher.dispatch(tell)).forget();
}

/// Keeps a plan that is open for reading up with the tab that writes it.
struct Follower {
    world: Rc<dyn World>,
    framework: Rc<Framework>,
    state: UseReducerHandle<PlanState>,
    is_reading: Cell<bool>,
    /// Whether the plan was saved again while it was being read.
    is_behind: Cell<bool>,
}

impl Follower {
    fn follow(self: &Rc<Self>, event: &KeepEvent) {
        let state = self.state.clone();
        let (plan, was_lost) = match event {
            KeepEvent::LostPlace { plan, .. } => (plan, true),
            KeepEvent::SavedElsewhere(plan) => (plan, false),
            KeepEvent::NotKept(draft) => {
                hand_out(&self.world, &state, &self.framework, draft);
                return;
            }
            KeepEvent::Status(..) => return,
        };
        if was_lost {
            // What was kept of it may be a plan of its own.
            list_again(&self.world, state.dispatcher());
        }
        if state.access == Access::Write || state.draft().is_none_or(|draft| &draft.id != plan) {
            return;
        }
        if self.is_reading.replace(true) {
            self.is_behind.set(true);
            return;
        }
        let has_told = matches!(event, KeepEvent::LostPlace { copy: Some(_), .. });
        let (own, plan) = (Rc::clone(self), plan.clone());
        spawn_local(async move {
            loop {
                own.is_behind.set(false);
                let opened = own.world.open(&plan, Taking::Read).await;
                own.show(&plan, opened, has_told);
                if !own.is_behind.get() {
                    break;
                }
            }
            own.is_reading.set(false);
        });
    }

    fn show(&self, plan: &Id, opened: Result<Opened, Unreadable>, has_told: bool) {
        let state = self.state.clone();
        let is_shown = state.draft().is_some_and(|draft| &draft.id == plan);
        if !is_shown || state.access == Access::Write {
            return;
        }
        match opened {
            Ok(opened) => state.dispatch(PlanAction::Open(opened)),
            Err(unreadable) => {
                state.dispatch(PlanAction::Close(plan.clone()));
                list_again(&self.world, state.dispatcher());
                if !has_told {
                    // It was on the screen a moment ago: somebody deleted it.
                    let words = if unreadable == Unreadable::gone() {
                        "This plan was deleted in another tab or window".to_owned()
                    } else {
                        unreadable.words
                    };
                    let tone = Tone::Important;
                    state.dispatch(PlanAction::Tell(Notice { words, tone }));
                }
            }
        }
    }
}
