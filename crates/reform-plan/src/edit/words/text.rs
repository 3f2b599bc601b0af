/// The most characters of what something says.
const MOST: usize = 160;

/// A text as one line of so many characters at most, cut between two words where it is longer.
pub fn shortened(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = line.char_indices().nth(most) else {
        return line;
    };
    // One character less, for the mark that says it goes on.
    let head = line.get(..end).unwrap_or_default();
    let head = head.char_indices().next_back();
    let head = line.get(..head.map_or(0, |(at, _)| at)).unwrap_or_default();
    // A word as long as half the line is cut.
    let cut = head.rfind(' ').filter(|at| at * 2 > head.len());
    let head = head.get(..cut.unwrap_or(head.len())).unwrap_or(head);
    format!("{}…", head.trim_end_matches([' ', ',', ';', ':']))
}

/// What was said before and after, each as one line, none when that is nothing. Two long texts that
/// begin alike are shown from shortly before the place where they differ.
pub(super) fn lines(before: &str, after: &str) -> (Option<String>, Option<String>) {
    if before == after {
        return (None, None);
    }
    let from = start(before, after);
    (line(before, from), line(after, from))
}

fn line(text: &str, from: usize) -> Option<String> {
    let line = shortened(text.get(from..).unwrap_or(text), MOST);
    if line.is_empty() {
        return None;
    }
    Some(if from > 0 { format!("…{line}") } else { line })
}

/// The byte from which both are shown: the start, or some words before they differ.
fn start(before: &str, after: &str) -> usize {
    let same: usize = before
        .chars()
        .zip(after.chars())
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    let is_long = before.len().max(after.len()) > MOST;
    if !is_long || same < MOST / 2 {
        return 0;
    }
    let alike = before.get(..same).unwrap_or_default();
    let mut words = alike.char_indices().rev().filter(|(_, c)| *c == ' ');
    words.nth(6).map_or(0, |(at, _)| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_two_words_and_a_word_without_end_within() {
        assert_eq!(shortened(" one\n two ", 7), "one two");
        assert_eq!(shortened("one two, three", 11), "one two…");
        assert_eq!(shortened("onetwothreefour", 10), "onetwothr…");
        assert_eq!(shortened("éééé éééé éééé", 10), "éééé éééé…");
        assert_eq!(shortened("", 10), "");
    }

    #[test]
    fn what_is_nothing_is_none_and_what_is_the_same_is_not_said_twice() {
        assert_eq!(lines("", " x "), (None, Some("x".to_owned())));
        assert_eq!(lines("x", "  "), (Some("x".to_owned()), None));
        assert_eq!(lines("x", "x"), (None, None));
    }

    #[test]
    fn two_long_texts_that_differ_at_their_end_are_shown_there() {
        let long = "Families told us that they wait. ".repeat(20);
        let (before, after) = lines(&format!("{long}Too long."), &format!("{long}Not now."));
        assert_eq!(
            before.as_deref(),
            Some("…Families told us that they wait. Too long.")
        );
        assert_eq!(
            after.as_deref(),
            Some("…Families told us that they wait. Not now.")
        );
    }
}
