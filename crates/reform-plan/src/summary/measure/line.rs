use plan_framework::{Framework, Unit};
use time::Date;

use super::days::Days;
use super::known::Known;
use super::progress::results;
use super::scale::{Scale, is_whole};
use crate::draft::{MeasureDirection, SuccessMeasure};
use crate::figures::AreaFigures;
use crate::figures::period::time_order;

/// A success measure over time: what a chart of it shows. Only what has a date and a number.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureLine {
    /// Unit of all values.
    pub unit: Unit,
    /// The published figures up to the baseline, oldest first; none for a measure of the
    /// partnership's own.
    pub past: Vec<MeasurePoint>,
    /// Where it starts.
    pub baseline: Option<MeasurePoint>,
    /// What was found since, or what was published since where nothing was typed; oldest first.
    pub results: Vec<MeasurePoint>,
    /// Where it has to be on the way, in the order of the plan.
    pub trajectory: Vec<MeasurePoint>,
    /// Where it has to get to. To hold a level is to be where it starts.
    pub target: Option<MeasurePoint>,
    /// The figures a line on from them may be drawn through, oldest first. Of a series with a figure
    /// a term those of one term, because terms differ from one another every year.
    pub trend: Vec<MeasurePoint>,
    /// Where the figures come from, in words; may be empty.
    pub source: String,
}

/// A value of a measure at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasurePoint {
    /// Of when it is, in words.
    pub label: String,
    /// The last day of that.
    pub on: Date,
    /// The value.
    pub value: f64,
}

impl MeasurePoint {
    /// Its day as a year: 1 July 2027 is about 2027.5.
    pub fn year(&self) -> f64 {
        let days = f64::from(time::util::days_in_year(self.on.year()));
        f64::from(self.on.year()) + f64::from(self.on.ordinal() - 1) / days
    }
}

impl MeasureLine {
    /// The line of a measure. None when it has no date with a number, when it is a category in
    /// words, and for a measure of the partnership's own with parts of a number and no sign that
    /// says of what.
    pub fn of(
        measure: &SuccessMeasure,
        framework: &Framework,
        figures: Option<&AreaFigures>,
        today: Date,
    ) -> Option<Self> {
        let known = Known::of(measure, framework, figures);
        let of = |label: &str, on: Date, value: f64| MeasurePoint {
            label: label.trim().to_owned(),
            on,
            value,
        };
        let since = known.since.map(|it| it.last);
        let baseline = since
            .zip(known.baseline)
            .map(|(on, value)| of(baseline_label(measure), on, value));
        let mut past = Vec::new();
        let mut results: Vec<MeasurePoint> = results(&known, today)
            .iter()
            .map(|it| of(&it.period, it.on, it.value))
            .collect();
        let has_results = !results.is_empty();
        for (reading, days) in known.published() {
            let point = of(reading.period, days.last, reading.value);
            if since.is_none_or(|since| days.last <= since) {
                past.push(point);
            } else if !has_results {
                results.push(point);
            }
        }
        let trajectory = measure.trajectory.iter().filter_map(|line| {
            let on = Days::of(&line.by)?.last;
            Some(of(&line.by.words(), on, line.value.read()?))
        });
        let goal = match measure.direction {
            MeasureDirection::Hold => known.target.or(known.baseline),
            MeasureDirection::Up | MeasureDirection::Down => known.target,
        };
        let by = measure.target_date.words();
        let mut line = Self {
            unit: Unit::Count,
            trajectory: trajectory.collect(),
            target: known.by.zip(goal).map(|(on, value)| of(&by, on, value)),
            trend: trend(&past, baseline.as_ref(), &results),
            source: source(&known),
            past,
            baseline,
            results,
        };
        line.unit = match known.scale {
            Scale::In(Unit::Category) => return None,
            Scale::In(unit) => unit,
            Scale::Plain if line.points().all(|it| is_whole(it.value)) => Unit::Count,
            Scale::Plain => return None,
        };
        line.points().next()?;
        Some(line)
    }

    /// The times after the last figure that it is to be somewhere: what a line that goes on from
    /// the figures is drawn to.
    pub fn ahead(&self) -> impl Iterator<Item = &MeasurePoint> {
        let last = self.trend.last().map(|it| it.on);
        let all = self.trajectory.iter().chain(&self.target);
        all.filter(move |it| last.is_some_and(|last| it.on > last))
    }

    fn points(&self) -> impl Iterator<Item = &MeasurePoint> {
        let lists = [&self.past, &self.results, &self.trajectory];
        let lists = lists.into_iter().flatten();
        lists.chain(&self.baseline).chain(&self.target)
    }
}

fn baseline_label(measure: &SuccessMeasure) -> &str {
    match (measure.baseline_date.trim(), measure.used_figure()) {
        ("", Some(used)) => &used.period,
        (date, _) => date,
    }
}

/// The figures from before and since; the baseline with them where nothing was published before.
fn trend(
    past: &[MeasurePoint],
    baseline: Option<&MeasurePoint>,
    results: &[MeasurePoint],
) -> Vec<MeasurePoint> {
    let baseline = baseline.filter(|_| past.is_empty());
    let term = |it: &MeasurePoint| time_order(&it.label).map(|(_, term)| term);
    let all: Vec<&MeasurePoint> = past.iter().chain(baseline).chain(results).collect();
    let last = all.last().and_then(|it| term(it));
    let is_alike = |it: &&&MeasurePoint| match (last, term(it)) {
        (Some(last), Some(term)) => last == term,
        _ => true,
    };
    all.iter().filter(is_alike).copied().cloned().collect()
}

/// The source of the published figures, or else that of the baseline.
fn source(known: &Known<'_>) -> String {
    let latest = known.series.and_then(|(series, place)| {
        let latest = series.latest(place)?;
        Some(series.source_words(place, latest.period))
    });
    latest.unwrap_or_else(|| known.measure.source.trim().to_owned())
}
