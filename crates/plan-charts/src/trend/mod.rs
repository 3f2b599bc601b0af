//! One published series over time, for an area beside its region and England.

mod bars;
mod lines;
mod table;
mod words;

use plan_framework::{Indicator, IndicatorSeries, Polarity, Unit};
use reform_plan::figures::{AreaFigures, PlaceRole};

use crate::Chart;

/// What a trend chart shows.
#[derive(Clone, Debug, PartialEq)]
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
    /// Width in user units: [`crate::WIDE`], or [`crate::NARROW`] for narrow screens.
    pub width: u32,
}

/// The values of one place.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendLine {
    /// Name of the place.
    pub name: String,
    /// What it is to the plan.
    pub role: PlaceRole,
    /// One value for each period; none where nothing is published.
    pub values: Vec<Option<f64>>,
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
            role: place.role,
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
            width,
        })
    }

    /// The lines that are drawn: those with a value. Totals of an area and of a whole country have
    /// no common scale, so of totals only the first place is drawn; the table has all of them.
    fn drawn(&self) -> Vec<&TrendLine> {
        let most = if self.is_total() { 1 } else { usize::MAX };
        self.lines
            .iter()
            .filter(|line| self.last(line).is_some())
            .take(most)
            .collect()
    }

    /// Whether the values are totals, which grow with the size of the place.
    fn is_total(&self) -> bool {
        matches!(
            self.unit,
            Unit::Count | Unit::Pounds | Unit::FullTimeEquivalent | Unit::Category
        )
    }

    /// The values of a line with the number of their period; missing ones are passed over.
    fn readings<'a>(
        &self,
        line: &'a TrendLine,
    ) -> impl DoubleEndedIterator<Item = (usize, f64)> + 'a {
        let periods = self.periods.len();
        let values = line.values.iter().take(periods).enumerate();
        values
            .filter_map(|(at, value)| Some((at, (*value)?)))
            .filter(|(_, value)| value.is_finite())
    }

    fn last(&self, line: &TrendLine) -> Option<(usize, f64)> {
        self.readings(line).next_back()
    }

    fn period(&self, at: usize) -> &str {
        self.periods.get(at).map(String::as_str).unwrap_or_default()
    }

    /// Name and last value of a line, with the period when a later one has no value for it.
    fn label(&self, line: &TrendLine) -> String {
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

/// Draws a series: a line for each place, or a bar for each when only one period has values. Lines
/// break where a value is missing; missing is never drawn as zero. The scale begins at zero unless
/// that would hide everything, and then the description says so. None when there is no value.
///
/// ```
/// use plan_charts::{TrendInput, TrendLine, WIDE, trend_chart};
/// use reform_plan::{Polarity, Unit, figures::PlaceRole};
///
/// let input = TrendInput {
///     id: "timely".to_owned(),
///     indicator: "Plans issued in 20 weeks".to_owned(),
///     series: "Exceptions left out".to_owned(),
///     unit: Unit::Percent,
///     polarity: Polarity::HigherIsBetter,
///     periods: vec!["2023".to_owned(), "2024".to_owned()],
///     lines: vec![
///         TrendLine {
///             name: "Newham".to_owned(),
///             role: PlaceRole::Us,
///             values: vec![Some(55.0), Some(41.2)],
///         },
///         TrendLine {
///             name: "England".to_owned(),
///             role: PlaceRole::England,
///             values: vec![Some(50.3), Some(46.4)],
///         },
///     ],
///     source: "DfE".to_owned(),
///     width: WIDE,
/// };
/// let chart = trend_chart(&input).unwrap();
/// assert_eq!(chart.title, "Newham: 41.2% in 2024, below England");
/// ```
pub fn trend_chart(input: &TrendInput) -> Option<Chart> {
    let drawn = input.drawn();
    let first = drawn.first()?;
    let mut periods: Vec<usize> = drawn
        .iter()
        .flat_map(|line| input.readings(line))
        .map(|(at, _)| at)
        .collect();
    periods.sort_unstable();
    periods.dedup();

    let drawing = match periods.as_slice() {
        [only] => bars::draw(input, &drawn, *only)?,
        _ => lines::draw(input, &drawn)?,
    };
    Some(Chart {
        id: input.id.clone(),
        title: words::title(input, first),
        description: words::description(input, &drawn, drawing.from_zero),
        width: f64::from(input.width),
        height: drawing.height,
        shapes: drawing.shapes,
        table: table::table(input),
    })
}

/// What comes of drawing.
struct Drawing {
    height: f64,
    shapes: Vec<crate::Shape>,
    /// Whether the scale has zero on it.
    from_zero: bool,
}
