use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{InFifth, Reach, Standing};

/// One series for all places of an [`AreaFigures`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SeriesFigures {
    /// Periods as published, oldest first, like `2024` or `2023/24 Autumn`.
    pub periods: Vec<String>,
    /// Values keyed by place code, one per period; none is missing or suppressed.
    pub values: BTreeMap<String, Vec<Option<f64>>>,
    /// Who published it and where, like "DfE, Education, health and care plans, 2025"; the files
    /// some of its figures were loaded from after that. It is said of the series as a whole: of one
    /// figure, [`Reading::source`] and [`SeriesFigures::source_words`] say where it comes from.
    pub source: String,
    /// When the publisher's figures were published, in words; empty when not known.
    pub published: String,
    /// Which of its figures were loaded from files; none where none was.
    pub loaded: Option<Loaded>,
    /// What a period is, like "Calendar year" or "January census of the academic year".
    pub period_type: String,
    /// What the publisher or the compilers say to be careful of.
    pub note: Option<String>,
    /// Where the area's latest figure stands, as far as that is known.
    pub standing: Standing,
    /// The end of its region, or else of England, the area's latest figure is at. None where it is at
    /// neither end, for totals, and while the figures of the others are not loaded.
    pub fifth: Option<InFifth>,
    /// How far any council of England has come. None until the figures of the whole country are
    /// loaded, and where no council has a figure.
    pub reach: Option<Reach>,
    /// Figures other publishers give for the area, which disagree with the published series: shown
    /// beside it, never in its place.
    pub other: Vec<OtherFigure>,
}

/// Figures that were loaded from files somebody chose, among those that came with the tool.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loaded {
    /// Who published the other figures of the series and where.
    pub others: String,
    /// Where a loaded figure comes from, by place code and period.
    pub figures: BTreeMap<String, BTreeMap<String, String>>,
}

/// A figure from another source that disagrees with the published one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OtherFigure {
    /// ONS code of the place.
    pub place: String,
    /// The period.
    pub period: String,
    /// The value, in the unit of the series.
    pub value: f64,
    /// Where it comes from.
    pub source: String,
    /// Why it differs, in words.
    pub note: String,
}

/// One figure with what a reader needs to trust it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading<'a> {
    /// The value, in the unit of its series.
    pub value: f64,
    /// The period it is for.
    pub period: &'a str,
    /// Where it comes from.
    pub source: &'a str,
}

impl SeriesFigures {
    /// Where the figure of a place for a period comes from and when it was published, as far as that
    /// is known. Of a figure that was loaded from a file, nobody knows when it was published.
    pub fn source_words(&self, place: &str, period: &str) -> String {
        let source = self.source_of(place, period).trim().trim_end_matches('.');
        match self.published.trim().trim_end_matches('.') {
            published if published.is_empty() || self.is_loaded(place, period) => source.to_owned(),
            published => format!("{source}, published {published}"),
        }
    }

    /// Where the figure of a place for a period comes from.
    pub fn source_of(&self, place: &str, period: &str) -> &str {
        let others = self.loaded.as_ref().map_or(&self.source, |it| &it.others);
        self.file_of(place, period).unwrap_or(others)
    }

    /// Whether the figure of a place for a period was loaded from a file.
    pub fn is_loaded(&self, place: &str, period: &str) -> bool {
        self.file_of(place, period).is_some()
    }

    fn file_of(&self, place: &str, period: &str) -> Option<&str> {
        let of_place = self.loaded.as_ref()?.figures.get(place)?;
        of_place.get(period).map(String::as_str)
    }

    /// The latest figure of a place.
    pub fn latest(&self, place: &str) -> Option<Reading<'_>> {
        self.readings(place).next_back()
    }

    /// The figure before the latest that can be compared with it: of the same term, where a series
    /// has one figure a term, because terms differ from one another every year.
    pub fn previous(&self, place: &str) -> Option<Reading<'_>> {
        let term = |period: &str| period.split_once(' ').map(|(_, term)| term.to_owned());
        let mut backwards = self.readings(place).rev();
        let latest = backwards.next()?;
        backwards.find(|reading| term(reading.period) == term(latest.period))
    }

    /// The figure of a place for a period.
    pub fn at(&self, place: &str, period: &str) -> Option<Reading<'_>> {
        self.readings(place)
            .find(|reading| reading.period == period)
    }

    /// All figures of a place, oldest first; missing ones are passed over.
    pub fn readings(&self, place: &str) -> impl DoubleEndedIterator<Item = Reading<'_>> {
        // Found by its own key, which lives as long as the figures do.
        let (place, values) = match self.values.get_key_value(place) {
            Some((place, values)) => (place.as_str(), values.as_slice()),
            None => ("", [].as_slice()),
        };
        self.periods
            .iter()
            .zip(values)
            .filter_map(move |(period, value)| {
                Some(Reading {
                    value: (*value)?,
                    period,
                    source: self.source_of(place, period),
                })
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(values: &[(&str, Option<f64>)]) -> SeriesFigures {
        SeriesFigures {
            periods: values
                .iter()
                .map(|(period, _)| (*period).to_owned())
                .collect(),
            values: [(
                "E1".to_owned(),
                values.iter().map(|(_, value)| *value).collect(),
            )]
            .into(),
            ..SeriesFigures::default()
        }
    }

    #[test]
    fn a_missing_figure_is_passed_over_and_is_never_zero() {
        let series = series(&[("2022", Some(4.0)), ("2023", None), ("2024", Some(5.0))]);
        assert_eq!(series.previous("E1").map(|it| it.period), Some("2022"));
        assert_eq!(series.at("E1", "2023"), None);
        assert_eq!(series.latest("E2"), None);
    }

    #[test]
    fn a_figure_says_the_file_it_was_loaded_from_and_the_others_say_their_publisher() {
        let mut series = series(&[("2024", Some(4.0)), ("2025", Some(5.0))]);
        series.source = "DfE, 2025 release; loaded from a.csv".to_owned();
        series.published = "June 2025".to_owned();
        series.loaded = Some(Loaded {
            others: "DfE, 2025 release".to_owned(),
            figures: [(
                "E1".to_owned(),
                [("2025".to_owned(), "Loaded from a.csv".to_owned())].into(),
            )]
            .into(),
        });
        let source = |period| series.at("E1", period).map(|it| it.source);
        assert_eq!(source("2024"), Some("DfE, 2025 release"));
        assert_eq!(source("2025"), Some("Loaded from a.csv"));
        assert_eq!(
            series.source_words("E1", "2024"),
            "DfE, 2025 release, published June 2025"
        );
        assert_eq!(series.source_words("E1", "2025"), "Loaded from a.csv");
    }

    #[test]
    fn a_term_is_compared_with_the_same_term_of_another_year() {
        let series = series(&[
            ("2023/24 Spring", Some(1.0)),
            ("2023/24 Summer", Some(2.0)),
            ("2024/25 Autumn", Some(3.0)),
            ("2024/25 Spring", Some(4.0)),
        ]);
        assert_eq!(
            series.previous("E1").map(|it| it.period),
            Some("2023/24 Spring")
        );
    }
}
