use reform_plan::PlanSummary;

use super::block::paragraph;
use super::{Block, charts};

/// Scores by pillar: how many statements are at each level, never one number for all.
pub(super) fn blocks(summary: &PlanSummary<'_>) -> Vec<Block> {
    let said = paragraph(format!("{}.", summary.coverage.words()));
    let drawn = charts::levels(summary).map(charts::Drawn::blocks);
    std::iter::once(said)
        .chain(drawn.into_iter().flatten())
        .collect()
}
