//! Links that lead around what a page shows.

use yew::prelude::*;

use super::focus;

/// The way to the page before, above the heading.
pub(crate) fn back_link(href: String) -> Html {
    html! { <a class="govuk-back-link" {href}>{ "Back" }</a> }
}

/// The way past everything that stands above the content. It moves the keyboard itself, because the
/// address belongs to the pages.
pub(crate) fn skip_link(to: &'static str) -> Html {
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        focus::on(to);
    });
    html! { <a href={format!("#{to}")} class="govuk-skip-link" {onclick}>{ "Skip to main content" }</a> }
}
