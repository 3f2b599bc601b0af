use yew::prelude::*;

/// Under way.
#[component]
pub(crate) fn ActionsPage() -> Html {
    Html::default()
}

#[derive(PartialEq, Properties)]
pub(crate) struct ActionPageProps {
    pub(crate) id: String,
}

/// Under way.
#[component]
pub(crate) fn ActionPage(_: &ActionPageProps) -> Html {
    Html::default()
}
