//! Where figures come from: a row for each publication, with what it gives.

use reform_plan::figures::SeriesFigures;
use reform_plan::order::sorted_by_key;
use reform_plan::{AreaFigures, Framework, PlanSummary};
use yew::prelude::*;

use super::part::{self, missing, words};
use crate::components::{DataTable, cell};

/// The sources of the figures in this plan.
pub(super) fn part(summary: &PlanSummary<'_>) -> Html {
    let content = match summary.figures.filter(|figures| !figures.series.is_empty()) {
        None => missing("This copy has no published figures."),
        Some(figures) => html! {
            <>
                { words(format!("{}. {}", figures.edition.trim_end_matches('.'), figures.attribution)) }
                { words("Figures the partnership typed itself have their own source beside them.") }
                { table(summary.framework, figures) }
            </>
        },
    };
    part::part("sources", "Where the figures come from", content)
}

/// A publication, as far as readers tell one from another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Publication<'a> {
    source: &'a str,
    published: &'a str,
}

/// What a publication gives: periods of one type, and the indicators counted by them.
type Given<'a> = Vec<(&'a str, Vec<String>)>;

/// Each publication with what its periods are and which indicators it gives.
pub(in crate::pages) fn table(framework: &Framework, figures: &AreaFigures) -> Html {
    let rows = publications(framework, figures)
        .into_iter()
        .map(|(it, given)| {
            let published = if it.published.is_empty() {
                "Not known"
            } else {
                it.published
            };
            vec![
                html! { <span class="app-plain">{ it.source.to_owned() }</span> },
                cell(published.to_owned()),
                periods(&given),
            ]
        });
    DataTable {
        caption: AttrValue::Static("Publications, when each was published, and what they give"),
        class: "app-data-table--sources",
        columns: [
            "Publication",
            "Published",
            "What a period is, and the indicators",
        ]
        .map(AttrValue::Static)
        .to_vec(),
        rows: rows.collect::<Vec<_>>(),
        ..DataTable::default()
    }
    .view()
}

fn periods(given: &Given<'_>) -> Html {
    html! {
        for (period, indicators) in given {
            <span class="app-line">{ format!("{period}: {}", indicators.join(", ")) }</span>
        }
    }
}

fn publications<'a>(
    framework: &Framework,
    figures: &'a AreaFigures,
) -> Vec<(Publication<'a>, Given<'a>)> {
    let mut found: Vec<((Publication<'a>, &'a str), Vec<String>)> = Vec::new();
    for indicator in &framework.indicators {
        let series = indicator
            .series
            .iter()
            .filter_map(|it| figures.series(&it.slug));
        for series in series {
            let what = (publication(series), series.period_type.as_str());
            match found.iter_mut().find(|(it, _)| *it == what) {
                Some((_, ids)) if ids.last() == Some(&indicator.id) => {}
                Some((_, ids)) => ids.push(indicator.id.clone()),
                None => found.push((what, vec![indicator.id.clone()])),
            }
        }
    }
    let mut all: Vec<(Publication<'a>, Given<'a>)> = Vec::new();
    for ((publication, period), ids) in sorted_by_key(found, |(what, _)| *what) {
        match all.last_mut() {
            Some((last, given)) if *last == publication => given.push((period, ids)),
            _ => all.push((publication, vec![(period, ids)])),
        }
    }
    all
}

fn publication(series: &SeriesFigures) -> Publication<'_> {
    Publication {
        source: &series.source,
        published: &series.published,
    }
}
