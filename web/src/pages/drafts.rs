//! Every plan in this browser, to carry on with, download, rename or delete.

use reform_plan::{Edit, Id, PlanKind};
use yew::prelude::*;

use super::kept::{download_stored, entries, is_open, onwards, open_stored};
use crate::components::{
    Look, Page, Row, SummaryCard, TagColour, TextField, action_button, button_link, focus,
    link_button, paragraph, summary_list, tag,
};
use crate::context::{AppContext, use_app};
use crate::route::Route;
use crate::world::{Entry, Storage};

/// Id of the field a plan is renamed in; one is there at a time.
const NAME: &str = "plan-name";

/// Plans on this computer.
#[component]
pub(crate) fn DraftsPage() -> Html {
    let app = use_app();
    let onwards = onwards(&app);
    let renamed = use_state(|| None::<Id>);
    use_effect_with((*renamed).clone(), |renamed| {
        if renamed.is_some() {
            focus::on(NAME);
        }
    });
    let plans = entries(&app);
    let first = plans.iter().position(|entry| entry.problem.is_none());
    html! {
        <Page title="Plans on this computer" back={Route::Start}>
            if plans.is_empty() {
                { paragraph("No plans are saved in this browser. Start a new plan, or open a plan file someone sent you.") }
            }
            for (at, entry) in plans.iter().enumerate() {
                <div key={entry.id.to_string()}>
                    { card(&app, entry, first == Some(at), &onwards, &renamed) }
                </div>
            }
            <div class="govuk-button-group app-no-print">
                { button_link(if first.is_none() { Look::Primary } else { Look::Secondary }, &Route::Start, html! { "Start a new plan" }) }
                { button_link(Look::Secondary, &Route::Open, html! { "Open a plan file" }) }
            </div>
        </Page>
    }
}

fn card(
    app: &AppContext,
    entry: &Entry,
    is_first: bool,
    onwards: &Callback<Id>,
    renamed: &UseStateHandle<Option<Id>>,
) -> Html {
    let look = if is_first {
        Look::Primary
    } else {
        Look::Secondary
    };
    let is_renamed = renamed.as_ref() == Some(&entry.id) && is_open(app, &entry.id);
    let id = entry.id.clone();
    let onpress = onwards.reform(move |()| id.clone());
    let words = html! {
        <>
            { "Continue" }
            <span class="govuk-visually-hidden">{ format!(" {}", entry.title) }</span>
        </>
    };
    let children = html! {
        <>
            if is_renamed {
                { name_field(app, renamed) }
            }
            { summary_list(rows(app, entry)) }
            if entry.problem.is_none() {
                <div class="govuk-!-margin-top-4">{ action_button(look, &onpress, words) }</div>
            }
        </>
    };
    SummaryCard {
        title: entry.title.clone().into(),
        actions: actions(app, entry, is_renamed, renamed),
        id: None,
        children,
    }
    .view()
}

fn rows(app: &AppContext, entry: &Entry) -> Vec<Row> {
    let is_blocked = app.world.storage() == Storage::Blocked;
    let saved = match entry.saved.as_str() {
        _ if is_blocked => "Not saved in this browser",
        "" => "Not known",
        saved => saved,
    };
    let mut rows = vec![Row::text("Last saved", saved.to_owned())];
    if is_open(app, &entry.id) {
        rows.push(Row::html(
            "Open",
            html! { <span>{ "This plan is open now" }</span> },
        ));
    }
    if entry.kind == PlanKind::Example {
        let words = html! {
            <>
                { tag("EXAMPLE", TagColour::Orange) }
                { " " }
                <span>{ "A made-up area" }</span>
            </>
        };
        rows.push(Row::html("Kind", words));
    }
    if let Some(problem) = &entry.problem {
        let words = format!("{problem}.");
        rows.push(Row::text("Problem", words));
    }
    rows
}

fn actions(
    app: &AppContext,
    entry: &Entry,
    is_renamed: bool,
    renamed: &UseStateHandle<Option<Id>>,
) -> Vec<Html> {
    let download = {
        let (app, id) = (app.clone(), entry.id.clone());
        Callback::from(move |()| download_stored(&app, &id))
    };
    let rename = {
        let (app, id, renamed) = (app.clone(), entry.id.clone(), renamed.clone());
        Callback::from(move |()| {
            // A name is part of the plan, so the plan is opened to change it.
            if open_stored(&app, &id) {
                renamed.set(Some(id.clone()));
            }
        })
    };
    let words = if entry.problem.is_some() {
        "Download what is stored"
    } else {
        "Download"
    };
    let delete = Route::Delete {
        plan: entry.id.to_string(),
    };
    let which = entry.title.clone();
    let mut actions = vec![link_button(&download, &which, html! { words })];
    if entry.problem.is_none() && !is_renamed {
        actions.push(link_button(&rename, &which, html! { "Rename" }));
    }
    actions.push(html! {
        <a class="govuk-link" href={delete.href()}>
            { "Delete" }<span class="govuk-visually-hidden">{ format!(" {which}") }</span>
        </a>
    });
    actions
}

/// The name of the open plan, changed in place.
fn name_field(app: &AppContext, renamed: &UseStateHandle<Option<Id>>) -> Html {
    let name = app.state.draft().map(|draft| draft.name.clone());
    let done = {
        let renamed = renamed.clone();
        Callback::from(move |()| renamed.set(None))
    };
    html! {
        <div class="app-rename">
            <TextField
                id={NAME}
                label="Name of this plan"
                hint="Leave it empty to use the name of its area"
                value={name.unwrap_or_default()}
                oninput={app.onedit(Edit::SetName)}
            />
            { action_button(Look::Secondary, &done, html! { "Done" }) }
        </div>
    }
}
