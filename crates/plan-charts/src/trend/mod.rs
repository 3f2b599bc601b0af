//! One published series over time, for an area beside its region and England.

mod bars;
mod input;
mod lines;
mod periods;
mod table;
mod words;

pub use input::{TrendInput, TrendLine, TrendOther};

use crate::Chart;

/// Draws a series: a line for each place, or a bar for each when only one period has values. Lines
/// break where a value is missing; missing is never drawn as zero. The scale begins at zero unless
/// that would hide everything, and then the description says so. Of more than [`MOST_LINES`] lines
/// the first are drawn, and the description says which are in the table only. None when there is no
/// value.
///
/// ```
/// use plan_charts::{PlaceKind, TrendInput, TrendLine, WIDE, trend_chart};
/// use reform_plan::{Polarity, Unit};
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
///             kind: PlaceKind::Us,
///             values: vec![Some(55.0), Some(41.2)],
///         },
///         TrendLine {
///             name: "England".to_owned(),
///             kind: PlaceKind::England,
///             values: vec![Some(50.3), Some(46.4)],
///         },
///     ],
///     source: "DfE".to_owned(),
///     other: Vec::new(),
///     width: WIDE,
/// };
/// let chart = trend_chart(&input).unwrap();
/// assert_eq!(chart.title, "Newham: 41.2% in 2024, below England");
/// ```
pub fn trend_chart(input: &TrendInput) -> Option<Chart> {
    let mut drawn = input.drawn();
    let first = *drawn.first()?;
    let is_read = |at: &usize| {
        let mut readings = drawn.iter().flat_map(|line| input.readings(line));
        readings.any(|(it, _)| it == *at)
    };
    let periods: Vec<usize> = (0..input.periods.len()).filter(is_read).collect();

    let drawing = if let [only] = periods.as_slice() {
        bars::draw(input, &drawn, *only)?
    } else {
        drawn.truncate(MOST_LINES);
        lines::draw(input, &drawn)?
    };
    let table = table::table(input);
    Some(Chart {
        id: input.id.clone(),
        title: words::title(input, first),
        description: words::description(input, &drawn, drawing.from_zero),
        caption: words::caption(input, &periods, &table.caption),
        cuts_zero: !drawing.from_zero,
        width: f64::from(input.width),
        height: drawing.height,
        shapes: drawing.shapes,
        table,
    })
}

/// The most lines that are drawn; more could not be told apart. They are the first with a value.
pub const MOST_LINES: usize = 4;

/// What comes of drawing.
struct Drawing {
    height: f64,
    shapes: Vec<crate::Shape>,
    /// Whether the scale has zero on it.
    from_zero: bool,
}
