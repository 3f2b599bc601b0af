//! A link to something that stands in a plan, opened while no plan is open: what it leads to, as far as
//! that is known here, and the way there.

use reform_plan::PlanDraft;
use reform_plan::summary::Item;
use yew::prelude::*;

use super::kept::open_stored;
use crate::components::{Look, Page, action_button, button_link, paragraph, typed};
use crate::context::AppContext;
use crate::route::Route;
use crate::state::PlanAction;
use crate::world::Entry;

/// What a page shows that only a plan has; none for a page that every plan has.
pub(super) fn item_of(route: &Route) -> Option<Item> {
    let item = match route {
        Route::Priority { id } => Item::Priority(id.as_str().into()),
        Route::Action { id } => Item::Action(id.as_str().into()),
        Route::Measure { id } => Item::Measure(id.as_str().into()),
        Route::ThreadOf { kind, id } => Item::read(kind, id)?,
        _ => return None,
    };
    let is_of_framework = matches!(item, Item::Statement(_) | Item::Indicator(_));
    (!is_of_framework).then_some(item)
}

/// Where to go once a plan is open: to the page a link led to, where the plan has what it shows.
pub(super) fn wanted_in(app: &AppContext, draft: &PlanDraft) -> Route {
    let wanted = app.state.wanted.as_ref().filter(|route| {
        item_of(route).is_some_and(|it| it.written_in(&app.framework, draft).is_some())
    });
    wanted.cloned().unwrap_or(Route::Plan)
}

/// The plans here that have it, each to be opened; else where it may be.
pub(super) fn linked_page(app: &AppContext, route: &Route, item: &Item) -> Html {
    let plans = app.state.shelf.plans.iter();
    let found: Vec<(&Entry, &str)> = plans
        .filter_map(|entry| {
            let words = item.written_in(&app.framework, entry.draft.as_deref()?)?;
            Some((entry, words))
        })
        .collect();
    html! {
        <Page title={format!("This link leads to {}", called(item))} caption="No plan is open" back={Route::Start}>
            if found.is_empty() {
                { elsewhere(app, route) }
            } else {
                { here(app, &found) }
            }
        </Page>
    }
}

/// With its article, as it stands in a sentence.
fn called(item: &Item) -> &'static str {
    match item {
        Item::Evidence { .. } => "a line of evidence",
        Item::Parked(_) => "a point that was parked",
        Item::Priority(_) => "a priority",
        Item::Action(_) => "an action",
        Item::Measure(_) => "a success measure",
        Item::Statement(_) | Item::Indicator(_) => "a part of a plan",
    }
}

fn here(app: &AppContext, found: &[(&Entry, &str)]) -> Html {
    html! {
        <>
            for (at, (entry, words)) in found.iter().enumerate() {
                <p class="govuk-body-l" dir="auto">{ typed(words) }</p>
                <p class="govuk-body">
                    { "It stands in a plan that is saved in this browser: " }
                    <strong dir="auto">{ entry.title.clone() }</strong>
                    if !entry.saved.is_empty() {
                        { format!(", saved {}", entry.saved) }
                    }
                    { "." }
                </p>
                { open(app, entry, if at == 0 { Look::Primary } else { Look::Secondary }) }
            }
        </>
    }
}

/// Opens the plan: what the link leads to is shown as soon as it is open.
fn open(app: &AppContext, entry: &Entry, look: Look) -> Html {
    let onpress = {
        let (app, id) = (app.clone(), entry.id.clone());
        Callback::from(move |()| open_stored(&app, &id, |_| {}))
    };
    let words = html! { <span dir="auto">{ format!("Open {}", entry.title) }</span> };
    action_button(look, &onpress, words)
}

fn elsewhere(app: &AppContext, route: &Route) -> Html {
    let onpress = {
        let (app, route) = (app.clone(), route.clone());
        Callback::from(move |()| {
            app.state.dispatch(PlanAction::Want(route.clone()));
            app.go(&Route::Open);
        })
    };
    html! {
        <>
            { paragraph("No plan that is saved in this browser has it. Plans are not in links: they are in the browser in which they were written, and in plan files.") }
            { paragraph("Ask whoever sent you the link for the plan file. Open it here, and you come to what the link leads to.") }
            <div class="govuk-button-group app-no-print">
                { action_button(Look::Primary, &onpress, html! { "Open a plan file" }) }
                { button_link(Look::Secondary, &Route::Start, html! { "Go to the start page" }) }
            </div>
        </>
    }
}
