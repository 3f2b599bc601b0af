//! The example as it stood a year and a half before: made from the example, so that both are about the
//! same things.

use std::collections::BTreeMap;

use reform_plan::{
    Action, ActionStatus, FamiliesInvolved, ForFamilies, MeasureOf, PlanDraft, PlanStatus,
    Priority, SectionRecord, StatementRecord, SuccessMeasure, TypedDate, TypedNumber,
};

/// The plan that the example carries on from.
pub(crate) fn plan(now: &PlanDraft) -> PlanDraft {
    let last = now.last_time.clone().unwrap_or_default();
    let mut then = PlanDraft {
        id: last.plan,
        name: last.title,
        last_time: None,
        answers: BTreeMap::default(),
        figures: Vec::new(),
        accepted_gaps: BTreeMap::default(),
        not_now: BTreeMap::default(),
        votes: BTreeMap::default(),
        parked: Vec::new(),
        reviews: Vec::new(),
        for_families: ForFamilies::default(),
        ..now.clone()
    };
    "1.0".clone_into(&mut then.front.version);
    then.front.date = last.date;
    then.front.status = PlanStatus::InDelivery;
    then.statements = last
        .scores
        .into_iter()
        .map(|(statement, score)| {
            let record = StatementRecord {
                agreed: Some(score),
                ..StatementRecord::default()
            };
            (statement, record)
        })
        .collect();
    then.sections = now
        .sections
        .keys()
        .map(|section| {
            let record = SectionRecord {
                completed: Some(true),
                ..SectionRecord::default()
            };
            (section.clone(), record)
        })
        .collect();
    then.priorities.retain(|it| !it.measures.is_empty());
    then.priorities.truncate(3);
    for priority in &mut then.priorities {
        earlier(priority);
    }
    if let Some(first) = then.priorities.first_mut() {
        first.actions.extend(promises());
    }
    then
}

/// A priority as it was then: its first two actions, not begun, and its measures with what was known.
fn earlier(priority: &mut Priority) {
    priority.reasons.clear();
    priority.parked.clear();
    for text in [
        &mut priority.problem,
        &mut priority.families,
        &mut priority.means,
        &mut priority.will_do,
        &mut priority.plain,
    ] {
        text.clear();
    }
    priority.actions.truncate(2);
    for action in &mut priority.actions {
        action.status = ActionStatus::NotStarted;
        action.notes.clear();
        action.milestones.clear();
        action.depends_on.clear();
        action.start = TypedDate::month(9, 2025);
        action.by = TypedDate::month(9, 2026);
    }
    for measure in &mut priority.measures {
        target_of_then(measure);
    }
}

/// What was wanted by the autumn of 2026, from what was known in spring 2025.
fn target_of_then(measure: &mut SuccessMeasure) {
    let is_timely = matches!(&measure.of, MeasureOf::Indicator(slug) if slug.as_str() == "plans-issued-in-20-weeks");
    measure.results.clear();
    measure.trajectory.clear();
    measure.target_date = TypedDate::month(10, 2026);
    if is_timely {
        measure.baseline = "49%".into();
        "2024".clone_into(&mut measure.baseline_date);
        measure.target = "60%".into();
    } else {
        measure.baseline = TypedNumber::default();
        measure.baseline_date.clear();
        measure.source.clear();
    }
}

/// Two promises of then: one kept, one that is gone.
fn promises() -> [Action; 2] {
    let promise = |id: &str, what: &str, status, by| Action {
        id: id.into(),
        what: what.to_owned(),
        lead: Some("council".into()),
        role: "Head of SEND".to_owned(),
        by,
        status,
        families: Some(FamiliesInvolved::Asked),
        ..Action::default()
    };
    [
        promise(
            "action-2025-1",
            "Ask families once a year whether they are confident that needs are met",
            ActionStatus::Done,
            TypedDate::month(12, 2024),
        ),
        promise(
            "action-2025-2",
            "Give every family a named caseworker",
            ActionStatus::OnTrack,
            TypedDate::month(12, 2025),
        ),
    ]
}
