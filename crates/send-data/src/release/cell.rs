use serde::{Deserialize, Serialize};

/// One cell as read: a series, a place and a period, and what the file says there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Key of the series.
    pub series: String,
    /// ONS code of the place.
    pub place: String,
    /// The period, as the figures of this tool write it: "2024/25", "2024", "2024/25 Spring".
    pub period: String,
    /// What the file says.
    pub value: CellValue,
}

/// What a file says in a cell: a number, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum CellValue {
    /// A number, in the unit of the series.
    Number(f64),
    /// No number.
    Missing(Reason),
}

impl CellValue {
    /// The number, if there is one.
    pub fn number(self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(number),
            Self::Missing(_) => None,
        }
    }
}

/// Why a cell has no number. Source of the symbols: the Department for Education's guidance on
/// data symbols in its open data standards, with those that older files still carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Reason {
    /// `z`, or `.` in older files.
    NotApplicable,
    /// `x`, or `:`, `..` and `-` in older files.
    Unavailable,
    /// `c`, or `~` in the tribunal table.
    Suppressed,
    /// `low` or `k`, or `~` in older files.
    RoundsToZero,
    /// `u`.
    LowReliability,
    /// Nothing is written.
    Blank,
}

impl Reason {
    /// The reason in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::NotApplicable => "does not apply",
            Self::Unavailable => "not available",
            Self::Suppressed => "withheld so that nobody can be identified",
            Self::RoundsToZero => "above zero, but so small that it rounds to zero",
            Self::LowReliability => "too unreliable to show",
            Self::Blank => "left blank",
        }
    }

    /// The reason a symbol stands for; none when the text is no symbol.
    pub(super) fn of(text: &str) -> Option<Self> {
        let reason = match text {
            "" => Self::Blank,
            "." => Self::NotApplicable,
            ":" | ".." | "-" | "\u{2013}" | "\u{2014}" => Self::Unavailable,
            "~" => Self::RoundsToZero,
            _ if text.len() > 3 => return None,
            _ => match text.to_ascii_lowercase().as_str() {
                "z" => Self::NotApplicable,
                "x" | "na" | "n/a" => Self::Unavailable,
                "c" => Self::Suppressed,
                "k" | "low" => Self::RoundsToZero,
                "u" => Self::LowReliability,
                _ => return None,
            },
        };
        Some(reason)
    }
}
