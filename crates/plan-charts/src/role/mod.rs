//! What a shape stands for, and what follows from it: class names, patterns, shades and colours.

mod colour;
mod ink;
mod look;

use serde::{Deserialize, Serialize};

use crate::PlaceKind;

/// What a shape stands for. It gives class names for the style sheet and what can be told apart
/// without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// The line of a place, or the line across bars at its value.
    Line(PlaceKind),
    /// A point on the line of a place.
    Mark(PlaceKind),
    /// The name and last value of a place.
    Label(PlaceKind),
    /// The bar of a place.
    Bar(PlaceKind),
    /// A thin line from a point to its label, when the label had to move.
    Leader,
    /// A line across the chart at a value of the scale.
    Grid,
    /// The line at zero or at the foot of the scale.
    Axis,
    /// A value of the scale, a period, or the unit.
    AxisLabel,
    /// The name of a row.
    RowLabel,
    /// What is said of a row.
    RowNote,
    /// Statements at a level, counted from 0 for the lowest.
    Level(u8),
    /// Statements the room was not sure of.
    NotSure,
    /// Statements nobody has discussed.
    NotDiscussed,
    /// The count printed in a part of a bar.
    Count,
    /// The name printed in a part of a bar.
    PartName,
    /// What short names stand for.
    Key,
    /// The mark of a partner.
    Partner,
    /// The letter in the mark of a partner.
    PartnerLetter,
    /// From the lowest to the highest score.
    Range,
    /// A part of a whole, counted from 0 in the order of the parts.
    Part(u8),
    /// One area among many.
    Tick,
    /// A statistical neighbour, or one of many chosen areas, among many areas.
    NeighbourTick,
    /// From the mark of a place down to its value on a strip.
    Stem(PlaceKind),
    /// From the lower to the upper quartile.
    MiddleHalf,
    /// The lowest agreed level of each pillar.
    Lowest,
    /// The highest agreed level of each pillar.
    Highest,
    /// A point of the lowest levels.
    LowestMark,
    /// A point of the highest levels.
    HighestMark,
    /// The outline of an aim, a priority, an action or a measure.
    Card,
    /// The outline that stands where something is still missing.
    EmptyCard,
    /// A line that joins what belongs together.
    Join,
    /// From the start to the finish of an action.
    Task,
    /// From the start to the finish of an action that is overdue.
    LateTask,
    /// The only date of an action: its start or its finish.
    OneDate,
    /// A milestone that is done.
    MilestoneDone,
    /// A milestone that is not done.
    Milestone,
    /// The line of the day the chart is made for.
    Today,
    /// The way from the baseline to the target.
    Target,
    /// A point on the way to the target.
    TargetMark,
    /// Where the figures would go if nothing changed.
    Unchanged,
    /// The ring around the baseline.
    Baseline,
    /// A result since the baseline.
    ResultMark,
}

impl Role {
    /// Class names, like `line us` or `level level-1`.
    pub fn class(self) -> String {
        let place = |part: &str, place: PlaceKind| format!("{part} {}", place.class());
        let name = match self {
            Self::Line(kind) => return place("line", kind),
            Self::Mark(kind) => return place("mark", kind),
            Self::Label(kind) => return place("label", kind),
            Self::Bar(kind) => return place("bar", kind),
            Self::Stem(kind) => return place("stem", kind),
            Self::Level(at) => return format!("level level-{}", u16::from(at) + 1),
            Self::Part(at) => return format!("part part-{}", u16::from(at) + 1),
            Self::Leader => "leader",
            Self::Grid => "grid",
            Self::Axis => "axis",
            Self::AxisLabel => "label axis-label",
            Self::RowLabel => "label row-label",
            Self::RowNote => "label row-note",
            Self::NotSure => "level not-sure",
            Self::NotDiscussed => "level not-discussed",
            Self::Count => "label count",
            Self::PartName => "label part-name",
            Self::Key => "label key",
            Self::Partner => "partner",
            Self::PartnerLetter => "label partner-letter",
            Self::Range => "range",
            Self::Tick => "tick",
            Self::NeighbourTick => "tick neighbour-tick",
            Self::MiddleHalf => "middle-half",
            Self::Lowest => "outline lowest",
            Self::Highest => "outline highest",
            Self::LowestMark => "mark lowest",
            Self::HighestMark => "mark highest",
            Self::Card => "card",
            Self::EmptyCard => "card empty",
            Self::Join => "join",
            Self::Task => "task",
            Self::LateTask => "task late",
            Self::OneDate => "mark one-date",
            Self::MilestoneDone => "mark milestone done",
            Self::Milestone => "mark milestone",
            Self::Today => "today",
            Self::Target => "target",
            Self::TargetMark => "mark target",
            Self::Unchanged => "unchanged",
            Self::Baseline => "mark baseline",
            Self::ResultMark => "mark result",
        };
        name.to_owned()
    }
}
