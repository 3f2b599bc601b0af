//! A plan as a document: what the page shows, what is printed, what Word and Markdown are written
//! from. Plain data, computed from a summary; nothing here knows how it will look.

mod about;
mod actions;
mod block;
mod build;
pub mod charts;
mod decisions;
mod driver;
mod evidence;
mod first_days;
mod front;
mod gaps;
mod glance;
mod key;
mod levels;
mod measures;
mod numbers;
mod one_page;
mod parts;
mod preset;
mod priorities;
mod profile;
mod reviews;
mod scores;
mod section;
mod sign_off;
mod sources;
mod thread;
mod unsure;
mod words;

use plan_charts::Chart;
use reform_plan::summary::Place;

pub use build::{mark, marks, of, title};
pub use key::PartKey;
pub use parts::Parts;
pub use preset::Preset;
pub use sign_off::NOT_SIGNED;
pub use sources::publications;

/// A whole document.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Its title, like "Local SEND Reform Plan: Anyborough".
    pub title: String,
    /// What a reader of any page has to know, like "Draft, not agreed"; empty when the plan is agreed
    /// and real.
    pub mark: String,
    /// Its parts, in order.
    pub parts: Vec<Part>,
}

/// A part of a document: one subject under a heading of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Which part it is.
    pub key: PartKey,
    /// Its heading, of level 2 where the document's title is of level 1.
    pub heading: String,
    /// Which way its paper lies.
    pub paper: Paper,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// Which way paper lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// Upright.
    #[default]
    Portrait,
    /// On its side: for wide tables.
    Landscape,
}

/// One thing in a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading inside a part.
    Heading {
        /// Its level: 3 or 4, below the part's own of 2.
        level: u8,
        /// Its words.
        words: Words,
    },
    /// A paragraph, or several where its words have line breaks.
    Paragraph(Words),
    /// What is missing, like "No actions yet.": set apart, so that nobody takes it for content.
    Missing(String),
    /// Something to know about the document itself: whose levels these are, what a mark means.
    Notice(Words),
    /// Small print: a source, a note.
    Note(Words),
    /// A list.
    List {
        /// Whether its order counts.
        order: Order,
        /// Its lines.
        items: Vec<Words>,
    },
    /// What is known of something: names and their words.
    Facts(Vec<(String, Words)>),
    /// A table.
    Table(Table),
    /// A chart, which has the table of its numbers with it; a narrower drawing of the same for small
    /// screens where there is one.
    Chart {
        /// As it is printed.
        chart: Box<Chart>,
        /// For small screens.
        narrow: Option<Box<Chart>>,
    },
    /// On screen only: a link to where something is changed.
    Change {
        /// Where.
        place: Place,
        /// Its words, like "Change priority 1".
        words: String,
    },
}

/// Whether the order of a list counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// It does not.
    #[default]
    Bullets,
    /// It does.
    Numbers,
}

/// A table: one header row, one header cell at the start of each row, no merged cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it is of.
    pub caption: String,
    /// Headings of its columns, each with its share of the width in parts.
    pub columns: Vec<(String, u16)>,
    /// Rows of cells, as many as columns; the first names its row.
    pub rows: Vec<Vec<Words>>,
}

/// Words of a paragraph or a cell: runs one after another. A line break in a run begins a new line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(pub Vec<Run>);

/// Words of one weight. What somebody typed is a run of its own, so that it can be written from right
/// to left beside fixed words that are not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words, as typed.
    pub words: String,
    /// How heavy they are.
    pub weight: Weight,
}

/// How heavy words are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// As running text is.
    #[default]
    Plain,
    /// Set apart, like the name before what is said.
    Strong,
    /// Said because something is missing, like "No lead yet".
    Missing,
}

impl Words {
    /// Words of running text.
    pub fn plain(words: impl Into<String>) -> Self {
        Self::of(Weight::Plain, words)
    }

    /// Words that are set apart.
    pub fn strong(words: impl Into<String>) -> Self {
        Self::of(Weight::Strong, words)
    }

    /// Words that say something is missing.
    pub fn missing(words: impl Into<String>) -> Self {
        Self::of(Weight::Missing, words)
    }

    /// The words as typed, or what to say when there are none.
    pub fn or_missing(words: &str, missing: &str) -> Self {
        match words.trim() {
            "" => Self::missing(missing),
            words => Self::plain(words),
        }
    }

    /// These words, followed by others.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }

    /// These words, and others on a new line below them; nothing is added to words that are empty.
    #[must_use]
    pub fn below(self, others: Self) -> Self {
        match (self.is_empty(), others.is_empty()) {
            (true, _) => others,
            (false, true) => self,
            (false, false) => self.and(Self::plain("\n")).and(others),
        }
    }

    /// All words without their weights.
    pub fn text(&self) -> String {
        self.0.iter().map(|it| it.words.as_str()).collect()
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|it| it.words.trim().is_empty())
    }

    fn of(weight: Weight, words: impl Into<String>) -> Self {
        let words = words.into();
        Self(vec![Run { words, weight }])
    }
}

impl From<&str> for Words {
    fn from(words: &str) -> Self {
        Self::plain(words)
    }
}

impl From<String> for Words {
    fn from(words: String) -> Self {
        Self::plain(words)
    }
}
