//! A success measure: its figures, its baseline, the way to its target, and what comes if nothing
//! changes.

mod input;
mod layout;
mod paint;
mod projected;
mod table;
mod words;

use crate::{Chart, ChartTable};
pub use input::{MeasureInput, MeasurePoint};
pub use projected::{Projection, projection};

/// Draws a success measure over time: the figures before as a line with points, the baseline in a
/// ring, results since the baseline as squares, the way to the target as a dashed line with diamonds,
/// and "If nothing changes" as a dotted line from the last figure. Baseline and last figure are
/// labelled above the plot, the other lines at their ends. The title gives the last figure, the target
/// and the projection, and says of none that it is good or bad.
///
/// A value that is not a number, or is beyond a billion, is not drawn; the table has it.
///
/// ```
/// use plan_charts::{MeasureInput, MeasurePoint, WIDE, measure_chart};
/// use plan_framework::Unit;
///
/// let point = |label: &str, at, value| MeasurePoint {
///     label: label.to_owned(),
///     at,
///     value,
/// };
/// let input = MeasureInput {
///     id: "measure-1".to_owned(),
///     name: "Plans issued in 20 weeks".to_owned(),
///     unit: Unit::Percent,
///     past: vec![point("2024", 2024.0, 55.0), point("2025", 2025.0, 63.0)],
///     baseline: Some(point("2025", 2025.0, 63.0)),
///     results: Vec::new(),
///     trajectory: Vec::new(),
///     target: Some(point("July 2027", 2027.6, 75.0)),
///     projection: None,
///     source: "DfE".to_owned(),
/// };
/// let chart = measure_chart(&input, WIDE);
/// assert_eq!(chart.title, "63.0% in 2025, 75.0% is the target for July 2027");
/// ```
pub fn measure_chart(input: &MeasureInput, width: u32) -> Chart {
    let table: ChartTable = table::table(input);
    let drawing = paint::draw(input, f64::from(width));
    Chart {
        id: input.id.clone(),
        title: words::title(input),
        description: words::description(input, drawing.cuts_zero),
        caption: format!("{}.", table.caption.trim_end_matches('.')),
        cuts_zero: drawing.cuts_zero,
        width: f64::from(width),
        height: drawing.height,
        shapes: drawing.shapes,
        table,
    }
}
