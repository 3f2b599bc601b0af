use std::collections::BTreeMap;

use plan_framework::{Polarity, Unit};
use serde::Deserialize;

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
    /// Whether a rise is good, bad or neither.
    pub polarity: Polarity,
    /// Slug of the topic it belongs to.
    pub topic: String,
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
    /// Values by ONS code, one for each period; none where nothing is published. They come with the
    /// parts of the pack.
    #[serde(skip)]
    pub values: BTreeMap<String, Vec<Option<f64>>>,
    /// By ONS code and for each period, the file a value was loaded from, as its number among those
    /// of the pack. A place none was loaded for has no entry.
    #[serde(skip)]
    pub(super) loaded: BTreeMap<String, Vec<Option<usize>>>,
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
