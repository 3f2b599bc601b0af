use reform_plan::PlanSummary;
use reform_plan::summary::PillarProfile;
use yew::prelude::*;

use super::part::{self, heading, missing, words};
use super::words::{count, dates, lead};
use crate::components::{DataTable, cell, typed_or};

/// The plan on one page: how much is scored, where statements stand, and what comes first.
pub(super) fn part(summary: &PlanSummary<'_>) -> Html {
    let content = html! {
        <>
            { words(coverage(summary)) }
            { heat(summary) }
            { heading("What we will do first") }
            { priorities(summary) }
        </>
    };
    part::part("glance", "At a glance", content)
}

/// How far scoring and planning have come, in sentences.
fn coverage(summary: &PlanSummary<'_>) -> String {
    let coverage = summary.coverage;
    let actions: usize = summary.threads.iter().map(|it| it.actions.len()).sum();
    let measures: usize = summary.threads.iter().map(|it| it.measures.len()).sum();
    let rest = match coverage.not_discussed {
        0 => "Every statement was discussed.".to_owned(),
        number => format!("{number} not discussed."),
    };
    format!(
        "{}. {rest} {}, {} and {}.",
        coverage.words(),
        count(summary.threads.len(), "priority", "priorities"),
        count(actions, "action", "actions"),
        count(measures, "success measure", "success measures"),
    )
}

/// How many statements of each pillar stand at each level. The number is always there: the shade
/// only helps the eye.
fn heat(summary: &PlanSummary<'_>) -> Html {
    let levels = summary
        .framework
        .levels
        .iter()
        .map(|level| format!("{} {}", level.number, level.name).into());
    let others = ["Not sure yet", "Not discussed"].map(AttrValue::Static);
    let columns: Vec<AttrValue> = std::iter::once(AttrValue::Static("Pillar"))
        .chain(levels)
        .chain(others)
        .collect();
    DataTable {
        caption: AttrValue::Static("Number of statements at each level, by pillar"),
        class: "app-heat",
        columns,
        rows: summary.pillars.iter().map(heat_row).collect::<Vec<_>>(),
        ..DataTable::default()
    }
    .view()
}

fn heat_row(profile: &PillarProfile<'_>) -> Vec<Html> {
    let name = cell(format!("{} {}", profile.pillar.id, profile.pillar.name));
    let levels = profile.counts.iter().map(|(_, number)| {
        let shade = if *number > 0 {
            "app-heat__some"
        } else {
            "app-heat__none"
        };
        html! { <span class={shade}>{ number.to_string() }</span> }
    });
    let others = [profile.coverage.not_sure, profile.coverage.not_discussed];
    std::iter::once(name)
        .chain(levels)
        .chain(others.map(|number| cell(number.to_string())))
        .collect()
}

fn priorities(summary: &PlanSummary<'_>) -> Html {
    if summary.threads.is_empty() {
        return missing("No priorities are chosen yet.");
    }
    let rows = summary.threads.iter().enumerate().map(|(at, thread)| {
        let lead = lead(summary.framework, summary.draft, thread.priority.lead.as_ref(), "");
        vec![
            html! { <>{ format!("{}. ", at + 1) }<span class="app-plain" dir="auto">{ thread.priority.shown().to_owned() }</span></> },
            typed_or(&lead, "No lead yet"),
            typed_or(&dates(thread), "No dates yet"),
        ]
    });
    DataTable {
        caption: AttrValue::Static("Priorities, who leads and when"),
        class: "app-data-table--first-wide",
        columns: ["Priority", "Who leads", "When"]
            .map(AttrValue::Static)
            .to_vec(),
        rows: rows.collect::<Vec<_>>(),
        ..DataTable::default()
    }
    .view()
}
