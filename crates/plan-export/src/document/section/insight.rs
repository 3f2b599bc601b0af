use reform_plan::summary::SectionSummary;
use reform_plan::{PlanSummary, PromptResponse};

use crate::document::block::{fact, missing, paragraph, small_heading};
use crate::document::words::count;
use crate::document::{Block, Words};

/// What the partnership makes of the data: what, so what, now what.
pub(super) fn response(section: &SectionSummary<'_>) -> Vec<Block> {
    if section.responded == 0 {
        return vec![missing("What the data means is not written yet.")];
    }
    let empty = PromptResponse::default();
    let response = section.record.map_or(&empty, |record| &record.response);
    let rows = [
        ("What does it show?", &response.shows),
        (
            "So what: what does it mean for children and families?",
            &response.means,
        ),
        ("Now what: what will we do?", &response.will_do),
    ];
    let rows = rows.map(|(question, answer)| fact(question, answer, "Not written yet"));
    vec![
        small_heading("What we make of it"),
        Block::Facts(rows.to_vec()),
    ]
}

/// The insight questions that have an answer, and how many have none.
pub(super) fn answers(summary: &PlanSummary<'_>, section: &SectionSummary<'_>) -> Vec<Block> {
    let questions = &section.section.questions;
    if section.answered == 0 {
        return vec![missing("No insight question is answered yet.")];
    }
    let answered = questions.iter().filter_map(|question| {
        let answer = summary.draft.answer(&question.slug).trim();
        let name = format!("{} {}", question.id, question.text);
        (!answer.is_empty()).then(|| (name, Words::plain(answer)))
    });
    let mut blocks = vec![Block::Facts(answered.collect())];
    let open = questions.len().saturating_sub(section.answered);
    if open > 0 {
        let words = count(open, "question is", "questions are");
        blocks.push(paragraph(format!("{words} not answered.")));
    }
    blocks
}
