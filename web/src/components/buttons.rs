use yew::prelude::*;

use crate::route::Route;

/// How a button looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Look {
    /// The one green button of a page.
    Primary,
    /// Any other button.
    #[default]
    Secondary,
    /// A button that destroys something.
    Warning,
}

impl Look {
    fn class(self) -> Classes {
        match self {
            Self::Primary => classes!("govuk-button"),
            Self::Secondary => classes!("govuk-button", "govuk-button--secondary"),
            Self::Warning => classes!("govuk-button", "govuk-button--warning"),
        }
    }
}

/// A button that does something.
#[derive(PartialEq, Properties)]
pub(crate) struct ActionButtonProps {
    /// How it looks.
    #[prop_or_default]
    pub(crate) look: Look,
    /// Called when it is pressed.
    pub(crate) onpress: Callback<()>,
    /// Its words.
    pub(crate) children: Html,
}

/// A button that does something.
#[component]
pub(crate) fn ActionButton(props: &ActionButtonProps) -> Html {
    let onclick = props.onpress.reform(|_: MouseEvent| ());
    html! {
        <button type="button" class={props.look.class()} {onclick}>{ props.children.clone() }</button>
    }
}

/// A button that looks like a link.
#[derive(PartialEq, Properties)]
pub(crate) struct LinkButtonProps {
    /// Called when it is pressed.
    pub(crate) onpress: Callback<()>,
    /// Words that only a screen reader hears, after the others: of several alike, which one.
    #[prop_or_default]
    pub(crate) which: AttrValue,
    /// Its words.
    pub(crate) children: Html,
}

/// A button that looks like a link, for small things beside others.
#[component]
pub(crate) fn LinkButton(props: &LinkButtonProps) -> Html {
    let onclick = props.onpress.reform(|_: MouseEvent| ());
    html! {
        <button type="button" class="app-link-button" {onclick}>
            { props.children.clone() }
            if !props.which.is_empty() {
                <span class="govuk-visually-hidden">{ format!(" {}", props.which) }</span>
            }
        </button>
    }
}

/// A link that looks like a button.
#[derive(PartialEq, Properties)]
pub(crate) struct ButtonLinkProps {
    /// How it looks.
    #[prop_or_default]
    pub(crate) look: Look,
    /// Where it leads.
    pub(crate) to: Route,
    /// Its words.
    pub(crate) children: Html,
}

/// A link that looks like a button: it leads to another page and changes nothing.
#[component]
pub(crate) fn ButtonLink(props: &ButtonLinkProps) -> Html {
    html! {
        <a href={props.to.href()} role="button" draggable="false" class={props.look.class()}>
            { props.children.clone() }
        </a>
    }
}
