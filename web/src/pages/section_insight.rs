use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(crate) struct SectionInsightPageProps {
    pub(crate) section: String,
}

/// Under way.
#[component]
pub(crate) fn SectionInsightPage(_: &SectionInsightPageProps) -> Html {
    Html::default()
}
