use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(crate) struct SectionDataPageProps {
    pub(crate) section: String,
}

/// Under way.
#[component]
pub(crate) fn SectionDataPage(_: &SectionDataPageProps) -> Html {
    Html::default()
}
