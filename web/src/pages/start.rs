use yew::prelude::*;

/// Under way.
#[component]
pub(crate) fn StartPage() -> Html {
    Html::default()
}
