//! Areas by figures, each cell with its number and where it stands.

use plan_charts::{Rug, RugRow};
use yew::prelude::*;

use crate::components::{Cell, Line, Table};

/// Areas by figures. The number is always printed; the shade and the mark say which fifth it is in.
pub(super) fn rug(rug: &Rug) -> Html {
    let names = std::iter::once(&rug.name_heading).chain(&rug.columns);
    let table = Table {
        caption: rug.caption.clone().into(),
        class: classes!("app-data-table", "app-rug-table"),
        columns: names.map(|it| html! { it }.into()).collect(),
        rows: rug.rows.iter().map(row).collect(),
        ..Table::default()
    };
    html! {
        <>
            <p class="govuk-body">{ &rug.key }</p>
            { table.view() }
            for note in &rug.notes {
                <p class="govuk-body-s">{ note }</p>
            }
        </>
    }
}

fn row(row: &RugRow) -> Line {
    let cells = row.cells.iter().map(|cell| {
        let words = html! {
            <>
                <span>{ &cell.text }</span>
                <span class="govuk-visually-hidden">{ format!(", {}", cell.words) }</span>
            </>
        };
        Cell::with(cell.band.class(), words)
    });
    let name = Cell::from(html! { &row.name });
    Line::keyed(
        row.name.clone(),
        std::iter::once(name).chain(cells).collect(),
    )
}
