use super::fold::Words;
use super::{Found, Hit, Passage, SHOWN};
use crate::summary::Place;

/// What is looked for, and what was found so far.
pub(super) struct Seek<'a> {
    words: &'a Words,
    /// What was found by its mark, by its name, and by what it says.
    ranks: [Rank; 3],
}

#[derive(Default)]
struct Rank {
    hits: Vec<Hit>,
    count: usize,
}

/// The page something is on, and the id of its field there, which may be empty.
pub(super) type Spot = (Place, String);

/// Something with a name that may be found by it.
pub(super) struct Thing<'a> {
    /// What it is.
    pub(super) kind: &'static str,
    /// Its mark, like `A1`; may be empty.
    pub(super) mark: &'a str,
    /// Its name.
    pub(super) name: &'a str,
    /// What else it says. It is found once, by the first text that has the words.
    pub(super) texts: &'a [&'a str],
    /// Where it is; none when no page shows it.
    pub(super) spot: &'a dyn Fn() -> Option<Spot>,
}

/// A text about something that is found under its own name.
pub(super) struct Said<'a> {
    /// What the text is.
    pub(super) kind: &'static str,
    /// What it is about.
    pub(super) about: &'a str,
    /// The texts. It is found once, by the first that has the words.
    pub(super) texts: &'a [&'a str],
    /// Where it is; none when no page shows it.
    pub(super) spot: &'a dyn Fn() -> Option<Spot>,
}

impl<'a> Seek<'a> {
    pub(super) fn new(words: &'a Words) -> Self {
        Self {
            words,
            ranks: <[Rank; 3]>::default(),
        }
    }

    /// Looks at something with a name.
    pub(super) fn thing(&mut self, it: &Thing<'_>) {
        let [by_mark, by_name, by_text] = &mut self.ranks;
        let is_mark = !it.mark.is_empty() && self.words.is_mark(it.mark);
        if let Some(marks) = self.words.marks(it.name) {
            let rank = if is_mark { by_mark } else { by_name };
            let name = Passage::round(it.name, &marks);
            rank.add(it.kind, it.spot, || (name, None));
        } else if let Some(text) = first(self.words, it.texts) {
            let name = Passage::round(it.name, &[]);
            by_text.add(it.kind, it.spot, || (name, Some(text)));
        }
    }

    /// Looks at what was said about something.
    pub(super) fn said(&mut self, it: &Said<'_>) {
        if let Some(text) = first(self.words, it.texts) {
            let [.., by_text] = &mut self.ranks;
            let name = Passage::round(it.about, &[]);
            by_text.add(it.kind, it.spot, || (name, Some(text)));
        }
    }

    /// All that was found, best first.
    pub(super) fn found(self) -> Found {
        let count: usize = self.ranks.iter().map(|rank| rank.count).sum();
        let hits = self.ranks.into_iter().flat_map(|rank| rank.hits);
        let hits: Vec<Hit> = hits.take(SHOWN).collect();
        Found {
            more: count - hits.len(),
            hits,
        }
    }
}

impl Rank {
    fn add(
        &mut self,
        kind: &'static str,
        spot: &dyn Fn() -> Option<Spot>,
        passages: impl FnOnce() -> (Passage, Option<Passage>),
    ) {
        let Some((place, field)) = spot() else {
            return;
        };
        self.count += 1;
        if self.hits.len() < SHOWN {
            let (name, text) = passages();
            self.hits.push(Hit {
                kind,
                name,
                text,
                place,
                field,
            });
        }
    }
}

/// The first of some texts that has the words.
fn first(words: &Words, texts: &[&str]) -> Option<Passage> {
    texts.iter().find_map(|text| {
        let marks = words.marks(text)?;
        Some(Passage::round(text, &marks))
    })
}
