//! A "tartan rug": areas by indicators, each figure with the fifth of all areas it falls in.
//!
//! It is a table and no drawing. The number is printed in every cell; the band is shade and words.

use plan_framework::Polarity;
use serde::{Deserialize, Serialize};

use crate::{ChartTable, PlaceKind};

/// What a rug is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RugInput {
    /// What is compared with what, with source and period.
    pub caption: String,
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
    /// The fifth of all areas it falls in, from 1 for the lowest to 5 for the highest. None when there
    /// is no figure; so is any other number.
    pub fifth: Option<u8>,
}

/// Areas by indicators, ready to be shown: every row has one cell for each column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rug {
    /// What is compared with what, with source and period.
    pub caption: String,
    /// Headings of the columns with cells; the names of the rows come before them.
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
    /// There is no figure.
    Missing,
}

impl Band {
    /// The band of a fifth, from 1 to 5.
    pub fn of(fifth: Option<u8>) -> Self {
        match fifth {
            Some(1) => Self::Lowest,
            Some(2) => Self::Low,
            Some(3) => Self::Middle,
            Some(4) => Self::High,
            Some(5) => Self::Highest,
            _ => Self::Missing,
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
            Self::Missing => "no figure",
        }
    }

    /// Whether it is at the better or the worse end; nothing in the middle, and nothing ever for
    /// context.
    fn end(self, polarity: Polarity) -> Option<&'static str> {
        let is_high = match self {
            Self::High | Self::Highest => true,
            Self::Low | Self::Lowest => false,
            Self::Middle | Self::Missing => return None,
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
            columns: input.columns.iter().map(|it| it.name.clone()).collect(),
            rows: rows.collect(),
        })
    }

    /// The rug as a plain table, with the band in words in a column beside each figure.
    pub fn table(&self) -> ChartTable {
        let columns = self
            .columns
            .iter()
            .flat_map(|name| [name.clone(), format!("{name}: where it stands")]);
        let rows = self.rows.iter().map(|row| {
            let cells = row.cells.iter();
            let cells = cells.flat_map(|cell| [cell.text.clone(), cell.words.clone()]);
            std::iter::once(row.name.clone()).chain(cells).collect()
        });
        ChartTable {
            caption: self.caption.clone(),
            columns: std::iter::once("Area".to_owned()).chain(columns).collect(),
            rows: rows.collect(),
        }
    }
}

impl RugCell {
    fn of(figure: Option<&RugFigure>, polarity: Polarity) -> Self {
        let text = figure.map_or("", |it| it.text.trim());
        // Without a number nothing can be said of it.
        let band = Band::of(figure.and_then(|it| it.fifth).filter(|_| !text.is_empty()));
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
