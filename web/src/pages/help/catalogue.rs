use reform_plan::{Framework, Indicator};
use yew::prelude::*;

use crate::components::{DataTable, cell};

const COLUMNS: [&str; 4] = ["Indicator", "What is counted", "Source", "Be careful of"];

/// Every indicator of the catalogue.
pub(super) fn table(framework: &Framework) -> Html {
    DataTable {
        caption: AttrValue::Static("Indicators, what they count and where they come from"),
        quiet: true,
        class: "app-data-table--catalogue",
        columns: COLUMNS.map(AttrValue::Static).to_vec(),
        rows: framework.indicators.iter().map(row).collect::<Vec<_>>(),
        ..DataTable::default()
    }
    .view()
}

fn row(indicator: &Indicator) -> Vec<Html> {
    let caveat = indicator.caveat.as_deref().unwrap_or("Nothing noted");
    vec![
        name(indicator),
        counted(indicator),
        source(indicator),
        cell(caveat.to_owned()),
    ]
}

/// What it is called, its unit, and which way is better and who says so.
fn name(indicator: &Indicator) -> Html {
    let unit = format!("Unit: {}.", indicator.unit.words());
    let polarity = format!(
        "{}, says {}.",
        indicator.polarity.words(),
        indicator.polarity_by
    );
    html! {
        <>
            { format!("{} {}", indicator.id, indicator.name) }
            <span class="app-note app-line">{ unit }</span>
            <span class="app-note app-line">{ polarity }</span>
        </>
    }
}

/// What is counted, and the series it is published as when there are several.
fn counted(indicator: &Indicator) -> Html {
    let labels: Vec<&str> = indicator
        .series
        .iter()
        .map(|it| it.label.as_str())
        .collect();
    html! {
        <>
            { &indicator.definition }
            if labels.len() > 1 {
                <span class="app-note app-line">{ format!("Shown as: {}.", labels.join("; ")) }</span>
            }
        </>
    }
}

/// Where the figures come from; where a local one may be found when none is published here.
fn source(indicator: &Indicator) -> Html {
    let has_series = !indicator.series.is_empty();
    html! {
        <>
            { &indicator.source }
            if !has_series {
                <span class="app-line"><strong>{ "No published figure in this tool." }</strong></span>
            }
            if let Some(local) = indicator.local.as_ref() {
                <span class="app-note app-line">{ format!("A local figure: {local}") }</span>
            }
        </>
    }
}
