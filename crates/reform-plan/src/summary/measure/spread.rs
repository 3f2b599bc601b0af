use plan_framework::{Framework, Unit};
use time::Date;

use super::known::{Known, Stop, between};
use super::scale::{Scale, is_whole};
use crate::draft::{MeasureDirection, SuccessMeasure, Waypoint};
use crate::{TypedDate, TypedNumber};

/// A waypoint for each year between the baseline and the target, on the straight line from the one
/// to the other by days. Each is due in the month of the target, or on its day where that was typed,
/// and as exact as figures of the unit are shown: own counts are whole numbers.
///
/// None when baseline or target has no number or no date, when the level is to be held, and when
/// there is no year between the two.
///
/// ```
/// use reform_plan::summary::spread_by_year;
/// use reform_plan::{SuccessMeasure, TypedDate, framework};
/// let measure = SuccessMeasure {
///     baseline: "60%".into(),
///     baseline_date: "2025".to_owned(),
///     target: "75%".into(),
///     target_date: TypedDate::month(12, 2028),
///     ..SuccessMeasure::default()
/// };
/// let lines = spread_by_year(&measure, &framework::built_in()).unwrap();
/// let said: Vec<_> = lines.iter().map(|it| (it.by.words(), it.value.0.as_str())).collect();
/// assert_eq!(said, [
///     ("December 2026".to_owned(), "65.0%"),
///     ("December 2027".to_owned(), "70.0%"),
/// ]);
/// ```
pub fn spread_by_year(measure: &SuccessMeasure, framework: &Framework) -> Option<Vec<Waypoint>> {
    let known = Known::of(measure, framework, None);
    if measure.direction == MeasureDirection::Hold || known.scale == Scale::In(Unit::Category) {
        return None;
    }
    let from = Stop {
        on: known.since?.last,
        value: known.baseline?,
    };
    let to = Stop {
        on: known.by?,
        value: known.target?,
    };
    let given = measure.target_date.read().ok()??;
    let has_day = !measure.target_date.day.trim().is_empty();
    let mut lines = Vec::new();
    for year in from.on.year()..to.on.year() {
        let day = in_year(given.first_day(), year);
        let by = if has_day {
            TypedDate::of(day)
        } else {
            let year = u16::try_from(year).unwrap_or_default();
            TypedDate::month(u8::from(day.month()), year)
        };
        let on = by.read().ok()??.last_day();
        if on > from.on && on < to.on {
            let value = rounded(&known, between(from, to, on));
            lines.push(Waypoint {
                by,
                value: TypedNumber(value),
                ..Waypoint::default()
            });
        }
    }
    (!lines.is_empty()).then_some(lines)
}

/// The same day in another year; of 29 February the day before, where there is none.
fn in_year(day: Date, year: i32) -> Date {
    let days = day.month().length(year);
    Date::from_calendar_date(year, day.month(), day.day().min(days)).unwrap_or(day)
}

fn rounded(known: &Known<'_>, value: f64) -> String {
    let are_whole = [known.baseline, known.target]
        .iter()
        .flatten()
        .all(|it| is_whole(*it));
    match known.scale {
        Scale::Plain if are_whole => Unit::Count.format(value),
        scale => scale.words(value),
    }
}
