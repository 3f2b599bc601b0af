use reform_plan::{PlanSummary, SuccessMeasure};
use yew::prelude::*;

use super::part::{self, missing};
use crate::components::{DataTable, typed_or};

const COLUMNS: [&str; 7] = [
    "Measure",
    "Priority",
    "In one sentence",
    "Where we started",
    "Target",
    "How far it has come",
    "Who reports, and when",
];

/// Every success measure with where it starts, where it has to get to and who says so.
pub(super) fn part(summary: &PlanSummary<'_>) -> Html {
    let rows: Vec<Vec<Html>> = summary
        .threads
        .iter()
        .flat_map(|thread| {
            let measures = thread.measures.iter();
            measures.map(|measure| row(summary, thread.priority.shown(), measure))
        })
        .collect();
    let content = if rows.is_empty() {
        missing("No measures yet.")
    } else {
        DataTable {
            caption: AttrValue::Static("Success measures"),
            quiet: true,
            class: "app-data-table--measures",
            columns: COLUMNS.map(AttrValue::Static).to_vec(),
            rows,
        }
        .view()
    };
    part::part("measures", "How we will know it worked", content)
}

fn row(summary: &PlanSummary<'_>, priority: &str, measure: &SuccessMeasure) -> Vec<Html> {
    let framework = summary.framework;
    vec![
        html! {
            <>
                <span dir="auto">{ measure.shown(framework).to_owned() }</span>
                if let Some(kind) = measure.kind {
                    <span class="app-note app-line">{ kind.words() }</span>
                }
            </>
        },
        html! { <span dir="auto">{ priority.to_owned() }</span> },
        html! { <span dir="auto">{ measure.sentence(framework) }</span> },
        value(&measure.baseline.0, &measure.baseline_date, &measure.source),
        html! {
            <>
                { value(&measure.target.0, &by(measure), "") }
                if let Some(steps) = steps(measure) {
                    <span class="app-note app-line" dir="auto">{ steps }</span>
                }
            </>
        },
        html! { <span dir="auto">{ summary.progress(measure).sentences() }</span> },
        html! {
            <>
                { typed_or(&measure.reports, "Nobody yet") }
                if !measure.when.trim().is_empty() {
                    <span class="app-note app-line" dir="auto">{ measure.when.trim().to_owned() }</span>
                }
            </>
        },
    ]
}

/// Where it has to be on the way, as typed; none where there are no steps.
fn steps(measure: &SuccessMeasure) -> Option<String> {
    let steps: Vec<String> = measure
        .trajectory
        .iter()
        .filter(|it| !it.value.is_empty() && !it.by.is_empty())
        .map(|it| format!("{} by {}", it.value.0.trim(), it.by.words()))
        .collect();
    (!steps.is_empty()).then(|| format!("On the way: {}", steps.join(", ")))
}

fn by(measure: &SuccessMeasure) -> String {
    let date = measure.target_date.words();
    if date.is_empty() {
        date
    } else {
        format!("by {date}")
    }
}

/// A number with its period and source.
fn value(number: &str, period: &str, source: &str) -> Html {
    let (period, source) = (period.trim(), source.trim());
    html! {
        <>
            { typed_or(number, "No number yet") }
            if !period.is_empty() {
                { " " }<span dir="auto">{ format!("({period})") }</span>
            }
            if !source.is_empty() {
                <span class="app-note app-line" dir="auto">{ format!("Source: {source}") }</span>
            }
        </>
    }
}
