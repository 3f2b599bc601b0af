//! Pillars by levels: the "tartan rug". The number in a cell says it all; the shade only helps to
//! see where many are, and what is not scored has none.

use reform_plan::Level;
use reform_plan::summary::{PillarProfile, PlanSummary};
use yew::prelude::*;

use crate::components::{Cell, Line, Table};

/// How many statements of each pillar stand where.
pub(super) fn rug(summary: &PlanSummary<'_>) -> Html {
    let level = |it: &Level| html! { format!("{} {}", it.number, it.name) };
    let middle = |words| Cell::with("app-rug__column", words);
    let mut columns = vec![Cell::from("Pillar")];
    columns.extend(summary.framework.levels.iter().map(|it| middle(level(it))));
    columns.push(middle(html! { "Not sure yet" }));
    columns.push(middle(html! { "Not discussed" }));
    columns.push(Cell::from("Range"));
    let table = Table {
        label: "Pillars by level".into(),
        caption: "Number of statements of each pillar at each level".into(),
        class: classes!("app-rug"),
        columns,
        rows: summary.pillars.iter().map(row).collect(),
        ..Table::default()
    };
    html! {
        <>
            <p class="govuk-body-s app-no-print">
                { "A darker cell has a larger share of its pillar's statements." }
            </p>
            { table.view() }
        </>
    }
}

fn row(profile: &PillarProfile<'_>) -> Line {
    let all = profile.coverage.all();
    let name = format!("{} {}", profile.pillar.id, profile.pillar.name);
    let scored = profile.counts.iter().map(|(_, count)| {
        Cell::with(
            classes!("app-rug__cell", shade(*count, all)),
            html! { *count },
        )
    });
    let unscored = |count: usize| {
        Cell::with(
            classes!("app-rug__cell", "app-rug__cell--unscored"),
            html! { count },
        )
    };
    let mut cells = vec![html! { name }.into()];
    cells.extend(scored);
    cells.push(unscored(profile.coverage.not_sure));
    cells.push(unscored(profile.coverage.not_discussed));
    cells.push(Cell::with(
        "app-rug__range",
        html! { profile.range_words() },
    ));
    Line::of(cells)
}

/// How dark a cell is: in quarters of its pillar's statements; none where there is no statement.
fn shade(count: usize, all: usize) -> Option<&'static str> {
    if count == 0 {
        return None;
    }
    Some(match (count * 4).div_ceil(all.max(1)) {
        0 | 1 => "app-rug__cell--1",
        2 => "app-rug__cell--2",
        3 => "app-rug__cell--3",
        _ => "app-rug__cell--4",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shades_go_by_quarters_and_nothing_has_none() {
        assert_eq!(shade(0, 5), None);
        assert_eq!(shade(1, 5), Some("app-rug__cell--1"));
        assert_eq!(shade(2, 5), Some("app-rug__cell--2"));
        assert_eq!(shade(5, 5), Some("app-rug__cell--4"));
    }
}
