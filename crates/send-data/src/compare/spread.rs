use plan_framework::Unit;

use super::present;

/// Lowest, middle and highest of the values of a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// How many places have a value.
    pub with_value: usize,
    /// How many places the group has.
    pub asked: usize,
    /// The lowest value.
    pub lowest: f64,
    /// A quarter of the values are at or below it.
    pub lower_quartile: f64,
    /// The middle value; half way between the two middle ones of an even number.
    pub median: f64,
    /// A quarter of the values are at or above it.
    pub upper_quartile: f64,
    /// The highest value.
    pub highest: f64,
}

impl Spread {
    /// The spread of the values that are there. None when there is none.
    ///
    /// Quartiles lie between the sorted values x₁ … xₙ at 1 + p (n − 1), in a straight line where
    /// that is between two: type 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical
    /// packages" (1996), the default of R and `QUARTILE.INC` of Excel.
    ///
    /// ```
    /// use send_data::compare::Spread;
    /// let spread = Spread::of(&[Some(4.0), None, Some(1.0), Some(2.0), Some(3.0)]).unwrap();
    /// assert_eq!((spread.with_value, spread.asked), (4, 5));
    /// assert_eq!((spread.lowest, spread.median, spread.highest), (1.0, 2.5, 4.0));
    /// assert_eq!((spread.lower_quartile, spread.upper_quartile), (1.75, 3.25));
    /// ```
    pub fn of(values: &[Option<f64>]) -> Option<Self> {
        let (mut there, _) = present(values);
        there.sort_by(f64::total_cmp);
        Some(Self {
            with_value: there.len(),
            asked: values.len(),
            lowest: *there.first()?,
            lower_quartile: quarter(&there, 1)?,
            median: quarter(&there, 2)?,
            upper_quartile: quarter(&there, 3)?,
            highest: *there.last()?,
        })
    }

    /// Middle, lowest and highest in words, and how many places have a value; `places` is what they
    /// are called, like "neighbours".
    ///
    /// ```
    /// use plan_framework::Unit;
    /// use send_data::compare::Spread;
    /// let values = [Some(55.0), Some(41.2), None, Some(80.0)];
    /// assert_eq!(
    ///     Spread::of(&values).unwrap().words(Unit::Percent, "neighbours"),
    ///     "middle 55.0%, from 41.2% to 80.0% (3 of 4 neighbours have a figure)"
    /// );
    /// ```
    pub fn words(&self, unit: Unit, places: &str) -> String {
        let said = |value| unit.format(value);
        let how_many = if self.with_value == self.asked {
            format!("all {} {places} have a figure", self.asked)
        } else {
            let have = if self.with_value == 1 { "has" } else { "have" };
            format!(
                "{} of {} {places} {have} a figure",
                self.with_value, self.asked
            )
        };
        format!(
            "middle {}, from {} to {} ({how_many})",
            said(self.median),
            said(self.lowest),
            said(self.highest)
        )
    }
}

/// The value that this many quarters of the sorted values lie below.
fn quarter(sorted: &[f64], quarters: usize) -> Option<f64> {
    // Whole numbers up to the last step: no place between two values is lost to rounding.
    let steps = quarters * sorted.len().checked_sub(1)?;
    let below = *sorted.get(steps / 4)?;
    let above = sorted.get(steps / 4 + 1).copied().unwrap_or(below);
    let share = match steps % 4 {
        0 => 0.0,
        1 => 0.25,
        2 => 0.5,
        _ => 0.75,
    };
    Some(share * (above - below) + below)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_value_is_its_own_spread_and_none_has_none() {
        let one = Spread::of(&[None, Some(3.0)]).unwrap();
        assert!(
            [one.lowest, one.lower_quartile, one.median, one.highest]
                .iter()
                .all(|value| (value - 3.0).abs() < f64::EPSILON)
        );
        assert_eq!(
            one.words(Unit::Count, "neighbours"),
            "middle 3, from 3 to 3 (1 of 2 neighbours has a figure)"
        );
        assert_eq!(Spread::of(&[None]), None);
        assert_eq!(Spread::of(&[]), None);
    }
}
