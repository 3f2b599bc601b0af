use yew::prelude::*;

/// Text that somebody typed, in its own direction and with its own line breaks.
pub(crate) fn typed(text: &str) -> Html {
    html! { <span dir="auto" class="app-typed">{ text.trim().to_owned() }</span> }
}
