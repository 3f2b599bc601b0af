//! Small pieces of text that these pages share.

use yew::prelude::*;

use crate::route::Route;

/// A heading below the page's own.
pub(super) fn heading(words: &'static str) -> Html {
    html! { <h2 class="govuk-heading-m">{ words }</h2> }
}

/// A paragraph.
pub(super) fn words(words: impl Into<AttrValue>) -> Html {
    let words: AttrValue = words.into();
    html! { <p class="govuk-body">{ words }</p> }
}

/// A list of points.
pub(super) fn bullets<const N: usize>(points: [&'static str; N]) -> Html {
    html! {
        <ul class="govuk-list govuk-list--bullet">
            for point in points {
                <li>{ point }</li>
            }
        </ul>
    }
}

/// A link to another page.
pub(super) fn link(to: &Route, words: &'static str) -> Html {
    html! { <a class="govuk-link" href={to.href()}>{ words }</a> }
}
