//! In what unit the numbers of a measure are, and when two of them are the same.

use std::cmp::Ordering;

use plan_framework::Unit;

use crate::TypedNumber;

/// How the numbers of a measure are written and compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scale {
    /// In a unit.
    In(Unit),
    /// Plain numbers: a measure of the partnership's own, whose unit is in its words.
    Plain,
}

impl Scale {
    /// The scale of a measure of the partnership's own, by the signs beside its numbers.
    pub(super) fn typed(numbers: [&TypedNumber; 2]) -> Self {
        let is = |sign: char| numbers.iter().any(|it| it.0.contains(sign));
        if is('%') {
            Self::In(Unit::Percent)
        } else if is('£') {
            Self::In(Unit::Pounds)
        } else {
            Self::Plain
        }
    }

    /// A value as people read it.
    pub(super) fn words(self, value: f64) -> String {
        match self {
            Self::In(unit) => unit.format(value),
            Self::Plain if is_whole(value) => Unit::Count.format(value),
            Self::Plain => {
                let words = Unit::Per100Pupils.format(value);
                words.trim_end_matches('0').trim_end_matches('.').to_owned()
            }
        }
    }

    /// How one value stands to another for a reader: the same when they read the same.
    pub(super) fn compare(self, one: f64, other: f64) -> Ordering {
        if self.words(one) == self.words(other) {
            Ordering::Equal
        } else {
            one.total_cmp(&other)
        }
    }
}

/// Whether a value has nothing after the point.
pub(super) fn is_whole(value: f64) -> bool {
    value.fract().abs() < f64::EPSILON
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_number_is_written_with_what_it_has_after_the_point() {
        let words = |value| Scale::Plain.words(value);
        assert_eq!(words(1200.0), "1,200");
        assert_eq!(words(3.5), "3.5");
        assert_eq!(words(-0.25), "−0.25");
        assert_eq!(words(66.666_666), "66.67");
    }

    #[test]
    fn the_unit_of_an_own_measure_is_known_by_its_signs() {
        let scale = |one: &str, other: &str| Scale::typed([&one.into(), &other.into()]);
        assert_eq!(scale("63", "75%"), Scale::In(Unit::Percent));
        assert_eq!(scale("£2,000", ""), Scale::In(Unit::Pounds));
        assert_eq!(scale("63", "75"), Scale::Plain);
    }

    #[test]
    fn values_that_read_the_same_are_the_same() {
        let percent = Scale::In(Unit::Percent);
        assert_eq!(percent.compare(66.46, 66.5), Ordering::Equal);
        assert_eq!(percent.compare(66.4, 66.5), Ordering::Less);
        assert_eq!(Scale::Plain.compare(0.1 + 0.2, 0.3), Ordering::Equal);
    }
}
