//! What changed in the open plan, its earlier versions, and the way back to one.

mod lines;
mod list;
mod version;
mod versions;

use reform_plan::keep::Keeper;
use yew::prelude::*;

use self::lines::lines;
use crate::components::{Page, focus, link_button, paragraph};
use crate::context::{AppContext, use_app};
use crate::route::Route;
use crate::world::Access;

pub(crate) use version::VersionPage;

/// How many changes are shown at first, and how many more at a time.
const SHOWN: usize = 50;

/// What changed, and the earlier versions that are kept.
#[component]
pub(crate) fn ChangesPage() -> Html {
    let app = use_app();
    let shown = use_state(|| SHOWN);
    let Some(past) = past(&app) else {
        return html! {
            <Page title="What changed" back={Route::Plan}>{ no_past(&app) }</Page>
        };
    };
    let lines = lines(past.steps());
    let more = {
        let shown = shown.clone();
        Callback::from(move |()| {
            focus::on_soon(list::id(*shown));
            shown.set(*shown + SHOWN);
        })
    };
    let to_versions = Callback::from(|()| focus::on(versions::ID));
    html! {
        <Page title="What changed" back={Route::Plan}>
            if !lines.is_empty() {
                <p class="govuk-body app-no-print">
                    { link_button(&to_versions, "", html! { "Go to earlier versions" }) }
                </p>
            }
            { list::changes(&app, past.steps(), &lines, *shown, &more) }
            { versions::versions(&past, &lines) }
        </Page>
    }
}

/// What is known of the past of the plan that is open; none where another tab knows it.
pub(super) fn past(app: &AppContext) -> Option<Keeper> {
    let past = app.world.past()?;
    let is_of_plan = app
        .state
        .draft()
        .is_some_and(|draft| &draft.id == past.id());
    is_of_plan.then_some(past)
}

/// Where the past of the plan is to be found when it is not here.
fn no_past(app: &AppContext) -> Html {
    paragraph(match app.state.access {
        Access::Write => "Nothing has changed since you opened this plan.",
        Access::Elsewhere => {
            "What changed is listed in the tab or window that has this plan open for writing. Look there, or select \"Use it here instead\" above."
        }
        Access::NewerVersion => {
            "What changed is listed in the newer version of this tool that wrote this plan."
        }
    })
}
