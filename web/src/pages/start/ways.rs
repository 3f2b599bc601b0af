use reform_plan::{Id, PlanDraft, PlanKind, saved};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser::fetch_text;
use crate::components::{Look, action_button, button_link};
use crate::context::AppContext;
use crate::pages::kept::{entries, onwards, open_new, tell};
use crate::route::Route;
use crate::state::Tone;
use crate::world::Entry;

/// Address of the example, relative to the page.
const EXAMPLE: &str = "./examples/anyborough.sendplan.json";

/// The ways to a plan: carry on, start, open a file, try the example. Carrying on comes first when
/// there is anything to carry on with.
pub(super) fn ways_in(app: &AppContext) -> Html {
    let onwards = onwards(app);
    let start = {
        let app = app.clone();
        Callback::from(move |()| {
            let draft = PlanDraft::new(app.new_id(), &app.framework);
            open_new(&app, draft, Route::SetupArea);
        })
    };
    let example = {
        let app = app.clone();
        Callback::from(move |()| try_example(app.clone()))
    };

    let plans = entries(app);
    let last = plans.iter().find(|entry| entry.problem.is_none());
    let start_look = if last.is_some() {
        Look::Secondary
    } else {
        Look::Primary
    };
    html! {
        <>
            <div class="govuk-button-group app-no-print">
                if let Some(last) = last {
                    { carry_on(last, &onwards) }
                }
                { action_button(start_look, &start, html! { "Start a new plan" }) }
                { button_link(Look::Secondary, &Route::Open, html! { "Open a plan file" }) }
                { action_button(Look::Secondary, &example, html! { "Try an example" }) }
            </div>
            <p class="govuk-body">
                if let Some(last) = last.filter(|it| !it.saved.is_empty()) {
                    { format!("Last saved {}. ", last.saved) }
                }
                if let Some(words) = all_plans(plans.len(), app.state.shelf.bin.len()) {
                    <a class="govuk-link" href={Route::Drafts.href()}>{ words }</a>
                } else {
                    { "The example is a plan of a made-up area, nearly finished. It opens beside your own plans and is marked EXAMPLE." }
                }
            </p>
        </>
    }
}

fn carry_on(entry: &Entry, onwards: &Callback<Id>) -> Html {
    let words = format!("Continue {}", entry.title);
    let id = entry.id.clone();
    let onpress = onwards.reform(move |()| id.clone());
    let words = html! { <span dir="auto">{ words }</span> };
    action_button(Look::Primary, &onpress, words)
}

fn all_plans(plans: usize, deleted: usize) -> Option<String> {
    match (plans, deleted) {
        (0, 0) => None,
        (0, _) => Some("Deleted plans on this computer".to_owned()),
        (1, _) => Some("Plans on this computer".to_owned()),
        (many, _) => Some(format!("All {many} plans on this computer")),
    }
}

/// Fetches the example and opens it as a plan of its own.
fn try_example(app: AppContext) {
    spawn_local(async move {
        let text = fetch_text(EXAMPLE).await.unwrap_or_default();
        if let Ok(example) = saved::open(&text) {
            let own = PlanDraft {
                id: app.new_id(),
                kind: PlanKind::Example,
                ..example
            };
            open_new(&app, own, Route::Plan);
        } else {
            let words = "The example did not load. Check your connection, then select \"Try an example\" again";
            tell(&app, words, Tone::Important);
        }
    });
}
