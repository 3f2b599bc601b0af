//! Check your answers: everything entered for a section, and whether it is complete.

mod rows;

use reform_plan::problem::FieldProblem;
use reform_plan::{Edit, Framework, Section, SectionField, Slug};
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use super::not_found::NotFoundPage;
use super::section::must_contain;
use crate::components::{FormPage, RadioOption, Radios, SummaryList, TextArea, Width};
use crate::context::use_app;
use crate::route::Route;

/// The check page of a section.
#[derive(PartialEq, Properties)]
pub(crate) struct SectionCheckPageProps {
    /// Slug of the section.
    pub(crate) section: String,
}

/// Everything entered for a section, the section in the partnership's own words, and whether it is
/// complete.
#[component]
pub(crate) fn SectionCheckPage(props: &SectionCheckPageProps) -> Html {
    let app = use_app();
    let navigator = use_navigator();
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let slug = Slug::from(props.section.as_str());
    let summary = plan.summary();
    let Some(section) = app.framework.section(&slug) else {
        return html! { <NotFoundPage /> };
    };
    let empty = reform_plan::SectionRecord::default();
    let record = plan.draft.section(&slug).unwrap_or(&empty);
    let next = next_page(&app.framework, section);
    let onvalid = Callback::from(move |()| {
        if let Some(navigator) = &navigator {
            navigator.push(&next);
        }
    });
    let problems = if record.completed.is_some() {
        Vec::new()
    } else {
        vec![FieldProblem::new(
            "completed",
            "Select whether you've completed this section",
        )]
    };
    let onnarrative = {
        let section = slug.clone();
        app.onedit(move |text| Edit::SetSection {
            section: section.clone(),
            field: SectionField::Narrative(text),
        })
    };
    let oncompleted = {
        let section = slug.clone();
        app.onedit(move |it| Edit::SetSection {
            section: section.clone(),
            field: SectionField::Completed(Some(it)),
        })
    };
    html! {
        <FormPage
            title={format!("Check your answers: {}", section.title)}
            caption={format!("Section {}", section.number)}
            back={Route::section(&slug)}
            {problems}
            {onvalid}
            submit="Save section"
            width={Width::Full}
        >
            <h2 class="govuk-heading-m">{ "Statements" }</h2>
            <div class="app-check-list">
                <SummaryList rows={rows::statements(section, &summary.lines_of(&slug))} />
            </div>
            <h2 class="govuk-heading-m">{ "What the data says" }</h2>
            <div class="app-check-list">
                <SummaryList rows={rows::response(section, record)} />
            </div>
            <h2 class="govuk-heading-m">{ "Insight questions" }</h2>
            <div class="app-check-list">
                <SummaryList rows={rows::answers(section, plan.draft)} />
            </div>
            <h2 class="govuk-heading-m">{ "This section in your own words" }</h2>
            <p class="govuk-body">{ "This is what the plan prints. The section has to contain:" }</p>
            { must_contain(section) }
            <TextArea
                id="narrative"
                label="What the plan says in this section"
                hint="Write for people who were not in the room. Do not name children, families or staff"
                rows={10}
                value={record.narrative.clone()}
                oninput={onnarrative}
            />
            <Radios<bool>
                id="completed"
                legend="Have you completed this section?"
                large_legend=true
                options={vec![
                    RadioOption::new(true, "Yes"),
                    RadioOption::new(false, "No, I'll come back later"),
                ]}
                chosen={record.completed}
                onchoose={oncompleted}
            />
        </FormPage>
    }
}

/// The next section, or the plan after the last.
fn next_page(framework: &Framework, section: &Section) -> Route {
    let mut after = framework
        .sections
        .iter()
        .skip_while(|it| it.slug != section.slug)
        .skip(1);
    after
        .next()
        .map_or(Route::Plan, |next| Route::section(&next.slug))
}
