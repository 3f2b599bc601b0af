//! What became of the success measures of then.

use reform_plan::summary::{MeasureThenNow, Progress, ThenAndNow};
use reform_plan::{Framework, SuccessMeasure};
use yew::prelude::*;

use crate::components::{DataTable, heading, paragraph, typed};
use crate::route::Route;

/// Each success measure with where it started, its target, and what was found.
pub(super) fn part(framework: &Framework, both: &ThenAndNow<'_>) -> Html {
    let content = if both.measures.is_empty() {
        paragraph("No success measures then or now.")
    } else {
        let rows = both.measures.iter().map(|it| row(framework, it));
        DataTable {
            caption: "Each success measure against its target of then".into(),
            quiet: true,
            columns: ["Measure", "Then", "Target of then", "How it stands"]
                .map(AttrValue::Static)
                .to_vec(),
            rows: rows.collect(),
            ..DataTable::default()
        }
        .view()
    };
    html! {
        <>
            { heading("Success measures") }
            { content }
        </>
    }
}

fn row(framework: &Framework, line: &MeasureThenNow<'_>) -> Vec<Html> {
    let Some(shown) = line.now.or(line.then) else {
        return Vec::new();
    };
    let name = html! {
        <>
            if line.now.is_some() {
                <a class="govuk-link" href={Route::measure(&shown.id).href()}>{ typed(shown.shown(framework)) }</a>
            } else {
                { typed(shown.shown(framework)) }
            }
            <span class="app-note app-line">{ typed(line.priority.shown()) }</span>
        </>
    };
    match line.then {
        None => vec![
            name,
            missing("Not in the plan"),
            missing("None"),
            missing("New: it had no target then"),
        ],
        Some(then) => vec![name, baseline(then), target(then), state(line)],
    }
}

/// State, figure, its date and source.
fn state(line: &MeasureThenNow<'_>) -> Html {
    let words = line.progress.as_ref().map(Progress::sentences);
    html! {
        <>
            if line.now.is_none() {
                <span class="app-note app-line">{ "No longer in the plan." }</span>
            }
            <span class="app-line" dir="auto">{ words }</span>
        </>
    }
}

fn missing(words: &'static str) -> Html {
    html! { <span class="app-missing">{ words }</span> }
}

fn baseline(then: &SuccessMeasure) -> Html {
    figure(&then.baseline.0, &then.baseline_date, "")
}

fn target(then: &SuccessMeasure) -> Html {
    figure(&then.target.0, &then.target_date.words(), "by ")
}

/// A figure with its date.
fn figure(value: &str, date: &str, before: &'static str) -> Html {
    let (value, date) = (value.trim(), date.trim());
    if value.is_empty() {
        return missing("Not entered");
    }
    html! {
        <>
            { typed(value) }
            if !date.is_empty() {
                <span class="app-note app-line" dir="auto">{ format!("{before}{date}") }</span>
            }
        </>
    }
}
