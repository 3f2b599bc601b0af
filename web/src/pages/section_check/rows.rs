use reform_plan::summary::{Standing, StatementLine};
use reform_plan::{PlanDraft, Section, SectionRecord};
use yew::prelude::*;

use crate::components::Row;
use crate::route::Route;

/// The statements with where they stand and why.
pub(super) fn statements(section: &Section, lines: &[&StatementLine<'_>]) -> Vec<Row> {
    lines
        .iter()
        .map(|line| {
            let statement = line.statement;
            let href = Route::statement(&section.slug, &statement.slug).href();
            let key = format!("{} {}", statement.id, statement.text);
            if line.standing == Standing::NotDiscussed {
                return Row::html(
                    key,
                    enter(href, format!("Enter a level for {}", statement.id)),
                );
            }
            let value = html! {
                <>
                    <p class="govuk-body govuk-!-margin-bottom-1">
                        <strong>{ line.standing.words() }</strong>
                    </p>
                    if line.reason().is_empty() {
                        <a class="govuk-link" href={href.clone()}>
                            { format!("Enter why, for {}", statement.id) }
                        </a>
                    } else {
                        <span dir="auto" class="app-typed">{ line.reason() }</span>
                    }
                </>
            };
            Row::html(key, value).with(change(href, &statement.id))
        })
        .collect()
}

/// What, so what, now what.
pub(super) fn response(section: &Section, record: &SectionRecord) -> Vec<Row> {
    let route = Route::SectionData {
        section: section.slug.to_string(),
    };
    let response = &record.response;
    [
        ("What does it show?", &response.shows, "Enter what it shows"),
        (
            "What does it mean for children and families?",
            &response.means,
            "Enter what it means for children and families",
        ),
        (
            "What will we do?",
            &response.will_do,
            "Enter what you will do",
        ),
    ]
    .into_iter()
    .map(|(question, answer, words)| row(question, answer, words.to_owned(), route.href()))
    .collect()
}

/// The answers to the insight questions.
pub(super) fn answers(section: &Section, draft: &PlanDraft) -> Vec<Row> {
    let route = Route::SectionInsight {
        section: section.slug.to_string(),
    };
    section
        .questions
        .iter()
        .map(|question| {
            let key = format!("{} {}", question.id, question.text);
            let words = format!("Enter an answer to {}", question.id);
            row(&key, draft.answer(&question.slug), words, route.href())
        })
        .collect()
}

/// A question with its answer, or with a link to answer it.
fn row(key: &str, answer: &str, missing: String, href: String) -> Row {
    if answer.trim().is_empty() {
        return Row::html(key.to_owned(), enter(href, missing));
    }
    Row::text(key.to_owned(), answer.trim().to_owned()).with(change(href, key))
}

fn enter(href: String, words: String) -> Html {
    html! { <a class="govuk-link" {href}>{ words }</a> }
}

fn change(href: String, which: &str) -> Html {
    html! {
        <a class="govuk-link" {href}>
            { "Change" }<span class="govuk-visually-hidden">{ format!(" {which}") }</span>
        </a>
    }
}
