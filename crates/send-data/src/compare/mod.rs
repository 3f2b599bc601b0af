//! Comparisons as numbers and words: where a value stands among others, how it moved, and when it
//! rests on too few children.
//!
//! Everything here is a pure function of plain values. A missing value is left out of a count and
//! counted apart; it is never zero. Values that read the same once they are written are the same: a
//! reader who sees 41.2% twice is never told that one of them is higher.
//!
//! Words say high or low, up or down. Only [`Direction::words`] may say better or worse, and only
//! when the polarity of the figure says which way is better.

mod denominator;
mod fifth;
mod jump;
mod percentile;
mod rank;
mod spread;
mod sub_region;

pub use denominator::denominator;
pub use fifth::{LEAST_FOR_FIFTHS, Unusual, fifth, fifth_of, unusual};
pub use jump::{Jump, JumpRule, Reading};
pub use percentile::percentile_words;
pub use rank::{Rank, rank};
pub use reform_plan::figures::{Direction, Fifth, Judged, Moved, direction};
pub use spread::Spread;
pub use sub_region::same_icb;

use reform_plan::figures::as_read;

/// The values that are there, and how many are not. What is no number is not there.
fn present(values: &[Option<f64>]) -> (Vec<f64>, usize) {
    let there: Vec<f64> = values
        .iter()
        .filter_map(|value| value.filter(|it| it.is_finite()))
        .collect();
    let missing = values.len() - there.len();
    (there, missing)
}
