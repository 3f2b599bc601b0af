use yew::prelude::*;

use crate::components::{Look, Page, button_link, paragraph};
use crate::context::AppContext;
use crate::route::Route;

/// An address that leads nowhere, or to something the plan or the framework no longer has.
pub(crate) fn not_found_page(app: &AppContext) -> Html {
    let (to, words) = if app.state.open.is_some() {
        (Route::Plan, "Go to your plan")
    } else {
        (Route::Start, "Go to the start page")
    };
    html! {
        <Page title="Page not found">
            { paragraph("There is no page at this address. If you typed it, check it. If you followed a link, what it led to may have been removed.") }
            { paragraph("Nothing in your plan has changed.") }
            { button_link(Look::Primary, &to, html! { words }) }
        </Page>
    }
}
