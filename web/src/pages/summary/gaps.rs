use reform_plan::PlanSummary;
use reform_plan::summary::{Gap, GapSubject, GapWeight};
use yew::prelude::*;

use super::part::{self, heading, words};
use super::words::count;
use crate::components::{DataTable, cell, link};
use crate::route::Route;

/// What the golden thread lacks: what is left with a reason, and how much is still open.
pub(super) fn part(summary: &PlanSummary<'_>) -> Html {
    let left: Vec<Vec<Html>> = summary.gaps.iter().filter_map(row).collect();
    let content = html! {
        <>
            { words(open(summary)) }
            { by_subject(summary) }
            if summary.open_gaps().next().is_some() {
                <p class="govuk-body app-no-print">
                    { link(&Route::Check, "See every gap in the golden thread") }
                </p>
            }
            { heading("Gaps left with a reason") }
            { table(left) }
        </>
    };
    part::part("gaps", "Gaps in the golden thread", content)
}

fn table(left: Vec<Vec<Html>>) -> Html {
    if left.is_empty() {
        return words("None.");
    }
    DataTable {
        caption: AttrValue::Static("Gaps the partners decided to leave, with the reason"),
        quiet: true,
        columns: ["Gap", "Why it is left"].map(AttrValue::Static).to_vec(),
        rows: left,
        ..DataTable::default()
    }
    .view()
}

fn row(gap: &Gap) -> Option<Vec<Html>> {
    let reason = gap.accepted.as_ref()?;
    Some(vec![
        cell(gap.words.clone()),
        html! { <span dir="auto" class="app-typed">{ reason.trim().to_owned() }</span> },
    ])
}

/// How many gaps are open, by how much they matter.
fn open(summary: &PlanSummary<'_>) -> String {
    match GapWeight::ALL.map(|weight| number(summary, |gap| gap.weight == weight)) {
        [0, 0] => "The golden thread has no open gaps.".to_owned(),
        [broken, thin] => format!(
            "Still open: {} and {}.",
            count(broken, "broken thread", "broken threads"),
            count(thin, "place worth a look", "places worth a look"),
        ),
    }
}

fn number(summary: &PlanSummary<'_>, is_counted: impl Fn(&Gap) -> bool) -> usize {
    summary.open_gaps().filter(|gap| is_counted(gap)).count()
}

/// The open gaps by what they are about, as numbers: each in words is on the check page.
fn by_subject(summary: &PlanSummary<'_>) -> Html {
    let row = |subject: GapSubject| {
        let of = |weight| {
            number(summary, |gap| {
                gap.rule.subject == subject && gap.weight == weight
            })
        };
        let numbers = GapWeight::ALL.map(of);
        (numbers != [0, 0]).then(|| {
            let [broken, thin] = numbers.map(|it| cell(it.to_string()));
            vec![cell(subject.words()), broken, thin]
        })
    };
    let rows: Vec<Vec<Html>> = GapSubject::ALL.into_iter().filter_map(row).collect();
    if rows.is_empty() {
        return Html::default();
    }
    DataTable {
        caption: AttrValue::Static("Open gaps by what they are about"),
        quiet: true,
        columns: ["About", "Broken threads", "Worth a look"]
            .map(AttrValue::Static)
            .to_vec(),
        rows,
        ..DataTable::default()
    }
    .view()
}
