//! All figures of a section at a glance, with links to what stands behind each.

use reform_plan::summary::{IndicatorLine, PlaceReading};
use reform_plan::{AreaFigures, IndicatorSeries, Section};
use yew::prelude::*;

use super::indicator::heading_id;
use crate::components::{DataTable, part_link};

/// Id of the table of all figures.
pub(super) const GLANCE: &str = "all-figures";

/// The latest figure of each indicator for each place, and the partnership's own, in one table.
pub(super) fn glance(
    section: &Section,
    lines: &[IndicatorLine<'_>],
    figures: &AreaFigures,
) -> Html {
    let has_local = lines
        .iter()
        .any(|line| line.complete_local().next().is_some());
    let columns: Vec<AttrValue> = std::iter::once("Indicator".into())
        .chain(figures.places.iter().map(|place| place.name.clone().into()))
        .chain(has_local.then(|| "Local figure".into()))
        .collect();
    let rows: Vec<Vec<Html>> = lines
        .iter()
        .map(|line| {
            let mut cells = row(line, figures);
            cells.extend(has_local.then(|| local(line)));
            cells
        })
        .collect();
    let table = DataTable {
        caption: format!("Latest figures, section {}", section.number).into(),
        columns,
        rows,
        ..DataTable::default()
    };
    html! { <div id={GLANCE} tabindex="-1" class="app-glance">{ table.view() }</div> }
}

fn row(line: &IndicatorLine<'_>, figures: &AreaFigures) -> Vec<Html> {
    let name = part_link(
        &heading_id(line.indicator),
        html! { format!("{} {}", line.indicator.id, line.indicator.name) },
    );
    // Of an indicator with several series the table shows the first: say which that is.
    let label = line
        .series
        .first()
        .filter(|_| line.indicator.series.len() > 1);
    let name = html! {
        <>
            { name }
            if let Some(first) = label {
                <span class="app-line app-note">{ &first.series.label }</span>
            }
        </>
    };
    let cells = figures.places.iter().map(|place| {
        let latest = line.series.first().and_then(|series| {
            let reading = series
                .places
                .iter()
                .find(|it| it.place.code == place.code)?;
            latest_words(series.series, reading)
        });
        html! { <span>{ latest.unwrap_or_else(|| "No figure here".to_owned()) }</span> }
    });
    std::iter::once(name).chain(cells).collect()
}

/// The figures the partnership typed, each with its period.
fn local(line: &IndicatorLine<'_>) -> Html {
    let words: Vec<String> = line
        .complete_local()
        .map(|figure| format!("{} ({})", line.shown(figure), figure.period.trim()))
        .collect();
    if words.is_empty() {
        return html! { <span>{ "None" }</span> };
    }
    html! { <span dir="auto" class="app-typed">{ words.join("\n") }</span> }
}

/// The latest figure of a place with its period, like "41.2% (2024)".
pub(super) fn latest_words(series: &IndicatorSeries, reading: &PlaceReading<'_>) -> Option<String> {
    let latest = reading.latest?;
    Some(format!(
        "{} ({})",
        series.unit.format(latest.value),
        latest.period
    ))
}
