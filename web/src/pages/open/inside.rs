use reform_plan::{PlanKind, PlanSummary};
use yew::prelude::*;

use super::received::Received;
use crate::components::{Row, TagColour, heading, inset, summary_list, tag};
use crate::context::AppContext;
use crate::pages::words::count;

/// What is inside a plan file, before it is opened.
pub(super) fn inside(app: &AppContext, received: &Received) -> Html {
    let summary = PlanSummary::new(&app.framework, &received.draft, None, app.today());
    html! {
        <>
            { heading("What is inside") }
            { summary_list(rows(received, &summary)) }
            if received.draft.framework != app.framework.id {
                { inset(html! { other_framework(received) }) }
            }
            if received.is_copy {
                { inset(html! { "This plan is on this computer already. The file opens as a copy beside it, and neither changes the other." }) }
            }
        </>
    }
}

fn rows(received: &Received, summary: &PlanSummary<'_>) -> Vec<Row> {
    let draft = &received.draft;
    let area = draft.front.area.as_ref().map(|area| area.name.trim());
    let area = area.filter(|it| !it.is_empty()).unwrap_or("Not chosen yet");
    let actions = draft.actions().count();
    let mut rows = vec![
        Row::text("File", received.file.clone()),
        Row::text("Plan", draft.title().to_owned()),
        Row::text("Area", area.to_owned()),
        Row::text("Scores", summary.coverage.words()),
        Row::text(
            "Priorities",
            count(draft.priorities.len(), "priority", "priorities"),
        ),
        Row::text("Actions", count(actions, "action", "actions")),
        Row::text(
            "Statements from",
            format!("{} {}", draft.framework, draft.framework_version),
        ),
    ];
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

fn other_framework(received: &Received) -> String {
    format!(
        "{} uses a different set of statements ({} {}). You can open it, but not combine it with this plan",
        received.file, received.draft.framework, received.draft.framework_version
    )
}
