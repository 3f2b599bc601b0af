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
