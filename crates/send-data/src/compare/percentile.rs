use plan_framework::Unit;

use super::rank;

/// How many of the other places a value is higher than, in words; `others` is what they are called,
/// like "other councils in London". The number out of the others with a value comes first, then its
/// percentage, rounded; below 1% and above 99% it is left out, because of some it is neither none nor
/// all. None when no other has a value.
///
/// The percentage is the share of the others with a lower value ("percentile rank", the definition
/// that leaves ties out): 100 × lower ÷ others.
///
/// ```
/// use plan_framework::Unit;
/// use send_data::compare::percentile_words;
/// let values = [Some(70.0), Some(55.0), None, Some(12.0)];
/// let words = |own| percentile_words(own, &values, Unit::Percent, "others").unwrap();
/// assert_eq!(words(60.0), "Higher than 2 of 3 others (67%)");
/// assert_eq!(words(12.0), "Higher than none of 3 others");
/// assert_eq!(words(80.0), "Higher than all 3 others");
/// ```
pub fn percentile_words(
    own: f64,
    values: &[Option<f64>],
    unit: Unit,
    others: &str,
) -> Option<String> {
    let rank = rank(own, values, unit);
    let of = rank.of - 1;
    if of == 0 {
        return None;
    }
    let lower = rank.of + 1 - rank.place - rank.sharing;
    Some(match lower {
        0 => format!("Higher than none of {of} {others}"),
        all if all == of => format!("Higher than all {of} {others}"),
        some => match (200 * some + of) / (2 * of) {
            0 | 100 => format!("Higher than {some} of {of} {others}"),
            percent => format!("Higher than {some} of {of} {others} ({percent}%)"),
        },
    })
}
