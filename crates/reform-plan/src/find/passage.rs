use std::ops::Range;

/// The most characters that are shown of a text.
const MOST: usize = 240;
/// The most characters that are shown of it before the first word that was found.
const BEFORE: usize = 80;

/// A text, or a part of it, with the words that were found in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// The text; "…" stands where something was left out.
    pub text: String,
    /// Where the words stand in it: ranges of bytes in order that do not overlap.
    pub marks: Vec<Range<usize>>,
}

impl Passage {
    /// A text in pieces, in order, each with whether it was found.
    pub fn pieces(&self) -> Vec<(&str, bool)> {
        let mut pieces = Vec::new();
        let mut end = 0;
        for mark in &self.marks {
            pieces.push((end..mark.start, false));
            pieces.push((mark.clone(), true));
            end = mark.end;
        }
        pieces.push((end..self.text.len(), false));
        let shown = pieces.into_iter().filter_map(|(range, is_found)| {
            let piece = self.text.get(range)?;
            (!piece.is_empty()).then_some((piece, is_found))
        });
        shown.collect()
    }

    /// The part of a text round the first word that was found in it.
    pub(super) fn round(text: &str, marks: &[Range<usize>]) -> Self {
        let first = marks.first().map_or(0, |it| it.start);
        let from = start(text, first);
        let to = end(text, from);
        let before = if from > 0 { "…" } else { "" };
        let after = if to < text.len() { "…" } else { "" };
        let part = text.get(from..to).unwrap_or_default();
        let moved = |it: &Range<usize>| {
            let is_shown = from <= it.start && it.end <= to;
            is_shown.then(|| it.start - from + before.len()..it.end - from + before.len())
        };
        Self {
            text: format!("{before}{part}{after}"),
            marks: marks.iter().filter_map(moved).collect(),
        }
    }
}

/// From where a text is shown: its beginning where it fits, else a word shortly before the first one
/// that was found.
fn start(text: &str, first: usize) -> usize {
    let head = text.get(..first).unwrap_or_default();
    let fits = text.char_indices().nth(MOST).is_none() || head.chars().count() <= BEFORE;
    if fits {
        return 0;
    }
    let back = head.char_indices().rev().take(BEFORE);
    let from = back.last().map_or(first, |(at, _)| at);
    // Not in the middle of a word, unless it is a very long one.
    let cut = head.get(from..).unwrap_or_default();
    let mut letters = cut.char_indices();
    let space = letters.find(|(_, c)| c.is_whitespace());
    space.map_or(from, |(at, c)| from + at + c.len_utf8())
}

/// To where it is shown.
fn end(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    let Some((most, _)) = rest.char_indices().nth(MOST) else {
        return text.len();
    };
    let head = rest.get(..most).unwrap_or_default();
    // A word as long as half of it is cut.
    let cut = head.rfind(char::is_whitespace).filter(|at| at * 2 > most);
    from + cut.unwrap_or(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_is_shown_whole_and_in_pieces() {
        let passage = Passage::round("one two three", std::slice::from_ref(&(4..7)));
        assert_eq!(passage.text, "one two three");
        let pieces = [("one ", false), ("two", true), (" three", false)];
        assert_eq!(passage.pieces(), pieces);
    }

    #[test]
    fn of_a_long_text_the_part_round_the_first_word_is_shown() {
        let text = format!("{}needle {}", "hay ".repeat(100), "straw ".repeat(100));
        let passage = Passage::round(&text, std::slice::from_ref(&(400..406)));
        assert!(passage.text.starts_with("…hay ") && passage.text.ends_with("straw…"));
        assert!(passage.text.chars().count() <= MOST + 2);
        assert!(passage.pieces().contains(&("needle", true)));
    }
}
