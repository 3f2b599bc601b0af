use plan_framework::Unit;
use reform_plan::SuccessMeasure;
use reform_plan::summary::{MeasureLine, MeasurePoint as PlanPoint};

use super::{Projection, projection};

/// The largest value that is drawn.
const MOST: f64 = 1e9;

/// What a chart of a success measure shows.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureInput {
    /// Name that is unique on the page; ids of the chart begin with it.
    pub id: String,
    /// What is measured.
    pub name: String,
    /// Unit of all values.
    pub unit: Unit,
    /// The figures up to the baseline, as published.
    pub past: Vec<MeasurePoint>,
    /// The figure the measure starts from.
    pub baseline: Option<MeasurePoint>,
    /// The figures since the baseline.
    pub results: Vec<MeasurePoint>,
    /// Where the figure is meant to be on the way to the target.
    pub trajectory: Vec<MeasurePoint>,
    /// Where it is meant to be in the end.
    pub target: Option<MeasurePoint>,
    /// What comes if nothing changes; [`super::projection`] makes one.
    pub projection: Option<Projection>,
    /// Where the figures come from, in words; may be empty.
    pub source: String,
}

/// A value at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasurePoint {
    /// The period or the month in words, like "2024/25" or "July 2027".
    pub label: String,
    /// Its time as a year, so that July 2027 is about 2027.5.
    pub at: f64,
    /// The value, in the unit of the measure.
    pub value: f64,
}

impl MeasureInput {
    /// The figures of a plan's measure. `name` is how the plan calls it.
    pub fn of(line: &MeasureLine, measure: &SuccessMeasure, name: &str) -> Self {
        let points = |points: &[PlanPoint]| points.iter().map(MeasurePoint::of).collect();
        let trend: Vec<MeasurePoint> = points(&line.trend);
        let last = line.trend.last().map_or(0.0, PlanPoint::year);
        let ahead: Vec<(String, f64)> = line
            .ahead()
            .map(|it| (it.label.clone(), it.year() - last))
            .collect();
        Self {
            id: format!("measure-{}", measure.id),
            name: name.to_owned(),
            unit: line.unit,
            past: points(&line.past),
            baseline: line.baseline.as_ref().map(MeasurePoint::of),
            results: points(&line.results),
            trajectory: points(&line.trajectory),
            target: line.target.as_ref().map(MeasurePoint::of),
            projection: projection(&trend, line.unit, &ahead),
            source: line.source.clone(),
        }
    }
}

impl MeasurePoint {
    fn of(it: &PlanPoint) -> Self {
        Self {
            label: it.label.clone(),
            at: it.year(),
            value: it.value,
        }
    }

    /// The same, to four decimal places; none when it cannot be drawn.
    fn drawn(&self) -> Option<Self> {
        let is_drawn = self.at.is_finite() && self.value.abs() <= MOST;
        is_drawn.then(|| Self {
            value: (self.value * 1e4).round() / 1e4,
            ..self.clone()
        })
    }
}

/// The points that can be drawn, by time.
pub(super) struct Lines {
    pub(super) past: Vec<MeasurePoint>,
    pub(super) baseline: Option<MeasurePoint>,
    pub(super) results: Vec<MeasurePoint>,
    /// From the baseline to the target.
    pub(super) target: Vec<MeasurePoint>,
    /// From the last figure on; empty when nothing is projected.
    pub(super) unchanged: Vec<MeasurePoint>,
}

impl Lines {
    pub(super) fn of(input: &MeasureInput) -> Self {
        let baseline = input.baseline.as_ref().and_then(MeasurePoint::drawn);
        let mut target = by_time(input.trajectory.iter().chain(&input.target));
        if let Some(baseline) = baseline.clone().filter(|_| !target.is_empty()) {
            target.insert(0, baseline);
        }
        let mut lines = Self {
            past: by_time(&input.past),
            results: by_time(&input.results),
            baseline,
            target,
            unchanged: Vec::new(),
        };
        let mut unchanged = by_time(input.projection.iter().flat_map(|it| &it.points));
        if let Some(last) = lines.last() {
            // What has come since is known: nothing is projected for it.
            unchanged.retain(|it| it.at > last.at);
            if !unchanged.is_empty() {
                unchanged.insert(0, last.clone());
            }
        }
        lines.unchanged = unchanged;
        lines
    }

    /// The last figure there is: a result, or one from before, or the baseline.
    pub(super) fn last(&self) -> Option<&MeasurePoint> {
        let last = self.results.last().or(self.past.last());
        last.or(self.baseline.as_ref())
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &MeasurePoint> {
        let lists = [&self.past, &self.results, &self.target, &self.unchanged];
        lists.into_iter().flatten().chain(&self.baseline)
    }
}

fn by_time<'a>(points: impl IntoIterator<Item = &'a MeasurePoint>) -> Vec<MeasurePoint> {
    let mut points: Vec<MeasurePoint> =
        points.into_iter().filter_map(MeasurePoint::drawn).collect();
    points.sort_by(|a, b| a.at.total_cmp(&b.at));
    points
}
