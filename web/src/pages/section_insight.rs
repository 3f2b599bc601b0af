//! The insight questions of a section, each with one box; all are optional.

use reform_plan::{Edit, InsightPrompt, PlanDraft, Section, Slug};
use yew::prelude::*;

use super::not_found::not_found_page;
use crate::components::{FormPage, TextArea, link, paragraph};
use crate::context::AppContext;
use crate::route::Route;

/// The insight questions of a section.
pub(crate) fn section_insight_page(app: &AppContext, section: &str) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let slug = Slug::from(section);
    let Some(section) = app.framework.section(&slug) else {
        return not_found_page(app);
    };
    let onvalid = app.onward(Route::SectionCheck {
        section: section.slug.to_string(),
    });
    html! {
        <FormPage
            title="Insight questions"
            caption={format!("Section {}, {}", section.number, section.title)}
            back={Route::section(&slug)}
            {onvalid}
            after={around(section)}
        >
            if section.questions.is_empty() {
                { paragraph("This section has no insight questions.") }
            } else {
                { paragraph("These questions turn numbers and scores into conclusions. Answer those that matter here. You can leave any of them empty.") }
            }
            for question in &section.questions {
                { answer(app, plan.draft, question) }
            }
        </FormPage>
    }
}

fn answer(app: &AppContext, draft: &PlanDraft, question: &InsightPrompt) -> Html {
    let oninput = {
        let question = question.slug.clone();
        app.onedit(move |answer| Edit::SetAnswer {
            question: question.clone(),
            answer,
        })
    };
    html! {
        <TextArea
            id={format!("answer-{}", question.slug)}
            label={format!("{} {}", question.id, question.text)}
            value={draft.answer(&question.slug).to_owned()}
            {oninput}
        />
    }
}

/// Where the numbers behind the questions are.
fn around(section: &Section) -> Html {
    let data = Route::SectionData {
        section: section.slug.to_string(),
    };
    html! {
        <p class="govuk-body app-no-print">
            { link(&data, "Look at what the data says") }
        </p>
    }
}
