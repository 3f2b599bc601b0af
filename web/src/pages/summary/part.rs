//! Parts of the plan: a heading of one kind, with the id the list of contents leads to.

use yew::prelude::*;

/// A part of the plan under its heading.
pub(super) fn part(id: &str, title: &str, content: Html) -> Html {
    html! {
        <section class={classes!("app-part", format!("app-part--{id}"))} aria-labelledby={heading_id(id)}>
            <h2 class="govuk-heading-l" id={heading_id(id)} tabindex="-1">{ title.to_owned() }</h2>
            { content }
        </section>
    }
}

/// Id of the heading of a part.
pub(super) fn heading_id(id: &str) -> String {
    format!("part-{id}")
}

/// A heading inside a part.
pub(super) fn heading(words: impl Into<AttrValue>) -> Html {
    let words: AttrValue = words.into();
    html! { <h3 class="govuk-heading-m">{ words }</h3> }
}

/// A smaller heading, below one inside a part.
pub(super) fn small_heading(words: impl Into<AttrValue>) -> Html {
    let words: AttrValue = words.into();
    html! { <h4 class="govuk-heading-s">{ words }</h4> }
}

/// A paragraph of fixed words.
pub(super) fn words(words: impl Into<AttrValue>) -> Html {
    let words: AttrValue = words.into();
    html! { <p class="govuk-body">{ words }</p> }
}

/// A paragraph that says that nothing was written.
pub(super) fn missing(words: &'static str) -> Html {
    html! { <p class="govuk-body app-missing">{ words }</p> }
}

/// A paragraph somebody typed, or words that say that nothing was written.
pub(super) fn typed(text: &str, otherwise: &'static str) -> Html {
    let text = text.trim();
    if text.is_empty() {
        return missing(otherwise);
    }
    html! { <p class="govuk-body app-typed" dir="auto">{ text.to_owned() }</p> }
}
