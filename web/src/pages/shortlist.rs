use yew::prelude::*;

/// Under way.
#[component]
pub(crate) fn ShortlistPage() -> Html {
    Html::default()
}
