use std::ops::Range;

use super::scan::{Scan, is_hyphen, is_space};

/// Groups of digits with little between them, like `020 7946 0123`.
pub(super) struct Run {
    /// The groups.
    pub(super) groups: Vec<Group>,
}

/// Digits one after the other.
pub(super) struct Group {
    pub(super) range: Range<usize>,
    pub(super) digits: String,
}

/// All runs of digits in a text. One that is part of a number with decimals or thousands, of an amount
/// of money, or of a word, is none.
pub(super) fn runs(scan: &Scan) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut place = 0;
    while place < scan.len() {
        if !scan.is(place, |it| it.is_ascii_digit()) {
            place += 1;
            continue;
        }
        let start = place;
        let mut groups = Vec::new();
        loop {
            let end = scan.end_of(place, |it| it.is_ascii_digit());
            groups.push(Group {
                digits: scan.text(place..end),
                range: place..end,
            });
            place = end;
            let between = scan.end_of(end, |it| {
                is_space(it) || is_hyphen(it) || matches!(it, '.' | '(' | ')')
            });
            let is_near = between - end <= 2 && between > end;
            if !is_near || !scan.is(between, |it| it.is_ascii_digit()) {
                break;
            }
            place = between;
        }
        if is_alone(scan, start, place) {
            runs.push(Run { groups });
        }
    }
    runs
}

fn is_alone(scan: &Scan, start: usize, end: usize) -> bool {
    let digit_at = |place: usize| scan.is(place, |it| it.is_ascii_digit());
    let is_joined = |place: usize| scan.is(place, |it| matches!(it, ',' | '/' | '%'));
    let before = start.checked_sub(1);
    let is_amount = before.is_some_and(|it| scan.is(it, |it| matches!(it, '£' | '$' | '€')));
    let goes_on = is_joined(end) && (digit_at(end + 1) || scan.is(end, |it| it == '%'));
    let began = before.is_some_and(|it| is_joined(it) && it > 0 && digit_at(it - 1));
    scan.is_start(start) && scan.is_end(end) && !is_amount && !goes_on && !began
}

impl Run {
    /// The groups from a place on that have these numbers of digits, as digits and range; none when
    /// they are others.
    pub(super) fn of_lengths(
        &self,
        from: usize,
        lengths: &[usize],
    ) -> Option<(String, Range<usize>)> {
        let groups = self.groups.get(from..from + lengths.len())?;
        let mut each = groups.iter().zip(lengths);
        if !each.all(|(group, length)| group.digits.len() == *length) {
            return None;
        }
        let digits = groups.iter().map(|it| it.digits.as_str()).collect();
        Some((
            digits,
            groups.first()?.range.start..groups.last()?.range.end,
        ))
    }
}
