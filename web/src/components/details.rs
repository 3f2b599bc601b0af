use yew::prelude::*;

/// Something that opens.
#[derive(PartialEq, Properties)]
pub(crate) struct DetailsProps {
    /// Words that are always seen.
    pub(crate) summary: AttrValue,
    /// What opens.
    pub(crate) children: Html,
}

/// Words that open to show more, for what only some need.
#[component]
pub(crate) fn Details(props: &DetailsProps) -> Html {
    html! {
        <details class="govuk-details">
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{ &props.summary }</span>
            </summary>
            <div class="govuk-details__text">{ props.children.clone() }</div>
        </details>
    }
}

/// Something set apart.
#[derive(PartialEq, Properties)]
pub(crate) struct InsetProps {
    /// What is set apart.
    pub(crate) children: Html,
}

/// Text set apart from the rest.
#[component]
pub(crate) fn Inset(props: &InsetProps) -> Html {
    html! { <div class="govuk-inset-text">{ props.children.clone() }</div> }
}

/// A warning.
#[derive(PartialEq, Properties)]
pub(crate) struct WarningProps {
    /// The warning.
    pub(crate) children: Html,
}

/// Words about a consequence.
#[component]
pub(crate) fn Warning(props: &WarningProps) -> Html {
    html! {
        <div class="govuk-warning-text">
            <span class="govuk-warning-text__icon" aria-hidden="true">{ "!" }</span>
            <strong class="govuk-warning-text__text">
                <span class="govuk-visually-hidden">{ "Warning" }</span>
                { props.children.clone() }
            </strong>
        </div>
    }
}
