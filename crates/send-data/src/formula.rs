//! Working out a series of the catalogue from the published ones, area by area.

use plan_framework::Formula;
use reform_plan::order::sorted_by_key;

use crate::period::time_order;
use crate::{Pack, PackSeries};

/// The periods a formula can have values for, oldest first. Empty when a part of it is not in the
/// pack.
pub(crate) fn periods(pack: &Pack, formula: &Formula) -> Vec<String> {
    let parts: Option<Vec<&PackSeries>> =
        formula.keys().map(|key| pack.series().get(key)).collect();
    let Some(parts) = parts else {
        return Vec::new();
    };
    match formula {
        Formula::Published(_) => parts
            .iter()
            .flat_map(|part| part.periods.iter().cloned())
            .collect(),
        // The first period has none before it.
        Formula::Growth(_) => parts
            .iter()
            .flat_map(|part| part.periods.iter().skip(1).cloned())
            .collect(),
        Formula::Share { .. } => common_span(&parts),
    }
}

/// The value of a formula for a place and a period. None when any part of it is missing, or when it
/// would divide by zero.
pub(crate) fn value(pack: &Pack, formula: &Formula, place: &str, period: &str) -> Option<f64> {
    match formula {
        Formula::Published(key) => pack.value(key, place, period),
        Formula::Share { of, out_of } => {
            let parts: Option<f64> = of.iter().map(|key| pack.value(key, place, period)).sum();
            divided(parts?, pack.value(out_of, place, period)?)
        }
        Formula::Growth(key) => {
            let before = pack.value(key, place, period_before(pack, key, period)?)?;
            change(pack.value(key, place, period)?, before)
        }
    }
}

/// The published cells that the value of a formula for a period rests on: key and period of each.
pub(crate) fn cells<'a>(
    pack: &'a Pack,
    formula: &'a Formula,
    period: &'a str,
) -> Vec<(&'a str, &'a str)> {
    let now = formula.keys().map(|key| (key, period));
    let before = match formula {
        Formula::Growth(key) => {
            period_before(pack, key, period).map(|before| (key.as_str(), before))
        }
        Formula::Published(_) | Formula::Share { .. } => None,
    };
    before.into_iter().chain(now).collect()
}

/// The percentage change from one value to another. None when the first is zero.
pub(crate) fn change(now: f64, before: f64) -> Option<f64> {
    divided(now - before, before)
}

/// The period before another in the same series.
pub(crate) fn period_before<'a>(pack: &'a Pack, key: &str, period: &str) -> Option<&'a str> {
    let periods = &pack.series().get(key)?.periods;
    let at = periods.iter().position(|known| known == period)?;
    periods.get(at.checked_sub(1)?).map(String::as_str)
}

/// One value as a percentage of another.
fn divided(part: f64, whole: f64) -> Option<f64> {
    (whole != 0.0).then(|| 100.0 * part / whole)
}

/// Periods that any of the parts has, from where the last part begins to where the first one ends:
/// a period that only some parts have lies between others and is a gap.
fn common_span(parts: &[&PackSeries]) -> Vec<String> {
    let order = |label: &String| time_order(label);
    let starts = parts
        .iter()
        .map(|part| part.periods.first().and_then(order))
        .max()
        .flatten();
    let ends = parts
        .iter()
        .map(|part| part.periods.last().and_then(order))
        .min()
        .flatten();
    let labels = parts.iter().flat_map(|part| &part.periods);
    let mut all = sorted_by_key(labels.map(|label| (order(label), label)), |it| *it);
    all.dedup();
    all.into_iter()
        .filter(|(at, _)| starts.is_some() && *at >= starts && *at <= ends)
        .map(|(_, label)| label.clone())
        .collect()
}
