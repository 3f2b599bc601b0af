//! What every output says of the plan before anything else.

use reform_plan::{PlanDraft, PlanKind};

/// The plan's name, like "Local SEND Reform Plan: Anyborough".
pub(crate) fn title(draft: &PlanDraft) -> String {
    let area = draft.front.area.as_ref().map(|area| area.name.trim());
    match area {
        Some(area) if !area.is_empty() => format!("Local SEND Reform Plan: {area}"),
        _ => "Local SEND Reform Plan".to_owned(),
    }
}

/// What a reader has to know of the plan's standing; empty when it is agreed and real.
pub(crate) fn mark(draft: &PlanDraft) -> String {
    let example = (draft.kind == PlanKind::Example).then_some("EXAMPLE: a made-up area");
    let open = (!draft.front.status.is_agreed()).then_some("Draft, not agreed");
    let marks: Vec<&str> = example.into_iter().chain(open).collect();
    marks.join(" · ")
}
