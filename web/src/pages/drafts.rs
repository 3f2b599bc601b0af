use yew::prelude::*;

/// Under way.
#[component]
pub(crate) fn DraftsPage() -> Html {
    Html::default()
}
