use yew::prelude::*;

/// Under way.
#[component]
pub(crate) fn AreaPage() -> Html {
    Html::default()
}

/// Under way.
#[component]
pub(crate) fn PartnersPage() -> Html {
    Html::default()
}

/// Under way.
#[component]
pub(crate) fn WayPage() -> Html {
    Html::default()
}
