use reform_plan::summary::ReviewTiming;
use reform_plan::{PlanSummary, Review};
use yew::prelude::*;

use super::part;
use crate::components::{DataTable, cell, typed_or};

/// When the plan is looked at again; nothing where no review was entered. It stands with the
/// signatures: who signs agrees to come back.
pub(super) fn reviews(summary: &PlanSummary<'_>) -> Html {
    let reviews = summary.reviews();
    if reviews.is_empty() {
        return Html::default();
    }
    let row = |review: &Review| {
        vec![
            typed_or(&review.on.words(), "No date yet"),
            typed_or(&review.what, "Not entered yet"),
            cell(ReviewTiming::of(review, summary.today).words()),
        ]
    };
    let table = DataTable {
        caption: AttrValue::Static("Days on which the partners look at this plan"),
        quiet: true,
        columns: ["When", "What is looked at", "How it stands"]
            .map(AttrValue::Static)
            .to_vec(),
        rows: reviews.into_iter().map(row).collect(),
        ..DataTable::default()
    };
    html! {
        <>
            { part::heading("Reviews") }
            { table.view() }
        </>
    }
}
