use reform_plan::PlanSummary;

use super::block::missing;
use super::{Block, charts};

/// How the plan hangs together, a diagram for each priority.
pub(super) fn blocks(summary: &PlanSummary<'_>) -> Vec<Block> {
    let drawn = charts::drivers(summary);
    if drawn.is_empty() {
        return vec![missing("There is no priority yet.")];
    }
    drawn.into_iter().flat_map(charts::Drawn::blocks).collect()
}
