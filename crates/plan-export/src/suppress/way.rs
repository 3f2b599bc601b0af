//! The ways in which a hidden count can be another number.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use super::Sums;

/// What whoever reads the counts may take one of them for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum May {
    /// It is shown, and stays so.
    NotChange,
    /// It is shown, and can be hidden.
    BeHidden,
    /// It is hidden: any number from 1 on.
    Hidden,
    /// It is not there: any number from the one it is taken for on.
    BeAnything,
}

/// After so many steps nothing more is looked for. A table of 20 rows and columns needs fewer.
const MOST_STEPS: usize = 20_000;

/// What a way costs: totals it hides, other counts it hides, how many people those are of, and its
/// steps.
type Cost = (usize, usize, u64, usize);

/// By how much each sum is wrong while a way is walked; none that is right.
type Wrong = BTreeMap<usize, i64>;

/// The counts that have to be hidden so that a hidden one can be another number, and those that are
/// hidden already: those of the cheapest way. None when there is no way.
pub(super) fn cheapest(sums: &Sums, may: &[May], start: usize) -> Option<Vec<usize>> {
    walk(sums, may, start, |it| it != May::NotChange)
}

/// Whether a hidden count can be another number as things are.
pub(super) fn is_open(sums: &Sums, may: &[May], start: usize) -> bool {
    walk(sums, may, start, |it| {
        matches!(it, May::Hidden | May::BeAnything)
    })
    .is_some()
}

/// The cheapest way from one count going up or down by one to all sums being right again, over counts
/// of which this is true.
fn walk(sums: &Sums, may: &[May], start: usize, over: impl Fn(May) -> bool) -> Option<Vec<usize>> {
    let net = Net::of(sums);
    let mut open: BinaryHeap<Reverse<(Cost, Wrong, Vec<usize>)>> = BinaryHeap::new();
    for by in [1, -1] {
        if can_go(sums, may, start, by) {
            let wrong = net.after(&Wrong::new(), start, by);
            open.push(Reverse(((0, 0, 0, 1), wrong, vec![start])));
        }
    }
    let mut seen: BTreeSet<Wrong> = BTreeSet::new();
    while let Some(Reverse((cost, wrong, way))) = open.pop() {
        let Some((sum, off)) = wrong.first_key_value() else {
            return Some(way);
        };
        if seen.len() > MOST_STEPS {
            return None;
        }
        for (place, sign) in net.of_sum(*sum) {
            let by = -off.signum() * sign;
            let is_free = may.get(*place).is_some_and(|it| over(*it)) && !way.contains(place);
            if !is_free || !can_go(sums, may, *place, by) {
                continue;
            }
            let then = net.after(&wrong, *place, by);
            if !seen.contains(&then) {
                let mut longer = way.clone();
                longer.push(*place);
                open.push(Reverse((after(sums, may, cost, *place), then, longer)));
            }
        }
        seen.insert(wrong);
    }
    None
}

/// Whether a count can be one more or one less, for all that is known of it once it is hidden.
fn can_go(sums: &Sums, may: &[May], place: usize, by: i64) -> bool {
    let least = match may.get(place) {
        Some(May::Hidden | May::BeHidden) => 1,
        Some(May::BeAnything) => 0,
        Some(May::NotChange) | None => return false,
    };
    by > 0 || sums.value(place) > least
}

fn after(sums: &Sums, may: &[May], cost: Cost, place: usize) -> Cost {
    let (totals, counts, people, steps) = cost;
    if may.get(place) != Some(&May::BeHidden) {
        return (totals, counts, people, steps + 1);
    }
    let is_total = usize::from(sums.is_total(place));
    let people = people + u64::from(sums.value(place));
    (totals + is_total, counts + 1 - is_total, people, steps + 1)
}

/// Which counts are in which sums: 1 as a part, -1 as the total.
struct Net {
    of_sum: Vec<Vec<(usize, i64)>>,
    of_count: Vec<Vec<(usize, i64)>>,
}

impl Net {
    fn of(sums: &Sums) -> Self {
        let mut of_count = vec![Vec::new(); sums.counts.len()];
        let mut of_sum = Vec::new();
        for (at, sum) in sums.sums.iter().enumerate() {
            let parts = sum.parts.iter().map(|it| (*it, 1));
            let all: Vec<(usize, i64)> = parts.chain([(sum.total, -1)]).collect();
            for (place, sign) in &all {
                if let Some(of) = of_count.get_mut(*place) {
                    of.push((at, *sign));
                }
            }
            of_sum.push(all);
        }
        Self { of_sum, of_count }
    }

    fn of_sum(&self, sum: usize) -> &[(usize, i64)] {
        self.of_sum.get(sum).map_or(&[], Vec::as_slice)
    }

    /// How wrong the sums are once a count went up or down.
    fn after(&self, wrong: &Wrong, place: usize, by: i64) -> Wrong {
        let mut wrong = wrong.clone();
        for (sum, sign) in self.of_count.get(place).into_iter().flatten() {
            *wrong.entry(*sum).or_default() += sign * by;
        }
        wrong.retain(|_, off| *off != 0);
        wrong
    }
}
