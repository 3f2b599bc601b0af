use yew::prelude::*;

/// Under way.
#[component]
pub(crate) fn PlanPage() -> Html {
    Html::default()
}
