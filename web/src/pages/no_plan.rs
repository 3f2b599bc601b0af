use yew::prelude::*;

use crate::route::Route;

#[derive(PartialEq, Properties)]
pub(crate) struct NoPlanPageProps {
    pub(crate) route: Route,
}

/// Under way.
#[component]
pub(crate) fn NoPlanPage(_: &NoPlanPageProps) -> Html {
    Html::default()
}
