//! Words that stand out of the text around them.

use yew::prelude::*;

/// Text set apart from the rest.
pub(crate) fn inset(children: Html) -> Html {
    inset_with("", children)
}

/// The same with a look of this project's own.
pub(crate) fn inset_with(class: &'static str, children: Html) -> Html {
    html! { <div class={classes!("govuk-inset-text", class)}>{ children }</div> }
}

/// Words about a consequence.
pub(crate) fn warning(words: Html) -> Html {
    html! {
        <div class="govuk-warning-text">
            <span class="govuk-warning-text__icon" aria-hidden="true">{ "!" }</span>
            <strong class="govuk-warning-text__text">
                <span class="govuk-visually-hidden">{ "Warning" }</span>
                { words }
            </strong>
        </div>
    }
}
