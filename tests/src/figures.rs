//! Published figures put to use in a plan, once in each place that can hold one.

use reform_plan::{
    Edit, Framework, PlanDraft, SuccessMeasure, UsedFigure, use_as_baseline, use_as_evidence,
    use_in_answer, use_in_response,
};

/// A figure of England for a period.
pub fn used(period: &str, value: &str) -> UsedFigure {
    UsedFigure {
        series: "timely_20wk_ex_pc".to_owned(),
        place: "E92000001".to_owned(),
        period: period.to_owned(),
        value: value.to_owned(),
        source: "DfE, SEN2, published June 2025".to_owned(),
        title: "Plans issued in 20 weeks".to_owned(),
        place_name: "England".to_owned(),
        ..UsedFigure::default()
    }
}

/// Adds a measure that says nothing yet, `m1`, to the first priority of a plan.
pub fn add_measure(draft: &PlanDraft) -> Edit {
    let priority = draft.priorities.first().map(|it| it.id.clone());
    Edit::AddMeasure {
        priority: priority.unwrap_or_default(),
        at: 0,
        measure: Box::new(SuccessMeasure {
            id: "m1".into(),
            ..SuccessMeasure::default()
        }),
    }
}

/// The figure used as evidence, as the baseline of `m1`, in what the data of the first section
/// shows and in the answer to its first question: an edit each.
pub fn uses(framework: &Framework, draft: &PlanDraft) -> Vec<Edit> {
    let figure = used("2024", "46.4%");
    let mut edits = vec![use_as_baseline(draft, framework, &"m1".into(), &figure)];
    if let Some((_, statement)) = framework.statements().next() {
        edits.push(use_as_evidence(&statement.slug, &figure, "used".into()));
    }
    if let Some(section) = framework.sections.first() {
        edits.push(use_in_response(draft, &section.slug, &figure));
        if let Some(question) = section.questions.first() {
            edits.push(use_in_answer(draft, &question.slug, &figure));
        }
    }
    edits
}
