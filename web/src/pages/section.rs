use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(crate) struct SectionPageProps {
    pub(crate) section: String,
}

/// Under way.
#[component]
pub(crate) fn SectionPage(_: &SectionPageProps) -> Html {
    Html::default()
}
