use plan_charts::{LevelBarsInput, NARROW, WIDE, level_bars};
use reform_plan::PlanSummary;
use yew::prelude::*;

use super::part;
use crate::components::chart_figure;

/// Scores by pillar: how many statements are at each level, never one number for all.
pub(super) fn part(summary: &PlanSummary<'_>) -> Html {
    let drawn = |width| level_bars(&LevelBarsInput::of("level-bars", &summary.pillars, width));
    let (chart, narrow) = (drawn(WIDE), drawn(NARROW));
    let source = html! {
        <p class="govuk-body-s app-note">
            { "Each part of a bar is a number of statements. Source: levels agreed by the partners." }
        </p>
    };
    let content = html! {
        <>
            <p class="govuk-body app-lead-in">{ format!("{}.", summary.coverage.words()) }</p>
            if let Some(chart) = chart {
                { chart_figure(&chart, narrow.as_ref(), source) }
            }
        </>
    };
    part::part("profile", "Scores by pillar", content)
}
