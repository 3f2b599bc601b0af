//! Figures in words and on a line, whatever their size.

use plan_framework::{Polarity, Unit};

/// The longest figure that is written in full. No published one is nearly as long.
const LONGEST: usize = 18;

/// A figure as people read it; one far beyond anything published is written with a power of ten, so
/// that it still fits a chart.
pub(crate) fn figure(unit: Unit, value: f64) -> String {
    let words = unit.format(value);
    if words.chars().count() <= LONGEST {
        words
    } else {
        format!("{value:.1e}").replace('-', "−")
    }
}

/// The direction that is better as a sentence with a space before it; nothing for context.
pub(crate) fn better(polarity: Polarity) -> String {
    match polarity {
        Polarity::Context => String::new(),
        polarity => format!(" {}.", polarity.words()),
    }
}

/// The first and the last value of a line on which others have their place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Span {
    pub(crate) low: f64,
    pub(crate) high: f64,
}

impl Span {
    /// From the lowest to the highest value that is a number. None when there is none.
    pub(crate) fn of(values: impl IntoIterator<Item = f64>) -> Option<Self> {
        let values = values.into_iter().filter(|value| value.is_finite());
        values.fold(None, |span: Option<Self>, value| {
            Some(span.map_or(
                Self {
                    low: value,
                    high: value,
                },
                |span| Self {
                    low: span.low.min(value),
                    high: span.high.max(value),
                },
            ))
        })
    }

    /// The same with zero on it.
    pub(crate) fn with_zero(self) -> Self {
        Self {
            low: self.low.min(0.0),
            high: self.high.max(0.0),
        }
    }

    /// Where a value stands, from 0 at the lowest to 1 at the highest; in the middle when there is
    /// no way between the two.
    pub(crate) fn part(self, value: f64) -> f64 {
        let way = self.high - self.low;
        let part = if way <= 0.0 {
            0.5
        } else if way.is_finite() {
            (value - self.low) / way
        } else {
            // The way between the largest numbers of both signs is no number; half of it is.
            (value / 2.0 - self.low / 2.0) / (self.high / 2.0 - self.low / 2.0)
        };
        part.clamp(0.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_value_has_its_place_between_the_ends() {
        let parts = |values: [f64; 3]| {
            let span = Span::of(values).unwrap();
            values.map(|value| format!("{:.3}", span.part(value)))
        };
        assert_eq!(
            parts([f64::MIN, 0.0, f64::MAX]),
            ["0.000", "0.500", "1.000"]
        );
        assert_eq!(parts([0.0, 5e-324, 5e-324]), ["0.000", "1.000", "1.000"]);
        assert_eq!(parts([7.0, 7.0, 7.0]), ["0.500"; 3]);
        assert_eq!(Span::of([f64::NAN, f64::INFINITY]), None);
    }

    #[test]
    fn figures_beyond_all_measure_are_short() {
        assert_eq!(figure(Unit::Percent, 41.23), "41.2%");
        assert_eq!(figure(Unit::Count, -1e300), "−1.0e300");
        assert_eq!(figure(Unit::Pounds, 1_234_567_890.0), "£1,234,567,890");
    }
}
