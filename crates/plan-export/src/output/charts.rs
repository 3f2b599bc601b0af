use plan_charts::Chart;
use reform_plan::PlanSummary;

use super::{Order, Output};
use crate::document::{self, Block, Document, Parts};

/// The charts that are to be painted as pictures before an order is made, in the order of the
/// document; each once. Orders without pictures have none.
pub fn charts(order: &Order, summary: &PlanSummary<'_>) -> Vec<Chart> {
    match order.output {
        Output::Word => of(document::of(summary, &order.parts)),
        Output::Everything => of(document::of(summary, &Parts::whole(summary.framework))),
        _ => Vec::new(),
    }
}

/// The charts of a document as they are printed.
pub(super) fn of(document: Document) -> Vec<Chart> {
    let blocks = document.parts.into_iter().flat_map(|it| it.blocks);
    let mut charts: Vec<Chart> = Vec::new();
    for block in blocks {
        if let Block::Chart { chart, .. } = block
            && !charts.iter().any(|it| it.id == chart.id)
        {
            charts.push(*chart);
        }
    }
    charts
}
