//! The insight questions of a section, each with one box; all are optional.

use reform_plan::{Edit, InsightPrompt, PlanDraft, Section, Slug};
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use super::not_found::NotFoundPage;
use crate::components::{FormPage, TextArea};
use crate::context::{AppContext, use_app};
use crate::route::Route;

/// The insight questions of a section.
#[derive(PartialEq, Properties)]
pub(crate) struct SectionInsightPageProps {
    /// Slug of the section.
    pub(crate) section: String,
}

/// The insight questions of a section.
#[component]
pub(crate) fn SectionInsightPage(props: &SectionInsightPageProps) -> Html {
    let app = use_app();
    let navigator = use_navigator();
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let slug = Slug::from(props.section.as_str());
    let Some(section) = app.framework.section(&slug) else {
        return html! { <NotFoundPage /> };
    };
    let onvalid = {
        let section = props.section.clone();
        Callback::from(move |()| {
            if let Some(navigator) = &navigator {
                navigator.push(&Route::SectionCheck {
                    section: section.clone(),
                });
            }
        })
    };
    html! {
        <FormPage
            key={props.section.clone()}
            title="Insight questions"
            caption={format!("Section {}, {}", section.number, section.title)}
            back={Route::section(&slug)}
            {onvalid}
            after={around(section)}
        >
            if section.questions.is_empty() {
                <p class="govuk-body">{ "This section has no insight questions." }</p>
            } else {
                <p class="govuk-body">
                    { "These questions turn numbers and scores into conclusions. Answer those that matter here. You can leave any of them empty." }
                </p>
            }
            for question in &section.questions {
                { answer(&app, plan.draft, question) }
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
            key={question.slug.to_string()}
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
            <a class="govuk-link" href={data.href()}>{ "Look at what the data says" }</a>
        </p>
    }
}
