use plan_framework::{Indicator, IndicatorSeries, Polarity};

use crate::draft::{LocalFigure, PlanDraft};
use crate::figures::{AreaFigures, OtherFigure, Place, PlaceRole, Reading, SeriesFigures};

/// An indicator with its published and local figures.
#[derive(Clone, Debug)]
pub struct IndicatorLine<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// Its series; empty while figures are not loaded and when nothing is published.
    pub series: Vec<SeriesLine<'a>>,
    /// Figures the partnership typed.
    pub local: Vec<&'a LocalFigure>,
    /// Below which number a local count is not shown: see [`PlanDraft::small_counts_below`].
    pub small_counts: u32,
}

/// One series with the latest figure of each place.
#[derive(Clone, Debug)]
pub struct SeriesLine<'a> {
    /// The series of the catalogue.
    pub series: &'a IndicatorSeries,
    /// Its figures.
    pub figures: &'a SeriesFigures,
    /// The latest figures, one entry a place, in the order places are shown.
    pub places: Vec<PlaceReading<'a>>,
}

/// The latest figure of a place and the one before it.
#[derive(Clone, Debug)]
pub struct PlaceReading<'a> {
    /// The place.
    pub place: &'a Place,
    /// The latest figure; none when nothing is published for it.
    pub latest: Option<Reading<'a>>,
    /// The figure before.
    pub previous: Option<Reading<'a>>,
}

impl<'a> IndicatorLine<'a> {
    pub(super) fn new(
        draft: &'a PlanDraft,
        figures: Option<&'a AreaFigures>,
        indicator: &'a Indicator,
    ) -> Self {
        let series = indicator
            .series
            .iter()
            .filter_map(|series| {
                let figures = figures?;
                Some(SeriesLine::new(
                    figures,
                    series,
                    figures.series(&series.slug)?,
                ))
            })
            .collect();
        Self {
            indicator,
            series,
            local: draft.figures_of(&indicator.slug).collect(),
            small_counts: draft.small_counts_below(),
        }
    }

    /// The latest figure of the plan's own area in the first series, with its unit in words: what a
    /// success measure starts from.
    pub fn own_latest(&self) -> Option<(&'a IndicatorSeries, Reading<'a>)> {
        let line = self.series.first()?;
        let us = line
            .places
            .iter()
            .find(|it| it.place.role == PlaceRole::Us)?;
        Some((line.series, us.latest?))
    }
}

impl<'a> SeriesLine<'a> {
    fn new(
        figures: &'a AreaFigures,
        series: &'a IndicatorSeries,
        values: &'a SeriesFigures,
    ) -> Self {
        let places = figures
            .places
            .iter()
            .map(|place| PlaceReading {
                place,
                latest: values.latest(&place.code),
                previous: values.previous(&place.code),
            })
            .collect();
        Self {
            series,
            figures: values,
            places,
        }
    }

    /// Figures of other sources for the places shown.
    pub fn other(&self) -> impl Iterator<Item = (&'a Place, &'a OtherFigure)> {
        let places: Vec<&'a Place> = self.places.iter().map(|it| it.place).collect();
        self.figures.other.iter().filter_map(move |figure| {
            let place = places.iter().find(|place| place.code == figure.place)?;
            Some((*place, figure))
        })
    }
}

impl PlaceReading<'_> {
    /// How the latest figure moved since the one before, in words: "up from 2,705 (2023/24)". Good
    /// or bad is said only where the indicator says which is which.
    pub fn change_words(&self, series: &IndicatorSeries, polarity: Polarity) -> Option<String> {
        let (latest, previous) = (self.latest?, self.previous?);
        let was = format!(
            "{} ({})",
            series.unit.format(previous.value),
            previous.period
        );
        let words = if latest.value > previous.value {
            let judged = match polarity {
                Polarity::HigherIsBetter => " (better)",
                Polarity::LowerIsBetter => " (worse)",
                Polarity::Context => "",
            };
            format!("up from {was}{judged}")
        } else if latest.value < previous.value {
            let judged = match polarity {
                Polarity::HigherIsBetter => " (worse)",
                Polarity::LowerIsBetter => " (better)",
                Polarity::Context => "",
            };
            format!("down from {was}{judged}")
        } else {
            format!("the same as {}", previous.period)
        };
        Some(words)
    }
}
