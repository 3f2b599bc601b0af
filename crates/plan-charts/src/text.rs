//! How wide text is, without asking a page or a font: the same natively and in the browser.

/// Size of all text on charts, in user units.
pub(crate) const SIZE: f64 = 16.0;

/// From one line of text to the next, in user units.
pub(crate) const LINE: f64 = 19.0;

/// Widths of the printable ASCII characters, from the space on, in thousandths of the font size.
/// They are those of Helvetica, which Arial and Liberation Sans share.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278,
    278, // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
];

/// Other letters: as wide as the wider Latin ones, so that a guess is rather too wide.
const OTHER: u16 = 667;

/// Letters of scripts that are written in full squares.
const SQUARE: u16 = 1000;

/// Bold letters are this much wider.
const BOLD: f64 = 1.1;

/// Room left for the fonts that stand in where neither Arial nor Helvetica is there: DejaVu Sans and
/// Verdana are up to a sixth wider.
const ROOM: f64 = 1.16;

/// Room a text needs at a font size, in the unit of that size: a little more than Arial takes.
pub fn width(text: &str, size: f64) -> f64 {
    let thousandths: u32 = text.chars().map(|letter| u32::from(advance(letter))).sum();
    f64::from(thousandths) * size * ROOM / 1000.0
}

/// Room a bold text needs at the size of charts, in user units.
pub(crate) fn bold_width(text: &str) -> f64 {
    width(text, SIZE) * BOLD
}

/// Breaks a text at spaces into lines no wider than this. A word that is wider has a line of its
/// own; no word is ever cut.
pub(crate) fn wrap(text: &str, room: f64, measure: impl Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match (lines.last_mut(), longer) {
            (Some(line), Some(longer)) if measure(&longer) <= room => *line = longer,
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Breaks a list with commas into lines no wider than this, and an item only where it is wider than a
/// whole line.
pub(crate) fn wrap_items(
    items: &[String],
    room: f64,
    measure: impl Fn(&str) -> f64,
) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let comma = if at + 1 < items.len() { "," } else { "" };
        let item = format!("{item}{comma}");
        let longer = lines.last().map(|line| format!("{line} {item}"));
        match (lines.last_mut(), longer) {
            (Some(line), Some(longer)) if measure(&longer) <= room => *line = longer,
            _ => lines.extend(wrap(&item, room, &measure)),
        }
    }
    lines
}

/// A text that was made to fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fitted {
    /// Lines of text, none of them wider than the room there was.
    pub(crate) lines: Vec<String>,
    /// Whether something was left out, which the last line says with an ellipsis.
    pub(crate) is_short: bool,
}

/// A text in at most this many lines, none wider than the room. A word that is wider than a line is
/// broken between letters; what does not fit any more is left out, with an ellipsis for it.
pub(crate) fn fit(text: &str, room: f64, most: usize, measure: impl Fn(&str) -> f64) -> Fitted {
    let mut lines: Vec<String> = Vec::new();
    let pieces = text
        .split_whitespace()
        .flat_map(|word| broken(word, room, &measure));
    for piece in pieces {
        let longer = lines.last().map(|line| format!("{line} {piece}"));
        let is_full = lines.len() == most;
        match (lines.last_mut(), longer) {
            (Some(line), Some(longer)) if measure(&longer) <= room => *line = longer,
            _ if is_full => {
                if let Some(last) = lines.last_mut() {
                    *last = with_ellipsis(last, room, &measure);
                }
                return Fitted {
                    lines,
                    is_short: true,
                };
            }
            _ => lines.push(piece),
        }
    }
    Fitted {
        lines,
        is_short: false,
    }
}

/// A word in pieces that are no wider than a line; a letter is never broken.
fn broken(word: &str, room: f64, measure: impl Fn(&str) -> f64) -> Vec<String> {
    if measure(word) <= room {
        return vec![word.to_owned()];
    }
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for letter in word.chars() {
        piece.push(letter);
        if measure(&piece) > room && piece.chars().nth(1).is_some() {
            piece.pop();
            pieces.push(std::mem::replace(&mut piece, letter.to_string()));
        }
    }
    pieces.push(piece);
    pieces
}

/// As many words of a line, or letters of its only word, as have room before an ellipsis.
fn with_ellipsis(line: &str, room: f64, measure: impl Fn(&str) -> f64) -> String {
    let mut kept = line;
    loop {
        let short = format!("{kept}…");
        if measure(&short) <= room || kept.is_empty() {
            return short;
        }
        let end = kept
            .rfind(' ')
            .or_else(|| Some(kept.char_indices().last()?.0));
        kept = kept.get(..end.unwrap_or_default()).unwrap_or_default();
    }
}

fn advance(letter: char) -> u16 {
    let code = u32::from(letter);
    let printable = code.checked_sub(32).and_then(|at| usize::try_from(at).ok());
    match printable.and_then(|at| WIDTHS.get(at)) {
        Some(width) => *width,
        None if code < 32 => 0,
        None if letter == '£' => 556,
        None if letter == '…' => 1000,
        None if code >= 0x2e80 => SQUARE,
        None => OTHER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_helvetica() {
        let thousandths = |text: &str| width(text, 1000.0) / ROOM;
        assert!((thousandths("AV il") - (667.0 + 667.0 + 278.0 + 222.0 + 222.0)).abs() < 1e-9);
        assert!((thousandths("~") - 584.0).abs() < 1e-9);
        assert!((thousandths("£") - 556.0).abs() < 1e-9);
    }

    #[test]
    fn an_item_is_broken_only_where_it_is_wider_than_a_line() {
        let measure = |text: &str| width(text, SIZE);
        let items = ["A one", "B two three four", "C five"].map(str::to_owned);
        let room = measure("B two three four,");
        assert_eq!(
            wrap_items(&items, room, measure),
            ["A one,", "B two three four,", "C five"]
        );
        let room = measure("three four,");
        assert_eq!(
            wrap_items(&items, room, measure),
            ["A one,", "B two", "three four,", "C five"]
        );
        assert!(wrap_items(&[], room, measure).is_empty());
    }

    #[test]
    fn text_is_broken_at_spaces_and_no_word_is_lost() {
        let measure = |text: &str| width(text, SIZE);
        let name = "Hammersmith and Fulham 41.2%";
        let lines = wrap(name, 110.0, measure);
        assert_eq!(lines, ["Hammersmith", "and Fulham", "41.2%"]);
        assert_eq!(wrap(name, 10.0, measure).join(" "), name);
        assert_eq!(wrap(name, 1000.0, measure), [name]);
        assert!(wrap("  ", 10.0, measure).is_empty());
    }

    #[test]
    fn a_text_that_is_too_long_ends_in_an_ellipsis() {
        let measure = |text: &str| width(text, SIZE);
        let text = "Train a lead for speech and language in every family hub";
        let whole = fit(text, 120.0, 9, measure);
        assert_eq!(whole.lines.join(" "), text);
        assert!(!whole.is_short);
        let short = fit(text, 120.0, 2, measure);
        assert_eq!(short.lines, ["Train a lead", "for speech…"]);
        assert!(short.is_short);
        assert_eq!(fit(" ", 120.0, 2, measure), Fitted::default());
    }

    #[test]
    fn a_word_wider_than_a_line_is_broken_so_that_it_stays_inside() {
        let measure = |text: &str| width(text, SIZE);
        let word = "Speech-and-language-therapists".repeat(3);
        let fitted = fit(&word, 100.0, 20, measure);
        assert_eq!(fitted.lines.concat(), word);
        assert!(fitted.lines.iter().all(|line| measure(line) <= 100.0));
        let one = fit(&word, 100.0, 1, measure);
        assert!(one.is_short && measure(&one.lines[0]) <= 100.0);
    }
}
