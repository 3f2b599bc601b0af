/// Which way words run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// As English does.
    LeftToRight,
    /// As Arabic, Urdu and Hebrew do.
    RightToLeft,
}

/// Which way a paragraph runs: as its first letter does (Unicode standard annex 9, rules P2 and P3,
/// without looking past isolates). Left to right where there is none.
pub(super) fn of<'a>(mut words: impl Iterator<Item = &'a str>) -> Direction {
    words
        .find_map(|it| it.chars().find_map(of_letter))
        .unwrap_or(Direction::LeftToRight)
}

/// Words cut into stretches that run one way, in order and without a gap. What has no direction of its
/// own (spaces, digits, marks) goes with its neighbours where they agree, and with the paragraph where
/// they do not (rules N1 and N2 of the same annex).
pub(super) fn stretches(words: &str, paragraph: Direction) -> Vec<(&str, Direction)> {
    let mut cuts = vec![(0, paragraph)];
    let mut end = 0;
    let mut last = None;
    for (start, letter) in words.char_indices() {
        let Some(direction) = of_letter(letter) else {
            continue;
        };
        if last != Some(direction) {
            let from = if direction == paragraph { end } else { start };
            cuts.push((from, direction));
        }
        last = Some(direction);
        end = start + letter.len_utf8();
    }
    cuts.push((end, paragraph));
    cuts.dedup_by_key(|it| it.1);
    let ends = cuts.iter().skip(1).map(|it| it.0).chain([words.len()]);
    cuts.iter()
        .zip(ends)
        .filter_map(|((from, direction), to)| Some((words.get(*from..to)?, *direction)))
        .filter(|(words, _)| !words.is_empty())
        .collect()
}

/// The direction of a letter; none for digits, marks and spaces.
fn of_letter(letter: char) -> Option<Direction> {
    match letter {
        '\u{200E}' => Some(Direction::LeftToRight),
        '\u{200F}' | '\u{61C}' => Some(Direction::RightToLeft),
        _ if !letter.is_alphabetic() => None,
        '\u{590}'..='\u{8FF}'
        | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFF}'
        | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}' => Some(Direction::RightToLeft),
        _ => Some(Direction::LeftToRight),
    }
}

/// The language that words from right to left are most likely read in, by their letters.
pub(super) fn language(words: &str) -> &'static str {
    let is_hebrew = |it| matches!(it, '\u{590}'..='\u{5FF}' | '\u{FB1D}'..='\u{FB4F}');
    match words.chars().find(|it| it.is_alphabetic()) {
        Some(letter) if is_hebrew(letter) => "he-IL",
        _ => "ar-SA",
    }
}
