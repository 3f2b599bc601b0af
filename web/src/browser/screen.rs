//! The clipboard, the whole screen and the address of the page.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::world::Fill;

/// Puts a text on the clipboard; whether it is there. Over plain http there is no clipboard.
pub(super) async fn copy(text: String) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let navigator: JsValue = window.navigator().into();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    if clipboard.map_or(true, |it| it.is_undefined()) {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(&text))
        .await
        .is_ok()
}

/// Fills the whole screen, or does so no more.
pub(super) fn fill(fill: Fill) {
    let Some(document) = web_sys::window().and_then(|it| it.document()) else {
        return;
    };
    match (fill, document.document_element()) {
        (Fill::Whole, Some(element)) => {
            // Refused by policy or by the browser: the page is shown in its window.
            let _ = element.request_fullscreen();
        }
        (Fill::Window, _) if document.fullscreen_element().is_some() => document.exit_fullscreen(),
        _ => {}
    }
}

/// The address without what comes after the `#`.
pub(super) fn address() -> String {
    let href = web_sys::window().and_then(|it| it.location().href().ok());
    let href = href.unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}
