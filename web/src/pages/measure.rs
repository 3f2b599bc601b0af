use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(crate) struct MeasurePageProps {
    pub(crate) id: String,
}

/// Under way.
#[component]
pub(crate) fn MeasurePage(_: &MeasurePageProps) -> Html {
    Html::default()
}
