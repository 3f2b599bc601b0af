//! Scores of statements the framework no longer has.

use reform_plan::StatementRecord;
use reform_plan::summary::{PlanSummary, Standing};
use yew::prelude::*;

use crate::components::{Row, heading, paragraph, summary_list};

/// Scores whose statement is gone: kept and listed, never dropped.
pub(super) fn kept(summary: &PlanSummary<'_>) -> Html {
    if summary.orphans.is_empty() {
        return Html::default();
    }
    let rows: Vec<Row> = summary
        .orphans
        .iter()
        .map(|(slug, record)| Row::text(slug.to_string(), words(summary, record)))
        .collect();
    html! {
        <>
            { heading("Kept from an earlier framework") }
            { paragraph("These scores are kept. The framework no longer has their statements, so they are not counted above.") }
            { summary_list(rows) }
        </>
    }
}

fn words(summary: &PlanSummary<'_>, record: &StatementRecord) -> String {
    let standing = Standing::of(summary.framework, record.agreed.as_ref()).words();
    let reason = record.reason.trim();
    if reason.is_empty() {
        standing
    } else {
        format!("{standing}\n{reason}")
    }
}
