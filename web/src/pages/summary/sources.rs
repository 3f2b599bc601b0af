//! Where figures come from: a row for each publication, with what it gives.

use std::collections::BTreeMap;

use reform_plan::figures::SeriesFigures;
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
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Publication<'a> {
    source: &'a str,
    published: &'a str,
}

/// What a publication gives: periods of one type, and the indicators counted by them.
type Given<'a> = BTreeMap<&'a str, Vec<String>>;

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
    html! {
        <DataTable
            caption="Publications, when each was published, and what they give"
            class="app-data-table--sources"
            columns={["Publication", "Published", "What a period is, and the indicators"].map(AttrValue::Static).to_vec()}
            rows={rows.collect::<Vec<_>>()}
        />
    }
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
) -> BTreeMap<Publication<'a>, Given<'a>> {
    let mut all: BTreeMap<Publication<'a>, Given<'a>> = BTreeMap::new();
    for indicator in &framework.indicators {
        let found = indicator
            .series
            .iter()
            .filter_map(|it| figures.series(&it.slug));
        for series in found {
            let ids = all
                .entry(publication(series))
                .or_default()
                .entry(&series.period_type)
                .or_default();
            if ids.last() != Some(&indicator.id) {
                ids.push(indicator.id.clone());
            }
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
