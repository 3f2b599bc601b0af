use std::ops::Range;

use super::scan::{Scan, is_hyphen, is_space};

/// All dates of birth: full dates with words of a birth near.
pub(super) fn all(scan: &Scan) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut place = 0;
    while place < scan.len() {
        match date(scan, place) {
            Some(end) if is_of_birth(scan, &(place..end)) => {
                found.push(place..end);
                place = end;
            }
            Some(end) => place = end,
            None => place += 1,
        }
    }
    found
}

/// The end of a full date that begins here.
fn date(scan: &Scan, start: usize) -> Option<usize> {
    if !scan.is_start(start) {
        return None;
    }
    let end = numeric(scan, start)
        .or_else(|| day_first(scan, start))
        .or_else(|| month_first(scan, start))?;
    scan.is_end(end).then_some(end)
}

/// `12/03/2015`, `12.3.15`, `2015-03-12`.
fn numeric(scan: &Scan, start: usize) -> Option<usize> {
    let (one, place) = number(scan, start)?;
    let place = separator(scan, place)?;
    let (two, place) = number(scan, place)?;
    let place = separator(scan, place)?;
    let (three, end) = number(scan, place)?;
    let day_and_month = |one: &str, two: &str| is_up_to(one, 31) && is_up_to(two, 12);
    let is_date = if one.len() == 4 {
        is_year(&one) && day_and_month(&three, &two)
    } else {
        is_year(&three) && (day_and_month(&one, &two) || day_and_month(&two, &one))
    };
    is_date.then_some(end)
}

/// `12 March 2015`, `12th of March, 15`.
fn day_first(scan: &Scan, start: usize) -> Option<usize> {
    let place = day(scan, start)?;
    let place = gap(scan, place);
    let (word, after) = word(scan, place);
    let place = if word == "of" {
        gap(scan, after)
    } else {
        place
    };
    let place = gap(scan, month(scan, place)?);
    year(scan, place)
}

/// `March 12, 2015`.
fn month_first(scan: &Scan, start: usize) -> Option<usize> {
    let place = gap(scan, month(scan, start)?);
    let place = gap(scan, day(scan, place)?);
    year(scan, place)
}

fn number(scan: &Scan, start: usize) -> Option<(String, usize)> {
    let end = scan.end_of(start, |it| it.is_ascii_digit());
    (1..=4)
        .contains(&(end - start))
        .then(|| (scan.text(start..end), end))
}

fn separator(scan: &Scan, place: usize) -> Option<usize> {
    let place = if scan.is(place, is_space) {
        place + 1
    } else {
        place
    };
    let is_one = scan.is(place, |it| matches!(it, '/' | '.') || is_hyphen(it));
    let is_spaced = scan.before(place).is_some_and(is_space);
    let place = if is_one { place + 1 } else { place };
    let end = if is_one && scan.is(place, is_space) {
        place + 1
    } else {
        place
    };
    (is_one || is_spaced).then_some(end)
}

/// A day with or without its ending.
fn day(scan: &Scan, start: usize) -> Option<usize> {
    let (day, end) = number(scan, start)?;
    let (ending, after) = word(scan, end);
    let is_ending = ["st", "nd", "rd", "th"].contains(&ending.as_str());
    is_up_to(&day, 31).then_some(if is_ending { after } else { end })
}

fn month(scan: &Scan, start: usize) -> Option<usize> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let (word, end) = word(scan, start);
    let is_long = word.len() >= 3;
    let is_month = is_long && MONTHS.iter().any(|it| it.starts_with(&word));
    is_month.then_some(end)
}

fn year(scan: &Scan, start: usize) -> Option<usize> {
    let (year, end) = number(scan, start)?;
    is_year(&year).then_some(end)
}

/// Letters from a place on, in lower case, and their end.
fn word(scan: &Scan, start: usize) -> (String, usize) {
    let end = scan.end_of(start, char::is_alphabetic);
    (scan.text(start..end).to_lowercase(), end)
}

/// The end of what stands between the parts of a date.
fn gap(scan: &Scan, place: usize) -> usize {
    let place = scan.end_of(place, |it| matches!(it, ',' | '.'));
    scan.end_of(place, |it| is_space(it) || is_hyphen(it))
}

fn is_up_to(digits: &str, most: u8) -> bool {
    digits.len() <= 2 && digits.parse().is_ok_and(|it: u8| (1..=most).contains(&it))
}

fn is_year(digits: &str) -> bool {
    match digits.len() {
        2 => true,
        4 => digits.starts_with("19") || digits.starts_with("20"),
        _ => false,
    }
}

/// Words of a birth.
const BIRTH: [&str; 8] = [
    "date of birth",
    "date-of-birth",
    "birth date",
    "birthdate",
    "birthday",
    "d.o.b",
    "dob",
    "born",
];

/// The most characters between the words and the date.
const NEAR: usize = 28;

/// Words that make a year group of it, as in "children born between 1 September 2019 and …".
const OF_MANY: [&str; 8] = [
    "between", "from", "after", "before", "since", "until", "by", "or",
];

fn is_of_birth(scan: &Scan, date: &Range<usize>) -> bool {
    let before = scan.words_before(date.start, NEAR + 16);
    let said = BIRTH.iter().filter_map(|it| {
        let at = before.rfind(it)?;
        let (to, rest) = (before.get(..at)?, before.get(at + it.len()..)?);
        let is_word =
            !to.ends_with(char::is_alphanumeric) && !rest.starts_with(char::is_alphabetic);
        (is_word && rest.chars().count() <= NEAR).then_some(rest)
    });
    // The words nearest to it count.
    let between = said.min_by_key(|it| it.len());
    let is_said = between.is_some_and(|it| {
        let mut words = it.split(|it: char| !it.is_alphanumeric());
        let is_next_sentence = it.trim_start_matches('.').contains(". ");
        !is_next_sentence && !words.any(|it| OF_MANY.contains(&it))
    });
    is_said || is_said_after(scan, date.end)
}

/// As in "12/03/2015 (DOB)".
fn is_said_after(scan: &Scan, end: usize) -> bool {
    let start = scan.end_of(end, |it| {
        is_space(it) || matches!(it, '(' | ',' | ':') || is_hyphen(it)
    });
    let after = scan
        .text(start..(start + 16).min(scan.len()))
        .to_lowercase();
    let mut birth = BIRTH.iter().filter(|it| **it != "born");
    birth.any(|it| {
        let rest = after.strip_prefix(it);
        rest.is_some_and(|it| !it.starts_with(char::is_alphabetic))
    })
}
