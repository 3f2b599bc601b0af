//! A section of the plan: what it has to contain, its statements and what else belongs to it.

use reform_plan::summary::{Standing, StatementLine};
use reform_plan::{Framework, Pillar, PlanSummary, Section, Slug};
use yew::prelude::*;

use super::not_found::not_found_page;
use super::words::answered;
use crate::components::{
    Look, Page, Task, TaskStatus, Width, button_link, heading, link, section_terms, small_heading,
    task_list,
};
use crate::context::AppContext;
use crate::route::Route;

/// A section: what it is for, its statements by pillar, and the next thing to do in it.
pub(crate) fn section_page(app: &AppContext, section: &str) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let slug = Slug::from(section);
    let summary = plan.summary();
    let Some(section) = summary.section(&slug) else {
        return not_found_page(app);
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
            { heading("What this section has to contain") }
            { must_contain(section.section) }
            { section_terms(&app.framework, section.section) }
            { heading("Statements") }
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
                    { button_link(Look::Primary, &Route::statement(&section.slug, &next.statement.slug), html! { "Score the next statement" }) }
                } else {
                    { button_link(Look::Primary, &check, html! { "Check this section" }) }
                }
            </div>
            <ul class="govuk-list app-no-print">
                <li>{ link(&data, "Look at the data") }</li>
                <li>{ link(&insight, "Answer insight questions") }</li>
                if next.is_some() {
                    <li>{ link(&check, "Check this section") }</li>
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
            { small_heading(format!("{} {}", pillar.id, pillar.name)) }
            { task_list(pillar.slug.as_str(), &tasks(summary, section, pillar, lines)) }
        }
    }
}

fn tasks(
    summary: &PlanSummary<'_>,
    section: &Section,
    pillar: &Pillar,
    lines: &[&StatementLine<'_>],
) -> Vec<Task> {
    lines
        .iter()
        .filter(|line| line.pillar.slug == pillar.slug)
        .map(|line| task(summary, section, line))
        .collect()
}

fn task(summary: &PlanSummary<'_>, section: &Section, line: &StatementLine<'_>) -> Task {
    let views = summary.views(&line.statement.slug);
    let scored = views.scored().count();
    let hint = match (scored, views.spread.filter(|_| views.is_revealed)) {
        (0, _) => String::new(),
        (_, Some(_)) => format!("Scored alone: {}", views.range_words()),
        (scored, None) => format!(
            "{scored} of {} partners have scored alone",
            views.present().count()
        ),
    };
    Task {
        title: format!("{} {}", line.statement.id, line.statement.text).into(),
        hint: hint.into(),
        to: Route::statement(&section.slug, &line.statement.slug),
        status: TaskStatus::Words(line.now_and_wanted().into()),
    }
}
