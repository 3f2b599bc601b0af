//! The plan as a list of tasks.

mod next_cycle;
mod tasks;

use reform_plan::PlanSummary;
use yew::prelude::*;

use super::kept::download;
use crate::components::{
    Look, Page, Width, action_button, button_link, details, heading, inset_with, link, paragraph,
    task_list,
};
use crate::context::AppContext;
use crate::route::Route;

/// Everything there is to do, in the order of the work, and the next of it.
pub(crate) fn plan_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    if let Some(answers_for) = &plan.draft.answers_for {
        return super::answers::cover_page(app, answers_for.partner.as_str());
    }
    let summary = plan.summary();
    let next = &summary.next;
    html! {
        <Page title="Your plan" width={Width::Full}>
            <p class="govuk-body-l">{ format!("{}.", summary.coverage.words()) }</p>
            <div class="govuk-button-group app-no-print">
                { button_link(Look::Primary, &Route::from(&next.place), html! { format!("Continue: {}", next.words) }) }
                { link(&Route::Scores, "Where you are now") }
            </div>
            { other_framework(&summary) }
            { heading("Set up") }
            { task_list("set-up", &tasks::set_up(&summary)) }
            { heading("In the room") }
            { task_list("room", &tasks::room(&summary)) }
            { heading("Score and gather evidence") }
            { paragraph("A statement can count in more than one section. You score it once.") }
            { task_list("sections", &tasks::sections(&summary)) }
            { heading("Decide") }
            { task_list("decide", &tasks::decide(&summary)) }
            { heading("Finish") }
            { task_list("finish", &tasks::finish(&summary)) }
            { plan_file(app) }
            { next_cycle::next_cycle(app, plan.draft) }
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
            { action_button(Look::Secondary, &onpress, html! { "Download plan file" }) }
            { paragraph("A plan file opens in this tool on any computer. Keep one at the end of each session.") }
            <p class="govuk-body app-no-print">
                { link(&Route::Changes, "What changed, and earlier versions") }
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
    inset_with("app-typed", html! { words })
}

/// Scores for statements the framework no longer has: kept and listed, never dropped.
fn orphans(summary: &PlanSummary<'_>) -> Html {
    if summary.orphans.is_empty() {
        return Html::default();
    }
    let kept = html! {
        <>
            { paragraph("These came with the plan. They are kept in it and in its plan file, and do not count here.") }
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
        </>
    };
    details(
        "Scores for statements that are not in this tool".into(),
        kept,
    )
}
