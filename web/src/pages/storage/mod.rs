//! How work is saved: what is kept in this browser, how much of it, and how to take it away.

mod delete;
mod kept_keys;

use yew::prelude::*;

use super::kept::{download_stored, entries, use_fresh_list};
use crate::components::{ActionButton, ButtonLink, Look, Page, Warning};
use crate::context::{AppContext, use_app};
use crate::route::Route;
use crate::world::{Entry, SaveProblem, Storage};

pub(crate) use delete::DeletePage;
use kept_keys::kept_keys;

/// How your work is saved.
#[component]
pub(crate) fn StoragePage() -> Html {
    let app = use_app();
    use_fresh_list(&app);
    let plans = entries(&app);
    let is_blocked = app.world.storage() == Storage::Blocked;
    html! {
        <Page title="How your work is saved">
            if is_blocked {
                <Warning>{ SaveProblem::Blocked.words() }</Warning>
            } else {
                <p class="govuk-body-l">
                    { "Every change is saved in this browser, on this computer, as you make it. Nothing you type is sent anywhere." }
                </p>
            }
            { ways_on(&app, &plans) }
            <h2 class="govuk-heading-m">{ "What this means for you" }</h2>
            <ul class="govuk-list govuk-list--bullet">
                for words in meaning(is_blocked) {
                    <li>{ *words }</li>
                }
                <li>{ "A plan file is a whole plan. Keep one where your partnership keeps its documents." }</li>
            </ul>
            <p class="govuk-body">
                { "There are no cookies, and nothing is kept about you." }
            </p>
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
                <p class="govuk-body">{ "No plans are saved in this browser." }</p>
                <ButtonLink look={Look::Primary} to={Route::Start}>{ "Start a new plan" }</ButtonLink>
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
            <ActionButton look={Look::Primary} {onpress}>
                <span dir="auto">{ words }</span>
            </ActionButton>
            <a class="govuk-link" href={Route::Drafts.href()}>{ "Plans on this computer" }</a>
        </div>
    }
}

fn deleting(plans: &[Entry]) -> Html {
    if plans.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2 class="govuk-heading-m">{ "Deleting" }</h2>
            <p class="govuk-body">
                { "You are shown what goes before anything is deleted. Plan files you downloaded stay where you put them." }
            </p>
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
