//! Reading what is said beside the figures: two committed TOML files.

use std::fs;

use reform_plan::{Polarity, Unit};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// `sources.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sources {
    pub(super) edition: String,
    pub(super) attribution: String,
    pub(super) source: Vec<Source>,
    pub(super) topic: Vec<Topic>,
    pub(super) page: Vec<Page>,
    pub(super) series: Vec<Series>,
}

/// Who published figures.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    pub(super) id: String,
    /// The tidy table's own names for it.
    pub(super) tidy: Vec<String>,
    pub(super) publisher: String,
    pub(super) title: String,
    #[serde(default)]
    pub(super) published: String,
    #[serde(default)]
    pub(super) address: String,
    pub(super) licence: String,
}

/// What series are about.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Topic {
    pub(super) slug: String,
    pub(super) title: String,
    pub(super) shows: String,
}

/// A page of London's regional dashboard; it goes into the pack as it is.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Page {
    pub(super) title: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) topics: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) series: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) gap: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) elsewhere: Option<String>,
}

/// One published series.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Series {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) topic: String,
    pub(super) unit: Unit,
    pub(super) polarity: Polarity,
    pub(super) period_type: String,
    pub(super) sources: Vec<String>,
    #[serde(default)]
    pub(super) note: Option<String>,
}

/// A figure of another publisher; it goes into the pack as it is.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Other {
    pub(super) place: String,
    pub(super) series: String,
    pub(super) period: String,
    #[serde(serialize_with = "super::file::number")]
    pub(super) value: f64,
    pub(super) source: String,
    pub(super) note: String,
    pub(super) rests: String,
    #[serde(default)]
    pub(super) also: Vec<String>,
}

/// Reads `sources.toml`.
pub(super) fn read(path: &str) -> Result<Sources, String> {
    toml_file(path)
}

/// Reads `other-figures.toml`.
pub(super) fn other(path: &str) -> Result<Vec<Other>, String> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        figure: Vec<Other>,
    }
    toml_file(path).map(|file: File| file.figure)
}

fn toml_file<T: DeserializeOwned>(path: &str) -> Result<T, String> {
    let text =
        fs::read_to_string(path).map_err(|error| format!("{path} could not be read: {error}."))?;
    toml::from_str(&text).map_err(|error| format!("{path} is not as it has to be: {error}"))
}
