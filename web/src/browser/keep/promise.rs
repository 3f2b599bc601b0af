//! Asking the browser not to throw the work away when it runs short of room.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::Keep;

impl Keep {
    /// Whether the browser promised to keep the work of this site; none until it answered.
    pub(in crate::browser) fn promised(&self) -> Option<bool> {
        self.promise.get()
    }

    /// Asks once, when the first change is made: a browser may ask the user, and by then it is plain
    /// what for.
    pub(super) fn ask_for_promise(&self) {
        if !self.has_asked.replace(true) {
            self.ask("persist");
        }
    }

    /// Looks whether the browser promised before. Nothing waits for it: it is only told.
    pub(super) fn look_for_promise(&self) {
        self.ask("persisted");
    }

    fn ask(&self, method: &'static str) {
        let Some(keep) = self.own.upgrade() else {
            return;
        };
        spawn_local(async move {
            if let Some(answer) = ask(method).await {
                keep.promise.set(Some(answer));
            }
        });
    }
}

/// Calls a method of the browser's storage manager; none where there is none, as over plain http.
async fn ask(method: &str) -> Option<bool> {
    let navigator = web_sys::window()?.navigator();
    let storage: JsValue = Reflect::get(&navigator, &"storage".into()).ok()?;
    let method = Reflect::get(&storage, &method.into()).ok()?;
    let method: Function = method.dyn_into().ok()?;
    let answer: Promise = method.call0(&storage).ok()?.dyn_into().ok()?;
    JsFuture::from(answer).await.ok()?.as_bool()
}
