use std::cmp::Ordering;

use plan_framework::Unit;
use reform_plan::order::ordinal;

use super::{as_read, present};

/// Where a value stands among those of a group of places, counted from the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// Its place: one more than the number of higher values, so that ties share a place and the next
    /// place is left out (1, 2, 2, 4: "standard competition ranking").
    pub place: usize,
    /// How many places of the group have a value, this one among them.
    pub of: usize,
    /// How many have this value, this one among them: 1 when it has its place alone.
    pub sharing: usize,
    /// How many places of the group have no value. They are in none of the other counts.
    pub missing: usize,
}

impl Rank {
    /// The place in words. High and low say nothing about good and bad.
    ///
    /// ```
    /// use plan_framework::Unit;
    /// use send_data::compare::rank;
    /// let others = [Some(70.0), Some(55.04), Some(55.01), None, Some(12.0)];
    /// let words = |own| rank(own, &others, Unit::Percent).words();
    /// assert_eq!(words(60.0), "2nd of 5, highest first");
    /// assert_eq!(words(55.0), "joint 2nd of 5, highest first");
    /// ```
    pub fn words(&self) -> String {
        let joint = if self.sharing > 1 { "joint " } else { "" };
        format!(
            "{joint}{} of {}, highest first",
            ordinal(self.place),
            self.of
        )
    }

    /// What is said of the places that are not counted; none when all are.
    pub fn missing_words(&self) -> Option<String> {
        match self.missing {
            0 => None,
            1 => Some("1 has no figure and is not counted".to_owned()),
            many => Some(format!("{many} have no figure and are not counted")),
        }
    }
}

/// The rank of a place's own value among the values of the other places of its group. A group of none
/// gives the first of one.
pub fn rank(own: f64, others: &[Option<f64>], unit: Unit) -> Rank {
    let (there, missing) = present(others);
    let count = |wanted: Ordering| {
        there
            .iter()
            .filter(|value| as_read(unit, **value, own) == wanted)
            .count()
    };
    Rank {
        place: count(Ordering::Greater) + 1,
        of: there.len() + 1,
        sharing: count(Ordering::Equal) + 1,
        missing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_share_a_place_and_the_next_place_is_left_out() {
        let of = |own: f64, others: [f64; 3]| rank(own, &others.map(Some), Unit::Count).place;
        assert_eq!(of(9.0, [7.0, 7.0, 5.0]), 1);
        assert_eq!(of(7.0, [9.0, 7.0, 5.0]), 2);
        assert_eq!(of(5.0, [9.0, 7.0, 7.0]), 4);
    }

    #[test]
    fn a_place_without_a_value_is_counted_apart() {
        let found = rank(1.0, &[None, Some(f64::NAN), Some(2.0)], Unit::Count);
        assert_eq!((found.place, found.of, found.missing), (2, 2, 2));
        assert_eq!(
            found.missing_words().unwrap(),
            "2 have no figure and are not counted"
        );
        assert_eq!(
            rank(1.0, &[], Unit::Count).words(),
            "1st of 1, highest first"
        );
    }
}
