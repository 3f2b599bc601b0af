use yew::prelude::*;

/// Under way.
#[component]
pub(crate) fn StoragePage() -> Html {
    Html::default()
}

#[derive(PartialEq, Properties)]
pub(crate) struct DeletePageProps {
    pub(crate) plan: String,
}

/// Under way.
#[component]
pub(crate) fn DeletePage(_: &DeletePageProps) -> Html {
    Html::default()
}
