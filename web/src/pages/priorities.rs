use yew::prelude::*;

/// Under way.
#[component]
pub(crate) fn PrioritiesPage() -> Html {
    Html::default()
}

#[derive(PartialEq, Properties)]
pub(crate) struct PriorityPageProps {
    pub(crate) id: String,
}

/// Under way.
#[component]
pub(crate) fn PriorityPage(_: &PriorityPageProps) -> Html {
    Html::default()
}
