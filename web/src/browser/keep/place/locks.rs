use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use reform_plan::Id;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::Wanted;
use crate::browser::keep::later::within;
use crate::browser::keep::until_stop;

/// How long the browser may take to answer, in milliseconds.
const ANSWER: u32 = 3_000;

/// What came of asking for a lock.
pub(super) enum Answer {
    /// It is held until this is called.
    Granted(Function),
    /// Another tab has it.
    Taken,
    /// There are no locks here, as over plain http, or where the browser keeps nothing for the site.
    Refused,
}

/// How a request for a lock stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Asked,
    Held,
    Taken,
    /// Nobody waits any more.
    Abandoned,
}

/// Asks for the lock of a plan. `onlost` is told when another tab steals it.
pub(super) async fn take(id: &Id, wanted: Wanted, onlost: Rc<dyn Fn()>) -> Answer {
    let asked = ask(id, wanted, onlost);
    let Some((stage, answered, release)) = asked else {
        return Answer::Refused;
    };
    // Whatever comes of it is in the stage.
    let _ = within(ANSWER, JsFuture::from(answered)).await;
    match (stage.get(), release) {
        (Stage::Held, Some(release)) => Answer::Granted(release),
        (Stage::Taken, _) => Answer::Taken,
        _ => {
            stage.set(Stage::Abandoned);
            Answer::Refused
        }
    }
}

type Asked = (Rc<Cell<Stage>>, Promise, Option<Function>);

fn ask(id: &Id, wanted: Wanted, onlost: Rc<dyn Fn()>) -> Option<Asked> {
    let navigator = web_sys::window()?.navigator();
    let locks: JsValue = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request = Reflect::get(&locks, &"request".into()).ok()?;
    let request: Function = request.dyn_into().ok()?;
    let stage = Rc::new(Cell::new(Stage::Asked));
    // The lock is held as long as this promise is open.
    let (open, release) = promise();
    let (answered, answer) = promise();
    let granted = {
        let (stage, answer) = (Rc::clone(&stage), answer.clone());
        Closure::once_into_js(move |lock: JsValue| -> JsValue {
            let is_held = lock.is_object() && stage.get() == Stage::Asked;
            if stage.get() == Stage::Asked {
                stage.set(if is_held { Stage::Held } else { Stage::Taken });
            }
            call(answer.as_ref());
            if is_held {
                open.into()
            } else {
                JsValue::UNDEFINED
            }
        })
    };
    let options = Object::new();
    let option = match wanted {
        Wanted::IfFree => "ifAvailable",
        Wanted::Here => "steal",
    };
    Reflect::set(&options, &option.into(), &true.into()).ok()?;
    let name = JsValue::from(format!("sendplan:{id}"));
    let ended = request.call3(&locks, &name, &options, &granted).ok()?;
    let ended = until_stop(ended.dyn_into().ok()?);
    let watched = Rc::clone(&stage);
    spawn_local(async move {
        // It ends well when the lock is let go of, and badly when it is stolen or refused.
        if JsFuture::from(ended).await.is_err() {
            if watched.get() == Stage::Held {
                onlost();
            }
            call(answer.as_ref());
        }
    });
    Some((stage, answered, release))
}

/// A promise with what keeps it.
fn promise() -> (Promise, Option<Function>) {
    let keep = RefCell::default();
    let promise = Promise::new(&mut |resolve, _| {
        keep.replace(Some(resolve));
    });
    (promise, keep.into_inner())
}

fn call(function: Option<&Function>) {
    if let Some(function) = function {
        // Keeping a promise twice does nothing.
        let _ = function.call0(&JsValue::NULL);
    }
}
