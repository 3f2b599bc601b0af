use std::ops::Range;

/// The most words that are looked for: a whole page pasted by mistake stops nobody.
const MOST: usize = 40;

/// The words that are looked for, as they are compared.
pub(super) struct Words(Vec<String>);

impl Words {
    /// The words of what was typed, each once.
    pub(super) fn new(typed: &str) -> Self {
        let mut words: Vec<String> = Vec::new();
        for start in starts(typed) {
            let word = folded(typed.get(start..).unwrap_or_default());
            if !words.contains(&word) {
                words.push(word);
            }
            if words.len() == MOST {
                break;
            }
        }
        Self(words)
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a mark such as `A1` is what is looked for.
    pub(super) fn is_mark(&self, mark: &str) -> bool {
        Self::new(mark).0 == self.0
    }

    /// Where the words stand in a text, as ranges of bytes in its order; none unless all of them do.
    pub(super) fn marks(&self, text: &str) -> Option<Vec<Range<usize>>> {
        let has = |word: &String| starts(text).any(|at| beginning(text, at, word).is_some());
        if !self.0.iter().all(has) {
            return None;
        }
        let longest = |at: usize| {
            let ends = self.0.iter().filter_map(|word| beginning(text, at, word));
            Some(at..ends.max()?)
        };
        Some(starts(text).filter_map(longest).collect())
    }
}

/// Where each word of a text begins, in bytes.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    let mut is_inside = false;
    text.char_indices().filter_map(move |(at, c)| {
        let was_inside = is_inside;
        is_inside = if is_passed_over(c) {
            was_inside
        } else {
            c.is_alphanumeric()
        };
        (is_inside && !was_inside).then_some(at)
    })
}

/// The word a text begins with, as it is compared.
fn folded(text: &str) -> String {
    text.chars()
        .filter(|c| !is_passed_over(*c))
        .take_while(|c| c.is_alphanumeric())
        .map(fold)
        .collect()
}

/// Where, in bytes, the beginning of the word at this place ends that is `word`; none when it begins
/// with something else. An accent typed after its letter belongs to it.
fn beginning(text: &str, at: usize, word: &str) -> Option<usize> {
    let rest = text.get(at..)?;
    let mut wanted = word.chars().peekable();
    for (offset, c) in rest.char_indices() {
        if wanted.peek().is_none() && !is_accent(c) {
            return Some(at + offset);
        }
        if is_passed_over(c) {
            continue;
        }
        if wanted.next() != Some(fold(c)) {
            return None;
        }
    }
    wanted.peek().is_none().then_some(text.len())
}

/// An accent that stands after its letter.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// What may stand in a word and makes no difference: apostrophes, accents, marks that show nothing.
fn is_passed_over(c: char) -> bool {
    is_accent(c)
        || matches!(
            c,
            '\'' | '’' | '‘' | '`' | '´' | '\u{2bc}' | '\u{ad}' | '\u{200b}'..='\u{200d}'
        )
}

/// A letter in lower case and without its accent.
fn fold(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let lower = c.to_lowercase().next().unwrap_or(c);
    match lower {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => 'w',
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &str, text: &str) -> Vec<String> {
        let marks = Words::new(words).marks(text).unwrap_or_default();
        marks.into_iter().map(|it| text[it].to_owned()).collect()
    }

    #[test]
    fn words_are_found_by_their_beginnings_in_any_order() {
        let text = "Children wait less for a plan";
        assert_eq!(found("plan child", text), ["Child", "plan"]);
        assert!(found("plan adult", text).is_empty());
        assert!(found("hildren", text).is_empty());
    }

    #[test]
    fn case_accents_and_apostrophes_make_no_difference() {
        assert_eq!(found("childrens", "CHILDREN’S views"), ["CHILDREN’S"]);
        assert_eq!(found("children's", "childrens views"), ["childrens"]);
        assert_eq!(
            found("cafe", "Café and cafe\u{301}s"),
            ["Café", "cafe\u{301}"]
        );
        assert_eq!(found("Łódź", "lodz"), ["lodz"]);
        assert_eq!(found("family", "'Family' hub"), ["Family"]);
    }

    #[test]
    fn signs_divide_words_and_are_no_words() {
        assert_eq!(found("20-week", "Within 20 weeks"), ["20", "week"]);
        assert!(Words::new(" — \u{301} ' ").is_empty());
    }

    #[test]
    fn the_longest_beginning_is_marked() {
        assert_eq!(found("plan p planned", "a planned part"), ["planned", "p"]);
    }
}
