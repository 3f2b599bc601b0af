use yew::prelude::*;

use crate::components::{ButtonLink, Look, Page};
use crate::context::use_app;
use crate::route::Route;

/// An address that leads nowhere, or to something the plan or the framework no longer has.
#[component]
pub(crate) fn NotFoundPage() -> Html {
    let app = use_app();
    let (to, words) = if app.state.open.is_some() {
        (Route::Plan, "Go to your plan")
    } else {
        (Route::Start, "Go to the start page")
    };
    html! {
        <Page title="Page not found">
            <p class="govuk-body">
                { "There is no page at this address. If you typed it, check it. If you followed a link, what it led to may have been removed." }
            </p>
            <p class="govuk-body">{ "Nothing in your plan has changed." }</p>
            <ButtonLink look={Look::Primary} {to}>{ words }</ButtonLink>
        </Page>
    }
}
