use web_sys::HtmlElement;
use yew::prelude::*;

use crate::context::AppContext;
use crate::route::Route;

/// How a button looks.
#[derive(Clone, Copy)]
pub(crate) enum Look {
    /// The one green button of a page.
    Primary,
    /// Any other button.
    Secondary,
    /// A button that destroys something.
    Warning,
}

impl Look {
    /// Its classes.
    pub(super) fn class(self) -> Classes {
        match self {
            Self::Primary => classes!("govuk-button"),
            Self::Secondary => classes!("govuk-button", "govuk-button--secondary"),
            Self::Warning => classes!("govuk-button", "govuk-button--warning"),
        }
    }
}

/// A button that does something.
pub(crate) fn action_button(look: Look, onpress: &Callback<()>, words: Html) -> Html {
    let onclick = onpress.reform(|_: MouseEvent| ());
    html! {
        <button type="button" class={look.class()} {onclick}>{ words }</button>
    }
}

/// A button that sends the form it stands in to be checked.
pub(crate) fn submit_button(look: Look, words: Html) -> Html {
    html! { <button type="submit" class={look.class()}>{ words }</button> }
}

/// A button that looks like a link, for small things beside others. `which` is words that only a
/// screen reader hears, after the others: of several alike, which one.
pub(crate) fn link_button(onpress: &Callback<()>, which: &str, words: Html) -> Html {
    let onclick = onpress.reform(|_: MouseEvent| ());
    html! {
        <button type="button" class="app-link-button" {onclick}>
            { words }
            if !which.is_empty() {
                <span class="govuk-visually-hidden">{ format!(" {which}") }</span>
            }
        </button>
    }
}

/// A button that changes the plan. Nothing while the plan may only be read.
pub(crate) fn edit_button(
    app: &AppContext,
    look: Look,
    onpress: &Callback<()>,
    words: Html,
) -> Html {
    if app.is_read_only() {
        return Html::default();
    }
    action_button(look, onpress, words)
}

/// A button that looks like a link and changes the plan. Nothing while the plan may only be read.
pub(crate) fn edit_link(
    app: &AppContext,
    onpress: &Callback<()>,
    which: &str,
    words: Html,
) -> Html {
    if app.is_read_only() {
        return Html::default();
    }
    link_button(onpress, which, words)
}

/// A link that looks like a button: it leads to another page and changes nothing.
pub(crate) fn button_link(look: Look, to: &Route, words: Html) -> Html {
    button_to(look, to.href(), words)
}

/// The same to an address, such as that of a field of a page.
pub(crate) fn button_to(look: Look, href: String, words: Html) -> Html {
    let onkeydown = Callback::from(|event: KeyboardEvent| press_on_space(&event));
    html! {
        <a {href} role="button" draggable="false" class={look.class()} {onkeydown}>
            { words }
        </a>
    }
}

/// A button is pressed with the space bar too, and a browser does that only for its own.
fn press_on_space(event: &KeyboardEvent) {
    if event.key() != " " {
        return;
    }
    event.prevent_default();
    if let Some(button) = event.target_dyn_into::<HtmlElement>() {
        button.click();
    }
}
