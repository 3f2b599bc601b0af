//! A section of the plan: what it has to contain, its statements and what else belongs to it.

use reform_plan::summary::{Standing, StatementLine};
use reform_plan::{Framework, PlanSummary, Section, Slug};
use yew::prelude::*;

use super::not_found::NotFoundPage;
use super::words::answered;
use crate::components::{ButtonLink, Look, Page, Task, TaskList, TaskStatus, Width};
use crate::context::use_app;
use crate::route::Route;

/// The page of a section.
#[derive(PartialEq, Properties)]
pub(crate) struct SectionPageProps {
    /// Slug of the section.
    pub(crate) section: String,
}

/// A section: what it is for, its statements by pillar, and the next thing to do in it.
#[component]
pub(crate) fn SectionPage(props: &SectionPageProps) -> Html {
    let app = use_app();
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let slug = Slug::from(props.section.as_str());
    let summary = plan.summary();
    let Some(section) = summary.section(&slug) else {
        return html! { <NotFoundPage /> };
    };
    let lines = summary.lines_of(&slug);
    let words = format!(
        "{} · {}.",
        section.coverage.words(),
        answered(section.answered, section.section.questions.len())
    );
    html! {
        <Page
            title={section.section.title.clone()}
            caption={format!("Section {}", section.section.number)}
            back={Route::Plan}
            width={Width::Full}
        >
            <div class="app-text-column">
                <p class="govuk-body-l">{ &section.section.purpose }</p>
                { principles(&app.framework, section.section) }
                <p class="govuk-body">{ words }</p>
            </div>
            { ways_on(section.section, &lines) }
            <h2 class="govuk-heading-m">{ "What this section has to contain" }</h2>
            { must_contain(section.section) }
            <h2 class="govuk-heading-m">{ "Statements" }</h2>
            { statements(&summary, section.section, &lines) }
        </Page>
    }
}

/// What a section has to contain, as a list.
pub(super) fn must_contain(section: &Section) -> Html {
    html! {
        <ul class="govuk-list govuk-list--bullet">
            for words in &section.must_contain {
                <li>{ words }</li>
            }
        </ul>
    }
}

fn principles(framework: &Framework, section: &Section) -> Html {
    let principles = section
        .principles
        .iter()
        .filter_map(|slug| framework.principle(slug));
    html! {
        <dl class="app-principles">
            for principle in principles {
                <div class="app-principles__one">
                    <dt>{ &principle.name }</dt>
                    <dd>{ &principle.meaning }</dd>
                </div>
            }
        </dl>
    }
}

/// The green button leads to the next statement, or to the check once all were discussed.
fn ways_on(section: &Section, lines: &[&StatementLine<'_>]) -> Html {
    let name = section.slug.to_string();
    let next = lines
        .iter()
        .find(|line| line.standing == Standing::NotDiscussed);
    let data = Route::SectionData {
        section: name.clone(),
    };
    let insight = Route::SectionInsight {
        section: name.clone(),
    };
    let check = Route::SectionCheck { section: name };
    html! {
        <>
            <div class="govuk-button-group app-no-print">
                if let Some(next) = next {
                    <ButtonLink
                        look={Look::Primary}
                        to={Route::statement(&section.slug, &next.statement.slug)}
                    >
                        { "Score the next statement" }
                    </ButtonLink>
                } else {
                    <ButtonLink look={Look::Primary} to={check.clone()}>{ "Check this section" }</ButtonLink>
                }
            </div>
            <ul class="govuk-list app-no-print">
                <li><a class="govuk-link" href={data.href()}>{ "Look at the data" }</a></li>
                <li><a class="govuk-link" href={insight.href()}>{ "Answer insight questions" }</a></li>
                if next.is_some() {
                    <li><a class="govuk-link" href={check.href()}>{ "Check this section" }</a></li>
                }
            </ul>
        </>
    }
}

/// The statements of each pillar with where they stand.
fn statements(summary: &PlanSummary<'_>, section: &Section, lines: &[&StatementLine<'_>]) -> Html {
    let pillars = section
        .pillars
        .iter()
        .filter_map(|slug| summary.framework.pillar(slug));
    html! {
        for pillar in pillars {
            <h3 class="govuk-heading-s">{ format!("{} {}", pillar.id, pillar.name) }</h3>
            <TaskList
                id={pillar.slug.to_string()}
                tasks={lines
                    .iter()
                    .filter(|line| line.pillar.slug == pillar.slug)
                    .map(|line| task(section, line))
                    .collect::<Vec<_>>()}
            />
        }
    }
}

fn task(section: &Section, line: &StatementLine<'_>) -> Task {
    Task {
        title: format!("{} {}", line.statement.id, line.statement.text).into(),
        hint: AttrValue::default(),
        to: Route::statement(&section.slug, &line.statement.slug),
        status: TaskStatus::Words(line.standing.words().into()),
    }
}
