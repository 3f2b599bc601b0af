use yew::prelude::*;

/// Under way.
#[component]
pub(crate) fn FrontPage() -> Html {
    Html::default()
}
