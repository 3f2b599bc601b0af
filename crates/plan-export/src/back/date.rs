//! Dates as people type them into a cell.

use reform_plan::TypedDate;

use super::Said;

/// Days of the week, which say nothing more beside a date.
const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// The date a cell says; the empty one when it says nothing. The error is what the cell says where
/// that is no date.
pub(super) fn read(said: Option<&Said>) -> Result<TypedDate, String> {
    match said {
        None => Ok(TypedDate::default()),
        Some(Said::Day(day)) => Ok(TypedDate::of(*day)),
        Some(Said::Month(day)) => Ok(month_of(*day)),
        Some(Said::Text(text)) => typed(text).ok_or_else(|| text.clone()),
        Some(other) => Err(other.text()),
    }
}

/// The date a text says, in day, month and year, as the core reads them; none when it is no date.
///
/// A day comes before its month, as people here write it; a year may come first, as computers write
/// it; a month may be a name. A time of day and a day of the week are dropped.
pub(super) fn typed(text: &str) -> Option<TypedDate> {
    let lower = text.trim().to_lowercase();
    // `2027-03-31t00:00:00z`
    let lower = match lower.split_once('t') {
        Some((date, time)) if date.len() == 10 && time.contains(':') => date.to_owned(),
        _ => lower,
    };
    let words = lower.split_whitespace().filter(|it| !it.contains(':'));
    let words = words.filter(|it| !matches!(*it, "am" | "pm" | "of" | "the"));
    let parts = words.flat_map(|it| it.split(['/', '-', '.', ',', '–']));
    let parts: Vec<&str> = parts
        .filter(|it| !it.is_empty() && !is_weekday(it))
        .collect();
    let is_year = |it: &str| it.len() == 4 && it.bytes().all(|it| it.is_ascii_digit());
    let is_name = |it: &str| it.chars().all(char::is_alphabetic);
    let (day, month, year) = match *parts.as_slice() {
        [year, month] if is_year(year) => ("", month, year),
        [month, year] => ("", month, year),
        [year, month, day] if is_year(year) => (day, month, year),
        [month, day, year] if is_name(month) => (day, month, year),
        [day, month, year] => (day, month, year),
        _ => return None,
    };
    let typed = TypedDate {
        day: without_ending(day).to_owned(),
        month: month.to_owned(),
        year: whole(year),
        ..TypedDate::default()
    };
    let date = typed.read().ok()??;
    Some(if day.is_empty() {
        month_of(date.first_day())
    } else {
        TypedDate::of(date.first_day())
    })
}

fn month_of(day: reform_plan::Date) -> TypedDate {
    TypedDate {
        day: String::new(),
        ..TypedDate::of(day)
    }
}

/// A year of two digits is one of this century.
fn whole(year: &str) -> String {
    let short = year.len() == 2 && year.bytes().all(|it| it.is_ascii_digit());
    if short {
        format!("20{year}")
    } else {
        year.to_owned()
    }
}

/// `31` of `31st`.
fn without_ending(day: &str) -> &str {
    let endings = ["st", "nd", "rd", "th"];
    let short = endings.iter().find_map(|it| day.strip_suffix(it));
    short.unwrap_or(day)
}

fn is_weekday(word: &str) -> bool {
    word.len() >= 3 && WEEKDAYS.iter().any(|it| it.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_here_write_them() {
        let spring = TypedDate::day(31, 3, 2027);
        for text in [
            "31 March 2027",
            "31 mar 2027",
            "31/3/2027",
            "31/03/27",
            "31.03.2027",
            "31-Mar-27",
            "31st March 2027",
            "Wednesday 31 March 2027",
            "Wed, 31 March, 2027",
            "2027-03-31",
            "2027-03-31T00:00:00",
            "31/03/2027 14:30",
            "31/03/2027 2:30 pm",
            "March 31, 2027",
            "the 31st of March 2027",
            " 31 March 2027 ",
        ] {
            assert_eq!(typed(text), Some(spring.clone()), "{text}");
        }
        for text in ["March 2027", "mar-27", "3/2027", "2027-03", "3 2027"] {
            assert_eq!(typed(text), Some(TypedDate::month(3, 2027)), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_told() {
        for text in [
            "Sprng 2027",
            "31/2/2027",
            "12/31/2027",
            "TBC",
            "2027",
            "Q3 2027",
            "31032027",
            "",
            "end of March 2027",
            "31 March 1927",
            "31 March",
            "March",
            "1 2 3 4",
            "٣١ مارس ٢٠٢٧",
        ] {
            assert_eq!(typed(text), None, "{text}");
        }
    }
}
