use plan_framework::Unit;

/// When a move of a share or rate is said to rest on few children.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct JumpRule {
    /// The least move of a percentage that is remarked on, in percentage points.
    pub points: f64,
    /// The least move of a score or rate that is remarked on, as a share of the earlier value in
    /// percent.
    pub percent: f64,
    /// Counts under this are few.
    pub few: f64,
}

impl Default for JumpRule {
    /// 10 percentage points, or half of a rate, where under 20 are counted: with 20, one or two
    /// children more or fewer move a share by 10 points. Thresholds of this project.
    fn default() -> Self {
        Self {
            points: 10.0,
            percent: 50.0,
            few: 20.0,
        }
    }
}

/// A share or rate of a period and the count it is out of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading<'a> {
    /// The period.
    pub period: &'a str,
    /// The share or rate.
    pub value: f64,
    /// What it is out of, when that is known.
    pub out_of: Option<f64>,
}

/// A large move that rests on few children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jump {
    /// What to be careful of, as a sentence.
    pub words: String,
}

impl JumpRule {
    /// The warning for a move from one period to another, when it is large and either period counts
    /// few. None where no count is known.
    ///
    /// ```
    /// use plan_framework::Unit;
    /// use send_data::compare::{JumpRule, Reading};
    /// let before = Reading { period: "2023", value: 75.0, out_of: Some(24.0) };
    /// let now = Reading { period: "2024", value: 50.0, out_of: Some(12.0) };
    /// assert_eq!(
    ///     JumpRule::default().warn(before, now, Unit::Percent).unwrap().words,
    ///     "It moved by 25.0 percentage points between 2023 and 2024, and is out of only 12 in 2024: \
    ///      a few children can move it this far."
    /// );
    /// ```
    pub fn warn(&self, before: Reading<'_>, now: Reading<'_>, unit: Unit) -> Option<Jump> {
        let counted = [now, before].into_iter().filter_map(|reading| {
            let out_of = reading.out_of.filter(|it| it.is_finite())?;
            Some((out_of, reading.period))
        });
        let (fewest, when) = counted.reduce(|least, it| if it.0 < least.0 { it } else { least })?;
        let by = self.large(before.value, now.value, unit)?;
        if fewest >= self.few {
            return None;
        }
        Some(Jump {
            words: format!(
                "It moved by {by} between {} and {}, and is out of only {} in {when}: a few \
                 children can move it this far.",
                before.period,
                now.period,
                Unit::Count.format(fewest)
            ),
        })
    }

    /// How far a share or rate moved, in words, when that is far. Counts and money have no
    /// denominator.
    fn large(&self, before: f64, now: f64, unit: Unit) -> Option<String> {
        let by = (now - before).abs();
        match unit {
            Unit::Percent => (by > self.points).then(|| {
                let points = Unit::Score.format(by);
                format!("{points} percentage points")
            }),
            Unit::Score | Unit::Per100Pupils | Unit::Per100000 => {
                let is_far = before != 0.0 && 100.0 * by > self.percent * before.abs();
                is_far.then(|| format!("{} {}", unit.format(by), unit.words()))
            }
            Unit::Count
            | Unit::Pounds
            | Unit::PoundsAWeek
            | Unit::FullTimeEquivalent
            | Unit::Category => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn warned(values: (f64, f64), out_of: (Option<f64>, Option<f64>), unit: Unit) -> bool {
        let reading = |period, value, out_of| Reading {
            period,
            value,
            out_of,
        };
        JumpRule::default()
            .warn(
                reading("2023", values.0, out_of.0),
                reading("2024", values.1, out_of.1),
                unit,
            )
            .is_some()
    }

    #[test]
    fn only_a_large_move_out_of_few_is_remarked_on() {
        let few = (Some(19.0), Some(300.0));
        assert!(warned((50.0, 61.0), few, Unit::Percent));
        assert!(!warned((50.0, 60.0), few, Unit::Percent));
        assert!(!warned(
            (50.0, 61.0),
            (Some(20.0), Some(300.0)),
            Unit::Percent
        ));
        assert!(warned((4.0, 7.0), few, Unit::Per100Pupils));
        assert!(!warned((4.0, 6.0), few, Unit::Per100Pupils));
    }

    #[test]
    fn nothing_is_said_where_no_count_is_known_or_the_figure_is_a_count() {
        assert!(!warned((5.0, 95.0), (None, None), Unit::Percent));
        assert!(!warned((5.0, 95.0), (Some(5.0), Some(5.0)), Unit::Count));
        assert!(warned((5.0, 95.0), (None, Some(5.0)), Unit::Percent));
    }
}
