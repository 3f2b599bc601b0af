//! A straight line through the last figures.

use plan_framework::Unit;

use super::MeasurePoint;
use crate::number::float;

/// The fewest figures a line is drawn through.
const FEWEST: usize = 3;

/// The most figures a line is drawn through: the last ones.
const MOST: usize = 5;

/// What comes if nothing changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    /// How it was made, as a part of a sentence, like "a straight line through the last 5 figures; it
    /// is not a forecast".
    pub how: String,
    /// The values, with their time.
    pub points: Vec<MeasurePoint>,
}

/// A straight line through the last figures, on to each of these times: words, and years after the
/// last figure. None with fewer than 3 figures, or when all are of one time.
///
/// It is ordinary least squares through the last figures by time, 5 at most. With `t` and `v` for the
/// time and the value of a figure and `T` and `V` for their means, the slope is
/// `b = Σ (t − T)(v − V) / Σ (t − T)²`, and the value at a time `x` is `V + b (x − T)`.
///
/// Values stay within what the unit can be: 0 to 100 for a percentage and 0 or more for anything else.
/// A bound that a figure itself is beyond does not hold: growth in percent may be below 0.
///
/// It is not a forecast. It only says where the line so far leads.
///
/// ```
/// use plan_charts::{MeasurePoint, projection};
/// use plan_framework::Unit;
///
/// let point = |year: i32, value| MeasurePoint {
///     label: year.to_string(),
///     at: f64::from(year),
///     value,
/// };
/// let past = [point(2023, 67.0), point(2024, 65.0), point(2025, 63.0)];
/// let ahead = projection(&past, Unit::Percent, &[("2027".to_owned(), 2.0)]).unwrap();
/// assert_eq!(ahead.points, [point(2027, 59.0)]);
/// assert_eq!(ahead.how, "a straight line through the last 3 figures; it is not a forecast");
/// ```
pub fn projection(
    past: &[MeasurePoint],
    unit: Unit,
    ahead: &[(String, f64)],
) -> Option<Projection> {
    let mut figures: Vec<(f64, f64)> = past
        .iter()
        .map(|it| (it.at, it.value))
        .filter(|(at, value)| at.is_finite() && value.is_finite())
        .collect();
    figures.sort_by(|a, b| a.0.total_cmp(&b.0));
    let figures = figures.split_off(figures.len().saturating_sub(MOST));
    let (last, _) = *figures.last().filter(|_| figures.len() >= FEWEST)?;

    let count = float(figures.len());
    let mean_at = figures.iter().map(|(at, _)| at).sum::<f64>() / count;
    let mean = figures.iter().map(|(_, value)| value).sum::<f64>() / count;
    let (over, under) = figures
        .iter()
        .fold((0.0, 0.0), |(over, under), (at, value)| {
            let from_mean = at - mean_at;
            (
                from_mean.mul_add(value - mean, over),
                from_mean.mul_add(from_mean, under),
            )
        });
    if under <= 0.0 {
        return None;
    }
    let slope = over / under;
    let is_within = |low: f64, high: f64| {
        let mut values = figures.iter().map(|(_, value)| *value);
        values.all(|value| (low..=high).contains(&value))
    };
    let low = if is_within(0.0, f64::INFINITY) {
        0.0
    } else {
        f64::NEG_INFINITY
    };
    let high = if unit == Unit::Percent && is_within(f64::NEG_INFINITY, 100.0) {
        100.0
    } else {
        f64::INFINITY
    };
    let points: Vec<MeasurePoint> = ahead
        .iter()
        .map(|(label, years)| {
            let at = last + years;
            MeasurePoint {
                label: label.clone(),
                at,
                value: slope.mul_add(at - mean_at, mean).clamp(low, high),
            }
        })
        .filter(|it| it.at.is_finite() && it.value.is_finite())
        .collect();
    (!points.is_empty()).then(|| Projection {
        how: format!(
            "a straight line through the last {} figures; it is not a forecast",
            figures.len()
        ),
        points,
    })
}
