//! What can be read of a measure: numbers, days, and the published figures behind it.

use std::cmp::Ordering;

use plan_framework::{Formula, Framework, Indicator, Polarity, Unit};
use time::Date;

use super::days::{Days, days_of};
use super::scale::Scale;
use crate::draft::{MeasureDirection, MeasureOf, SuccessMeasure};
use crate::figures::{AreaFigures, PlaceRole, Reading, SeriesFigures};

/// A value on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stop {
    pub(super) on: Date,
    pub(super) value: f64,
}

/// A measure as far as it can be read.
pub(super) struct Known<'a> {
    pub(super) measure: &'a SuccessMeasure,
    pub(super) indicator: Option<&'a Indicator>,
    pub(super) scale: Scale,
    pub(super) baseline: Option<f64>,
    /// The days of the baseline.
    pub(super) since: Option<Days>,
    pub(super) target: Option<f64>,
    /// The last day for the target.
    pub(super) by: Option<Date>,
    /// The published series it follows, with the code of the place it is measured in.
    pub(super) series: Option<(&'a SeriesFigures, &'a str)>,
}

impl<'a> Known<'a> {
    pub(super) fn of(
        measure: &'a SuccessMeasure,
        framework: &'a Framework,
        figures: Option<&'a AreaFigures>,
    ) -> Self {
        let indicator = match &measure.of {
            MeasureOf::Indicator(slug) => framework.indicator(slug),
            MeasureOf::Own(_) => None,
        };
        let used = measure.used_figure();
        // The baseline may have been taken from any series of the indicator; else it is the one
        // people mean by its name.
        let series = indicator.and_then(|indicator| {
            let is_used = |formula: &Formula, slug: &str| {
                used.is_some_and(|used| {
                    used.series == slug
                        || matches!(formula, Formula::Published(key) if *key == used.series)
                })
            };
            let mut all = indicator.series.iter();
            all.find(|it| is_used(&it.formula, it.slug.as_str()))
                .or(indicator.series.first())
        });
        let unit = series.map(|it| it.unit).or(indicator.map(|it| it.unit));
        let published = series.filter(|it| it.unit != Unit::Category);
        let series = published.zip(figures).and_then(|(series, figures)| {
            let us = figures.place(PlaceRole::Us).map(|it| it.code.as_str());
            let place = used.map(|it| it.place.as_str()).or(us)?;
            Some((figures.series(&series.slug)?, place))
        });
        let since = days_of(&measure.baseline_date);
        Self {
            measure,
            indicator,
            scale: unit.map_or_else(
                || Scale::typed([&measure.baseline, &measure.target]),
                Scale::In,
            ),
            baseline: measure.baseline.read(),
            since: since.or_else(|| days_of(&used?.period)),
            target: measure.target.read(),
            by: Days::of(&measure.target_date).map(|it| it.last),
            series,
        }
    }

    /// Which way is better: the direction of the measure. To hold a level says nothing of it; then
    /// the indicator does, where one way is better.
    pub(super) fn better(&self) -> Option<MeasureDirection> {
        match self.measure.direction {
            MeasureDirection::Hold => match self.indicator?.polarity {
                Polarity::HigherIsBetter => Some(MeasureDirection::Up),
                Polarity::LowerIsBetter => Some(MeasureDirection::Down),
                Polarity::Context => None,
            },
            direction => Some(direction),
        }
    }

    /// The published figures with the days of their periods, oldest first.
    pub(super) fn published(&self) -> impl Iterator<Item = (Reading<'a>, Days)> {
        let series = self.series.into_iter();
        series
            .flat_map(|(series, place)| series.readings(place))
            .filter(|it| it.value.is_finite())
            .filter_map(|it| Some((it, days_of(it.period)?)))
    }

    /// Those whose whole period is after the baseline's. Where it is not known when the baseline
    /// was, none is known to be later.
    pub(super) fn published_since(&self) -> impl Iterator<Item = (Reading<'a>, Days)> {
        let since = self.since;
        self.published()
            .filter(move |(_, days)| since.is_some_and(|since| days.first > since.last))
    }

    /// The lines of the way to the target that have a day and a number, in their own order.
    pub(super) fn waypoints(&self) -> impl Iterator<Item = Stop> {
        self.measure.trajectory.iter().filter_map(|line| {
            Some(Stop {
                on: Days::of(&line.by)?.last,
                value: line.value.read()?,
            })
        })
    }

    /// Where it has to be on a day: on the straight line from the stop of the way before it to the
    /// next; after the target at the target. None before the first stop, and after the last where
    /// the target has no day or is no number: nothing is known of then.
    pub(super) fn due(&self, day: Date) -> Option<f64> {
        let way = self.way();
        let next = way.partition_point(|stop| stop.on <= day);
        let before = way.get(next.checked_sub(1)?)?;
        let Some(after) = way.get(next) else {
            let is_known = before.on == day || (self.by.is_some() && self.target.is_some());
            return is_known.then_some(before.value);
        };
        Some(between(*before, *after, day))
    }

    /// The way from the baseline over the lines between to the target, by day; only what has a day
    /// and a number.
    pub(super) fn way(&self) -> Vec<Stop> {
        let stop = |on: Option<Date>, value: Option<f64>| {
            Some(Stop {
                on: on?,
                value: value?,
            })
        };
        let start = stop(self.since.map(|it| it.last), self.baseline);
        let end = stop(self.by, self.target);
        let stops = start.into_iter().chain(self.waypoints()).chain(end);
        crate::order::sorted_by_key(stops, |it| it.on)
    }
}

/// The value on a day of the straight line from one stop to another of a later day.
pub(super) fn between(from: Stop, to: Stop, day: Date) -> f64 {
    let days = |to: Date| f64::from(to.to_julian_day() - from.on.to_julian_day());
    (to.value - from.value).mul_add(days(day) / days(to.on), from.value)
}

/// Whether a value is at another or beyond it, in the direction that is better.
pub(super) fn is_at_least(scale: Scale, better: MeasureDirection, value: f64, other: f64) -> bool {
    match (scale.compare(value, other), better) {
        (Ordering::Equal, _) => true,
        (ordering, MeasureDirection::Up) => ordering == Ordering::Greater,
        (ordering, MeasureDirection::Down) => ordering == Ordering::Less,
        (_, MeasureDirection::Hold) => false,
    }
}
