//! Small words that several pages need.

/// How many of something there are, in words: "1 action", "3 actions", "No actions".
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    match number {
        0 => format!("No {many}"),
        1 => format!("1 {one}"),
        _ => format!("{number} {many}"),
    }
}

/// How many insight questions of a section are answered, in words.
pub(super) fn answered(answered: usize, all: usize) -> String {
    format!("{answered} of {all} questions answered")
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn one_is_told_from_many_and_none() {
        assert_eq!(count(0, "action", "actions"), "No actions");
        assert_eq!(count(1, "action", "actions"), "1 action");
        assert_eq!(count(2, "action", "actions"), "2 actions");
    }
}
