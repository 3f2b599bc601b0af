//! Baseline, direction and target.

use plan_framework::{Polarity, Unit};
use time::Date;

use super::{Found, MeasureDoubt};
use crate::TypedNumber;
use crate::date;
use crate::draft::MeasureDirection;
use crate::figures::Beyond;
use crate::summary::measure::known::Known;
use crate::summary::measure::scale::Scale;

pub(super) fn warn(found: &mut Found, known: &Known<'_>, today: Date) {
    let measure = known.measure;
    share(found, known, "baseline", &measure.baseline);
    against_polarity(found, known);
    share(found, known, "target", &measure.target);
    from_baseline(found, known);
    reach(found, known);
    dates(found, known, today);
}

/// That a percentage cannot be what was typed. A share is from 0 to 100; growth, which has no good
/// side, may be anything.
pub(super) fn share(
    found: &mut Found,
    known: &Known<'_>,
    field: &'static str,
    typed: &TypedNumber,
) {
    let is_context = known
        .indicator
        .is_some_and(|it| it.polarity == Polarity::Context);
    let is_share = known.scale == Scale::In(Unit::Percent) && !is_context;
    if is_share
        && let Some(value) = typed.read()
        && !(0.0..=100.0).contains(&value)
    {
        let words = format!(
            "{} is no share of a whole: that is from 0% to 100%",
            known.scale.words(value)
        );
        found.add(MeasureDoubt::NotAShare, field, words);
    }
}

fn against_polarity(found: &mut Found, known: &Known<'_>) {
    let Some(indicator) = known.indicator else {
        return;
    };
    let (better, wanted) = match (indicator.polarity, known.measure.direction) {
        (Polarity::LowerIsBetter, MeasureDirection::Up) => ("lower", "go up"),
        (Polarity::HigherIsBetter, MeasureDirection::Down) => ("higher", "go down"),
        _ => return,
    };
    let words = format!(
        "For this indicator {better} is better. If you do want it to {wanted}, say why in the priority"
    );
    found.add(MeasureDoubt::AgainstPolarity, "direction", words);
}

pub(super) fn from_baseline(found: &mut Found, known: &Known<'_>) {
    let (Some(baseline), Some(target)) = (known.baseline, known.target) else {
        return;
    };
    let (doubt, words) = match (
        known.measure.direction,
        known.scale.compare(target, baseline),
    ) {
        (MeasureDirection::Hold, std::cmp::Ordering::Equal) => return,
        (MeasureDirection::Hold, _) => (
            MeasureDoubt::TargetWrongWay,
            "To hold this level, the target is the same as where you are now",
        ),
        (_, std::cmp::Ordering::Equal) => (
            MeasureDoubt::TargetSame,
            "Target is the same as where you are now. Change it, or say you want to hold this level",
        ),
        (MeasureDirection::Up, std::cmp::Ordering::Less) => (
            MeasureDoubt::TargetWrongWay,
            "Target is lower than where you are now. Change it, or select \"Go down\"",
        ),
        (MeasureDirection::Down, std::cmp::Ordering::Greater) => (
            MeasureDoubt::TargetWrongWay,
            "Target is higher than where you are now. Change it, or select \"Go up\"",
        ),
        (MeasureDirection::Up | MeasureDirection::Down, _) => return,
    };
    found.add(doubt, "target", words);
}

fn reach(found: &mut Found, known: &Known<'_>) {
    let reach = known.series.and_then(|(series, _)| series.reach.as_ref());
    let (Some(reach), Some(target), Scale::In(unit)) = (reach, known.target, known.scale) else {
        return;
    };
    let Some(beyond) = reach.beyond(target, unit) else {
        return;
    };
    let (side, end) = match beyond {
        Beyond::Below(end) => ("low", end),
        Beyond::Above(end) => ("high", end),
    };
    let words = format!(
        "No council has published a figure this {side}. The nearest is {} ({}, {}). Check the target, or say in the priority why it can be reached here",
        unit.format(end.value),
        end.name,
        end.period
    );
    found.add(MeasureDoubt::BeyondReach, "target", words);
}

fn dates(found: &mut Found, known: &Known<'_>, today: Date) {
    let Some(by) = known.by else { return };
    if let Some(since) = known.since
        && by <= since.last
    {
        let words = format!(
            "The date of the target is not after the figure you start from ({})",
            date::words(since.last)
        );
        found.add(MeasureDoubt::TargetBeforeBaseline, "target-date", words);
    } else if by < today {
        found.add(
            MeasureDoubt::TargetPassed,
            "target-date",
            "The date of the target has passed. Add what was found, or set a new target",
        );
    }
}
