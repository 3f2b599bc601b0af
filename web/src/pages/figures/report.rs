//! What the files of a release would bring.

use send_explore::{ReportFile, ReportView, RevisedRow};
use yew::prelude::*;

use super::choice::Choice;
use super::mapping::MapColumns;
use crate::components::{DataTable, cell, details, paragraph, small_heading};

/// What each file would bring.
pub(super) fn report(choice: &Choice, view: &ReportView) -> Html {
    html! {
        for file in &view.files {
            <section key={file.name.clone()} class="app-release-file">
                { small_heading(file.name.clone()) }
                { paragraph(file.title.clone()) }
                if !file.counts.is_empty() {
                    <p class="govuk-body">{ format!("{}.", file.counts.join(", ")) }</p>
                }
                { rows("Revised figures", &file.name, &file.revised, file.more_revised) }
                { rows("Figures that are no longer published", &file.name, &file.gone, file.more_gone) }
                { lines("What to know", &file.warnings, file.more_warnings) }
                { lines("Refused, with the line of the file", &file.refused, file.more_refused) }
                { lines("Rows that were passed over", &file.passed_over, 0) }
                { map(choice, file) }
            </section>
        }
    }
}

fn map(choice: &Choice, file: &ReportFile) -> Html {
    match &file.unknown {
        None => Html::default(),
        Some(unknown) => html! {
            <MapColumns name={file.name.clone()} unknown={unknown.clone()} onsaid={choice.with(Choice::say)} />
        },
    }
}

fn rows(title: &str, name: &str, rows: &[RevisedRow], more: usize) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    let table = DataTable {
        caption: format!("{title}, {name}").into(),
        quiet: true,
        columns: ["Figure", "Place", "Period", "Now", "In the file"]
            .map(AttrValue::Static)
            .to_vec(),
        rows: rows
            .iter()
            .map(|row| {
                [&row.title, &row.place, &row.period, &row.old, &row.new]
                    .map(|words| cell(words.clone()))
                    .to_vec()
            })
            .collect(),
        ..DataTable::default()
    };
    details(
        format!("{title}: {}", rows.len() + more).into(),
        html! { <>{ table.view() }{ and_more(more) }</> },
    )
}

fn lines(title: &str, lines: &[String], more: usize) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    let words = format!("{title}: {}", lines.len() + more);
    details(
        words.into(),
        html! {
            <>
                <ul class="govuk-list govuk-list--bullet">
                    for line in lines {
                        <li>{ line }</li>
                    }
                </ul>
                { and_more(more) }
            </>
        },
    )
}

fn and_more(more: usize) -> Html {
    match more {
        0 => Html::default(),
        more => paragraph(format!("And {more} more.")),
    }
}
