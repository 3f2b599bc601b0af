use yew::prelude::*;

use super::{LinkButton, focus};
use crate::context::use_app;
use crate::state::{PlanAction, Tone};

/// What is to be told on this page, if anything. It takes the keyboard when it appears: what was
/// pressed may be gone.
#[component]
pub(crate) fn NoticeBanner() -> Html {
    let app = use_app();
    let notice = app.state.notice.clone();
    use_effect_with(notice.clone(), |notice| {
        if notice.is_some() {
            focus::on("notice");
        }
    });
    let Some(notice) = notice else {
        return Html::default();
    };
    let (title, role, look) = match notice.tone {
        Tone::Done | Tone::Undoable => (
            "Success",
            "alert",
            Some("govuk-notification-banner--success"),
        ),
        Tone::Important => ("Important", "region", None),
    };
    let undo = {
        let state = app.state.clone();
        Callback::from(move |()| state.dispatch(PlanAction::Undo))
    };
    html! {
        <div
            class={classes!("govuk-notification-banner", "app-no-print", look)}
            {role}
            aria-labelledby="notice-title"
            id="notice"
            tabindex="-1"
        >
            <div class="govuk-notification-banner__header">
                <h2 class="govuk-notification-banner__title" id="notice-title">{ title }</h2>
            </div>
            <div class="govuk-notification-banner__content">
                <p class="govuk-notification-banner__heading">
                    <span dir="auto">{ &notice.words }</span>
                    if notice.tone == Tone::Undoable {
                        { " " }
                        <LinkButton onpress={undo}>{ "Undo" }</LinkButton>
                    }
                </p>
            </div>
        </div>
    }
}
