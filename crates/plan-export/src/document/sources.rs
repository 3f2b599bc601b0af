//! Where figures come from: a row for each publication, with what it gives.

use reform_plan::figures::SeriesFigures;
use reform_plan::order::sorted_by_key;
use reform_plan::{AreaFigures, Framework, PlanSummary};

use super::block::{missing, paragraph};
use super::{Block, Table, Words};

/// The sources of the figures in this plan.
pub(super) fn blocks(summary: &PlanSummary<'_>) -> Vec<Block> {
    match summary.figures.filter(|figures| !figures.series.is_empty()) {
        None => vec![missing("This copy has no published figures.")],
        Some(figures) => vec![
            paragraph(format!(
                "{}. {}",
                figures.edition.trim_end_matches('.'),
                figures.attribution
            )),
            paragraph("Figures the partnership typed itself have their own source beside them."),
            Block::Table(publications(summary.framework, figures)),
        ],
    }
}

/// Each publication the figures come from, with when it was published, what its periods are and which
/// indicators it gives.
pub fn publications(framework: &Framework, figures: &AreaFigures) -> Table {
    let rows = found(framework, figures).into_iter().map(|(it, given)| {
        let given = given.iter();
        let given =
            given.map(|(period, ids)| Words::plain(format!("{period}: {}", ids.join(", "))));
        vec![
            it.source.into(),
            Words::or_missing(it.published, "Not known"),
            given.fold(Words::default(), Words::below),
        ]
    });
    let columns = [
        ("Publication", 46),
        ("Published", 18),
        ("What a period is, and the indicators", 36),
    ];
    Table {
        caption: "Publications, when each was published, and what they give".to_owned(),
        columns: columns
            .map(|(heading, share)| (heading.to_owned(), share))
            .to_vec(),
        rows: rows.collect(),
    }
}

/// A publication, as far as readers tell one from another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Publication<'a> {
    source: &'a str,
    published: &'a str,
}

/// What a publication gives: periods of one type, and the indicators counted by them.
type Given<'a> = Vec<(&'a str, Vec<String>)>;

fn found<'a>(framework: &Framework, figures: &'a AreaFigures) -> Vec<(Publication<'a>, Given<'a>)> {
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
