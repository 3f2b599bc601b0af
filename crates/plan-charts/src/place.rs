use reform_plan::figures::PlaceRole;
use serde::{Deserialize, Serialize};

use crate::Point;

/// What a place is on a chart. A plan has three of them ([`PlaceRole`]); charts for looking around
/// have more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlaceKind {
    /// The plan's own area.
    Us,
    /// The region the area is in.
    Region,
    /// England.
    England,
    /// A statistical neighbour, or the middle (median) of all of them.
    Neighbours,
    /// The first area the reader chose.
    FirstChosen,
    /// The second area the reader chose.
    SecondChosen,
    /// The third area the reader chose, or one after it.
    LaterChosen,
    /// Any other area.
    Other,
}

impl PlaceKind {
    /// All kinds, in a fixed order.
    pub(crate) const ALL: [Self; 8] = [
        Self::Us,
        Self::Region,
        Self::England,
        Self::Neighbours,
        Self::FirstChosen,
        Self::SecondChosen,
        Self::LaterChosen,
        Self::Other,
    ];

    /// Whether the reader chose it.
    pub(crate) fn is_chosen(self) -> bool {
        matches!(
            self,
            Self::FirstChosen | Self::SecondChosen | Self::LaterChosen
        )
    }

    /// Its class name.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Us => "us",
            Self::Region => "region",
            Self::England => "england",
            Self::Neighbours => "neighbours",
            Self::FirstChosen => "chosen-1",
            Self::SecondChosen => "chosen-2",
            Self::LaterChosen => "chosen-3",
            Self::Other => "other",
        }
    }

    /// The outline of its mark: no two kinds have the same.
    pub(crate) fn outline(self) -> Outline {
        match self {
            Self::Us => Outline::Circle(5.0),
            Self::Region => Outline::Square(4.0),
            Self::England => Outline::Corners(&[(0.0, -6.0), (-5.1, 3.0), (5.2, 3.0)]),
            Self::Neighbours => {
                Outline::Corners(&[(0.0, -5.5), (5.5, 0.0), (0.0, 5.5), (-5.5, 0.0)])
            }
            Self::FirstChosen => Outline::Corners(&[(0.0, 6.0), (5.2, -3.0), (-5.1, -3.0)]),
            Self::SecondChosen => Outline::Corners(&[
                (-2.0, -6.0),
                (2.0, -6.0),
                (2.0, -2.0),
                (6.0, -2.0),
                (6.0, 2.0),
                (2.0, 2.0),
                (2.0, 6.0),
                (-2.0, 6.0),
                (-2.0, 2.0),
                (-6.0, 2.0),
                (-6.0, -2.0),
                (-2.0, -2.0),
            ]),
            Self::LaterChosen => Outline::Corners(&[(6.0, 0.0), (-3.0, 5.2), (-3.0, -5.1)]),
            Self::Other => Outline::Circle(3.0),
        }
    }
}

impl From<PlaceRole> for PlaceKind {
    fn from(role: PlaceRole) -> Self {
        match role {
            PlaceRole::Us => Self::Us,
            PlaceRole::Region => Self::Region,
            PlaceRole::England => Self::England,
        }
    }
}

/// The outline of a mark around its middle, in user units.
pub(crate) enum Outline {
    /// A circle of this radius.
    Circle(f64),
    /// A square; half of its side.
    Square(f64),
    /// An area with these corners.
    Corners(&'static [Point]),
}

/// A published figure of one place, or why there is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PlaceValue {
    /// The figure, in the unit of its series.
    Number(f64),
    /// Why there is none, in words, like "not published". It is never drawn as zero.
    Missing(String),
}

impl PlaceValue {
    /// The number, when there is one that can be drawn.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Number(value) if value.is_finite() => Some(*value),
            _ => None,
        }
    }

    /// Why there is no number; none when there is one.
    pub(crate) fn reason(&self) -> Option<&str> {
        match self {
            Self::Number(value) if value.is_finite() => None,
            Self::Number(_) => Some("not a number"),
            Self::Missing(why) if why.trim().is_empty() => Some("no figure"),
            Self::Missing(why) => Some(why),
        }
    }
}

/// A place with its figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceFigure {
    /// Name of the place.
    pub name: String,
    /// What it is on the chart.
    pub kind: PlaceKind,
    /// Its figure.
    pub value: PlaceValue,
}
