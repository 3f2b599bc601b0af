use yew::prelude::*;

/// Under way.
#[component]
pub(crate) fn SummaryPage() -> Html {
    Html::default()
}
