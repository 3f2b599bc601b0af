//! A "tartan rug": areas by indicators, each figure with the fifth of all areas it falls in.
//!
//! It is a table and no drawing. The number is printed in every cell; the band is shade and words.

use plan_framework::Polarity;
use serde::{Deserialize, Serialize};

use crate::PlaceKind;

/// What a rug is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RugInput {
    /// What is compared with what, in a few words.
    pub caption: String,
    /// What the rows are, like "Council": the heading above their names.
    pub name_heading: String,
    /// What the marks of the highest and the lowest fifth mean, as a sentence.
    pub key: String,
    /// Sources and periods, each a sentence.
    pub notes: Vec<String>,
    /// The indicators.
    pub columns: Vec<RugColumn>,
    /// The areas.
    pub rows: Vec<RugRowInput>,
}

/// One indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RugColumn {
    /// Its name, with unit and period.
    pub name: String,
    /// Whether a rise is good, bad or neither.
    pub polarity: Polarity,
}

/// One area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RugRowInput {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: PlaceKind,
    /// One figure for each column; a column without one is missing.
    pub figures: Vec<RugFigure>,
}

/// One figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RugFigure {
    /// The figure as it is printed, or why there is none.
    pub text: String,
    /// The fifth of all areas it falls in, or why there is no fifth.
    pub band: Band,
}

/// Areas by indicators, ready to be shown: every row has one cell for each column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rug {
    /// What is compared with what, in a few words: the caption of the table.
    pub caption: String,
    /// What the rows are, like "Council": the heading of the first column, above their names.
    pub name_heading: String,
    /// What the marks of the highest and the lowest fifth mean, as a sentence for above the table.
    pub key: String,
    /// Sources and periods, each a sentence, for below the table.
    pub notes: Vec<String>,
    /// Headings of the columns with cells; that of the names comes before them.
    pub columns: Vec<String>,
    /// The areas.
    pub rows: Vec<RugRow>,
}

/// One area with its cells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RugRow {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: PlaceKind,
    /// Its cells.
    pub cells: Vec<RugCell>,
}

/// One figure with what is said of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RugCell {
    /// The figure as it is printed, or why there is none.
    pub text: String,
    /// The fifth it falls in.
    pub band: Band,
    /// The band in words, with the better or worse end where the indicator has one.
    pub words: String,
}

/// Which fifth of all areas a figure falls in: by its size, and never by good or bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Band {
    /// The lowest fifth.
    Lowest,
    /// The second lowest fifth.
    Low,
    /// The middle fifth.
    Middle,
    /// The second highest fifth.
    High,
    /// The highest fifth.
    Highest,
    /// There is a figure, and too few areas have one for fifths to be told.
    Unranked,
    /// There is no figure.
    Missing,
}

impl Band {
    /// The band of a figure in this fifth of all areas, from 1 for the lowest to 5 for the highest.
    /// Without a fifth, which any other number is not, the figure is not ranked.
    pub fn of(fifth: Option<u8>) -> Self {
        match fifth {
            Some(1) => Self::Lowest,
            Some(2) => Self::Low,
            Some(3) => Self::Middle,
            Some(4) => Self::High,
            Some(5) => Self::Highest,
            _ => Self::Unranked,
        }
    }

    /// Its class name.
    pub fn class(self) -> &'static str {
        match self {
            Self::Lowest => "band-lowest",
            Self::Low => "band-low",
            Self::Middle => "band-middle",
            Self::High => "band-high",
            Self::Highest => "band-highest",
            Self::Unranked => "band-unranked",
            Self::Missing => "band-missing",
        }
    }

    /// The band in words, like "among the highest fifth".
    pub fn words(self) -> &'static str {
        match self {
            Self::Lowest => "among the lowest fifth",
            Self::Low => "in the second lowest fifth",
            Self::Middle => "in the middle fifth",
            Self::High => "in the second highest fifth",
            Self::Highest => "among the highest fifth",
            Self::Unranked => "not ranked: fewer than ten areas have a figure",
            Self::Missing => "no figure",
        }
    }

    /// Whether it is at the better or the worse end; nothing in the middle, and nothing ever for
    /// context.
    fn end(self, polarity: Polarity) -> Option<&'static str> {
        let is_high = match self {
            Self::High | Self::Highest => true,
            Self::Low | Self::Lowest => false,
            Self::Middle | Self::Unranked | Self::Missing => return None,
        };
        match (polarity, is_high) {
            (Polarity::Context, _) => None,
            (Polarity::HigherIsBetter, true) | (Polarity::LowerIsBetter, false) => Some("better"),
            (Polarity::HigherIsBetter, false) | (Polarity::LowerIsBetter, true) => Some("worse"),
        }
    }
}

impl Rug {
    /// A rug of these figures. None without an area or an indicator.
    pub fn of(input: &RugInput) -> Option<Self> {
        if input.columns.is_empty() || input.rows.is_empty() {
            return None;
        }
        let rows = input.rows.iter().map(|row| RugRow {
            name: row.name.clone(),
            kind: row.kind,
            cells: input
                .columns
                .iter()
                .enumerate()
                .map(|(at, column)| RugCell::of(row.figures.get(at), column.polarity))
                .collect(),
        });
        Some(Self {
            caption: input.caption.clone(),
            name_heading: input.name_heading.clone(),
            key: input.key.clone(),
            notes: input.notes.clone(),
            columns: input.columns.iter().map(|it| it.name.clone()).collect(),
            rows: rows.collect(),
        })
    }
}

impl RugCell {
    fn of(figure: Option<&RugFigure>, polarity: Polarity) -> Self {
        let text = figure.map_or("", |it| it.text.trim());
        // Without a number nothing can be said of it.
        let given = figure.filter(|_| !text.is_empty());
        let band = given.map_or(Band::Missing, |it| it.band);
        let words = match band.end(polarity) {
            Some(end) => format!("{}, {end}", band.words()),
            None => band.words().to_owned(),
        };
        Self {
            text: if text.is_empty() { "No figure" } else { text }.to_owned(),
            band,
            words,
        }
    }
}
