use crate::text;

/// One line of typed words with every change of direction closed again, so that no words turn those
/// that follow.
pub(super) fn balanced(words: &str) -> String {
    let mut line = String::with_capacity(words.len());
    let mut open: Vec<Turn> = Vec::new();
    for letter in words.chars() {
        match letter {
            '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' => {
                open.push(Turn::Embedding);
                line.push(letter);
            }
            '\u{2066}'..='\u{2068}' => {
                open.push(Turn::Isolate);
                line.push(letter);
            }
            '\u{202C}' => {
                if open.last() == Some(&Turn::Embedding) {
                    close(&mut line, &mut open);
                }
            }
            '\u{2069}' => {
                if open.contains(&Turn::Isolate) {
                    while close(&mut line, &mut open) == Some(Turn::Embedding) {}
                }
            }
            _ => line.push(letter),
        }
    }
    while close(&mut line, &mut open).is_some() {}
    line
}

/// Words on one line, whatever line breaks are in them, at most so many characters long; empty where
/// there is nothing to read.
pub(super) fn short(words: &str, most: usize) -> String {
    // Cleaned first: some of what no file holds counts as white space.
    let words = text::clean(words);
    let joined = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let joined = balanced(&joined);
    if is_blank(&joined) {
        return String::new();
    }
    if joined.chars().count() <= most {
        return joined;
    }
    // Closed once more: what closes a change of direction may have been cut off.
    let cut: String = joined.chars().take(most.saturating_sub(1)).collect();
    balanced(&cut) + "…"
}

/// Whether there is nothing to read: spaces, and what only turns letters.
pub(super) fn is_blank(words: &str) -> bool {
    let turns = |it| matches!(it, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    words.chars().all(|it| it.is_whitespace() || turns(it))
}

/// What changes the direction of the words after it, until it is closed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    Embedding,
    Isolate,
}

/// Closes what was opened last.
fn close(line: &mut String, open: &mut Vec<Turn>) -> Option<Turn> {
    let turn = open.pop()?;
    line.push(match turn {
        Turn::Embedding => '\u{202C}',
        Turn::Isolate => '\u{2069}',
    });
    Some(turn)
}
