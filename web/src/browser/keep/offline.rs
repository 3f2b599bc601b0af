//! The copy of the tool itself, by which it opens without a connection. The page's own script sees to
//! it.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::later::within;
use super::until_stop;
use crate::world::Offline;

/// How long the browser may take, in milliseconds: it deletes a few megabytes.
const PATIENCE: u32 = 5000;

/// Whether the tool opens without a connection.
pub(in crate::browser) async fn offline() -> Offline {
    let protocol = web_sys::window().and_then(|it| it.location().protocol().ok());
    if protocol.as_deref() == Some("file:") {
        return Offline::SingleFile;
    }
    match ask("sendPlanHasCopy").await {
        Some(answer) if answer.is_truthy() => Offline::Kept,
        _ => Offline::NotKept,
    }
}

/// Deletes the copy, if there is one; whether it is gone.
pub(in crate::browser) async fn forget_copy() -> bool {
    ask("sendPlanForgetCopy").await.is_some()
}

/// What the script answers; none when the browser refuses or takes too long.
async fn ask(name: &str) -> Option<JsValue> {
    let function = Reflect::get(&js_sys::global(), &name.into()).ok()?;
    let function: Function = function.dyn_into().ok()?;
    let answer: Promise = function.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
    let answer = JsFuture::from(until_stop(answer));
    within(PATIENCE, answer).await?.ok()
}
