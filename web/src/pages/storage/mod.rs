//! How work is saved: where it is, what is said of it, all that is kept, and how to take it away.

mod aside;
mod delete;
mod everything;
mod holds;
mod kept_keys;
mod meaning;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::drafts::which;
use super::kept::{download_entry, entries};
use crate::components::{
    Look, Page, action_button, button_link, heading, link, paragraph, small_heading, warning,
};
use crate::context::{AppContext, use_app};
use crate::route::Route;
use crate::world::{Entry, KeptText, Offline, Storage};

pub(crate) use delete::DeletePage;
pub(crate) use everything::DeleteEverythingPage;
use kept_keys::kept_keys;
use meaning::meaning;

/// How your work is saved. What is kept is read when the page opens: that takes a moment.
#[component]
pub(crate) fn StoragePage() -> Html {
    let app = use_app();
    let kept = use_state(|| None::<(Vec<KeptText>, Offline)>);
    {
        let (world, kept) = (app.world.clone(), kept.clone());
        use_effect_with((), move |()| {
            let (texts, offline) = (world.kept(), world.offline());
            spawn_local(async move {
                let texts = texts.await;
                kept.set(Some((texts, offline.await)));
            });
        });
    }
    let plans = entries(&app);
    let problem = app.world.storage().problem();
    html! {
        <Page title="How your work is saved">
            if let Some(problem) = problem {
                { warning(html! { format!("{problem}.") }) }
            }
            if app.world.storage() != Storage::Blocked {
                <p class="govuk-body-l">
                    { "Every change is saved in this browser, on this computer, as you make it. Nothing you type is sent anywhere." }
                </p>
            }
            { paragraph("The browser itself is told to refuse whatever this page would ask of any other address. IT can check this: it is the line Content-Security-Policy at the top of the page's source.") }
            { ways_on(&app, &plans) }
            { meaning(app.world.storage(), app.world.promise()) }
            { heading("What is kept in this browser") }
            <p class="govuk-body" role="status">
                if kept.is_none() {
                    { "Reading what is kept…" }
                }
            </p>
            if let Some((texts, offline)) = &*kept {
                { kept_keys(&app, texts) }
                { tool_itself(*offline) }
            }
            { deleting(&plans, app.state.shelf.bin.len(), is_anything_kept(kept.as_ref())) }
        </Page>
    }
}

/// The copy of the tool itself.
fn tool_itself(offline: Offline) -> Html {
    let words = match offline {
        Offline::Kept => {
            "A copy of the tool is kept too (by a service worker, in the browser's cache), so that the tool opens without a connection. Nothing you typed is in it. \"Delete everything here\" deletes it."
        }
        Offline::NotKept => {
            "No copy of the tool is kept: without a connection it does not open. Where the browser allows it, a copy is made within a minute or two after the tool was opened with a connection."
        }
        Offline::SingleFile => {
            "You opened the single-file edition: it needs no connection. Your work is not in that file. This browser keeps it for all files that are opened from this computer, so nobody sees it who only has the file. To take work elsewhere, download a plan file, and take both."
        }
    };
    html! {
        <>
            { small_heading("The tool itself") }
            { paragraph(words) }
        </>
    }
}

fn is_anything_kept(kept: Option<&(Vec<KeptText>, Offline)>) -> bool {
    kept.is_some_and(|(texts, offline)| !texts.is_empty() || *offline == Offline::Kept)
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
        let (app, entry) = (app.clone(), first.clone());
        Callback::from(move |()| download_entry(&app, &entry))
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

/// Ways to delete. Where no plan is left there may be texts that were set aside or the copy of the
/// tool, and they can go too.
fn deleting(plans: &[Entry], binned: usize, is_anything_kept: bool) -> Html {
    if plans.is_empty() && binned == 0 && !is_anything_kept {
        return Html::default();
    }
    html! {
        <>
            { heading("Deleting") }
            { paragraph("You are shown what goes before anything is deleted. A deleted plan stays among deleted plans for 30 days. Plan files you downloaded stay where you put them.") }
            <ul class="govuk-list">
                for plan in plans {
                    <li>
                        <a class="govuk-link" href={Route::Delete { plan: plan.id.to_string() }.href()} dir="auto">
                            { format!("Delete {}", which(plan, plans)) }
                        </a>
                    </li>
                }
                if binned > 0 {
                    <li>{ link(&Route::Drafts, "Deleted plans") }</li>
                }
                <li>{ link(&Route::DeleteEverything, "Delete everything here") }</li>
            </ul>
        </>
    }
}
