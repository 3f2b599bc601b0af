use std::cmp::Ordering;

use plan_framework::{Polarity, Unit};
use serde::{Deserialize, Serialize};

use super::period::time_order;

/// How the latest figure of a place moved since an earlier one.
#[derive(Clone, Debug, PartialEq)]
pub struct Direction {
    /// Which way.
    pub moved: Moved,
    /// Better or worse; none when it did not move or neither way is better.
    pub judged: Option<Judged>,
    /// The latest period with a figure.
    pub period: String,
    /// Its figure.
    pub value: f64,
    /// The period it is compared with.
    pub since: String,
    /// The figure then.
    pub was: f64,
    /// Years between the two.
    pub years: u16,
    /// How many years back were asked for.
    pub asked: u16,
    /// Unit of both figures.
    pub unit: Unit,
}

/// Which way a figure moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Moved {
    /// It reads higher.
    Up,
    /// It reads lower.
    Down,
    /// It reads the same.
    AboutTheSame,
}

impl Moved {
    /// Which way it is from one value to another.
    pub fn between(unit: Unit, was: f64, now: f64) -> Self {
        match as_read(unit, now, was) {
            Ordering::Greater => Self::Up,
            Ordering::Less => Self::Down,
            Ordering::Equal => Self::AboutTheSame,
        }
    }
}

/// How two values of a unit stand to each other for a reader: the same when they read the same.
pub fn as_read(unit: Unit, one: f64, other: f64) -> Ordering {
    if unit.format(one) == unit.format(other) {
        Ordering::Equal
    } else {
        one.total_cmp(&other)
    }
}

/// What a move means, where the polarity says which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Judged {
    /// It moved the better way.
    Better,
    /// It moved the worse way.
    Worse,
}

/// How a place's latest figure moved over some years. `periods` are oldest first, with one of
/// `values` for each.
///
/// It is compared with the figure of the same term (or the whole year) that many years before. When
/// there is none, the nearest earlier year that has one is taken instead, and named; when there is
/// none of those either, there is no direction. Two figures that read the same are about the same.
///
/// ```
/// use plan_framework::{Polarity, Unit};
/// use reform_plan::figures::direction;
/// let periods = ["2020", "2021", "2022", "2023", "2024"].map(str::to_owned);
/// let values = [Some(41.2), Some(40.0), None, Some(50.0), Some(55.0)];
/// let words = |years, polarity| {
///     direction(&periods, &values, years, Unit::Percent, polarity).unwrap().words()
/// };
/// let better = Polarity::HigherIsBetter;
/// assert_eq!(words(1, better), "up from 50.0% (2023) over 1 year: better");
/// assert_eq!(words(3, Polarity::Context), "up from 40.0% (2021) over 3 years");
/// assert_eq!(
///     words(2, better),
///     "up from 40.0% (2021) over 3 years, as 2 years ago has no figure: better"
/// );
/// assert_eq!(direction(&periods, &values, 5, Unit::Percent, better), None);
/// ```
pub fn direction(
    periods: &[String],
    values: &[Option<f64>],
    years: u16,
    unit: Unit,
    polarity: Polarity,
) -> Option<Direction> {
    let readings = periods.iter().zip(values).filter_map(|(period, value)| {
        let (year, term) = time_order(period)?;
        let value = value.filter(|it| it.is_finite())?;
        Some((period, year, term, value))
    });
    let mut backwards = readings.rev();
    let (period, year, term, value) = backwards.next()?;
    let newest_allowed = year.checked_sub(years)?;
    let (since, was_year, _, was) =
        backwards.find(|(_, other, its_term, _)| *its_term == term && *other <= newest_allowed)?;
    let moved = Moved::between(unit, was, value);
    Some(Direction {
        moved,
        judged: judged(moved, polarity),
        period: period.clone(),
        value,
        since: since.clone(),
        was,
        years: year - was_year,
        asked: years,
        unit,
    })
}

impl Direction {
    /// The move in words: from what, when, and over how many years. Better or worse is said only
    /// where the polarity says so.
    pub fn words(&self) -> String {
        let was = self.unit.format(self.was);
        let since = &self.since;
        let moved = match self.moved {
            Moved::Up => format!("up from {was} ({since})"),
            Moved::Down => format!("down from {was} ({since})"),
            Moved::AboutTheSame => format!("about the same as in {since} ({was})"),
        };
        let asked = if self.years == self.asked {
            String::new()
        } else {
            format!(", as {} ago has no figure", in_years(self.asked))
        };
        let judged = match self.judged {
            Some(Judged::Better) => ": better",
            Some(Judged::Worse) => ": worse",
            None => "",
        };
        format!("{moved} over {}{asked}{judged}", in_years(self.years))
    }
}

/// Whether a move is better or worse. None where it did not move, and where neither way is better.
pub fn judged(moved: Moved, polarity: Polarity) -> Option<Judged> {
    match (moved, polarity) {
        (Moved::AboutTheSame, _) | (_, Polarity::Context) => None,
        (Moved::Up, Polarity::HigherIsBetter) | (Moved::Down, Polarity::LowerIsBetter) => {
            Some(Judged::Better)
        }
        _ => Some(Judged::Worse),
    }
}

fn in_years(years: u16) -> String {
    match years {
        1 => "1 year".to_owned(),
        many => format!("{many} years"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved(readings: &[(&str, f64)], years: u16, polarity: Polarity) -> Option<Direction> {
        let periods: Vec<String> = readings.iter().map(|(it, _)| (*it).to_owned()).collect();
        let values: Vec<Option<f64>> = readings.iter().map(|(_, it)| Some(*it)).collect();
        direction(&periods, &values, years, Unit::Percent, polarity)
    }

    #[test]
    fn a_term_is_compared_with_the_same_term_of_an_earlier_year() {
        let readings = [
            ("2022/23 Spring", 3.0),
            ("2023/24 Autumn", 1.0),
            ("2023/24 Spring", 2.0),
            ("2024/25 Autumn", 9.0),
            ("2024/25 Spring", 4.0),
        ];
        let over = |years| moved(&readings, years, Polarity::Context).map(|it| it.since);
        assert_eq!(over(1).as_deref(), Some("2023/24 Spring"));
        assert_eq!(over(2).as_deref(), Some("2022/23 Spring"));
        assert_eq!(over(3), None);
    }

    #[test]
    fn figures_that_read_the_same_are_about_the_same_and_never_judged() {
        let found = moved(
            &[("2023", 41.21), ("2024", 41.24)],
            1,
            Polarity::LowerIsBetter,
        )
        .unwrap();
        assert_eq!(
            found.words(),
            "about the same as in 2023 (41.2%) over 1 year"
        );
    }

    #[test]
    fn better_and_worse_follow_the_polarity_and_context_has_neither() {
        let judged = |now, polarity| {
            moved(&[("2023", 5.0), ("2024", now)], 1, polarity)
                .unwrap()
                .judged
        };
        assert_eq!(judged(6.0, Polarity::HigherIsBetter), Some(Judged::Better));
        assert_eq!(judged(4.0, Polarity::HigherIsBetter), Some(Judged::Worse));
        assert_eq!(judged(6.0, Polarity::LowerIsBetter), Some(Judged::Worse));
        assert_eq!(judged(4.0, Polarity::LowerIsBetter), Some(Judged::Better));
        assert_eq!(judged(4.0, Polarity::Context), None);
    }

    #[test]
    fn a_lone_figure_and_a_label_nobody_can_read_have_no_direction() {
        assert_eq!(moved(&[("2024", 1.0)], 1, Polarity::Context), None);
        assert_eq!(
            moved(&[("then", 1.0), ("now", 2.0)], 1, Polarity::Context),
            None
        );
    }
}
