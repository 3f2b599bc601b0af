use std::ops::Range;

use super::digits::{Run, runs};
use super::scan::Scan;

/// All UK phone numbers: eleven digits from 0 on, ten where an area has shorter ones, or as many after
/// +44 or 0044. How they are built: Ofcom, "The National Telephone Numbering Plan".
pub(super) fn all(scan: &Scan) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for run in runs(scan) {
        let mut from = 0;
        while from < run.groups.len() {
            match number(scan, &run, from) {
                Some((groups, range)) => {
                    found.push(range);
                    from += groups;
                }
                None => from += 1,
            }
        }
    }
    found
}

/// A number that begins with a group, and how many groups it has. The longest there is: the tenth
/// digit of eleven may end a group.
fn number(scan: &Scan, run: &Run, from: usize) -> Option<(usize, Range<usize>)> {
    let groups = run.groups.get(from..)?;
    let first = groups.first()?;
    if scan.is_decimals(first.range.start) {
        return None;
    }
    let is_abroad = scan.before(first.range.start) == Some('+');
    let mut digits = String::new();
    let mut longest = None;
    for (at, group) in groups.iter().enumerate().take(6) {
        digits.push_str(&group.digits);
        let lengths = (first.digits.len(), at + 1);
        let is_number = if is_abroad {
            digits.strip_prefix("44").is_some_and(is_national)
        } else if let Some(national) = digits.strip_prefix("0044") {
            is_national(national)
        } else {
            is_local(&digits, lengths)
        };
        if is_number {
            let start = start(scan, first.range.start, is_abroad);
            longest = Some((at + 1, start..group.range.end));
        }
    }
    longest
}

/// A plus sign or a bracket is part of the number.
fn start(scan: &Scan, digits: usize, is_abroad: bool) -> usize {
    let has_sign = is_abroad || scan.before(digits) == Some('(');
    digits - usize::from(has_sign)
}

/// The digits after the country code; some write the 0 in brackets.
fn is_national(digits: &str) -> bool {
    let digits = digits.strip_prefix('0').unwrap_or(digits);
    let first = digits.chars().next();
    (digits.len() == 10 && first.is_some_and(|it| "1235789".contains(it)))
        || (digits.len() == 9 && first.is_some_and(|it| "18".contains(it)))
}

/// A number with its 0. Its first group is the code of an area or a network, or all of it.
fn is_local(digits: &str, (first, groups): (usize, usize)) -> bool {
    let Some(rest) = digits.strip_prefix('0') else {
        return false;
    };
    let is_code = groups == 1 || (3..=6).contains(&first);
    is_code && !rest.starts_with('0') && is_national(rest)
}
