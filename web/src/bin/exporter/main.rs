//! The worker that makes files of a plan: it is loaded when somebody first asks for one. It sends
//! nothing anywhere but to its own page.

mod clerk;
mod paint;

use std::rc::Rc;

use js_sys::{Array, ArrayBuffer, Uint8Array};
use plan_web::exporter::Said;
use plan_web::wire::{BUILD, Follows, Ready, ReplyHead, to_bytes};
use serde::Serialize;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use self::clerk::Clerk;

fn main() {
    let clerk = Rc::new(Clerk::default());
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let clerk = Rc::clone(&clerk);
        spawn_local(async move { clerk.hear(event.data()).await });
    });
    scope().set_onmessage(Some(hear.as_ref().unchecked_ref()));
    // It listens as long as the worker lives.
    hear.forget();
    say(&bytes_of(&Ready {
        build: BUILD.to_owned(),
    }));
}

/// Replies to a request. What fails is said last.
pub(crate) fn reply(id: u32, said: &Said) {
    let follows = match said {
        Said::Progress(_) => Follows::More,
        _ => Follows::Nothing,
    };
    say(&bytes_of(&(ReplyHead { id, follows }, said)));
}

/// Replies with bytes beside the reply. They are handed over and not copied again.
pub(crate) fn reply_with(id: u32, said: &Said, beside: &[u8]) {
    let follows = Follows::Nothing;
    let bytes = bytes_of(&(ReplyHead { id, follows }, said));
    let buffer: ArrayBuffer = Uint8Array::from(beside).buffer();
    let message = Array::of2(&bytes, &buffer);
    // A page that is gone hears nothing.
    let _ = scope().post_message_with_transfer(&message, &Array::of1(&buffer));
}

/// Says something that is no reply: the page takes it for the end of this worker.
pub(crate) fn give_up(words: &str) {
    say(&words.into());
}

fn bytes_of(message: &impl Serialize) -> JsValue {
    Uint8Array::from(&*to_bytes(message)).into()
}

fn say(message: &JsValue) {
    // A page that is gone hears nothing.
    let _ = scope().post_message(message);
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}
