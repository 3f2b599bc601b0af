use plan_export::back::{Accepted, Changes};
use yew::prelude::*;

use super::added::added;
use super::changed::changed;
use super::desk::{ACCEPT, Desk, Tick};
use super::missing::missing;
use crate::components::{
    Look, details, edit_button, field_problem, link_button, paragraph, small_heading,
};
use crate::pages::words::count;

/// What a log would change, with a box to tick for each change, and what is wrong with it.
pub(super) fn report(desk: &Desk, changes: &Changes) -> Html {
    let accepted = desk.accepted(changes);
    html! {
        <>
            <p class="govuk-body-l">{ headline(changes) }</p>
            { problems(changes) }
            { columns(changes) }
            if !changes.is_empty() {
                { all_or_none(desk) }
                { changed(desk, changes, &accepted) }
                { added(desk, changes, &accepted) }
                { missing(desk, changes, &accepted) }
                { accept(desk, &accepted) }
            }
        </>
    }
}

/// What it is all in all.
fn headline(changes: &Changes) -> String {
    if changes.is_empty() {
        return match changes.unchanged {
            0 => "There is nothing to change.".to_owned(),
            number => format!(
                "Nothing has changed: the file says the same as the plan of {}.",
                count(number, "action", "actions")
            ),
        };
    }
    let fields: usize = changes.changed.iter().map(|it| it.fields.len()).sum();
    let mut parts = Vec::new();
    if fields > 0 {
        parts.push(format!(
            "{} to {}",
            count(fields, "change", "changes"),
            count(changes.changed.len(), "action", "actions")
        ));
    }
    if !changes.added.is_empty() {
        parts.push(count(changes.added.len(), "new action", "new actions"));
    }
    if !changes.missing.is_empty() {
        parts.push(count(
            changes.missing.len(),
            "action that is not in the file",
            "actions that are not in the file",
        ));
    }
    if changes.unchanged > 0 {
        parts.push(format!(
            "nothing new of {}",
            count(changes.unchanged, "action", "actions")
        ));
    }
    let mut words = parts.join(", ");
    words.push('.');
    let mut letters = words.chars();
    let first = letters.next().map(|it| it.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), letters.as_str())
}

/// Everything that is wrong with rows.
fn problems(changes: &Changes) -> Html {
    if changes.problems.is_empty() {
        return Html::default();
    }
    html! {
        <div class="app-reading-width">
            { small_heading("What to look at") }
            { paragraph("A cell named here changes nothing. Mend it in the file and choose the file again, or change it in the plan.") }
            <ul class="govuk-list govuk-list--bullet">
                for problem in &changes.problems {
                    <li dir="auto">{ problem.words.clone() }</li>
                }
            </ul>
        </div>
    }
}

/// Which columns are not read, and which are not there.
fn columns(changes: &Changes) -> Html {
    if changes.unused.is_empty() && changes.absent.is_empty() {
        return Html::default();
    }
    let list = |words: &str, columns: &[String]| {
        if columns.is_empty() {
            return Html::default();
        }
        html! { <p class="govuk-body" dir="auto">{ format!("{words}: {}.", columns.join(", ")) }</p> }
    };
    details(
        "Columns of the file".into(),
        html! {
            <>
                { list("Not read", &changes.unused) }
                { list("Not in the file, so the plan keeps what it has", &changes.absent) }
            </>
        },
    )
}

fn all_or_none(desk: &Desk) -> Html {
    let button = |tick: Tick, words: &'static str| {
        link_button(&desk.ticks(tick), "", html! { <span>{ words }</span> })
    };
    html! {
        <p class="govuk-body app-no-print">
            { button(Tick::All, "Tick everything the file says") }
            { " " }
            { button(Tick::None, "Untick everything") }
        </p>
    }
}

fn accept(desk: &Desk, accepted: &Accepted) -> Html {
    let number = accepted.changed.len() + accepted.added.len() + accepted.missing.len();
    let onaccept = desk.with(|desk, ()| desk.accept());
    html! {
        <div id={ACCEPT} tabindex="-1">
            <p class="govuk-body" role="status">{ format!("{} ticked. One Undo takes all of it back.", count(number, "change is", "changes are")) }</p>
            { field_problem(ACCEPT, desk.problem_at(ACCEPT)) }
            { edit_button(&desk.app, Look::Primary, &onaccept, html! { <span>{ "Accept the ticked changes" }</span> }) }
        </div>
    }
}
