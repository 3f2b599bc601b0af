use yew::prelude::*;

use super::{focus, link_button};
use crate::context::AppContext;
use crate::state::{Notice, PlanAction, Tone};

/// Puts the keyboard on a notice when it appears: what was pressed may be gone.
#[hook]
pub(super) fn use_focus_on_notice(notice: Option<&Notice>) {
    use_effect_with(notice.cloned(), |notice| {
        if notice.is_some() {
            focus::on("notice");
        }
    });
}

/// What is to be told on this page, if anything.
pub(super) fn notice_banner(app: &AppContext) -> Html {
    let Some(notice) = &app.state.notice else {
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
                        { link_button(&undo, "", html! { "Undo" }) }
                    }
                </p>
            </div>
        </div>
    }
}
