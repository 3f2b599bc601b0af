//! The files as they are written. Maps are sorted, so the same figures give the same bytes.
//! crates/send-data reads them, and this command reads them back with it.

use std::collections::BTreeMap;

use reform_plan::{Polarity, Unit};
use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

use super::beside::Neighbours;
use super::sources::{Other, Page};

/// Format of the index and its parts: to be raised when older versions can no longer read them.
pub(super) const FORMAT: u32 = 2;

/// Format of the list of areas.
pub(super) const AREAS_FORMAT: u32 = 1;

/// `index.json`.
#[derive(Serialize)]
pub(super) struct IndexFile {
    pub(super) format: u32,
    pub(super) edition: String,
    pub(super) attribution: String,
    pub(super) sources: BTreeMap<String, SourceEntry>,
    pub(super) areas: BTreeMap<String, AreaEntry>,
    pub(super) neighbours: Neighbours,
    pub(super) inspections: BTreeMap<String, InspectionEntry>,
    pub(super) topics: Vec<TopicEntry>,
    pub(super) pages: Vec<Page>,
    pub(super) other: Vec<Other>,
    pub(super) parts: Vec<PartEntry>,
    pub(super) series: BTreeMap<String, SeriesEntry>,
}

/// What the index says of a part.
#[derive(Serialize)]
pub(super) struct PartEntry {
    pub(super) name: String,
    pub(super) file: String,
    pub(super) checksum: String,
    pub(super) places: Vec<String>,
}

/// `england.json` and the files of the regions.
#[derive(Serialize)]
pub(super) struct PartFile<'a> {
    pub(super) format: u32,
    pub(super) part: &'a str,
    pub(super) edition: &'a str,
    pub(super) series: BTreeMap<&'a str, BTreeMap<&'a str, Values>>,
}

/// An inspection.
#[derive(Serialize)]
pub(super) struct InspectionEntry {
    pub(super) outcome: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) start: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) end: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) published: String,
    pub(super) link: String,
}

/// What series are about, with their keys in the order to show them in.
#[derive(Serialize)]
pub(super) struct TopicEntry {
    pub(super) slug: String,
    pub(super) title: String,
    pub(super) shows: String,
    pub(super) series: Vec<String>,
}

/// Who published figures.
#[derive(Serialize)]
pub(super) struct SourceEntry {
    pub(super) publisher: String,
    pub(super) title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) published: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) address: String,
    pub(super) licence: String,
}

/// A place.
#[derive(Serialize)]
pub(super) struct AreaEntry {
    pub(super) name: String,
    pub(super) level: &'static str,
    pub(super) dfe: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) region: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) icb: String,
}

/// One series.
#[derive(Serialize)]
pub(super) struct SeriesEntry {
    pub(super) title: String,
    pub(super) unit: Unit,
    pub(super) polarity: Polarity,
    pub(super) topic: String,
    pub(super) period_type: String,
    pub(super) sources: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) note: Option<String>,
    pub(super) periods: Vec<String>,
}

/// Values of one place, one for each period.
pub(super) struct Values(pub(super) Vec<Option<f64>>);

/// `areas.json`.
#[derive(Serialize)]
pub(super) struct AreasFile {
    pub(super) format: u32,
    pub(super) regions: BTreeMap<String, String>,
    pub(super) areas: BTreeMap<String, LocalEntry>,
}

/// A local area.
#[derive(Serialize)]
pub(super) struct LocalEntry {
    pub(super) name: String,
    pub(super) dfe: String,
    pub(super) region: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) icb: String,
}

impl Serialize for Values {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.0.len()))?;
        for value in &self.0 {
            match value.map(Number::of) {
                None => list.serialize_element(&())?,
                Some(Number::Whole(value)) => list.serialize_element(&value)?,
                Some(Number::Part(value)) => list.serialize_element(&value)?,
            }
        }
        list.end()
    }
}

/// Writes a whole number without a decimal point.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
pub(super) fn number<S: Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    match Number::of(*value) {
        Number::Whole(value) => serializer.serialize_i64(value),
        Number::Part(value) => serializer.serialize_f64(value),
    }
}

/// A number as it is written: the shortest text that is read back as the same number.
enum Number {
    Whole(i64),
    Part(f64),
}

impl Number {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "only whole numbers far below the limit"
    )]
    fn of(value: f64) -> Self {
        // Up to here every whole number is one f64.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if value.fract() == 0.0 && value.abs() < EXACT {
            Self::Whole(value as i64)
        } else {
            Self::Part(value)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_short_as_they_can_be_and_missing_is_null() {
        let values = Values(vec![
            Some(1199.0),
            None,
            Some(46.4),
            Some(0.0),
            Some(-2.5),
            Some(33.532_934_13),
        ]);
        assert_eq!(
            serde_json::to_string(&values).unwrap(),
            "[1199,null,46.4,0,-2.5,33.53293413]"
        );
    }
}
