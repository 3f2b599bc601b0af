use yew::prelude::*;

/// Under way.
#[component]
pub(crate) fn ScoresPage() -> Html {
    Html::default()
}
