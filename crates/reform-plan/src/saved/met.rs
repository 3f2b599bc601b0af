//! What the reader of JSON met, in words for whoever has the file.

/// How the reader says what it met, and how people say it.
const MET: [(&str, &str); 14] = [
    ("trailing comma", "there is a comma with nothing after it"),
    (
        "trailing characters",
        "something follows after the end of the plan",
    ),
    (
        "expected value",
        "there is something that is no text, no number and no list",
    ),
    (
        "expected ident",
        "there is something that is no text, no number and no list",
    ),
    (
        "key must be a string",
        "there is a name that is not in double quotation marks",
    ),
    ("expected `:`", "a colon is missing"),
    ("expected `,` or", "a comma or a bracket is missing"),
    (
        "control character",
        "there is a character that no text may hold, such as a line break",
    ),
    ("invalid number", "there is a number that cannot be read"),
    ("number out of range", "there is a number that is too large"),
    ("invalid escape", "there is a backslash that means nothing"),
    ("lone leading surrogate", "there is half a character"),
    ("unexpected end of hex escape", "there is half a character"),
    (
        "recursion limit",
        "too many things stand inside one another",
    ),
];

/// What was met: where, by line and column, and what. Of several things the first is named.
pub(super) fn words(detail: &str) -> String {
    let mut lines = detail.lines();
    let Some(first) = lines.next() else {
        return "It is damaged".to_owned();
    };
    if let Some((said, line, column)) = placed(first) {
        return format!("In line {line}, column {column}: {}", plain(said));
    }
    match lines.count() {
        0 => format!("What is wrong: {first}"),
        more => format!("What is wrong: {first}, and {more} more"),
    }
}

/// What the reader says, and the line and column where it says it.
fn placed(said: &str) -> Option<(&str, &str, &str)> {
    let (what, place) = said.rsplit_once(" at line ")?;
    let (line, column) = place.split_once(" column ")?;
    Some((what, line, column))
}

fn plain(said: &str) -> &str {
    let known = MET.iter().find(|(begins, _)| said.starts_with(begins));
    known.map_or(said, |(_, plain)| plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_comes_first_and_then_what_is_wrong_there() {
        assert_eq!(
            words("trailing comma at line 3 column 14"),
            "In line 3, column 14: there is a comma with nothing after it"
        );
        assert_eq!(
            words("\"name\" stands there twice at line 1 column 9"),
            "In line 1, column 9: \"name\" stands there twice"
        );
    }

    #[test]
    fn of_several_parts_the_first_is_named_and_the_others_are_counted() {
        let first = "figures[1]: value: it has the number `8.5`, which is not text";
        assert_eq!(words(first), format!("What is wrong: {first}"));
        assert_eq!(
            words(&format!("{first}\nb: c\nd: e")),
            format!("What is wrong: {first}, and 2 more")
        );
        assert_eq!(words(""), "It is damaged");
    }
}
