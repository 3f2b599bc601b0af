use time::{Date, Month};

use crate::TypedDate;
use crate::figures::period::time_order;

/// The days a date or a period in words may mean, the first and the last among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
}

impl Days {
    /// The days of a date as it was typed; none when it is empty or no date.
    pub fn of(date: &TypedDate) -> Option<Self> {
        let given = date.read().ok()??;
        Some(Self {
            first: given.first_day(),
            last: given.last_day(),
        })
    }
}

/// The days that a date or a period in words means, as people write them beside a figure and as
/// figures are published. None for anything else: nothing is guessed.
///
/// - `2025`: the calendar year;
/// - `2024/25`, `2024-25`: the school year, September to August. Where a year of accounts is meant
///   it ends five months earlier; the words alone do not say so;
/// - `2024/25 Autumn`, `autumn 2024`, `Spring term 2026`: the school term, September to December,
///   January to April, May to August;
/// - `January 2026`, `Jan 2026`, `1/2026`: the month; `14 January 2026`, `14/1/2026`: the day.
///
/// ```
/// use reform_plan::summary::days_of;
/// let last = |words: &str| days_of(words).map(|it| it.last.to_string());
/// assert_eq!(last("2025").as_deref(), Some("2025-12-31"));
/// assert_eq!(last("2024/25").as_deref(), Some("2025-08-31"));
/// assert_eq!(last("spring 2026").as_deref(), Some("2026-04-30"));
/// assert_eq!(last("Feb 2028").as_deref(), Some("2028-02-29"));
/// assert_eq!(last("14 January 2026").as_deref(), Some("2026-01-14"));
/// assert_eq!(last("last year"), None);
/// ```
pub fn days_of(words: &str) -> Option<Days> {
    let words = words.trim().replace('\u{2013}', "-");
    let parts: Vec<&str> = words
        .split_whitespace()
        .filter(|part| !part.eq_ignore_ascii_case("term"))
        .collect();
    match *parts.as_slice() {
        [years] => of_years(years).or_else(|| of_date(&words)),
        [one, other] => match (term(one), term(other)) {
            (Some(term), None) => of_term(other, term),
            (None, Some(term)) => of_term(one, term),
            _ => of_date(&words),
        },
        _ => of_date(&words),
    }
}

/// The terms of a school year, with their first and last months.
const TERMS: [(&str, Month, Month); 3] = [
    ("autumn", Month::September, Month::December),
    ("spring", Month::January, Month::April),
    ("summer", Month::May, Month::August),
];

type Term = (&'static str, Month, Month);

fn term(word: &str) -> Option<Term> {
    TERMS
        .into_iter()
        .find(|(name, ..)| name.eq_ignore_ascii_case(word))
}

/// A year, or two years that follow one another.
fn of_years(label: &str) -> Option<Days> {
    let (year, _) = time_order(label)?;
    let year = i32::from(year);
    if is_one_year(label) {
        months((year, Month::January), (year, Month::December))
    } else {
        months((year, Month::September), (year + 1, Month::August))
    }
}

/// A term of a calendar year or of a school year.
fn of_term(years: &str, (_, first, last): Term) -> Option<Days> {
    let (year, _) = time_order(years)?;
    let is_in_second = !is_one_year(years) && first != Month::September;
    let year = i32::from(year) + i32::from(is_in_second);
    months((year, first), (year, last))
}

fn is_one_year(label: &str) -> bool {
    label.bytes().all(|byte| byte.is_ascii_digit())
}

fn months(first: (i32, Month), last: (i32, Month)) -> Option<Days> {
    let days = last.1.length(last.0);
    Some(Days {
        first: Date::from_calendar_date(first.0, first.1, 1).ok()?,
        last: Date::from_calendar_date(last.0, last.1, days).ok()?,
    })
}

/// A month or a day, with the year at its end.
fn of_date(words: &str) -> Option<Days> {
    let parts: Vec<&str> = words
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '.'))
        .filter(|part| !part.is_empty())
        .collect();
    let (day, month, year) = match *parts.as_slice() {
        [month, year] => ("", month, year),
        [day, month, year] => (day, month, year),
        _ => return None,
    };
    Days::of(&TypedDate {
        day: day.to_owned(),
        month: month.to_owned(),
        year: year.to_owned(),
        ..TypedDate::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &str) -> Option<(String, String)> {
        days_of(words).map(|it| (it.first.to_string(), it.last.to_string()))
    }

    fn days(first: &str, last: &str) -> (String, String) {
        (first.to_owned(), last.to_owned())
    }

    #[test]
    fn a_term_is_the_same_with_the_year_it_is_in_and_with_its_school_year() {
        for words in [
            "2025/26 Spring",
            "spring 2026",
            "Spring term 2026",
            "2026 spring",
        ] {
            assert_eq!(
                read(words),
                Some(days("2026-01-01", "2026-04-30")),
                "{words}"
            );
        }
        for words in ["2025/26 Autumn", "autumn 2025"] {
            assert_eq!(
                read(words),
                Some(days("2025-09-01", "2025-12-31")),
                "{words}"
            );
        }
    }

    #[test]
    fn a_month_and_a_day_are_read_as_they_are_in_the_boxes_of_a_date() {
        for words in ["January 2026", "jan 2026", "1/2026", " 01/2026 "] {
            assert_eq!(
                read(words),
                Some(days("2026-01-01", "2026-01-31")),
                "{words}"
            );
        }
        for words in ["14 January 2026", "14/1/2026", "14.01.2026"] {
            assert_eq!(
                read(words),
                Some(days("2026-01-14", "2026-01-14")),
                "{words}"
            );
        }
    }

    #[test]
    fn a_school_year_is_written_in_three_ways() {
        for words in ["2024/25", "2024-25", "2024\u{2013}25"] {
            assert_eq!(
                read(words),
                Some(days("2024-09-01", "2025-08-31")),
                "{words}"
            );
        }
    }

    #[test]
    fn what_is_no_date_and_no_period_is_not_guessed() {
        for words in [
            "",
            "then",
            "2024/27",
            "31 February 2026",
            "about 2025",
            "spring",
            "spring summer",
            "spring January 2026",
            "1/2/3/2026",
            "winter 2026",
            "2025 or 2026",
        ] {
            assert_eq!(read(words), None, "{words}");
        }
    }
}
