//! Scores of statements the framework no longer has.

use reform_plan::StatementRecord;
use reform_plan::summary::{PlanSummary, Standing};
use yew::prelude::*;

use crate::components::{Row, SummaryList};

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
            <h2 class="govuk-heading-m">{ "Kept from an earlier framework" }</h2>
            <p class="govuk-body">
                { "These scores are kept. The framework no longer has their statements, so they are not counted above." }
            </p>
            <SummaryList {rows} />
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
