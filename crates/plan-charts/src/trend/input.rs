use plan_framework::{Indicator, IndicatorSeries, Polarity, Unit};
use reform_plan::figures::{AreaFigures, OtherFigure};
use serde::{Deserialize, Serialize};

use crate::PlaceKind;

/// What a trend chart shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrendInput {
    /// Name that is unique on the page; ids of the chart begin with it.
    pub id: String,
    /// Name of the indicator.
    pub indicator: String,
    /// What sets this series apart from the indicator's others.
    pub series: String,
    /// Unit of the values.
    pub unit: Unit,
    /// Whether a rise is good, bad or neither.
    pub polarity: Polarity,
    /// Periods as published, oldest first.
    pub periods: Vec<String>,
    /// The places, in the order they are shown.
    pub lines: Vec<TrendLine>,
    /// Where the figures come from, in words.
    pub source: String,
    /// Figures of other sources that disagree with a value: said beside it, never drawn.
    pub other: Vec<TrendOther>,
    /// Width in user units: [`crate::WIDE`], or [`crate::NARROW`] for narrow screens.
    pub width: u32,
}

/// The values of one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrendLine {
    /// Name of the place.
    pub name: String,
    /// What it is on the chart.
    pub kind: PlaceKind,
    /// One value for each period; none where nothing is published.
    pub values: Vec<Option<f64>>,
}

/// A figure of another source that disagrees with a value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrendOther {
    /// Name of the place.
    pub place: String,
    /// The period.
    pub period: String,
    /// The other value, in the unit of the series.
    pub value: f64,
    /// Where it comes from.
    pub source: String,
}

impl TrendInput {
    /// The figures of one series of the catalogue. None when nothing is published for it.
    pub fn of(
        figures: &AreaFigures,
        indicator: &Indicator,
        series: &IndicatorSeries,
        width: u32,
    ) -> Option<Self> {
        let found = figures.series(&series.slug)?;
        let lines = figures.places.iter().map(|place| TrendLine {
            name: place.name.clone(),
            kind: place.role.into(),
            values: found.values.get(&place.code).cloned().unwrap_or_default(),
        });
        Some(Self {
            id: format!("chart-{}", series.slug),
            indicator: indicator.name.clone(),
            series: series.label.clone(),
            unit: series.unit,
            polarity: indicator.polarity,
            periods: found.periods.clone(),
            lines: lines.collect(),
            source: found.source.clone(),
            other: found
                .other
                .iter()
                .filter_map(|it| TrendOther::of(figures, it))
                .collect(),
            width,
        })
    }

    /// The indicator and the series in words.
    pub(super) fn name(&self) -> String {
        let mut letters = self.series.chars();
        let first = letters.next();
        // "EHC plan" and "SEN support" keep their capitals inside a sentence.
        let is_word = letters.next().is_some_and(char::is_lowercase);
        let series = match first {
            Some(first) if is_word => first
                .to_lowercase()
                .chain(self.series.chars().skip(1))
                .collect(),
            _ => self.series.clone(),
        };
        if self.indicator.ends_with(&self.series) || self.series.is_empty() {
            self.indicator.clone()
        } else {
            format!("{}, {series}", self.indicator)
        }
    }

    /// What other sources give, each as a sentence.
    pub(super) fn others(&self) -> impl Iterator<Item = String> {
        self.other.iter().map(|other| {
            let value = self.unit.format(other.value);
            format!(
                "Another source gives {value} for {} in {}: {}.",
                other.place, other.period, other.source
            )
        })
    }

    /// The lines that are drawn: those with a value. Totals of an area and of a whole country have
    /// no common scale, so of totals only the first place is drawn; the table has all of them.
    pub(super) fn drawn(&self) -> Vec<&TrendLine> {
        let most = if self.is_total() { 1 } else { usize::MAX };
        self.lines
            .iter()
            .filter(|line| self.last(line).is_some())
            .take(most)
            .collect()
    }

    /// Whether the values are totals, which grow with the size of the place.
    pub(super) fn is_total(&self) -> bool {
        self.unit.is_total()
    }

    /// The values of a line with the number of their period; missing ones are passed over.
    pub(super) fn readings<'a>(
        &self,
        line: &'a TrendLine,
    ) -> impl DoubleEndedIterator<Item = (usize, f64)> + 'a {
        let periods = self.periods.len();
        let values = line.values.iter().take(periods).enumerate();
        values
            .filter_map(|(at, value)| Some((at, (*value)?)))
            .filter(|(_, value)| value.is_finite())
    }

    pub(super) fn last(&self, line: &TrendLine) -> Option<(usize, f64)> {
        self.readings(line).next_back()
    }

    pub(super) fn period(&self, at: usize) -> &str {
        self.periods.get(at).map(String::as_str).unwrap_or_default()
    }

    /// Name and last value of a line, with the period when a later one has no value for it.
    pub(super) fn label(&self, line: &TrendLine) -> String {
        let Some((at, value)) = self.last(line) else {
            return line.name.clone();
        };
        let value = self.unit.format(value);
        if at + 1 == self.periods.len() {
            format!("{} {value}", line.name)
        } else {
            format!("{} {value} ({})", line.name, self.period(at))
        }
    }
}

impl TrendOther {
    /// A figure about one of the places shown.
    fn of(figures: &AreaFigures, other: &OtherFigure) -> Option<Self> {
        let place = figures
            .places
            .iter()
            .find(|place| place.code == other.place)?;
        Some(Self {
            place: place.name.clone(),
            period: other.period.clone(),
            value: other.value,
            source: other.source.clone(),
        })
    }
}
