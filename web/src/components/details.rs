use yew::prelude::*;

/// Words that open to show more, for what only some need.
pub(crate) fn details(summary: AttrValue, children: Html) -> Html {
    html! {
        <details class="govuk-details">
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{ summary }</span>
            </summary>
            <div class="govuk-details__text">{ children }</div>
        </details>
    }
}

/// Text set apart from the rest.
pub(crate) fn inset(children: Html) -> Html {
    html! { <div class="govuk-inset-text">{ children }</div> }
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
