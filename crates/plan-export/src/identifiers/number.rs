//! Numbers that check themselves.

use std::ops::Range;

use super::digits::runs;
use super::scan::{Scan, is_hyphen, is_space};

/// All unique pupil numbers.
pub(super) fn upns(scan: &Scan) -> Vec<Range<usize>> {
    let letters = (0..scan.len())
        .filter(|place| scan.is_start(*place) && scan.is(*place, |it| it.is_ascii_alphabetic()));
    letters.filter_map(|place| upn(scan, place)).collect()
}

/// How its digits are grouped where they are: local authority, school, year, number.
const GROUPS: [usize; 4] = [3, 4, 2, 3];

fn upn(scan: &Scan, start: usize) -> Option<Range<usize>> {
    let is_between = |it: char| is_space(it) || is_hyphen(it);
    let mut signs = vec![scan.at(start)?.to_ascii_uppercase()];
    let mut place = start + 1;
    let mut breaks = Vec::new();
    while signs.len() < 13 {
        if scan.is(place, is_between) {
            breaks.push(signs.len() - 1);
            place += 1;
        }
        let sign = scan.at(place)?.to_ascii_uppercase();
        let is_last = signs.len() == 12;
        let is_one = sign.is_ascii_digit() || (is_last && sign.is_ascii_uppercase());
        if !is_one {
            return None;
        }
        signs.push(sign);
        place += 1;
    }
    let mut ends = vec![0];
    ends.extend(GROUPS.iter().take(3).scan(0, |sum, it| {
        *sum += it;
        Some(*sum)
    }));
    // The first break, after the letter, may be there or not.
    let is_grouped = breaks.is_empty() || breaks == ends || ends.get(1..) == Some(&breaks);
    let is_checked = check_letter(signs.get(1..)?) == signs.first().copied();
    let is_area = signs.get(1).is_some_and(|it| *it >= '2');
    let is_said = is_labelled(scan, start, &["upn", "upns", "unique pupil number"]);
    let is_one = is_grouped && scan.is_end(place) && ((is_checked && is_area) || is_said);
    is_one.then_some(start..place)
}

/// Letters a check letter may be; the place of a letter is its value, in the number too.
const LETTERS: &str = "ABCDEFGHJKLMNPQRTUVWXYZ";

/// The letter that goes with the other twelve signs: each times its place, from 2 on, added up, and
/// the rest of that over 23. So B goes with 801200005001, as in the documentation of python-stdnum;
/// a worked example that is passed round elsewhere adds one up wrongly.
fn check_letter(signs: &[char]) -> Option<char> {
    let mut sum = 0;
    for (times, sign) in (2..).zip(signs) {
        let value = match sign.to_digit(10) {
            Some(digit) => usize::try_from(digit).ok()?,
            None => LETTERS.find(*sign)?,
        };
        sum += times * value;
    }
    LETTERS.chars().nth(sum % 23)
}

/// All NHS numbers. One that begins with 0 was never given out in England: it is a phone number.
pub(super) fn nhs_numbers(scan: &Scan) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for run in runs(scan) {
        for from in 0..run.groups.len() {
            let grouped = run
                .of_lengths(from, &[10])
                .or_else(|| run.of_lengths(from, &[3, 3, 4]));
            let Some((digits, range)) = grouped else {
                continue;
            };
            let said = ["nhs number", "nhs no", "nhs num", "nhs id", "nhs"];
            let is_said = is_labelled(scan, range.start, &said);
            let is_whole = !scan.is_decimals(range.start) && !digits.starts_with('0');
            if is_said || (is_whole && is_nhs_number(&digits)) {
                found.push(range);
            }
        }
    }
    found
}

/// Whether the last of ten digits goes with the others: each times 10 down to 2, added up, and what is
/// missing to a multiple of 11. One digit ten times goes with itself and is a filler.
fn is_nhs_number(digits: &str) -> bool {
    let digits: Vec<u32> = digits.chars().filter_map(|it| it.to_digit(10)).collect();
    let Some((last, others)) = digits.split_last() else {
        return false;
    };
    let sum: u32 = others
        .iter()
        .zip((2..=10).rev())
        .map(|(it, times)| it * times)
        .sum();
    let check = (11 - sum % 11) % 11;
    check == *last && others.iter().any(|it| it != last)
}

/// Whether one of these words stands right before a place, with at most a sign or "is" between.
fn is_labelled(scan: &Scan, place: usize, labels: &[&str]) -> bool {
    let before = scan.words_before(place, 32);
    let before = before.trim_end_matches(|it: char| !it.is_alphanumeric());
    let before = before.strip_suffix(" is").unwrap_or(before);
    labels.iter().any(|label| {
        let rest = before.strip_suffix(label);
        rest.is_some_and(|it| !it.ends_with(char::is_alphanumeric))
    })
}
