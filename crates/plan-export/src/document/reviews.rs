use reform_plan::summary::ReviewTiming;
use reform_plan::{PlanSummary, Review};

use super::block::{heading, table};
use super::{Block, Words};

/// When the plan is looked at again; nothing where no review was entered. It stands with the
/// signatures: who signs agrees to come back.
pub(super) fn blocks(summary: &PlanSummary<'_>) -> Vec<Block> {
    let reviews = summary.reviews();
    if reviews.is_empty() {
        return Vec::new();
    }
    let row = |review: &Review| {
        let on = match review.on.words() {
            on if on.is_empty() => Words::missing("No date yet"),
            on => Words::strong(on),
        };
        vec![
            on,
            Words::or_missing(&review.what, "Not entered yet"),
            ReviewTiming::of(review, summary.today).words().into(),
        ]
    };
    vec![
        heading("Reviews"),
        table(
            "Days on which the partners look at this plan",
            &[
                ("When", 25),
                ("What is looked at", 50),
                ("How it stands", 25),
            ],
            reviews.into_iter().map(row).collect(),
        ),
    ]
}
