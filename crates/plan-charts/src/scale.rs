//! The scale of the upright axis.

use plan_framework::Unit;

use crate::number::whole;

/// From where to where the axis runs, and the values it is marked at.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Scale {
    /// The lowest value of the axis.
    pub(crate) low: f64,
    /// The highest value of the axis.
    pub(crate) high: f64,
    /// Decimal places of the marks.
    places: usize,
    step: f64,
}

/// When all values lie within this part of the highest, a scale from zero would show flat lines.
const FLAT: f64 = 0.1;

/// About how many steps a scale has.
const STEPS: f64 = 5.0;

impl Scale {
    /// A scale for values: from zero, unless all of them lie so close together and so far from zero
    /// that nothing could be seen. None when there are no values.
    pub(crate) fn of(values: impl Iterator<Item = f64>) -> Option<Self> {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for value in values.filter(|value| value.is_finite()) {
            low = low.min(value);
            high = high.max(value);
        }
        if low > high || !(high - low).is_finite() {
            return None;
        }
        let hides_everything = low > 0.0 && low < high && high - low < FLAT * high;
        if !hides_everything {
            low = low.min(0.0);
            high = high.max(0.0);
        }
        let (step, places) = step((high - low) / STEPS);
        let (first, last) = ((low / step).floor(), (high / step).ceil());
        Some(Self {
            low: first * step,
            high: last.max(first + 1.0) * step,
            places,
            step,
        })
    }

    /// Whether the axis begins or ends at zero or has it inside.
    pub(crate) fn has_zero(&self) -> bool {
        self.low <= 0.0 && self.high >= 0.0
    }

    /// The values the axis is marked at, lowest first.
    pub(crate) fn marks(&self) -> Vec<f64> {
        let steps = whole((self.high - self.low) / self.step);
        (0..=steps)
            .map(|at| f64::from(at).mul_add(self.step, self.low))
            .collect()
    }

    /// A mark in words, like `20%` or `£1,000`.
    pub(crate) fn words(&self, unit: Unit, value: f64) -> String {
        // Zero may come out of the arithmetic as a tiny number of either sign.
        let value = if value.abs() < self.step / 1000.0 {
            0.0
        } else {
            value
        };
        let number = if self.places == 0 {
            Unit::Count.format(value)
        } else {
            format!("{value:.*}", self.places).replace('-', "−")
        };
        match unit {
            Unit::Percent => format!("{number}%"),
            Unit::Pounds | Unit::PoundsAWeek => match number.strip_prefix('−') {
                Some(number) => format!("−£{number}"),
                None => format!("£{number}"),
            },
            _ => number,
        }
    }
}

/// The step of 1, 2 or 5 times a power of ten that is not smaller than this, and the decimal places
/// it needs.
fn step(least: f64) -> (f64, usize) {
    if !(least.is_finite() && least > 0.0) {
        return (1.0, 0);
    }
    let (base, power) = power_of_ten(least);
    if base <= 0.0 {
        return (1.0, 0);
    }
    let times = [1.0, 2.0, 5.0]
        .into_iter()
        .find(|times| times * base >= least * 0.999_999);
    let (step, power) = times.map_or((10.0 * base, power + 1.0), |times| (times * base, power));
    (step, usize::try_from(whole(-power)).unwrap_or_default())
}

/// The greatest power of ten that is not greater than this, and its exponent. Counted, because
/// logarithms and powers of any number are far more for the app to load.
fn power_of_ten(least: f64) -> (f64, f64) {
    let (mut times, mut power) = (1.0, 0.0);
    if least >= 1.0 {
        while times * 10.0 <= least {
            times *= 10.0;
            power += 1.0;
        }
        return (times, power);
    }
    while 1.0 / times > least {
        times *= 10.0;
        power -= 1.0;
    }
    (1.0 / times, power)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(values: &[f64], unit: Unit) -> Vec<String> {
        let scale = Scale::of(values.iter().copied()).unwrap();
        scale
            .marks()
            .into_iter()
            .map(|mark| scale.words(unit, mark))
            .collect()
    }

    #[test]
    fn a_scale_begins_at_zero() {
        assert_eq!(
            words(&[41.2, 66.9, 98.0], Unit::Percent),
            ["0%", "20%", "40%", "60%", "80%", "100%"]
        );
        assert_eq!(
            words(&[41.2, 66.9], Unit::Percent),
            ["0%", "20%", "40%", "60%", "80%"]
        );
        assert_eq!(
            words(&[0.04, 0.11], Unit::Per100Pupils),
            ["0.00", "0.05", "0.10", "0.15"]
        );
        assert_eq!(
            words(&[1199.0, 2705.0], Unit::Count),
            ["0", "1,000", "2,000", "3,000"]
        );
    }

    #[test]
    fn a_scale_leaves_zero_out_only_where_lines_would_be_flat() {
        assert_eq!(
            words(&[88.0, 90.0], Unit::Percent),
            ["88.0%", "88.5%", "89.0%", "89.5%", "90.0%"]
        );
        assert_eq!(words(&[80.0, 90.0], Unit::Percent).first().unwrap(), "0%");
        assert_eq!(words(&[50.0], Unit::Percent).first().unwrap(), "0%");
    }

    #[test]
    fn falls_and_nothing_at_all_have_a_scale() {
        assert_eq!(
            words(&[-55.7, 10.8], Unit::Percent),
            ["−60%", "−40%", "−20%", "0%", "20%"]
        );
        assert_eq!(
            words(&[-1200.0, 0.0], Unit::Pounds).first().unwrap(),
            "−£1,500"
        );
        assert_eq!(words(&[0.0], Unit::Count), ["0", "1"]);
        assert_eq!(Scale::of(std::iter::empty()), None);
        assert_eq!(Scale::of([f64::NAN].into_iter()), None);
    }
}
