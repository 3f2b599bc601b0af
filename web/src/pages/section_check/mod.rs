//! Check your answers: everything entered for a section, and whether it is complete.

mod narrative;
mod rows;

use reform_plan::problem::FieldProblem;
use reform_plan::{Edit, Framework, Section, SectionField, Slug};
use yew::prelude::*;

use super::not_found::not_found_page;
use crate::components::{Choice, Choices, FormPage, Legend, Radios, Width, heading, summary_list};
use crate::context::AppContext;
use crate::route::Route;

/// Everything entered for a section, the section in the partnership's own words, and whether it is
/// complete.
pub(crate) fn section_check_page(app: &AppContext, section: &str) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let slug = Slug::from(section);
    let summary = plan.summary();
    let Some(section) = app.framework.section(&slug) else {
        return not_found_page(app);
    };
    let empty = reform_plan::SectionRecord::default();
    let record = plan.draft.section(&slug).unwrap_or(&empty);
    let next = next_page(&app.framework, section);
    let onvalid = app.onward(next);
    let problems = if record.completed.is_some() {
        Vec::new()
    } else {
        vec![FieldProblem::new(
            "completed",
            "Select whether you've completed this section",
        )]
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
            { heading("Statements") }
            <div class="app-check-list">
                { summary_list(rows::statements(section, &summary.lines_of(&slug))) }
            </div>
            { heading("What the data says") }
            <div class="app-check-list">
                { summary_list(rows::response(section, record)) }
            </div>
            { heading("Insight questions") }
            <div class="app-check-list">
                { summary_list(rows::answers(section, plan.draft)) }
            </div>
            { narrative::narrative(app, &summary, section, record) }
            <Radios
                id="completed"
                legend="Have you completed this section?"
                look={Legend::Heading}
                choices={Choices::one(vec![
                    Choice::new(true, "Yes"),
                    Choice::new(false, "No, I'll come back later"),
                ], record.completed.as_ref(), oncompleted)}
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
