use std::collections::BTreeMap;

use plan_framework::Unit;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::period::{time_order, without_holes};
use crate::{AreaLevel, PackArea, PackProblem};

/// Format this version reads.
const FORMAT: u32 = 1;

/// What the file is called in problems.
const NAME: &str = "published figures";

/// The published figures: the benchmark pack.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Pack {
    edition: String,
    attribution: String,
    sources: BTreeMap<String, PackSource>,
    areas: BTreeMap<String, PackArea>,
    series: BTreeMap<String, PackSeries>,
    other: Vec<OtherRecord>,
}

/// Who published figures.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PackSource {
    /// The publisher, in short.
    pub publisher: String,
    /// The release or table.
    pub title: String,
    /// When it was published, in words; empty when that is not known.
    #[serde(default)]
    pub published: String,
    /// Where it is on the web; empty when that is not known.
    #[serde(default)]
    pub address: String,
    /// Its licence.
    pub licence: String,
}

/// One published series.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct PackSeries {
    /// What it counts.
    pub title: String,
    /// Unit of its values.
    pub unit: Unit,
    /// What a period is.
    pub period_type: String,
    /// Ids of the sources it comes from, the main one first.
    pub sources: Vec<String>,
    /// What to be careful of.
    #[serde(default)]
    pub note: Option<String>,
    /// Periods as published, oldest first. A period between others for which nothing was published
    /// is among them, and has no values.
    pub periods: Vec<String>,
    /// Values by ONS code, one for each period; none where nothing is published.
    pub values: BTreeMap<String, Vec<Option<f64>>>,
}

/// A figure of another publisher that disagrees with a published series: shown beside it, never in
/// its place.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct OtherRecord {
    /// ONS code of the place.
    pub place: String,
    /// Key of the series it disagrees with.
    pub series: String,
    /// The period.
    pub period: String,
    /// The other value, in the unit of the series.
    pub value: f64,
    /// Where it comes from.
    pub source: String,
    /// Why it differs, in words.
    pub note: String,
    /// What is said beside other series that rest on the same count.
    pub rests: String,
    /// Keys of published series that rest on the same count.
    #[serde(default)]
    pub also: Vec<String>,
}

impl Pack {
    /// Reads `benchmark.json`.
    ///
    /// # Errors
    /// A [`PackProblem`] when the text is damaged, of another format, or contradicts itself: a
    /// series with too many or too few values, with periods out of order, or of an unknown area or
    /// source.
    pub fn read(text: &str) -> Result<Self, PackProblem> {
        let pack: Self = read_format(text, NAME, FORMAT)?;
        for (key, series) in &pack.series {
            pack.check(key, series).map_err(|what| {
                PackProblem::contradiction(format!("In the file of {NAME}, series {key} {what}."))
            })?;
        }
        Ok(pack)
    }

    /// Which edition of the figures this is, in words.
    pub fn edition(&self) -> &str {
        &self.edition
    }

    /// The licence sentence that has to stand beside the figures, with the publishers.
    pub fn attribution(&self) -> &str {
        &self.attribution
    }

    /// All places by ONS code. Local areas outside the pack's coverage are named, and have no
    /// values.
    pub fn areas(&self) -> &BTreeMap<String, PackArea> {
        &self.areas
    }

    /// All series by key.
    pub fn series(&self) -> &BTreeMap<String, PackSeries> {
        &self.series
    }

    /// All sources by id.
    pub fn sources(&self) -> &BTreeMap<String, PackSource> {
        &self.sources
    }

    /// Figures of other publishers that disagree with a series.
    pub fn other_figures(&self) -> &[OtherRecord] {
        &self.other
    }

    /// The published value of a series for a place and a period. None where nothing is published.
    pub fn value(&self, key: &str, place: &str, period: &str) -> Option<f64> {
        let series = self.series.get(key)?;
        let at = series.periods.iter().position(|known| known == period)?;
        series.values.get(place)?.get(at).copied().flatten()
    }

    /// Whether anything is published for a place.
    pub fn has_figures(&self, place: &str) -> bool {
        let has_value = |values: &Vec<Option<f64>>| values.iter().any(Option::is_some);
        self.series
            .values()
            .any(|series| series.values.get(place).is_some_and(has_value))
    }

    /// ONS code of England.
    pub fn england(&self) -> Option<&str> {
        self.codes(AreaLevel::England).next()
    }

    /// ONS codes of the places of one level.
    pub fn codes(&self, level: AreaLevel) -> impl Iterator<Item = &str> {
        self.areas
            .iter()
            .filter(move |(_, area)| area.level == level)
            .map(|(code, _)| code.as_str())
    }

    /// What contradicts itself in a series, as the end of a sentence.
    fn check(&self, key: &str, series: &PackSeries) -> Result<(), String> {
        let mut before = None;
        for period in &series.periods {
            let Some(order) = time_order(period) else {
                return Err(format!("has a period nobody can read, \"{period}\""));
            };
            if before >= Some(order) {
                return Err(format!("has period {period} out of order"));
            }
            before = Some(order);
        }
        if without_holes(&series.periods).len() != series.periods.len() {
            return Err("leaves a period out between others".to_owned());
        }
        if let Some(unknown) = series
            .sources
            .iter()
            .find(|id| !self.sources.contains_key(*id))
        {
            return Err(format!("names a source that is not listed, \"{unknown}\""));
        }
        for (place, values) in &series.values {
            if !self.areas.contains_key(place) {
                return Err(format!("has values for {place}, which is not listed"));
            }
            if values.len() != series.periods.len() {
                return Err(format!(
                    "has {} periods and {} values for {place}",
                    series.periods.len(),
                    values.len()
                ));
            }
        }
        let mut others = self.other.iter().filter(|other| other.series == key);
        match others.find(|other| !series.periods.contains(&other.period)) {
            Some(other) => Err(format!(
                "has another figure for {}, a period it lacks",
                other.period
            )),
            None => Ok(()),
        }
    }
}

/// Reads JSON that says its format, refusing other formats in words before anything else is read.
pub(crate) fn read_format<T: DeserializeOwned>(
    text: &str,
    name: &str,
    format: u32,
) -> Result<T, PackProblem> {
    #[derive(Deserialize)]
    struct Head {
        format: u32,
    }
    let head: Head =
        serde_json::from_str(text).map_err(|error| PackProblem::unreadable(name, &error))?;
    if head.format != format {
        return Err(PackProblem::other_format(name, head.format, format));
    }
    serde_json::from_str(text).map_err(|error| PackProblem::unreadable(name, &error))
}
