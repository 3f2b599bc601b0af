use reform_plan::figures::Fifth;

use super::Rank;

/// The fewest places with a value for which fifths are told: a fifth of fewer is a single place.
pub const LEAST_FOR_FIFTHS: usize = 10;

/// A value at one end of its group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusual {
    /// Which end.
    pub which: Fifth,
    /// The same with the rank, as a sentence.
    pub words: String,
}

/// Whether a value is in the highest or lowest fifth of its group by rank: those as high as it or
/// higher (or as low or lower) are at most one in five of the places with a value. A tie that
/// stretches beyond the fifth is not in it. None for fewer than [`LEAST_FOR_FIFTHS`] places with a
/// value.
///
/// Definition of this project. It counts places, not distance: one of the places of every larger
/// group is in it, however alike they are.
///
/// ```
/// use send_data::compare::{Fifth, Rank, fifth};
/// let at = |place, sharing| fifth(&Rank { place, of: 33, sharing, missing: 0 });
/// assert_eq!(at(6, 1), Some(Fifth::Highest)); // 6 of 33 is 18%
/// assert_eq!(at(7, 1), None); // 7 of 33 is 21%
/// assert_eq!(at(6, 2), None); // they are 7 with the tie
/// assert_eq!(at(28, 1), Some(Fifth::Lowest));
/// assert_eq!(at(27, 1), None);
/// ```
pub fn fifth(rank: &Rank) -> Option<Fifth> {
    if rank.of < LEAST_FOR_FIFTHS {
        return None;
    }
    let as_high = rank.place + rank.sharing - 1;
    let as_low = rank.of + 1 - rank.place;
    if 5 * as_high <= rank.of {
        Some(Fifth::Highest)
    } else if 5 * as_low <= rank.of {
        Some(Fifth::Lowest)
    } else {
        None
    }
}

/// The fifth of its group a value falls in by rank, from 1 for the lowest to 5 for the highest. The
/// ends are those of [`fifth`]; the rest is divided by the middle of the places a tie takes. None for
/// fewer than [`LEAST_FOR_FIFTHS`] places with a value.
///
/// ```
/// use send_data::compare::{Rank, fifth_of};
/// let at = |place, sharing| fifth_of(&Rank { place, of: 10, sharing, missing: 0 });
/// assert_eq!([1, 2, 3, 5, 7, 10].map(|place| at(place, 1)), [5, 5, 4, 3, 2, 1].map(Some));
/// assert_eq!(at(1, 10), Some(3)); // all are alike
/// ```
pub fn fifth_of(rank: &Rank) -> Option<u8> {
    if rank.of < LEAST_FOR_FIFTHS {
        return None;
    }
    Some(match fifth(rank) {
        Some(Fifth::Highest) => 5,
        Some(Fifth::Lowest) => 1,
        None => {
            // Twice the middle place counted from the lowest, so that it is a whole number.
            let twice = 2 * (rank.of + 1 - rank.place) + 1 - rank.sharing;
            match (5 * twice).div_ceil(2 * rank.of) {
                0..=2 => 2,
                3 => 3,
                _ => 4,
            }
        }
    })
}

/// Says that a value is in the highest or lowest fifth of a group, which is named like "councils in
/// London".
///
/// ```
/// use send_data::compare::{Rank, unusual};
/// let rank = Rank { place: 3, of: 31, sharing: 1, missing: 2 };
/// assert_eq!(
///     unusual(&rank, "councils in London").unwrap().words,
///     "Among the highest 20% of councils in London: 3rd of 31, highest first."
/// );
/// ```
pub fn unusual(rank: &Rank, group: &str) -> Option<Unusual> {
    let which = fifth(rank)?;
    Some(Unusual {
        which,
        words: format!("Among the {} of {group}: {}.", which.words(), rank.words()),
    })
}

#[cfg(test)]
mod tests {
    use plan_framework::Unit;

    use super::*;
    use crate::compare::rank;

    #[test]
    fn fewer_than_ten_places_have_no_fifths() {
        let of = |of| {
            fifth(&Rank {
                place: 1,
                of,
                sharing: 1,
                missing: 90,
            })
        };
        assert_eq!(of(9), None);
        assert_eq!(of(10), Some(Fifth::Highest));
    }

    #[test]
    fn no_place_is_unusual_where_all_are_alike() {
        let others = [Some(4.0); 30];
        assert_eq!(fifth(&rank(4.0, &others, Unit::Count)), None);
    }
}
