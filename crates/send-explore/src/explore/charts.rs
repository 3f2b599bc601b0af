//! The charts of one figure, each in two widths.

use plan_charts::{
    Chart, NARROW, PlaceFigure, PlaceKind, PlaceValue, RankedInput, StripInput, TrendInput,
    TrendLine, TrendOther, WIDE, area_strip, ranked_bars, trend_chart,
};
use send_data::AreaLevel;
use send_data::compare::Spread;

use super::ChartPair;
use super::rows::middles;
use crate::Compare;
use crate::group::Group;
use crate::sheet::Sheet;

/// Over time, the places of the comparison, and where our own place stands in England.
pub(super) fn charts(sheet: &Sheet<'_>, group: &Group<'_>, compare: &Compare) -> Vec<ChartPair> {
    let kinds = Kinds::of(sheet, group, compare);
    let trend = pair(|width, suffix| trend_chart(&trend(sheet, &kinds, width, suffix)));
    let ranked = pair(|width, suffix| ranked_bars(&ranked(sheet, group, &kinds, width, suffix)?));
    let strip = pair(|width, suffix| area_strip(&strip(sheet, &kinds, width, suffix)?));
    [trend, ranked, strip].into_iter().flatten().collect()
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

/// What places are on the charts.
struct Kinds<'a> {
    us: Option<&'a str>,
    neighbours: Vec<&'a str>,
    /// What the reader chose, in that order, but for our own place.
    chosen: Vec<&'a str>,
}

impl<'a> Kinds<'a> {
    fn of(sheet: &Sheet<'a>, group: &Group<'a>, compare: &Compare) -> Self {
        let neighbours = match (compare, sheet.us) {
            (Compare::Neighbours, Some(us)) => sheet.desk.neighbours(us),
            _ => Vec::new(),
        };
        let chosen = match compare {
            Compare::Chosen(_) => {
                let codes = group.codes.iter().copied();
                codes.filter(|code| sheet.us != Some(*code)).collect()
            }
            _ => Vec::new(),
        };
        Self {
            us: sheet.us,
            neighbours,
            chosen,
        }
    }

    fn kind(&self, code: &str) -> PlaceKind {
        if self.us == Some(code) {
            PlaceKind::Us
        } else if self.neighbours.contains(&code) {
            PlaceKind::Neighbours
        } else {
            match self.chosen.iter().position(|it| *it == code) {
                Some(0) => PlaceKind::FirstChosen,
                Some(1) => PlaceKind::SecondChosen,
                Some(_) => PlaceKind::LaterChosen,
                None => PlaceKind::Other,
            }
        }
    }

    fn figures(&self, sheet: &Sheet<'_>, codes: &[&str]) -> Vec<PlaceFigure> {
        let figures = codes
            .iter()
            .map(|code| place_figure(sheet, code, self.kind(code)));
        figures.collect()
    }
}

/// A place with its figure of the period.
fn place_figure(sheet: &Sheet<'_>, code: &str, kind: PlaceKind) -> PlaceFigure {
    let value = match sheet.value(code) {
        Some(value) => PlaceValue::Number(value),
        None => PlaceValue::Missing("not published".to_owned()),
    };
    PlaceFigure {
        name: sheet.desk.name(code).to_owned(),
        kind,
        value,
    }
}

/// The published figures of region and England, where they are there.
fn references(sheet: &Sheet<'_>) -> Vec<PlaceFigure> {
    let places = [
        (sheet.region, PlaceKind::Region),
        (sheet.england, PlaceKind::England),
    ];
    let published = places
        .into_iter()
        .filter_map(|(code, kind)| Some((code?, kind)))
        .filter(|(code, _)| sheet.value(code).is_some());
    published
        .map(|(code, kind)| place_figure(sheet, code, kind))
        .collect()
}

/// How many of the chosen places have a line beside ours and England's.
const CHOSEN_LINES: usize = 2;

/// Our own line, then those of the reader's first two chosen places and England, then the other chosen
/// places, for the table. The region and the neighbours are there while they leave room for what the
/// reader chose.
fn lines(sheet: &Sheet<'_>, kinds: &Kinds<'_>) -> Vec<TrendLine> {
    let line = |code: &str, kind| TrendLine {
        name: sheet.desk.name(code).to_owned(),
        kind,
        values: sheet.all(code).to_vec(),
    };
    let chosen: Vec<TrendLine> = kinds
        .chosen
        .iter()
        .filter(|code| sheet.desk.is_loaded(code) && sheet.england != Some(**code))
        .map(|code| line(code, kinds.kind(code)))
        .collect();
    let (is_chosen, is_full) = (!chosen.is_empty(), chosen.len() >= CHOSEN_LINES);
    let mut chosen = chosen.into_iter();
    let mut lines: Vec<TrendLine> = Vec::new();
    lines.extend(sheet.us.map(|us| line(us, PlaceKind::Us)));
    lines.extend(chosen.by_ref().take(CHOSEN_LINES));
    let region = sheet.region;
    let region = region.filter(|region| !is_full && !kinds.chosen.contains(region));
    lines.extend(region.map(|region| line(region, PlaceKind::Region)));
    lines.extend(sheet.england.map(|it| line(it, PlaceKind::England)));
    lines.extend(chosen);
    if is_chosen {
        return lines;
    }
    let neighbours = sheet.us.map(|us| sheet.desk.neighbours(us));
    let neighbours = neighbours.unwrap_or_default();
    if !neighbours.is_empty() && neighbours.iter().all(|code| sheet.desk.is_loaded(code)) {
        lines.push(TrendLine {
            name: "Neighbours (middle)".to_owned(),
            kind: PlaceKind::Neighbours,
            values: middles(sheet, &neighbours),
        });
    }
    lines
}

fn trend(sheet: &Sheet<'_>, kinds: &Kinds<'_>, width: u32, suffix: &str) -> TrendInput {
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
        lines: lines(sheet, kinds),
        source: sheet.figures.source.clone(),
        other: other.collect(),
        width,
    }
}

/// None while the figures of some of the places are not loaded: a rank among the others would be
/// wrong.
fn ranked(
    sheet: &Sheet<'_>,
    group: &Group<'_>,
    kinds: &Kinds<'_>,
    width: u32,
    suffix: &str,
) -> Option<RankedInput> {
    let mut codes = group.codes.clone();
    // Neighbours and chosen places are others than our own, which is shown among them.
    codes.extend(sheet.us.filter(|us| !group.codes.contains(us)));
    if !codes.iter().all(|code| sheet.desk.is_loaded(code)) {
        return None;
    }
    Some(RankedInput {
        id: id("ranked", sheet.item.key, suffix),
        measure: sheet.item.title.clone(),
        unit: sheet.item.unit,
        polarity: sheet.item.polarity,
        period: sheet.period()?.to_owned(),
        geography: group.name.clone(),
        areas: kinds.figures(sheet, &codes),
        references: references(sheet),
        source: sheet.figures.source.clone(),
        width,
    })
}

/// All councils of England; none until they are all loaded, and none of totals, where the strip would
/// show how large councils are.
fn strip(sheet: &Sheet<'_>, kinds: &Kinds<'_>, width: u32, suffix: &str) -> Option<StripInput> {
    let councils: Vec<&str> = sheet.desk.councils(None).collect();
    let is_loaded = councils.iter().all(|code| sheet.desk.is_loaded(code));
    if !is_loaded || sheet.item.is_total() {
        return None;
    }
    let mut references = references(sheet);
    if sheet.level() == Some(AreaLevel::Region) {
        let us = sheet.us.filter(|us| sheet.value(us).is_some());
        let us = us.map(|us| place_figure(sheet, us, PlaceKind::Region));
        references.splice(0..0, us);
    }
    let spread = Spread::of(&sheet.values(councils.iter().copied()));
    Some(StripInput {
        id: id("strip", sheet.item.key, suffix),
        geography: "councils in England".to_owned(),
        measure: sheet.item.title.clone(),
        unit: sheet.item.unit,
        polarity: sheet.item.polarity,
        period: sheet.period()?.to_owned(),
        areas: kinds.figures(sheet, &councils),
        references,
        quartiles: spread.map(|it| (it.lower_quartile, it.upper_quartile)),
        source: sheet.figures.source.clone(),
        width,
    })
}
