//! Dates as people type them and as the plan shows them.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::{Date, Month};

use crate::draft::Extra;

/// A date as somebody typed it: three boxes, kept as they are so that nothing typed is lost.
/// [`TypedDate::read`] says what date it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct TypedDate {
    /// Day of the month; may be left empty: month and year are enough for a plan.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub day: String,
    /// Month: a number, or a name such as `March` or `mar`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub month: String,
    /// Year with four digits.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub year: String,
    /// Fields of a newer version.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// A real date, its day known or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GivenDate {
    first: Date,
    has_day: bool,
}

/// Why a typed date cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateProblem {
    /// Month or year is missing or not a month or a year.
    NeedsMonthAndYear,
    /// There is no such day in that month.
    NotReal,
    /// The year is before 2000 or after 2100.
    YearOutOfRange,
}

impl TypedDate {
    /// A typed date of month and year.
    pub fn month(month: u8, year: u16) -> Self {
        Self {
            day: String::new(),
            month: month.to_string(),
            year: year.to_string(),
            ..Self::default()
        }
    }

    /// A typed date of day, month and year.
    pub fn day(day: u8, month: u8, year: u16) -> Self {
        Self {
            day: day.to_string(),
            ..Self::month(month, year)
        }
    }

    /// Whether there is nothing of it at all, a field of a newer version included.
    pub(crate) fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// The typed date of a day.
    pub fn of(date: Date) -> Self {
        let year = u16::try_from(date.year()).unwrap_or_default();
        Self::day(date.day(), u8::from(date.month()), year)
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        [&self.day, &self.month, &self.year]
            .iter()
            .all(|text| text.trim().is_empty())
    }

    /// The date that was typed, or none when all boxes are empty.
    ///
    /// ```
    /// use reform_plan::{DateProblem, TypedDate};
    /// let typed = |day: &str, month: &str, year: &str| TypedDate {
    ///     day: day.into(),
    ///     month: month.into(),
    ///     year: year.into(),
    ///     ..TypedDate::default()
    /// };
    /// assert_eq!(typed("", "march", "2027").read().unwrap().unwrap().to_string(), "March 2027");
    /// assert_eq!(typed("31", "2", "2026").read(), Err(DateProblem::NotReal));
    /// assert_eq!(typed("", "", "2026").read(), Err(DateProblem::NeedsMonthAndYear));
    /// ```
    ///
    /// # Errors
    /// When it is not a date: see [`DateProblem`].
    pub fn read(&self) -> Result<Option<GivenDate>, DateProblem> {
        if self.is_empty() {
            return Ok(None);
        }
        let month = read_month(&self.month).ok_or(DateProblem::NeedsMonthAndYear)?;
        let year = self.year.trim();
        let year: i32 = match year.parse() {
            Ok(number) if year.len() == 4 => number,
            _ => return Err(DateProblem::NeedsMonthAndYear),
        };
        if !(2000..=2100).contains(&year) {
            return Err(DateProblem::YearOutOfRange);
        }
        let day = self.day.trim();
        let number = if day.is_empty() {
            1
        } else {
            day.parse().map_err(|_| DateProblem::NotReal)?
        };
        let first =
            Date::from_calendar_date(year, month, number).map_err(|_| DateProblem::NotReal)?;
        Ok(Some(GivenDate {
            first,
            has_day: !day.is_empty(),
        }))
    }

    /// The date in words, or what was typed when it is not a date. Empty when nothing was typed.
    pub fn words(&self) -> String {
        match self.read() {
            Ok(Some(date)) => date.to_string(),
            Ok(None) => String::new(),
            Err(_) => {
                let typed = [&self.day, &self.month, &self.year];
                let parts: Vec<&str> = typed
                    .iter()
                    .map(|part| part.trim())
                    .filter(|part| !part.is_empty())
                    .collect();
                format!("{} (not a date)", parts.join("/"))
            }
        }
    }
}

impl GivenDate {
    /// The last day it may mean: the day itself, or the last day of the month.
    pub fn last_day(self) -> Date {
        if self.has_day {
            return self.first;
        }
        let days = self.first.month().length(self.first.year());
        self.first.replace_day(days).unwrap_or(self.first)
    }

    /// The first day it may mean.
    pub fn first_day(self) -> Date {
        self.first
    }
}

impl fmt::Display for GivenDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.has_day {
            write!(f, "{} ", self.first.day())?;
        }
        write!(f, "{} {}", self.first.month(), self.first.year())
    }
}

impl DateProblem {
    /// The problem in words, naming the field, like `"By when" must be a real date`.
    pub fn words(self, field: &str) -> String {
        match self {
            Self::NeedsMonthAndYear => {
                format!("{field}: enter the month and year, like 3 2027")
            }
            Self::NotReal => format!("{field} must be a real date"),
            Self::YearOutOfRange => format!("{field}: enter a year between 2000 and 2100"),
        }
    }
}

/// A date in words, like `14 January 2026`.
pub fn words(date: Date) -> String {
    format!("{} {} {}", date.day(), date.month(), date.year())
}

/// Month and year of a date in words, like `January 2026`.
pub fn month_words(date: Date) -> String {
    format!("{} {}", date.month(), date.year())
}

fn read_month(text: &str) -> Option<Month> {
    const MONTHS: [Month; 12] = [
        Month::January,
        Month::February,
        Month::March,
        Month::April,
        Month::May,
        Month::June,
        Month::July,
        Month::August,
        Month::September,
        Month::October,
        Month::November,
        Month::December,
    ];
    let text = text.trim().to_lowercase();
    if let Ok(number) = text.parse::<u8>() {
        return Month::try_from(number).ok();
    }
    if text.len() < 3 {
        return None;
    }
    MONTHS
        .into_iter()
        .find(|month| month.to_string().to_lowercase().starts_with(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(day: &str, month: &str, year: &str) -> TypedDate {
        TypedDate {
            day: day.to_owned(),
            month: month.to_owned(),
            year: year.to_owned(),
            ..TypedDate::default()
        }
    }

    #[test]
    fn a_month_may_be_a_number_a_name_or_its_beginning() {
        for month in ["1", "01", "jan", "JANUARY", " Januar "] {
            let date = typed("14", month, "2026").read().unwrap().unwrap();
            assert_eq!(date.to_string(), "14 January 2026", "{month}");
        }
        assert_eq!(
            typed("", "ja", "2026").read(),
            Err(DateProblem::NeedsMonthAndYear)
        );
        assert_eq!(
            typed("", "13", "2026").read(),
            Err(DateProblem::NeedsMonthAndYear)
        );
    }

    #[test]
    fn impossible_dates_are_refused_and_kept_as_typed() {
        assert_eq!(typed("30", "2", "2026").read(), Err(DateProblem::NotReal));
        assert_eq!(typed("0", "2", "2026").read(), Err(DateProblem::NotReal));
        assert_eq!(typed("1st", "2", "2026").read(), Err(DateProblem::NotReal));
        assert_eq!(
            typed("", "2", "26").read(),
            Err(DateProblem::NeedsMonthAndYear)
        );
        assert_eq!(
            typed("", "2", "1899").read(),
            Err(DateProblem::YearOutOfRange)
        );
        assert_eq!(typed("31", "2", "2026").words(), "31/2/2026 (not a date)");
    }

    #[test]
    fn a_month_without_a_day_lasts_until_its_last_day() {
        let date = typed("", "feb", "2028").read().unwrap().unwrap();
        assert_eq!(words(date.last_day()), "29 February 2028");
    }
}
