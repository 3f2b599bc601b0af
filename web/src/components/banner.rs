use yew::prelude::*;

use super::{focus, link_button};
use crate::context::AppContext;
use crate::state::{PlanAction, Tone};

/// Puts the keyboard on a notice when it appears: what was pressed may be gone. Not when the page
/// itself is new: whether a notice is for it is known to the shell.
#[hook]
pub(super) fn use_focus_on_notice(app: &AppContext) {
    let told = app.state.told;
    let before = use_mut_ref(|| told);
    use_effect_with(told, move |told| {
        if before.replace(*told) != *told {
            focus::on(focus::NOTICE);
        }
    });
}

/// What is to be told on this page, if anything.
pub(super) fn notice_banner(app: &AppContext) -> Html {
    let Some(notice) = &app.state.notice else {
        return Html::default();
    };
    let undo = {
        let state = app.state.clone();
        Callback::from(move |()| state.dispatch(PlanAction::Undo))
    };
    let words = html! {
        <>
            <span dir="auto">{ &notice.words }</span>
            if notice.tone == Tone::Undoable {
                { " " }
                { link_button(&undo, "", html! { "Undo" }) }
            }
        </>
    };
    notification_banner(notice.tone, words)
}

/// Words that stand above a page's heading, and that the keyboard can be put on.
pub(crate) fn notification_banner(tone: Tone, words: Html) -> Html {
    let (title, role, look) = match tone {
        Tone::Done | Tone::Undoable => (
            "Success",
            "alert",
            Some("govuk-notification-banner--success"),
        ),
        Tone::Important => ("Important", "region", None),
    };
    html! {
        <div
            class={classes!("govuk-notification-banner", "app-no-print", look)}
            {role}
            aria-labelledby="govuk-notification-banner-title"
            id={focus::NOTICE}
            tabindex="-1"
        >
            <div class="govuk-notification-banner__header">
                <h2 class="govuk-notification-banner__title" id="govuk-notification-banner-title">{ title }</h2>
            </div>
            <div class="govuk-notification-banner__content">
                <p class="govuk-notification-banner__heading">{ words }</p>
            </div>
        </div>
    }
}
