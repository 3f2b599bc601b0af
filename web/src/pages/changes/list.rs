use reform_plan::date;
use reform_plan::keep::{Moment, Step};
use reform_plan::{ChangeWords, PlanDraft};
use yew::prelude::*;

use super::lines::Line;
use crate::components::{Look, action_button, edit_link, link, paragraph, typed};
use crate::context::AppContext;
use crate::pages::words::count;
use crate::route::Route;

/// Id of a change of the list, which takes the keyboard when it is shown.
pub(super) fn id(number: usize) -> String {
    format!("change-{}", number + 1)
}

/// The newest changes under headings of days, and a button that shows more.
pub(super) fn changes(
    app: &AppContext,
    steps: &[Step],
    lines: &[Line],
    shown: usize,
    more: &Callback<()>,
) -> Html {
    let Some(draft) = app.state.draft() else {
        return Html::default();
    };
    if lines.is_empty() {
        return paragraph(
            "Nothing has changed since you opened this plan. Every change from now on is listed here.",
        );
    }
    let newest: Vec<(usize, &Line)> = lines.iter().rev().enumerate().take(shown).collect();
    let days = newest.chunk_by(|a, b| a.1.when.day() == b.1.when.day());
    html! {
        <>
            { paragraph(reach(steps, lines)) }
            for day in days {
                if let Some((_, line)) = day.first() {
                    <h2 class="govuk-heading-s">{ day_words(&line.when) }</h2>
                }
                <ul class="govuk-list app-changes">
                    for (number, line) in day {
                        { change(app, draft, *number, line) }
                    }
                </ul>
            }
            if shown < lines.len() {
                { action_button(Look::Secondary, more, html! { "Show older changes" }) }
            }
        </>
    }
}

/// How many changes are known, and since when.
fn reach(steps: &[Step], lines: &[Line]) -> String {
    let number = count(lines.len(), "change", "changes");
    let from = steps.first().map(|it| it.when.words()).unwrap_or_default();
    format!("{number} since {from}, the newest first. Nothing older is listed.")
}

fn day_words(when: &Moment) -> String {
    match when.date() {
        Some(day) => date::words(day),
        None => "On a day not known".to_owned(),
    }
}

fn change(app: &AppContext, draft: &PlanDraft, number: usize, line: &Line) -> Html {
    let words = line.words(draft, &app.framework);
    html! {
        <li class="app-changes__change" key={line.at.to_string()} id={id(number)} tabindex="-1">
            <p class="app-changes__what">
                <span class="app-changes__time">{ line.when.time() }</span>
                { " " }
                { what(&words) }
            </p>
            { sides(&words, "Before", "After") }
            { undo(app, draft, line, &words) }
        </li>
    }
}

/// What was changed, as a link where it can be seen.
fn what(words: &ChangeWords) -> Html {
    match &words.place {
        Some(place) => link(&Route::from(place), words.what.clone()),
        None => html! { <span>{ &words.what }</span> },
    }
}

/// What it says on either side of a change; nothing where that has no words of its own.
pub(super) fn sides(words: &ChangeWords, before: &'static str, after: &'static str) -> Html {
    if words.before.is_none() && words.after.is_none() {
        return Html::default();
    }
    html! {
        <>
            { side(before, words.before.as_deref()) }
            { side(after, words.after.as_deref()) }
        </>
    }
}

fn side(name: &'static str, words: Option<&str>) -> Html {
    html! {
        <p>
            <strong>{ name }{ ":" }</strong>
            { " " }
            if let Some(words) = words {
                { typed(words) }
            } else {
                <span class="app-missing">{ "nothing" }</span>
            }
        </p>
    }
}

/// The way to take a change back, where that would take nothing else with it.
fn undo(app: &AppContext, draft: &PlanDraft, line: &Line, words: &ChangeWords) -> Html {
    if app.is_read_only() {
        return Html::default();
    }
    if !line.change.undoes_cleanly(draft) {
        return html! { <p class="app-note app-no-print">{ "Changed again since" }</p> };
    }
    let which = format!("change: {}, {}", words.what, line.when.time());
    let onpress = {
        let (app, back) = (app.clone(), line.back());
        let told = format!("Undone: {}", words.what);
        Callback::from(move |()| app.edit_and_tell(back.clone(), told.clone()))
    };
    html! { <p>{ edit_link(app, &onpress, &which, html! { "Undo this" }) }</p> }
}
