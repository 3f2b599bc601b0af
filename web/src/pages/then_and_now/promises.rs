//! What became of the actions of then.

use reform_plan::Action;
use reform_plan::summary::{Fate, Promise, ThenAndNow};
use yew::prelude::*;

use crate::components::{DataTable, cell, heading, paragraph, typed};
use crate::pages::words::count;
use crate::route::Route;

/// What was promised and is not done, and what is no longer in the plan.
pub(super) fn not_done(both: &ThenAndNow<'_>) -> Html {
    let (gone, late): (Vec<&Promise<'_>>, Vec<&Promise<'_>>) = both
        .promised_and_not_done()
        .partition(|it| it.fate == Fate::Gone);
    html! {
        <>
            { heading("Promised and not done") }
            if late.is_empty() {
                { paragraph("Nothing: no action of then that is still in the plan is late.") }
            } else {
                { table("Actions whose date of then has passed and that are not done", &late) }
            }
            if !gone.is_empty() {
                { heading("Promised and no longer in the plan") }
                if both.then.id != both.now.id {
                    { paragraph("These may have been done: a plan that carries on from another takes along only what was not done. Compare with that plan as it was last to see it.") }
                }
                { table("Actions of then that are no longer in the plan", &gone) }
            }
        </>
    }
}

fn table(caption: &'static str, lines: &[&Promise<'_>]) -> Html {
    let rows = lines
        .iter()
        .map(|it| vec![what(it), date(it.then), now(it), note(it)]);
    DataTable {
        caption: caption.into(),
        quiet: true,
        columns: ["Action", "Promised for", "Now", "Last said of it"]
            .map(AttrValue::Static)
            .to_vec(),
        rows: rows.collect(),
        ..DataTable::default()
    }
    .view()
}

/// What became of each action that was open then.
pub(super) fn part(both: &ThenAndNow<'_>) -> Html {
    if both.promises.is_empty() {
        return html! {
            <>
                { heading("Actions") }
                { paragraph("No action was open then.") }
            </>
        };
    }
    let counts = Fate::ALL.map(|fate| (fate, both.with_fate(fate).count()));
    let counts = counts.iter().filter(|(_, number)| *number > 0);
    let counts: Vec<String> = counts
        .map(|(fate, number)| format!("{number} {}", fate.words().to_lowercase()))
        .collect();
    let rows = both.promises.iter().map(|it| {
        vec![
            what(it),
            cell(it.fate.words()),
            state(Some(it.then)),
            state(it.now),
        ]
    });
    html! {
        <>
            { heading("Actions") }
            <p class="govuk-body">
                { format!("{} open then: {}.", count(both.promises.len(), "action was", "actions were"), counts.join(", ")) }
            </p>
            { DataTable {
                caption: "Each action that was open then".into(),
                quiet: true,
                columns: ["Action", "What became of it", "Then", "Now"].map(AttrValue::Static).to_vec(),
                rows: rows.collect(),
                ..DataTable::default()
            }.view() }
        </>
    }
}

/// The action, with its priority.
fn what(promise: &Promise<'_>) -> Html {
    let shown = promise.now.unwrap_or(promise.then);
    html! {
        <>
            if promise.now.is_some() {
                <a class="govuk-link" href={Route::action(&shown.id).href()}>{ typed(shown.shown()) }</a>
            } else {
                { typed(shown.shown()) }
            }
            <span class="app-note app-line">{ typed(promise.priority.shown()) }</span>
        </>
    }
}

fn date(action: &Action) -> Html {
    match action.by.words() {
        words if words.is_empty() => html! { <span class="app-missing">{ "No date" }</span> },
        words => html! { <span dir="auto">{ words }</span> },
    }
}

/// What became of it, with the date it has now.
fn now(promise: &Promise<'_>) -> Html {
    let by = promise.now.map(|it| it.by.words());
    let by = by.filter(|it| !it.is_empty());
    html! {
        <>
            { cell(promise.fate.words()) }
            if let Some(by) = by {
                <span class="app-note app-line">{ format!("By {by}") }</span>
            }
        </>
    }
}

fn note(promise: &Promise<'_>) -> Html {
    match promise.newest_note() {
        None => html! { <span class="app-missing">{ "Nothing" }</span> },
        Some(said) => html! {
            <>
                { typed(said.text.trim()) }
                if !said.on.is_empty() {
                    <span class="app-note app-line">{ said.on.words() }</span>
                }
            </>
        },
    }
}

/// Status and date of an action, then or now.
fn state(action: Option<&Action>) -> Html {
    match action {
        None => html! { <span class="app-missing">{ "Not in the plan" }</span> },
        Some(action) => html! {
            <>
                { cell(action.status.words()) }
                <span class="app-note app-line">{ date(action) }</span>
            </>
        },
    }
}
