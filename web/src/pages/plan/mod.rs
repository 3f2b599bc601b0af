//! The plan as a list of tasks.

mod tasks;

use reform_plan::PlanSummary;
use yew::prelude::*;

use super::kept::download;
use crate::components::{ActionButton, ButtonLink, Details, Look, Page, TaskList, Width};
use crate::context::{AppContext, use_app};
use crate::route::Route;

/// Everything there is to do, in the order of the work, and the next of it.
#[component]
pub(crate) fn PlanPage() -> Html {
    let app = use_app();
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let next = &summary.next;
    html! {
        <Page title="Your plan" width={Width::Full}>
            <p class="govuk-body-l">{ format!("{}.", summary.coverage.words()) }</p>
            <div class="govuk-button-group app-no-print">
                <ButtonLink look={Look::Primary} to={Route::from(&next.place)}>
                    { format!("Continue: {}", next.words) }
                </ButtonLink>
                <a class="govuk-link" href={Route::Scores.href()}>{ "Where you are now" }</a>
            </div>
            { other_framework(&summary) }
            <h2 class="govuk-heading-m">{ "1. Set up" }</h2>
            <TaskList id="set-up" tasks={tasks::set_up(&summary)} />
            <h2 class="govuk-heading-m">{ "2. Score and gather evidence" }</h2>
            <p class="govuk-body">
                { "A statement can count in more than one section. You score it once." }
            </p>
            <TaskList id="sections" tasks={tasks::sections(&summary)} />
            <h2 class="govuk-heading-m">{ "3. Decide" }</h2>
            <TaskList id="decide" tasks={tasks::decide(&summary)} />
            <h2 class="govuk-heading-m">{ "4. Finish" }</h2>
            <TaskList id="finish" tasks={tasks::finish(&summary)} />
            { plan_file(&app) }
            { orphans(&summary) }
        </Page>
    }
}

/// The plan as a file, to keep and to send.
fn plan_file(app: &AppContext) -> Html {
    let onpress = {
        let app = app.clone();
        Callback::from(move |()| {
            if let Some(draft) = app.state.draft() {
                download(&app, draft);
            }
        })
    };
    html! {
        <>
            <ActionButton {onpress}>{ "Download plan file" }</ActionButton>
            <p class="govuk-body">
                { "A plan file opens in this tool on any computer. Keep one at the end of each session." }
            </p>
        </>
    }
}

/// A plan that was written against another set of statements says so.
fn other_framework(summary: &PlanSummary<'_>) -> Html {
    let (draft, framework) = (summary.draft, summary.framework);
    if draft.framework == framework.id && draft.framework_version == framework.version {
        return Html::default();
    }
    let words = format!(
        "This plan was started with {} {}, and this tool has {} {}. Scores for statements that are not here are kept.",
        draft.framework, draft.framework_version, framework.id, framework.version
    );
    html! { <div class="govuk-inset-text app-typed">{ words }</div> }
}

/// Scores for statements the framework no longer has: kept and listed, never dropped.
fn orphans(summary: &PlanSummary<'_>) -> Html {
    if summary.orphans.is_empty() {
        return Html::default();
    }
    html! {
        <Details summary="Scores for statements that are not in this tool">
            <p class="govuk-body">
                { "These came with the plan. They are kept in it and in its plan file, and do not count here." }
            </p>
            <ul class="govuk-list govuk-list--bullet">
                for (slug, record) in &summary.orphans {
                    <li>
                        <span>{ slug.as_str() }</span>
                        if !record.reason.trim().is_empty() {
                            { ": " }
                            <span dir="auto" class="app-typed">{ record.reason.trim() }</span>
                        }
                    </li>
                }
            </ul>
        </Details>
    }
}
