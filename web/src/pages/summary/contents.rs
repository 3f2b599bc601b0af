use plan_export::Document;
use yew::prelude::*;

use super::draw;
use crate::components::{focus, link_button};

/// Buttons that lead to the parts; nothing where there is one alone. They are not links: an address
/// after the `#` is a page.
pub(super) fn nav(document: &Document) -> Html {
    if document.parts.len() < 2 {
        return Html::default();
    }
    let parts = document.parts.iter();
    let parts = parts.map(|it| (draw::heading_id(it.key), it.heading.clone()));
    html! {
        <nav class="app-contents app-no-print" aria-labelledby="contents">
            <h2 class="govuk-heading-s" id="contents">{ "On this page" }</h2>
            <ul class="govuk-list app-contents__list">
                for (id, heading) in parts {
                    <li key={id.clone()}>
                        { link_button(&Callback::from(move |()| focus::on(&id)), "", html! { heading }) }
                    </li>
                }
            </ul>
        </nav>
    }
}
