use yew::prelude::*;

use super::link_button;
use crate::context::AppContext;
use crate::pages::kept::{download, use_here};
use crate::world::{Access, CopyState};

/// What has to be known of the open plan on every page: that it can only be read, or that it is time
/// for a copy in a file.
///
/// Neither is an alert. What cannot be changed is not offered on the pages themselves, and the
/// reminder of a copy may wait until somebody has a moment.
pub(super) fn reminders(app: &AppContext) -> Html {
    if app.state.open.is_none() {
        return Html::default();
    }
    match app.state.access {
        Access::Elsewhere => reminder(
            "Reading only",
            "Another tab or window opened this plan. You can read it here; it follows what is saved there. Once you are done there, use it here.",
            html! {
                <>
                    { link_button(&act(app, use_here), "", html! { "Use it here instead" }) }
                    { link_button(&act(app, download_open), "", html! { "Download a copy" }) }
                </>
            },
        ),
        Access::NewerVersion => reminder(
            "Reading only",
            "A newer version of this tool wrote this plan. You can read and print it here; changes need the newer version. A copy from here lacks what only that version knows.",
            link_button(&act(app, download_open), "", html! { "Download a copy" }),
        ),
        Access::Write if app.state.copy.is_due() => reminder(
            "Copy in a file",
            &due_words(&app.state.copy),
            link_button(&act(app, download_open), "", html! { "Download plan file" }),
        ),
        Access::Write => Html::default(),
    }
}

fn reminder(name: &'static str, words: &str, buttons: Html) -> Html {
    html! {
        <section class="app-reminder app-no-print" aria-label={name}>
            <p class="app-reminder__words">{ words }</p>
            <p class="app-reminder__buttons">{ buttons }</p>
        </section>
    }
}

/// How much work there is in this browser alone.
fn due_words(copy: &CopyState) -> String {
    let changes = match copy.edits {
        1 => "1 change".to_owned(),
        many => format!("{many} changes"),
    };
    match copy.last {
        Some(_) => format!("You have made {changes} since your last copy in a file."),
        None => format!("You have made {changes} and have no copy in a file yet."),
    }
}

fn act(app: &AppContext, what: fn(&AppContext)) -> Callback<()> {
    let app = app.clone();
    Callback::from(move |()| what(&app))
}

fn download_open(app: &AppContext) {
    if let Some(draft) = app.state.draft() {
        download(app, draft);
    }
}
