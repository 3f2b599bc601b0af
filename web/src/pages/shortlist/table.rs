//! The rows of the shortlist: a tick box, why it is there, what was decided.

use reform_plan::summary::{Candidate, Decision};
use yew::prelude::*;

use super::choose::FIELD;
use super::parts::{answer, findings, not_now};
use crate::components::typed;

/// The candidates in this order, each with a box to tick. `ontick` is called with the key of one.
pub(super) fn table(list: &[Candidate<'_>], ticked: &[String], ontick: &Callback<String>) -> Html {
    html! {
        <div class="app-table-pane" role="region" tabindex="0" aria-label="What may become a priority">
            <table class="govuk-table app-shortlist">
                <caption class="govuk-visually-hidden">
                    { "What may become a priority, why it is on the list and what was decided" }
                </caption>
                <thead class="govuk-table__head">
                    <tr class="govuk-table__row">
                        for words in ["What", "Why it is on the list", "Decision"] {
                            <th scope="col" class="govuk-table__header">{ words }</th>
                        }
                    </tr>
                </thead>
                <tbody class="govuk-table__body">
                    for (at, candidate) in list.iter().enumerate() {
                        { row(at, candidate, ticked, ontick) }
                    }
                </tbody>
            </table>
        </div>
    }
}

fn row(at: usize, candidate: &Candidate<'_>, ticked: &[String], ontick: &Callback<String>) -> Html {
    let key = candidate.about.key();
    let id = if at == 0 {
        FIELD.to_owned()
    } else {
        format!("{FIELD}-{}", at + 1)
    };
    let onchange = {
        let key = key.clone();
        ontick.reform(move |_: Event| key.clone())
    };
    html! {
        <tr class="govuk-table__row" key={key.clone()}>
            <td class="govuk-table__cell">
                <div class="govuk-checkboxes govuk-checkboxes--small app-shortlist__tick">
                    <div class="govuk-checkboxes__item">
                        <input
                            class="govuk-checkboxes__input"
                            id={id.clone()}
                            name={FIELD}
                            type="checkbox"
                            checked={ticked.contains(&key)}
                            {onchange}
                        />
                        <label class="govuk-label govuk-checkboxes__label" for={id}>
                            { typed(&candidate.name) }
                        </label>
                    </div>
                </div>
                <p class="app-note app-shortlist__where">{ where_from(candidate) }</p>
            </td>
            <td class="govuk-table__cell">{ findings(candidate) }</td>
            <td class="govuk-table__cell">{ decision(candidate) }</td>
        </tr>
    }
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
