use plan_export::{Paper, Table, Words};
use yew::prelude::*;

use super::words::{name, words};
use crate::components::DataTable;

/// A table of a document.
pub(in crate::pages) fn table(table: &Table, paper: Paper) -> Html {
    let is_of_counts = is_of_counts(table);
    let class = match (is_of_counts, paper, table.columns.len()) {
        (true, _, _) => "app-document-table app-heat",
        (_, Paper::Landscape, _) => "app-document-table app-document-table--broad",
        (_, _, 0..=2) => "app-document-table",
        _ => "app-document-table app-document-table--wide",
    };
    let headings = table.columns.iter();
    DataTable {
        caption: table.caption.clone().into(),
        class,
        columns: headings
            .map(|(heading, _)| heading.clone().into())
            .collect(),
        shares: shares(table),
        rows: table
            .rows
            .iter()
            .map(|row| cells(row, is_of_counts))
            .collect(),
        ..DataTable::default()
    }
    .view()
}

fn cells(row: &[Words], are_counts: bool) -> Vec<Html> {
    let cells = row.iter().enumerate();
    cells
        .map(|(at, it)| match (at, are_counts) {
            (0, _) => name(it),
            (_, true) => count(&it.text()),
            (_, false) => words(it),
        })
        .collect()
}

/// Whether a table says how many there are of what.
fn is_of_counts(table: &Table) -> bool {
    let mut cells = table.rows.iter().flat_map(|row| row.iter().skip(1));
    !table.rows.is_empty() && cells.all(|it| it.text().parse::<usize>().is_ok())
}

/// A count. The number is always there: the shade only helps the eye.
fn count(number: &str) -> Html {
    let shade = match number {
        "0" => "app-heat__none",
        _ => "app-heat__some",
    };
    html! { <span class={shade}>{ number.to_owned() }</span> }
}

/// The widths of the columns in parts of a hundred.
fn shares(table: &Table) -> Vec<u16> {
    let shares = || table.columns.iter().map(|(_, share)| u32::from(*share));
    let all = shares().sum::<u32>().max(1);
    let parts = shares().map(|share| u16::try_from(share * 100 / all).unwrap_or_default());
    parts.collect()
}
