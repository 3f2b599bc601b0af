use std::cmp::Reverse;

use reform_plan::order::sorted_by_key;

use super::way::{self, May};

/// A count among others that add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// A count that is shown unless it has to be hidden.
    Of(u32),
    /// A count that anybody can look up elsewhere: it is shown whatever follows from it.
    Published(u32),
    /// A count that is not there. It may be any number from this one on: 0 where nothing is known of
    /// it, the sum of its parts where it is a total.
    Absent {
        /// The least it can be.
        at_least: u32,
    },
}

/// A total and the parts that add up to it, by their places in [`Sums::counts`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// Place of the total.
    pub total: usize,
    /// Places of its parts.
    pub parts: Vec<usize>,
}

/// Counts, some of which add up to others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// The counts.
    pub counts: Vec<Count>,
    /// What adds up to what. Places there is nothing at are passed over.
    pub sums: Vec<Sum>,
}

/// A count as others may read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// It is shown.
    Count(u32),
    /// It is held back: it is small, or a small one could be worked out from it.
    Hidden,
    /// There is none.
    Absent,
}

impl Sums {
    /// The counts as others may read them, in their order: those from 1 to one below a number are
    /// hidden, with as few others as are needed that none can be worked out. With 0 or 1 all are
    /// shown.
    ///
    /// ```
    /// use plan_export::suppress::{Count, Shown, Sum, Sums};
    /// let sums = Sums {
    ///     counts: [3, 12, 40, 55].map(Count::Of).into(),
    ///     sums: vec![Sum { total: 3, parts: vec![0, 1, 2] }],
    /// };
    /// let shown = [Shown::Hidden, Shown::Hidden, Shown::Count(40), Shown::Count(55)];
    /// assert_eq!(sums.shown(5), shown);
    /// ```
    pub fn shown(&self, below: u32) -> Vec<Shown> {
        let may = self.may(below);
        let shown = self.counts.iter().zip(may);
        shown
            .map(|(count, may)| match count {
                Count::Absent { .. } => Shown::Absent,
                Count::Of(_) if may == May::Hidden => Shown::Hidden,
                Count::Of(count) | Count::Published(count) => Shown::Count(*count),
            })
            .collect()
    }

    /// Which counts are hidden in the end.
    fn may(&self, below: u32) -> Vec<May> {
        let mut may: Vec<May> = self
            .counts
            .iter()
            .map(|count| match count {
                Count::Of(it) if (1..below).contains(it) => May::Hidden,
                Count::Of(1..) => May::BeHidden,
                Count::Of(0) | Count::Published(_) => May::NotChange,
                Count::Absent { .. } => May::BeAnything,
            })
            .collect();
        let all: Vec<usize> = (0..may.len()).collect();
        let small: Vec<usize> = hidden(&may).collect();
        for place in &small {
            // Where no way leaves it open, or none was found, nothing is shown that can be hidden.
            let way = way::cheapest(self, &may, *place);
            hide(&mut may, way.as_ref().unwrap_or(&all));
        }
        self.show_again(&mut may, &small);
        may
    }

    /// Shows what was hidden and turned out not to be needed, large counts first.
    fn show_again(&self, may: &mut [May], small: &[usize]) {
        let others: Vec<usize> = hidden(may).filter(|it| !small.contains(it)).collect();
        for place in sorted_by_key(others, |it| Reverse((self.is_total(*it), self.value(*it)))) {
            set(may, place, May::NotChange);
            if !hidden(may).all(|it| way::is_open(self, may, it)) {
                set(may, place, May::Hidden);
            }
        }
    }

    /// The number a count is, or is taken for.
    pub(super) fn value(&self, place: usize) -> u32 {
        match self.counts.get(place) {
            Some(Count::Of(it) | Count::Published(it) | Count::Absent { at_least: it }) => *it,
            None => 0,
        }
    }

    pub(super) fn is_total(&self, place: usize) -> bool {
        self.sums.iter().any(|it| it.total == place)
    }
}

fn hidden(may: &[May]) -> impl Iterator<Item = usize> {
    let places = may.iter().enumerate();
    places
        .filter(|(_, it)| **it == May::Hidden)
        .map(|(place, _)| place)
}

fn hide(may: &mut [May], places: &[usize]) {
    for place in places {
        if may.get(*place) == Some(&May::BeHidden) {
            set(may, *place, May::Hidden);
        }
    }
}

fn set(may: &mut [May], place: usize, to: May) {
    if let Some(may) = may.get_mut(place) {
        *may = to;
    }
}
