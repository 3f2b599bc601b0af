//! What becomes of the tool once it has stopped: the page's own script says so.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Whether the tool has stopped: nothing is written any more.
pub(super) fn stopped() -> bool {
    Reflect::get(&js_sys::global(), &"sendPlanStopped".into()).is_ok_and(|it| it.is_truthy())
}

/// Tells the page's own script of something that calls the tool by events of its own: from a stop on,
/// the script holds them back. It does so for the page and the window without being told.
pub(in crate::browser) fn hold_at_stop(target: &JsValue) {
    // Without the script there is nothing that could stop the tool.
    let _ = ask("sendPlanHold", target);
}

/// A promise as the tool may wait for it: it gives nothing any more once the tool has stopped.
pub(super) fn until_stop(promise: Promise) -> Promise {
    let held = ask("sendPlanUntilStop", &promise);
    held.and_then(|it| it.dyn_into().ok()).unwrap_or(promise)
}

fn ask(name: &str, given: &JsValue) -> Option<JsValue> {
    let function = Reflect::get(&js_sys::global(), &name.into()).ok()?;
    let function: Function = function.dyn_into().ok()?;
    function.call1(&JsValue::NULL, given).ok()
}
