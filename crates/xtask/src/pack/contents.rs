//! Putting the index together from the tidy table and from what is said beside the figures.

use std::collections::BTreeMap;

use super::beside::Neighbours;
use super::file::{
    AREAS_FORMAT, AreaEntry, AreasFile, FORMAT, IndexFile, InspectionEntry, LocalEntry, PartEntry,
    SeriesEntry, SourceEntry, TopicEntry,
};
use super::parts::SeriesCells;
use super::sources::{Other, Series, Source, Sources};
use super::tidy::TidyPlace;

type Places = BTreeMap<String, TidyPlace>;

/// What is said beside the figures, from committed files and from the folder of the tidy table.
pub(super) struct Beside {
    pub(super) said: Sources,
    pub(super) other: Vec<Other>,
    pub(super) places: Places,
    pub(super) neighbours: Neighbours,
    pub(super) inspections: BTreeMap<String, InspectionEntry>,
}

/// The index: everything but the values.
pub(super) fn index(
    beside: Beside,
    series: &BTreeMap<String, SeriesCells>,
    parts: Vec<PartEntry>,
) -> Result<IndexFile, String> {
    let said = beside.said;
    let entries = said.series.iter().map(|words| {
        let periods = series.get(&words.key).map(|it| it.periods.clone());
        (
            words.key.clone(),
            series_entry(words, periods.unwrap_or_default()),
        )
    });
    let topics = said.topic.iter().map(|topic| TopicEntry {
        slug: topic.slug.clone(),
        title: topic.title.clone(),
        shows: topic.shows.clone(),
        series: (said.series.iter())
            .filter(|series| series.topic == topic.slug)
            .map(|series| series.key.clone())
            .collect(),
    });
    Ok(IndexFile {
        format: FORMAT,
        series: entries.collect(),
        topics: topics.collect(),
        edition: said.edition,
        attribution: said.attribution,
        sources: said.source.iter().map(source_entry).collect(),
        areas: beside
            .places
            .iter()
            .map(|(code, place)| Ok((code.clone(), area_entry(code, place)?)))
            .collect::<Result<_, String>>()?,
        neighbours: beside.neighbours,
        inspections: beside.inspections,
        pages: said.page,
        other: beside.other,
        parts,
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
        format: AREAS_FORMAT,
        regions: of_level("region")
            .map(|(code, it)| (code.clone(), it.name.clone()))
            .collect(),
        areas: areas.collect::<Result<_, String>>()?,
    })
}

fn series_entry(words: &Series, periods: Vec<String>) -> SeriesEntry {
    SeriesEntry {
        title: words.title.clone(),
        unit: words.unit,
        polarity: words.polarity,
        topic: words.topic.clone(),
        period_type: words.period_type.clone(),
        sources: words.sources.clone(),
        note: words.note.clone(),
        periods,
    }
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
