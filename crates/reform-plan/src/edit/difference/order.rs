/// Something of the wanted list that has to be put into its place.
#[derive(Debug, PartialEq)]
pub(in crate::edit) struct Put {
    /// Which: its place in the wanted list.
    pub(in crate::edit) which: usize,
    /// The place it is put at, once it was taken out of where it is.
    pub(in crate::edit) at: usize,
    /// Whether it is in the list already, at another place.
    pub(in crate::edit) is_here: bool,
}

/// What has to be put where, one after the other, so that a list has all of the wanted in their
/// order, with as few moves as can be. What is not wanted is left between them. Each key stands
/// once in either list.
pub(in crate::edit) fn puts<'a>(
    now: impl Iterator<Item = &'a str>,
    wanted: impl Iterator<Item = &'a str>,
) -> Vec<Put> {
    puts_of(now.collect(), &wanted.collect::<Vec<_>>())
}

fn puts_of<'a>(mut list: Vec<&'a str>, wanted: &[&'a str]) -> Vec<Put> {
    let staying = staying(&list, wanted);
    let mut puts = Vec::new();
    // Right behind the one before it in the wanted list.
    let mut at = 0;
    for (which, key) in wanted.iter().enumerate() {
        let here = list.iter().position(|it| it == key);
        if let Some(here) = here.filter(|_| staying.contains(&which)) {
            at = here + 1;
            continue;
        }
        if let Some(here) = here {
            list.remove(here);
            at -= usize::from(here < at);
        }
        list.insert(at, key);
        puts.push(Put {
            which,
            at,
            is_here: here.is_some(),
        });
        at += 1;
    }
    puts
}

/// Those of the wanted, by their places, that may stay where they are: the longest row of them that
/// stands in the wanted order already.
fn staying(list: &[&str], wanted: &[&str]) -> Vec<usize> {
    /// The longest row that ends with one of the wanted, and the row it goes on from.
    struct Row {
        last: usize,
        length: usize,
        before: Option<usize>,
    }
    let mut rows: Vec<Row> = Vec::new();
    let places = list
        .iter()
        .filter_map(|key| wanted.iter().position(|it| it == key));
    for last in places {
        let before = rows
            .iter()
            .enumerate()
            .filter(|(_, row)| row.last < last)
            .max_by_key(|(_, row)| row.length)
            .map(|(at, row)| (at, row.length));
        rows.push(Row {
            last,
            length: before.map_or(1, |(_, length)| length + 1),
            before: before.map(|(at, _)| at),
        });
    }
    let mut row = rows.iter().max_by_key(|row| row.length);
    let mut staying = Vec::new();
    while let Some(found) = row {
        staying.push(found.last);
        row = found.before.and_then(|at| rows.get(at));
    }
    staying
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(now: &str, wanted: &str) -> Vec<(usize, usize, bool)> {
        puts(now.split_whitespace(), wanted.split_whitespace())
            .into_iter()
            .map(|it| (it.which, it.at, it.is_here))
            .collect()
    }

    #[test]
    fn what_stands_in_order_stays_and_only_what_does_not_is_moved() {
        assert_eq!(put("a b c", "a b c"), []);
        assert_eq!(put("a b c d", "b c d a"), [(3, 3, true)]);
        assert_eq!(put("a b c d", "d a b c"), [(0, 0, true)]);
        assert_eq!(put("a b c d", "a c d b"), [(3, 3, true)]);
    }

    #[test]
    fn what_is_new_is_put_behind_the_one_before_it() {
        assert_eq!(put("", "a b"), [(0, 0, false), (1, 1, false)]);
        assert_eq!(put("a b", "x a y b z").len(), 3);
        assert_eq!(
            put("gone a b", "a x b"),
            [(1, 2, false)],
            "after what is gone"
        );
    }
}
