//! The way to the target, and what was found since.

use time::Date;

use super::target::share;
use super::{Found, MeasureDoubt};
use crate::draft::MeasureDirection;
use crate::summary::measure::days::Days;
use crate::summary::measure::known::{Known, is_at_least};

pub(super) fn warn(found: &mut Found, known: &Known<'_>, today: Date) {
    waypoints(found, known);
    results(found, known, today);
}

fn waypoints(found: &mut Found, known: &Known<'_>) {
    const FIELD: &str = "trajectory";
    let mut before = known.since.map(|it| it.last);
    for (at, line) in known.measure.trajectory.iter().enumerate() {
        let day = Days::of(&line.by).map(|it| it.last);
        let value = line.value.read();
        if day.is_none() || value.is_none() {
            if !(line.by.is_empty() && line.value.is_empty()) {
                let words = format!(
                    "Step {} needs a month, a year and a number. Until then it is passed over",
                    at + 1
                );
                found.add(MeasureDoubt::WaypointUnread, FIELD, words);
            }
            continue;
        }
        let name = line.by.words();
        share(found, known, FIELD, &line.value);
        if before.is_some() && day <= before {
            let words = if at == 0 {
                format!("{name} is not after the figure you start from")
            } else {
                format!("{name} is not after the step before it. Steps are in the order of time")
            };
            found.add(MeasureDoubt::WaypointOrder, FIELD, words);
        } else if known.by.is_some() && day > known.by {
            let words = format!("{name} is after the date of the target");
            found.add(MeasureDoubt::WaypointLate, FIELD, words);
        }
        before = before.max(day);
        let direction = known.measure.direction;
        if let (Some(value), Some(target)) = (value, known.target)
            && direction != MeasureDirection::Hold
            && !is_at_least(known.scale, direction, target, value)
        {
            let words = format!(
                "{} in {name} is further than the target",
                known.scale.words(value)
            );
            found.add(MeasureDoubt::WaypointPastTarget, FIELD, words);
        }
    }
}

fn results(found: &mut Found, known: &Known<'_>, today: Date) {
    const FIELD: &str = "results";
    for (at, line) in known.measure.results.iter().enumerate() {
        let days = Days::of(&line.on);
        let has_value = line.value.read().is_some();
        let is_empty = line.value.is_empty() && line.on.is_empty();
        if days.is_none() && !line.value.is_empty() {
            let words = format!(
                "Result {} needs a month and a year. Until then it is passed over",
                at + 1
            );
            found.add(MeasureDoubt::ResultUndated, FIELD, words);
        }
        if !has_value && !is_empty {
            let words = format!(
                "Result {} needs a number. Until then it is passed over",
                at + 1
            );
            found.add(MeasureDoubt::ResultUnread, FIELD, words);
        }
        if has_value {
            share(found, known, FIELD, &line.value);
        }
        let Some(days) = days else { continue };
        let name = line.on.words();
        if days.first > today {
            let words = format!("{name} is still to come, so nothing can have been found then");
            found.add(MeasureDoubt::ResultTime, FIELD, words);
        } else if known.since.is_some_and(|since| days.last <= since.last) {
            let words = format!(
                "{name} is not after the figure you start from, so it does not show what changed"
            );
            found.add(MeasureDoubt::ResultTime, FIELD, words);
        }
    }
}
