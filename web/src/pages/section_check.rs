use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(crate) struct SectionCheckPageProps {
    pub(crate) section: String,
}

/// Under way.
#[component]
pub(crate) fn SectionCheckPage(_: &SectionCheckPageProps) -> Html {
    Html::default()
}
