//! Putting the files together from the tidy table and from what is said beside the figures.

use std::collections::{BTreeMap, BTreeSet};

use send_data::period::{time_order, without_holes};

use super::file::{
    AreaEntry, AreasFile, FORMAT, LocalEntry, PackFile, SeriesEntry, SourceEntry, Values,
};
use super::sources::{Other, Series, Source, Sources};
use super::tidy::{Cell, CellKey, TidyPlace};

type Places = BTreeMap<String, TidyPlace>;
type Cells = BTreeMap<CellKey, Cell>;

/// The pack: the series the catalogue reads and no others.
pub(super) fn pack(
    said: &Sources,
    other: &[Other],
    keys: &BTreeSet<String>,
    places: &Places,
    cells: &Cells,
) -> Result<PackFile, String> {
    let mut series = BTreeMap::new();
    for key in keys {
        let words = said.series.iter().find(|it| it.key == *key).ok_or_else(|| {
            format!("The catalogue reads {key}, which crates/send-data/sources.toml does not name: add it there.")
        })?;
        let known = sources_of(words, &said.source)?;
        series.insert(key.clone(), series_entry(words, &known, places, cells)?);
    }
    Ok(PackFile {
        format: FORMAT,
        edition: said.edition.clone(),
        attribution: said.attribution.clone(),
        sources: said.source.iter().map(source_entry).collect(),
        areas: places
            .iter()
            .map(|(code, place)| Ok((code.clone(), area_entry(code, place)?)))
            .collect::<Result<_, String>>()?,
        other: other
            .iter()
            .filter(|it| keys.contains(&it.series))
            .cloned()
            .collect(),
        series,
    })
}

/// The list of local areas.
pub(super) fn areas(places: &Places) -> Result<AreasFile, String> {
    let of_level = |level: &'static str| places.iter().filter(move |(_, it)| it.level == level);
    let areas = of_level("la").map(|(code, place)| {
        if places
            .get(&place.region_code)
            .is_none_or(|it| it.level != "region")
        {
            return Err(format!(
                "geographies.csv: {code} is in no region that is listed."
            ));
        }
        let entry = LocalEntry {
            name: place.name.clone(),
            dfe: place.dfe_code.clone(),
            region: place.region_code.clone(),
            icb: place.icb.clone(),
        };
        Ok((code.clone(), entry))
    });
    Ok(AreasFile {
        format: FORMAT,
        regions: of_level("region")
            .map(|(code, it)| (code.clone(), it.name.clone()))
            .collect(),
        areas: areas.collect::<Result<_, String>>()?,
    })
}

/// The sources a series names.
fn sources_of<'a>(series: &Series, sources: &'a [Source]) -> Result<Vec<&'a Source>, String> {
    series
        .sources
        .iter()
        .map(|id| {
            sources
                .iter()
                .find(|source| source.id == *id)
                .ok_or_else(|| {
                    format!(
                        "sources.toml: series {} names source {id}, which is not there.",
                        series.key
                    )
                })
        })
        .collect()
}

fn series_entry(
    words: &Series,
    sources: &[&Source],
    places: &Places,
    cells: &Cells,
) -> Result<SeriesEntry, String> {
    let key = &words.key;
    let own = |place: &str| {
        let start = (key.clone(), place.to_owned(), String::new());
        cells.range(start..).take_while({
            let place = place.to_owned();
            move |((series, at, _), _)| series == key && *at == place
        })
    };
    let mut periods: Vec<String> = Vec::new();
    for code in places.keys() {
        for ((_, _, period), cell) in own(code) {
            if !sources
                .iter()
                .any(|source| source.tidy.contains(&cell.source))
            {
                return Err(format!(
                    "Series {key} has a value from {}, which is none of the sources that sources.toml \
                     names for it.",
                    cell.source
                ));
            }
            if time_order(period).is_none() {
                return Err(format!(
                    "Series {key} has a period that cannot be read, \"{period}\"."
                ));
            }
            if !periods.contains(period) {
                periods.push(period.clone());
            }
        }
    }
    if periods.is_empty() {
        return Err(format!("Series {key} has no value in the tidy table."));
    }
    periods.sort_by_key(|period| time_order(period));
    let periods = without_holes(&periods);
    let values = places.keys().filter_map(|code| {
        let by_period: BTreeMap<&String, f64> = own(code)
            .map(|((_, _, period), cell)| (period, cell.value))
            .collect();
        let values = periods
            .iter()
            .map(|period| by_period.get(period).copied())
            .collect();
        (!by_period.is_empty()).then(|| (code.clone(), Values(values)))
    });
    Ok(SeriesEntry {
        title: words.title.clone(),
        unit: words.unit,
        period_type: words.period_type.clone(),
        sources: words.sources.clone(),
        note: words.note.clone(),
        values: values.collect(),
        periods,
    })
}

fn source_entry(source: &Source) -> (String, SourceEntry) {
    let entry = SourceEntry {
        publisher: source.publisher.clone(),
        title: source.title.clone(),
        published: source.published.clone(),
        address: source.address.clone(),
        licence: source.licence.clone(),
    };
    (source.id.clone(), entry)
}

fn area_entry(code: &str, place: &TidyPlace) -> Result<AreaEntry, String> {
    let level = match place.level.as_str() {
        "england" => "england",
        "region" => "region",
        "subregion" => "subregion",
        "la" => "local-authority",
        other => {
            return Err(format!(
                "geographies.csv: {code} has a level nobody knows, \"{other}\"."
            ));
        }
    };
    Ok(AreaEntry {
        name: place.name.clone(),
        level,
        dfe: place.dfe_code.clone(),
        region: place.region_code.clone(),
        icb: place.icb.clone(),
    })
}
