use std::ops::Range;

/// A text by its characters. All places in it are places of characters.
pub(super) struct Scan {
    chars: Vec<(usize, char)>,
    bytes: usize,
}

impl Scan {
    pub(super) fn new(text: &str) -> Self {
        Self {
            chars: text.char_indices().collect(),
            bytes: text.len(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.chars.len()
    }

    pub(super) fn at(&self, place: usize) -> Option<char> {
        self.chars.get(place).map(|(_, it)| *it)
    }

    /// The character before a place.
    pub(super) fn before(&self, place: usize) -> Option<char> {
        self.at(place.checked_sub(1)?)
    }

    pub(super) fn is(&self, place: usize, what: impl Fn(char) -> bool) -> bool {
        self.at(place).is_some_and(what)
    }

    /// Whether a word or a number may begin here.
    pub(super) fn is_start(&self, place: usize) -> bool {
        !self.before(place).is_some_and(char::is_alphanumeric)
    }

    /// Whether what begins here is the end of a number, after its point.
    pub(super) fn is_decimals(&self, place: usize) -> bool {
        let before = place.checked_sub(2);
        let has_digit = before.is_some_and(|it| self.is(it, |it| it.is_ascii_digit()));
        has_digit && self.before(place) == Some('.')
    }

    /// Whether a word or a number may end before this place.
    pub(super) fn is_end(&self, place: usize) -> bool {
        !self.is(place, char::is_alphanumeric)
    }

    /// The end of the characters from a place on of which this is true.
    pub(super) fn end_of(&self, start: usize, what: impl Fn(char) -> bool) -> usize {
        let rest = self.chars.iter().skip(start);
        start + rest.take_while(|(_, it)| what(*it)).count()
    }

    /// Some characters as text.
    pub(super) fn text(&self, range: Range<usize>) -> String {
        let chars = self.chars.get(range).unwrap_or_default();
        chars.iter().map(|(_, it)| *it).collect()
    }

    /// Up to so many characters before a place, in lower case.
    pub(super) fn words_before(&self, place: usize, most: usize) -> String {
        let start = place.saturating_sub(most);
        self.text(start..place).to_lowercase()
    }

    /// A range of characters as one of bytes.
    pub(super) fn bytes(&self, range: Range<usize>) -> Range<usize> {
        let byte = |place: usize| self.chars.get(place).map_or(self.bytes, |(at, _)| *at);
        byte(range.start)..byte(range.end)
    }

    /// The addresses of web pages.
    pub(super) fn addresses(&self) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut start = 0;
        while start < self.len() {
            let end = self.end_of(start, |it| !it.is_whitespace());
            let word = self.text(start..end).to_lowercase();
            let begins = ["http://", "https://", "www."].iter();
            // It may stand in brackets, or after a word and a colon.
            let begins = begins.filter_map(|it| word.find(it)).min();
            if let Some(at) = begins {
                let skipped = word.get(..at).map_or(0, |it| it.chars().count());
                found.push(start + skipped..end);
            }
            start = end + 1;
        }
        found
    }
}

/// A space of any width.
pub(super) fn is_space(it: char) -> bool {
    it.is_whitespace() && it != '\n' && it != '\r'
}

/// A hyphen, or a dash people type for one.
pub(super) fn is_hyphen(it: char) -> bool {
    matches!(it, '-' | '\u{2010}'..='\u{2013}')
}
