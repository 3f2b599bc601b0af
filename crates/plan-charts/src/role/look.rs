//! What sets roles apart without colour.

use crate::{PlaceKind, Role};

impl Role {
    /// Width of its line or outline, in user units; 0 for none.
    pub fn stroke_width(self) -> f64 {
        match self {
            Self::Line(PlaceKind::Us) => 4.0,
            Self::Stem(PlaceKind::Us) => 3.0,
            Self::Line(PlaceKind::Region | PlaceKind::England)
            | Self::Range
            | Self::Lowest
            | Self::Highest
            | Self::LateTask
            | Self::Today
            | Self::Target
            | Self::Unchanged => 2.5,
            Self::Line(PlaceKind::FirstChosen | PlaceKind::SecondChosen)
            | Self::Partner
            | Self::LowestMark
            | Self::NeighbourTick
            | Self::EmptyCard
            | Self::Milestone
            | Self::MilestoneDone
            | Self::TargetMark
            | Self::Baseline => 2.0,
            Self::Line(_)
            | Self::Stem(_)
            | Self::Bar(_)
            | Self::Level(_)
            | Self::Part(_)
            | Self::NotSure
            | Self::NotDiscussed
            | Self::MiddleHalf
            | Self::Card
            | Self::Join
            | Self::Task
            | Self::Axis => 1.5,
            Self::Grid | Self::Leader | Self::Tick => 1.0,
            _ => 0.0,
        }
    }

    /// How much of what is behind its line shows through: 1 for nothing.
    pub fn stroke_opacity(self) -> f64 {
        match self {
            Self::Grid => 0.3,
            // Ticks that lie over one another get darker. One alone still has 3.5 to 1.
            Self::Tick => 0.55,
            _ => 1.0,
        }
    }

    /// Lengths of dashes and gaps, in user units; none for a solid line.
    pub fn dashes(self) -> Option<&'static str> {
        match self {
            Self::Line(PlaceKind::Region) | Self::Target => Some("10 6"),
            Self::Line(PlaceKind::England) | Self::Unchanged => Some("1 6"),
            Self::Line(PlaceKind::FirstChosen) => Some("14 5 2 5"),
            Self::Line(PlaceKind::SecondChosen) => Some("4 5"),
            Self::Line(PlaceKind::LaterChosen) => Some("8 3 2 3 2 3"),
            Self::NotSure => Some("8 4"),
            Self::NotDiscussed => Some("2 4"),
            Self::Lowest => Some("7 5"),
            Self::EmptyCard => Some("5 5"),
            Self::LateTask => Some("7 4"),
            _ => None,
        }
    }

    /// How dark its area is filled, from 0 for not at all to 1. Text is printed on levels and parts,
    /// so they stay light enough for it: black on the darkest has a contrast of more than 8 to 1.
    pub fn shade(self) -> f64 {
        match self {
            Self::Mark(_)
            | Self::Bar(PlaceKind::Us)
            | Self::HighestMark
            | Self::OneDate
            | Self::MilestoneDone
            | Self::ResultMark => 1.0,
            Self::Bar(PlaceKind::Region) => 0.45,
            // Words are printed on bars of actions, so they stay light.
            Self::Bar(_) | Self::Task => 0.2,
            Self::Level(at) => f64::from(at).mul_add(0.1, 0.05).min(0.35),
            // Parts have no order of better and worse: neighbours only have to differ.
            Self::Part(at) => match at % 3 {
                0 => 0.35,
                1 => 0.05,
                _ => 0.2,
            },
            Self::MiddleHalf => 0.15,
            Self::LateTask => 0.05,
            _ => 0.0,
        }
    }

    /// Whether its text is bold.
    pub fn is_bold(self) -> bool {
        matches!(
            self,
            Self::Label(PlaceKind::Us) | Self::RowLabel | Self::Count | Self::PartnerLetter
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_named_from_one_and_stay_light_enough_for_text() {
        assert_eq!(Role::Level(0).class(), "level level-1");
        assert!((0..=u8::MAX).all(|at| Role::Level(at).shade() <= 0.35));
        assert!((0..=u8::MAX).all(|at| Role::Part(at).shade() <= 0.35));
    }

    #[test]
    fn lines_differ_without_colour() {
        let look = |kind| {
            let role = Role::Line(kind);
            (role.dashes(), role.stroke_width().to_bits())
        };
        let kinds = PlaceKind::ALL
            .into_iter()
            .filter(|kind| *kind != PlaceKind::Other);
        let looks: Vec<_> = kinds.map(look).collect();
        for (at, one) in looks.iter().enumerate() {
            assert!(!looks.iter().skip(at + 1).any(|it| it == one), "{one:?}");
        }
        assert_ne!(Role::Lowest.dashes(), Role::Highest.dashes());
        // Figures, target and "if nothing changes" stand on one chart.
        let three = [Role::Line(PlaceKind::Us), Role::Target, Role::Unchanged];
        let [figures, target, unchanged] = three.map(Role::dashes);
        assert!(figures != target && target != unchanged && unchanged != figures);
    }

    #[test]
    fn what_is_missing_late_or_not_done_differs_without_colour() {
        assert_ne!(Role::Card.dashes(), Role::EmptyCard.dashes());
        assert_ne!(Role::Task.dashes(), Role::LateTask.dashes());
        assert!(Role::MilestoneDone.shade() - Role::Milestone.shade() > 0.9);
    }

    #[test]
    fn parts_side_by_side_have_different_shades() {
        for at in 0..20 {
            assert!((Role::Part(at).shade() - Role::Part(at + 1).shade()).abs() > 0.1);
        }
    }
}
