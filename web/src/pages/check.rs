use yew::prelude::*;

/// Under way.
#[component]
pub(crate) fn CheckPage() -> Html {
    Html::default()
}
