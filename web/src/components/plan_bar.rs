use reform_plan::{Change, OpenDraft, PlanKind};
use yew::prelude::*;

use super::{TagColour, link_button, tag, text};
use crate::context::AppContext;
use crate::pages::kept::download;
use crate::route::Route;
use crate::state::PlanAction;
use crate::world::{Access, SaveStatus, Storage};

/// The plan's name, whether it is saved, and undo.
pub(super) fn plan_bar(app: &AppContext) -> Html {
    let Some(open) = &app.state.open else {
        return Html::default();
    };
    let is_example = open.draft().kind == PlanKind::Example;
    html! {
        <section class="app-plan-bar app-no-print" aria-label="This plan">
            <p class="app-plan-bar__name">
                <strong dir="auto">{ open.draft().title() }</strong>
                if is_example {
                    { " " }{ tag("EXAMPLE", TagColour::Orange) }
                }
            </p>
            { save_line(app) }
            <p class="app-plan-bar__undo">
                if app.state.is_writable() {
                    { undo_links(app, open) }
                }
                if open.draft().answers_for.is_none() {
                    { text::link(&Route::Download, "Download and share") }
                }
            </p>
        </section>
    }
}

/// Undo and redo, each saying what it would do: a room that looks at a projector has to see it too.
fn undo_links(app: &AppContext, open: &OpenDraft) -> Html {
    let undo = dispatch(app, || PlanAction::Undo);
    let redo = dispatch(app, || PlanAction::Redo);
    let name = |change: &Change| change.words(open.draft(), &app.framework).short();
    html! {
        <>
            if let Some(change) = open.next_undo() {
                { link_button(&undo, "", html! { format!("Undo: {}", name(change)) }) }
            }
            if let Some(change) = open.next_redo() {
                { link_button(&redo, "", html! { format!("Redo: {}", name(change)) }) }
            }
            { text::link(&Route::Changes, "What changed") }
        </>
    }
}

/// Whether the plan is saved, in words that are true whenever they are shown.
pub(super) fn save_line(app: &AppContext) -> Html {
    let (words, is_bad) = save_words(app);
    // A screen reader hears at once of trouble and of a plan that can only be read, and is not told
    // of every save.
    let aloud = if is_bad || app.is_read_only() {
        words.clone()
    } else {
        String::new()
    };
    let look = is_bad.then_some("app-plan-bar__save--bad");
    html! {
        <>
            <p class={classes!("app-plan-bar__save", look)} id="save-status">{ words }</p>
            if is_bad {
                <p>{ link_button(&download_open(app), "", html! { "Download plan file" }) }</p>
            }
            <p class="govuk-visually-hidden" role="status">{ aloud }</p>
        </>
    }
}

/// How the plan is saved, and whether that is trouble.
fn save_words(app: &AppContext) -> (String, bool) {
    match app.state.access {
        Access::Elsewhere => {
            let words = "Open for reading: another tab or window opened this plan";
            return (words.to_owned(), false);
        }
        Access::NewerVersion => return ("Open for reading".to_owned(), false),
        Access::Write => {}
    }
    let storage = app.world.storage();
    if let (Storage::Blocked, Some(problem)) = (storage, storage.problem()) {
        return (problem.to_owned(), true);
    }
    let saved = match &app.state.save {
        SaveStatus::Unknown => return (String::new(), false),
        SaveStatus::Saving => return ("Saving…".to_owned(), false),
        SaveStatus::Saved(time) => format!("Saved in this browser at {time}"),
        SaveStatus::UntilClosed => {
            let words = "Saved until this browser closes. Download your plan before you close it";
            return (words.to_owned(), true);
        }
        SaveStatus::NotSaved(since) => {
            let words = format!(
                "Not saved since {since}. Your work is still on this page. Download your plan now"
            );
            return (words, true);
        }
    };
    match &app.state.copy.last {
        Some(last) => (
            format!("{saved}. Copy saved to file {}", last.words()),
            false,
        ),
        None => (saved, false),
    }
}

/// The words ask for it wherever they are shown, so it is to be had there.
fn download_open(app: &AppContext) -> Callback<()> {
    let app = app.clone();
    Callback::from(move |()| {
        if let Some(draft) = app.state.draft() {
            download(&app, draft);
        }
    })
}

fn dispatch(app: &AppContext, action: fn() -> PlanAction) -> Callback<()> {
    let dispatcher = app.state.dispatcher();
    Callback::from(move |()| dispatcher.dispatch(action()))
}
