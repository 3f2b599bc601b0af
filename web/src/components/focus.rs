//! Moving the keyboard's place, as a page load would have.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Id of the heading of every page.
pub(crate) const TITLE: &str = "page-title";
/// Id of the main part of every page.
pub(crate) const MAIN: &str = "main-content";
/// Id of the notice of a page; at most one is there.
pub(crate) const NOTICE: &str = "notice";

/// Puts the keyboard on the element of this id, with its label or legend in view.
pub(crate) fn on(id: &str) {
    let Some(element) = by_id(id) else { return };
    let around = element
        .closest("fieldset, .govuk-form-group")
        .ok()
        .flatten();
    around.as_ref().unwrap_or(&element).scroll_into_view();
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // Nothing can be done where an element cannot take the keyboard.
        let _ = element.focus();
    }
}

/// Puts the keyboard on the element of this id; the page moves only as far as it has to.
pub(crate) fn quietly_on(id: &str) {
    if let Some(element) = by_id(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Puts the keyboard on an element that is about to be drawn.
pub(crate) fn on_soon(id: String) {
    Timeout::new(0, move || on(&id)).forget();
}

/// Starts a page: the keyboard on this field, where the page has it; else on its heading, the top in
/// view.
pub(crate) fn on_new_page(field: &str) {
    if !field.is_empty() && by_id(field).is_some() {
        on(field);
        return;
    }
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    let heading = by_id(TITLE).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(heading) = heading {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
    }
}

fn by_id(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}
