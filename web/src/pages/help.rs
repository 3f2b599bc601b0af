use yew::prelude::*;

/// Under way.
#[component]
pub(crate) fn AccessibilityPage() -> Html {
    Html::default()
}

/// Under way.
#[component]
pub(crate) fn DataSourcesPage() -> Html {
    Html::default()
}

/// Under way.
#[component]
pub(crate) fn GlossaryPage() -> Html {
    Html::default()
}

/// Under way.
#[component]
pub(crate) fn WhatsNewPage() -> Html {
    Html::default()
}

/// Under way.
#[component]
pub(crate) fn HelpPage() -> Html {
    Html::default()
}
