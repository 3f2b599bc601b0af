use yew::prelude::*;

/// Under way.
#[component]
pub(crate) fn OpenPage() -> Html {
    Html::default()
}
