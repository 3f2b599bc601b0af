//! How work is saved: what is kept in this browser, how much of it, and how to take it away.

mod delete;
mod kept_keys;

use yew::prelude::*;

use super::kept::{download_stored, entries};
use crate::components::{
    Look, Page, action_button, button_link, heading, link, paragraph, warning,
};
use crate::context::AppContext;
use crate::route::Route;
use crate::world::{Entry, SaveProblem, Storage};

pub(crate) use delete::DeletePage;
use kept_keys::kept_keys;

/// How your work is saved.
pub(crate) fn storage_page(app: &AppContext) -> Html {
    let plans = entries(app);
    let is_blocked = app.world.storage() == Storage::Blocked;
    html! {
        <Page title="How your work is saved">
            if is_blocked {
                { warning(html! { SaveProblem::Blocked.words() }) }
            } else {
                <p class="govuk-body-l">
                    { "Every change is saved in this browser, on this computer, as you make it. Nothing you type is sent anywhere." }
                </p>
            }
            { ways_on(app, &plans) }
            { heading("What this means for you") }
            <ul class="govuk-list govuk-list--bullet">
                for words in meaning(is_blocked) {
                    <li>{ *words }</li>
                }
                <li>{ "A plan file is a whole plan. Keep one where your partnership keeps its documents." }</li>
            </ul>
            { paragraph("There are no cookies, and nothing is kept about you.") }
            { kept_keys(&app.world.keys(), &plans) }
            { deleting(&plans) }
        </Page>
    }
}

/// What saving, or not saving, means for the people who use the tool.
fn meaning(is_blocked: bool) -> &'static [&'static str] {
    if is_blocked {
        return &[
            "Your plan is kept only until you close this page. If you open another plan, the tool downloads this one first.",
            "Ask IT to let this site keep data in the browser, or use another browser.",
        ];
    }
    &[
        "Your plans are in this browser only. Another browser or another computer does not show them.",
        "Clearing your browsing data deletes them. Some organisations do this each time you close the browser.",
        "Anyone who uses this browser with your sign-in can read them.",
    ]
}

/// The green button keeps a copy of the plan that is open, or else of the first that can be read.
fn ways_on(app: &AppContext, plans: &[Entry]) -> Html {
    let readable = plans.iter().find(|plan| plan.problem.is_none());
    let Some(first) = readable.or(plans.first()) else {
        return html! {
            <>
                { paragraph("No plans are saved in this browser.") }
                { button_link(Look::Primary, &Route::Start, html! { "Start a new plan" }) }
            </>
        };
    };
    let onpress = {
        let (app, id) = (app.clone(), first.id.clone());
        Callback::from(move |()| download_stored(&app, &id))
    };
    let words = match first.problem {
        None => format!("Download a copy of {}", first.title),
        Some(_) => "Download what is stored".to_owned(),
    };
    html! {
        <div class="govuk-button-group app-no-print">
            { action_button(Look::Primary, &onpress, html! { <span dir="auto">{ words }</span> }) }
            { link(&Route::Drafts, "Plans on this computer") }
        </div>
    }
}

fn deleting(plans: &[Entry]) -> Html {
    if plans.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { heading("Deleting") }
            { paragraph("You are shown what goes before anything is deleted. Plan files you downloaded stay where you put them.") }
            <ul class="govuk-list">
                for plan in plans {
                    <li>
                        <a class="govuk-link" href={Route::Delete { plan: plan.id.to_string() }.href()} dir="auto">
                            { format!("Delete {}", plan.title) }
                        </a>
                    </li>
                }
            </ul>
        </>
    }
}
