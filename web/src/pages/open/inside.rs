use reform_plan::{PlanKind, PlanSummary};
use yew::prelude::*;

use super::received::{Here, PlanFile};
use super::report::{report, taken};
use crate::components::{Row, TagColour, heading, inset, summary_list, tag};
use crate::context::AppContext;
use crate::pages::words::count;

/// What is inside a plan file, before it is opened.
pub(super) fn inside(app: &AppContext, plan: &PlanFile) -> Html {
    let draft = &plan.opened.draft;
    let summary = PlanSummary::new(&app.framework, draft, None, app.today());
    html! {
        <>
            { heading("What is inside") }
            { report(plan) }
            { summary_list(rows(plan, &summary)) }
            if draft.framework != app.framework.id {
                { inset(html! { other_framework(plan) }) }
            }
            if let Some(words) = here_words(plan) {
                { inset(html! { words }) }
            }
        </>
    }
}

fn rows(plan: &PlanFile, summary: &PlanSummary<'_>) -> Vec<Row> {
    let draft = &plan.opened.draft;
    let area = draft.front.area.as_ref().map(|area| area.name.trim());
    let area = area.filter(|it| !it.is_empty()).unwrap_or("Not chosen yet");
    let mut rows = vec![
        Row::text("File", plan.file.clone()),
        Row::text("Plan", draft.title().to_owned()),
        Row::text("Area", area.to_owned()),
        Row::text("Scores", summary.coverage.words()),
    ];
    rows.extend(taken(draft));
    rows.push(Row::text(
        "Statements from",
        format!("{} {}", draft.framework, draft.framework_version),
    ));
    if draft.kind == PlanKind::Example {
        let words = tag("EXAMPLE", TagColour::Orange);
        rows.push(Row::html("Kind", words));
    }
    if !summary.orphans.is_empty() {
        let words = format!(
            "{}, kept and listed on the plan page",
            count(summary.orphans.len(), "score", "scores")
        );
        rows.push(Row::text("Not in this tool", words));
    }
    rows
}

fn other_framework(plan: &PlanFile) -> String {
    let draft = &plan.opened.draft;
    format!(
        "{} uses a different set of statements ({} {}). You can open it, but not combine it with this plan",
        plan.file, draft.framework, draft.framework_version
    )
}

/// How the file stands to what is here, where that is told in one sentence.
fn here_words(plan: &PlanFile) -> Option<&'static str> {
    match plan.here {
        Here::Deleted => Some(
            "This plan is among the deleted plans. The file opens as a plan of its own, and the deleted one stays where it is.",
        ),
        Here::Unreadable => Some(
            "This plan is on this computer already, but what is stored of it cannot be read. The file opens beside it.",
        ),
        Here::Same => Some("You have this plan already, exactly as in the file."),
        Here::Differs(_) if plan.is_to_read() => Some(
            "This plan is on this computer already. The file opens beside it, and neither changes the other.",
        ),
        Here::New | Here::Differs(_) => None,
    }
}
