//! Roles as colours, for plotters to carry.

use plotters::style::RGBColor;

use crate::{PlaceKind, Role};

/// All roles that have neither place nor number, in a fixed order: the place in it is the role's ink.
const FIXED: [Role; 35] = [
    Role::Leader,
    Role::Grid,
    Role::Axis,
    Role::AxisLabel,
    Role::RowLabel,
    Role::RowNote,
    Role::NotSure,
    Role::NotDiscussed,
    Role::Count,
    Role::PartName,
    Role::Key,
    Role::Partner,
    Role::PartnerLetter,
    Role::Range,
    Role::Tick,
    Role::NeighbourTick,
    Role::MiddleHalf,
    Role::Lowest,
    Role::Highest,
    Role::LowestMark,
    Role::HighestMark,
    Role::Card,
    Role::EmptyCard,
    Role::Join,
    Role::Task,
    Role::LateTask,
    Role::OneDate,
    Role::MilestoneDone,
    Role::Milestone,
    Role::Today,
    Role::Target,
    Role::TargetMark,
    Role::Unchanged,
    Role::Baseline,
    Role::ResultMark,
];

/// What the last part of an ink says the first is: a place in [`FIXED`], the number of a level or a
/// part, or a place in [`PlaceKind::ALL`].
const OF_FIXED: u8 = 0;
const OF_LEVEL: u8 = 1;
const OF_PART: u8 = 2;
const OF_LINE: u8 = 3;
const OF_MARK: u8 = 4;
const OF_LABEL: u8 = 5;
const OF_BAR: u8 = 6;
const OF_STEM: u8 = 7;

impl Role {
    /// The colour that stands for this role while plotters draws. It is never shown: the recorder
    /// turns it back into the role.
    pub(crate) fn ink(self) -> RGBColor {
        let (at, of) = match self {
            Self::Level(at) => (at, OF_LEVEL),
            Self::Part(at) => (at, OF_PART),
            Self::Line(kind) => (place(&PlaceKind::ALL, kind), OF_LINE),
            Self::Mark(kind) => (place(&PlaceKind::ALL, kind), OF_MARK),
            Self::Label(kind) => (place(&PlaceKind::ALL, kind), OF_LABEL),
            Self::Bar(kind) => (place(&PlaceKind::ALL, kind), OF_BAR),
            Self::Stem(kind) => (place(&PlaceKind::ALL, kind), OF_STEM),
            fixed => (place(&FIXED, fixed), OF_FIXED),
        };
        RGBColor(at, 0, of)
    }

    /// The role a colour stands for.
    pub(crate) fn from_ink((at, _, of): (u8, u8, u8)) -> Self {
        let kind = || {
            let kind = PlaceKind::ALL.get(usize::from(at));
            kind.copied().unwrap_or(PlaceKind::Other)
        };
        match of {
            OF_LEVEL => Self::Level(at),
            OF_PART => Self::Part(at),
            OF_LINE => Self::Line(kind()),
            OF_MARK => Self::Mark(kind()),
            OF_LABEL => Self::Label(kind()),
            OF_BAR => Self::Bar(kind()),
            OF_STEM => Self::Stem(kind()),
            _ => FIXED.get(usize::from(at)).copied().unwrap_or(Self::Grid),
        }
    }
}

fn place<T: Copy + PartialEq>(list: &[T], wanted: T) -> u8 {
    let at = list.iter().position(|it| *it == wanted);
    at.and_then(|at| u8::try_from(at).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_survives_being_drawn() {
        let numbered = (0..=u8::MAX).flat_map(|at| [Role::Level(at), Role::Part(at)]);
        let places = PlaceKind::ALL.into_iter().flat_map(|kind| {
            [
                Role::Line(kind),
                Role::Mark(kind),
                Role::Label(kind),
                Role::Bar(kind),
                Role::Stem(kind),
            ]
        });
        for role in FIXED.into_iter().chain(numbered).chain(places) {
            let RGBColor(r, g, b) = role.ink();
            assert_eq!(Role::from_ink((r, g, b)), role);
        }
    }
}
