//! The rows of the shortlist: a tick box, why it is there, what was decided.

use reform_plan::summary::{Candidate, Decision};
use yew::prelude::*;

use super::choose::FIELD;
use super::parts::{answer, findings, not_now};
use crate::components::{Cell, Line, Table, TickBox, tick_boxes, typed};

/// The candidates in this order, each with a box to tick. `ontick` is called with the key of one.
pub(super) fn table(list: &[Candidate<'_>], ticked: &[String], ontick: &Callback<String>) -> Html {
    let rows = list.iter().enumerate();
    let rows = rows.map(|(at, candidate)| row(at, candidate, ticked, ontick));
    Table {
        label: "What may become a priority".into(),
        caption: "What may become a priority, why it is on the list and what was decided".into(),
        quiet: true,
        class: classes!("app-shortlist"),
        columns: ["What", "Why it is on the list", "Decision"]
            .map(Cell::from)
            .into(),
        rows: rows.collect(),
    }
    .view()
}

fn row(at: usize, candidate: &Candidate<'_>, ticked: &[String], ontick: &Callback<String>) -> Line {
    let key = candidate.about.key();
    let id = if at == 0 {
        FIELD.to_owned()
    } else {
        format!("{FIELD}-{}", at + 1)
    };
    let tick_box = TickBox {
        id,
        name: FIELD.into(),
        label: typed(&candidate.name),
        is_ticked: ticked.contains(&key),
        onchange: {
            let key = key.clone();
            ontick.reform(move |()| key.clone())
        },
        ..TickBox::default()
    };
    let what = html! {
        <>
            { tick_boxes(std::iter::once(tick_box)) }
            <p class="app-note app-shortlist__where">{ where_from(candidate) }</p>
        </>
    };
    let cells = [what, findings(candidate), decision(candidate)];
    Line::keyed(key, cells.map(Cell::from).into())
}

/// What kind of thing it is and which section it belongs to.
fn where_from(candidate: &Candidate<'_>) -> String {
    let kind = candidate.about.kind();
    candidate.section.map_or_else(
        || kind.to_owned(),
        |it| format!("{kind}, section {} {}", it.number, it.title),
    )
}

/// What answers it, and why nothing is done for now: both where both are so.
fn decision(candidate: &Candidate<'_>) -> Html {
    if candidate.decision() == Decision::Open {
        return html! { <span>{ Decision::Open.words() }</span> };
    }
    html! {
        <ul class="govuk-list app-cell-list">
            for it in &candidate.answers {
                <li>{ answer(it) }</li>
            }
            if let Some(it) = candidate.not_now {
                <li>{ not_now(it) }</li>
            }
        </ul>
    }
}
