use reform_plan::PlanSummary;
use reform_plan::summary::{Answer, Decided, Decision, agreed_words, put_aside, shortlist};
use yew::prelude::*;

use super::part::{self, heading, words};
use crate::components::{DataTable, cell, link, typed};
use crate::route::Route;

/// What was put off, with why and who agreed, and what has no decision. What a priority answers stands
/// with the priorities.
pub(super) fn part(summary: &PlanSummary<'_>) -> Html {
    let list = shortlist(summary);
    let open: Vec<_> = list
        .iter()
        .filter(|it| it.decision() == Decision::Open)
        .collect();
    let said = words(found(list.len(), open.len()));
    let aside = put_aside(summary);
    if list.is_empty() && aside.is_empty() {
        return part::part("decisions", "What was decided", said);
    }
    let content = html! {
        <>
            { said }
            { heading("Not now") }
            { put_off(summary, &aside) }
            { heading("Without a decision") }
            if open.is_empty() {
                { words("None.") }
            } else {
                <p class="govuk-body app-no-print">{ link(&Route::Decisions, "Decide on each") }</p>
                <ul class="govuk-list app-statements">
                    for it in open {
                        <li>{ typed(&it.name) }</li>
                    }
                </ul>
            }
        </>
    };
    part::part("decisions", "What was decided", content)
}

/// How many things the rules find and how many have a decision.
fn found(all: usize, open: usize) -> String {
    let decided = all - open;
    let verb = if decided == 1 { "has" } else { "have" };
    match all {
        0 => "The rules of the shortlist find nothing.".to_owned(),
        1 => format!("The rules of the shortlist find 1 thing; {decided} {verb} a decision."),
        all => {
            format!("The rules of the shortlist find {all} things; {decided} {verb} a decision.")
        }
    }
}

fn put_off(summary: &PlanSummary<'_>, aside: &[Decided<'_>]) -> Html {
    let rows: Vec<Vec<Html>> = aside.iter().map(|it| row(summary, it)).collect();
    if rows.is_empty() {
        return words("None.");
    }
    DataTable {
        caption: AttrValue::Static("What nothing is done about for now, with why and who agreed"),
        quiet: true,
        columns: ["What", "Why not now", "Who agreed"]
            .map(AttrValue::Static)
            .to_vec(),
        rows,
        ..DataTable::default()
    }
    .view()
}

fn row(summary: &PlanSummary<'_>, it: &Decided<'_>) -> Vec<Html> {
    let agreed = match agreed_words(summary, it.not_now) {
        agreed if agreed.is_empty() => "Not recorded".to_owned(),
        agreed => agreed,
    };
    let since = it.answers.iter().map(|answer| match answer {
        Answer::Priority(it) => format!("Answered since by the priority {}.", it.shown()),
        Answer::Action(it) => format!("It became the action {}.", it.shown()),
        Answer::Settled => "Settled since.".to_owned(),
    });
    vec![
        typed(&it.name),
        html! {
            <>
                { typed(&it.not_now.reason) }
                for words in since {
                    <span class="app-note app-line" dir="auto">{ words }</span>
                }
            </>
        },
        cell(agreed),
    ]
}
