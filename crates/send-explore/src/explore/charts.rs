//! The charts of one figure, each in two widths.

use plan_charts::{Chart, NARROW, PlaceKind, TrendInput, TrendLine, TrendOther, WIDE, trend_chart};

use super::ChartPair;
use crate::group::Group;
use crate::sheet::Sheet;

pub(super) fn charts(sheet: &Sheet<'_>, _group: &Group<'_>) -> Vec<ChartPair> {
    let trend = pair(|width, suffix| trend_chart(&trend(sheet, width, suffix)));
    trend.into_iter().collect()
}

/// A chart in both widths, drawn with the width and what is added to its id.
pub(crate) fn pair(draw: impl Fn(u32, &str) -> Option<Chart>) -> Option<ChartPair> {
    Some(ChartPair {
        wide: draw(WIDE, "")?,
        narrow: draw(NARROW, "-narrow")?,
    })
}

/// An id of a page from the key of an item.
pub(crate) fn id(kind: &str, key: &str, suffix: &str) -> String {
    format!("{kind}-{}{suffix}", key.replace('_', "-"))
}

fn trend(sheet: &Sheet<'_>, width: u32, suffix: &str) -> TrendInput {
    let line = |code: &str, kind| TrendLine {
        name: sheet.desk.name(code).to_owned(),
        kind,
        values: sheet.all(code).to_vec(),
    };
    let places = [
        (sheet.us, PlaceKind::Us),
        (sheet.region, PlaceKind::Region),
        (sheet.england, PlaceKind::England),
    ];
    let lines = places
        .into_iter()
        .filter_map(|(code, kind)| Some(line(code?, kind)));
    let other = sheet.figures.other.iter().map(|other| TrendOther {
        place: sheet.desk.name(&other.place).to_owned(),
        period: other.period.clone(),
        value: other.value,
        source: other.source.clone(),
    });
    TrendInput {
        id: id("trend", sheet.item.key, suffix),
        indicator: sheet.item.title.clone(),
        series: String::new(),
        unit: sheet.item.unit,
        polarity: sheet.item.polarity,
        periods: sheet.figures.periods.clone(),
        lines: lines.collect(),
        source: sheet.figures.source.clone(),
        other: other.collect(),
        width,
    }
}
