use reform_plan::summary::SectionSummary;
use reform_plan::{PlanSummary, PromptResponse};
use yew::prelude::*;

use super::part::{missing, small_heading, words};
use super::words::count;
use crate::components::{Row, summary_list};

/// What the partnership makes of the data: what, so what, now what.
pub(super) fn response(section: &SectionSummary<'_>) -> Html {
    if section.responded == 0 {
        return missing("What the data means is not written yet.");
    }
    let empty = PromptResponse::default();
    let response = section.record.map_or(&empty, |record| &record.response);
    let rows: Vec<Row> = [
        ("What does it show?", &response.shows),
        (
            "So what: what does it mean for children and families?",
            &response.means,
        ),
        ("Now what: what will we do?", &response.will_do),
    ]
    .into_iter()
    .map(|(question, answer)| {
        let answer = answer.trim();
        if answer.is_empty() {
            Row::html(
                question,
                html! { <span class="app-missing">{ "Not written yet" }</span> },
            )
        } else {
            Row::text(question, answer.to_owned())
        }
    })
    .collect();
    html! {
        <>
            { small_heading("What we make of it") }
            { summary_list(rows) }
        </>
    }
}

/// The insight questions that have an answer, and how many have none.
pub(super) fn answers(summary: &PlanSummary<'_>, section: &SectionSummary<'_>) -> Html {
    let questions = &section.section.questions;
    if section.answered == 0 {
        return missing("No insight question is answered yet.");
    }
    let answered = questions.iter().filter_map(|question| {
        let answer = summary.draft.answer(&question.slug).trim();
        (!answer.is_empty()).then(|| {
            Row::text(
                format!("{} {}", question.id, question.text),
                answer.to_owned(),
            )
        })
    });
    let open = questions.len().saturating_sub(section.answered);
    html! {
        <>
            { summary_list(answered.collect::<Vec<_>>()) }
            if open > 0 {
                { words(format!("{} not answered.", count(open, "question is", "questions are"))) }
            }
        </>
    }
}
