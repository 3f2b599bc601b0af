mod check;
mod children;
mod file;
mod page;
mod part;
mod series;
mod take;

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::{AreaLevel, Inspection, Neighbour, PackArea, PackProblem};

pub use children::Children;
pub(crate) use file::read_format;
pub use page::{PackPage, PackTopic};
pub use part::PackPart;
pub use series::{OtherRecord, PackSeries, PackSource};

/// Format this version reads.
const FORMAT: u32 = 2;

/// What the file is called in problems.
const NAME: &str = "published figures";

/// The published figures: the benchmark pack.
///
/// It is read in two steps, so that nobody loads the whole country to see one area: the index says
/// what there is and in which part the values of each place are; then each part is added when it is
/// wanted. A place whose part is not there has no values.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Pack {
    edition: String,
    attribution: String,
    sources: BTreeMap<String, PackSource>,
    areas: BTreeMap<String, PackArea>,
    #[serde(default)]
    neighbours: BTreeMap<String, Vec<Neighbour>>,
    #[serde(default)]
    inspections: BTreeMap<String, Inspection>,
    #[serde(default)]
    topics: Vec<PackTopic>,
    #[serde(default)]
    pages: Vec<PackPage>,
    other: Vec<OtherRecord>,
    parts: Vec<PackPart>,
    series: BTreeMap<String, PackSeries>,
    /// Names of the parts that were added.
    #[serde(skip)]
    added: BTreeSet<String>,
    /// Where files that were laid over the figures come from, in words: see [`Pack::take`].
    #[serde(skip)]
    files: Vec<String>,
}

impl Pack {
    /// Reads `index.json`. No series has values yet: see [`Pack::add_part`].
    ///
    /// # Errors
    /// A [`PackProblem`] when the text is damaged, of another format, or contradicts itself: a
    /// series with periods out of order or of an unknown source or topic, a place in two parts, a
    /// neighbour that is not listed.
    pub fn read(index: &str) -> Result<Self, PackProblem> {
        let pack: Self = read_format(index, NAME, FORMAT)?;
        pack.check()?;
        Ok(pack)
    }

    /// Reads `index.json` and adds parts, each given with its name: for programs that have all of
    /// them at hand.
    ///
    /// # Errors
    /// The first [`PackProblem`] of the index or of a part.
    pub fn whole(index: &str, parts: &[(&str, &str)]) -> Result<Self, PackProblem> {
        let mut pack = Self::read(index)?;
        for (name, text) in parts {
            pack.add_part(name, text)?;
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

    /// All places by ONS code.
    pub fn areas(&self) -> &BTreeMap<String, PackArea> {
        &self.areas
    }

    /// All series by key. Their values are those of the parts that were added.
    pub fn series(&self) -> &BTreeMap<String, PackSeries> {
        &self.series
    }

    /// All sources by id.
    pub fn sources(&self) -> &BTreeMap<String, PackSource> {
        &self.sources
    }

    /// What the series are about, in the order to show them in.
    pub fn topics(&self) -> &[PackTopic] {
        &self.topics
    }

    /// The pages of London's regional dashboard, in its order, with what answers each.
    pub fn pages(&self) -> &[PackPage] {
        &self.pages
    }

    /// Figures of other publishers that disagree with a series.
    pub fn other_figures(&self) -> &[OtherRecord] {
        &self.other
    }

    /// The published value of a series for a place and a period. None where nothing is published,
    /// and where the place's part was not added.
    pub fn value(&self, key: &str, place: &str, period: &str) -> Option<f64> {
        let series = self.series.get(key)?;
        let at = series.periods.iter().position(|known| known == period)?;
        series.values.get(place)?.get(at).copied().flatten()
    }

    /// The file the value of a series for a place and a period was loaded from, in words; none when
    /// it is one that came with the pack.
    pub fn loaded_from(&self, key: &str, place: &str, period: &str) -> Option<&str> {
        let series = self.series.get(key)?;
        let of_place = series.loaded.get(place)?;
        let at = series.periods.iter().position(|known| known == period)?;
        let file = of_place.get(at).copied().flatten()?;
        self.files.get(file).map(String::as_str)
    }

    /// Whether any value of a series was loaded from a file.
    pub(crate) fn has_loaded(&self, key: &str) -> bool {
        let series = self.series.get(key);
        series.is_some_and(|series| !series.loaded.is_empty())
    }

    /// Whether there is any value for a place.
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

    /// The statistical neighbours of a local authority, closest first: ten of them (DfE's model of
    /// May 2025), in any part of England. None for other places.
    pub fn neighbours(&self, place: &str) -> &[Neighbour] {
        self.neighbours.get(place).map_or(&[], Vec::as_slice)
    }

    /// The latest Area SEND inspection of a local authority's area, where there is one.
    pub fn inspection(&self, place: &str) -> Option<&Inspection> {
        self.inspections.get(place)
    }
}
