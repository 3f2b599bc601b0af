//! The values: sorted by series, checked against what is said of each, and cut into parts.

use std::collections::{BTreeMap, BTreeSet};

use send_data::period::{time_order, without_holes};

use super::file::{FORMAT, PartFile, Values};
use super::sources::{Series, Source, Sources};
use super::tidy::{Cell, CellKey, TidyPlace};

/// The values of one series.
pub(super) struct SeriesCells {
    /// Periods, oldest first, with those between them for which there is nothing.
    pub(super) periods: Vec<String>,
    /// Values by place and period.
    pub(super) places: BTreeMap<String, BTreeMap<String, f64>>,
}

/// Name and places of a part.
pub(super) struct Cut {
    pub(super) name: String,
    pub(super) places: Vec<String>,
}

/// The cells by series. Series of the table and series that something is said of have to be the
/// same, and every value has to come from a source that is named for it.
pub(super) fn by_series(
    said: &Sources,
    cells: &BTreeMap<CellKey, Cell>,
) -> Result<BTreeMap<String, SeriesCells>, String> {
    let mut series: BTreeMap<String, SeriesCells> = BTreeMap::new();
    let mut from: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for ((key, place, period), cell) in cells {
        from.entry(key).or_default().insert(&cell.source);
        let entry = series.entry(key.clone()).or_insert_with(|| SeriesCells {
            periods: Vec::new(),
            places: BTreeMap::new(),
        });
        if !entry.periods.contains(period) {
            entry.periods.push(period.clone());
        }
        let values = entry.places.entry(place.clone()).or_default();
        values.insert(period.clone(), cell.value);
    }
    for words in &said.series {
        let from = from
            .remove(words.key.as_str())
            .ok_or_else(|| format!("Series {} has no value in the tidy table.", words.key))?;
        check_sources(words, &said.source, &from)?;
    }
    if let Some(key) = from.keys().next() {
        return Err(format!(
            "The tidy table has series {key}, which crates/send-data/sources.toml does not name: add \
             it there."
        ));
    }
    for (key, entry) in &mut series {
        if let Some(period) = (entry.periods.iter()).find(|it| time_order(it).is_none()) {
            return Err(format!(
                "Series {key} has a period that cannot be read, \"{period}\"."
            ));
        }
        entry.periods.sort_by_key(|period| time_order(period));
        entry.periods = without_holes(&entry.periods);
    }
    Ok(series)
}

/// The parts: England, the regions and Inner and Outer London; then each region's local
/// authorities.
pub(super) fn cuts(places: &BTreeMap<String, TidyPlace>) -> Vec<Cut> {
    let codes = |is_in: &dyn Fn(&TidyPlace) -> bool| -> Vec<String> {
        places
            .iter()
            .filter(|(_, place)| is_in(place))
            .map(|(code, _)| code.clone())
            .collect()
    };
    let mut cuts = vec![Cut {
        name: "england".to_owned(),
        places: codes(&|place| place.level != "la"),
    }];
    for region in codes(&|place| place.level == "region") {
        cuts.push(Cut {
            places: codes(&|place| place.level == "la" && place.region_code == region),
            name: region,
        });
    }
    cuts
}

/// The file of a part. A series with no value in it is left out.
pub(super) fn file<'a>(
    cut: &'a Cut,
    edition: &'a str,
    series: &'a BTreeMap<String, SeriesCells>,
) -> PartFile<'a> {
    let of_series = |cells: &'a SeriesCells| -> BTreeMap<&'a str, Values> {
        cut.places
            .iter()
            .filter_map(|place| {
                let by_period = cells.places.get(place)?;
                let values = cells.periods.iter();
                let values = values.map(|period| by_period.get(period).copied());
                Some((place.as_str(), Values(values.collect())))
            })
            .collect()
    };
    PartFile {
        format: FORMAT,
        part: &cut.name,
        edition,
        series: series
            .iter()
            .map(|(key, cells)| (key.as_str(), of_series(cells)))
            .filter(|(_, values)| !values.is_empty())
            .collect(),
    }
}

/// Refuses a series that names a source which is not there, or has values of another one.
fn check_sources(words: &Series, sources: &[Source], from: &BTreeSet<&str>) -> Result<(), String> {
    let mut known = BTreeSet::new();
    for id in &words.sources {
        let source = sources
            .iter()
            .find(|source| source.id == *id)
            .ok_or_else(|| {
                format!(
                    "sources.toml: series {} names source {id}, which is not there.",
                    words.key
                )
            })?;
        known.extend(source.tidy.iter().map(String::as_str));
    }
    match from.difference(&known).next() {
        Some(other) => Err(format!(
            "Series {} has a value from {other}, which is none of the sources that sources.toml names \
             for it.",
            words.key
        )),
        None => Ok(()),
    }
}
