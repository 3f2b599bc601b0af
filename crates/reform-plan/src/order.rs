//! Putting short lists in order.

/// The list in the order of a key; what is alike keeps its order.
///
/// Everything a plan holds is counted in tens. The sort of the standard library is made for
/// millions, and the app would have to load 4 KB of it for each type that is sorted.
///
/// ```
/// use reform_plan::order::sorted_by_key;
/// let words = sorted_by_key(["plan", "a", "of", "b"], |word| word.len());
/// assert_eq!(words, ["a", "b", "of", "plan"]);
/// ```
pub fn sorted_by_key<T, K: Ord>(
    list: impl IntoIterator<Item = T>,
    key: impl Fn(&T) -> K,
) -> Vec<T> {
    let mut sorted: Vec<T> = Vec::new();
    for item in list {
        let place = key(&item);
        let at = sorted.partition_point(|before| key(before) <= place);
        sorted.insert(at, item);
    }
    sorted
}

/// A place in an order, in figures.
///
/// ```
/// use reform_plan::order::ordinal;
/// assert_eq!([1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(ordinal), [
///     "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th",
/// ]);
/// ```
pub fn ordinal(place: usize) -> String {
    let ending = match (place % 100, place % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{place}{ending}")
}
