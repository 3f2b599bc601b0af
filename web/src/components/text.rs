//! The commonest pieces of text. Each is a function, so that the app has its markup once and not at
//! each of the many places it stands.

use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

use crate::route::Route;

/// A paragraph of fixed words.
pub(crate) fn paragraph(words: impl Into<AttrValue>) -> Html {
    element("p", "govuk-body", words.into())
}

/// A heading below the page's own.
pub(crate) fn heading(words: impl Into<AttrValue>) -> Html {
    element("h2", "govuk-heading-m", words.into())
}

/// A smaller heading, below a heading.
pub(crate) fn small_heading(words: impl Into<AttrValue>) -> Html {
    element("h3", "govuk-heading-s", words.into())
}

/// A link to another page.
pub(crate) fn link(to: &Route, words: impl Into<AttrValue>) -> Html {
    link_of(to, words.into())
}

fn element(tag: &'static str, class: &'static str, words: AttrValue) -> Html {
    let mut element = VTag::new(tag);
    element.add_attribute("class", class);
    element.add_child(VText::new(words).into());
    element.into()
}

fn link_of(to: &Route, words: AttrValue) -> Html {
    html! { <a class="govuk-link" href={to.href()}>{ words }</a> }
}
