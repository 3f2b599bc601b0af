use plotters::style::RGBColor;
use reform_plan::figures::PlaceRole;

/// What a shape stands for. It gives class names for the style sheet and what can be told apart
/// without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The line of a place.
    Line(PlaceRole),
    /// A point on the line of a place.
    Mark(PlaceRole),
    /// The name and last value of a place.
    Label(PlaceRole),
    /// The bar of a place.
    Bar(PlaceRole),
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
}

/// All roles that have no level, in a fixed order: the place in it is the role's ink.
const FIXED: [Role; 26] = [
    Role::Line(PlaceRole::Us),
    Role::Line(PlaceRole::Region),
    Role::Line(PlaceRole::England),
    Role::Mark(PlaceRole::Us),
    Role::Mark(PlaceRole::Region),
    Role::Mark(PlaceRole::England),
    Role::Label(PlaceRole::Us),
    Role::Label(PlaceRole::Region),
    Role::Label(PlaceRole::England),
    Role::Bar(PlaceRole::Us),
    Role::Bar(PlaceRole::Region),
    Role::Bar(PlaceRole::England),
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
];

impl Role {
    /// Class names, like `line us` or `level level-1`.
    pub fn class(self) -> String {
        let place = |part: &str, place: PlaceRole| format!("{part} {}", place_class(place));
        match self {
            Self::Line(role) => place("line", role),
            Self::Mark(role) => place("mark", role),
            Self::Label(role) => place("label", role),
            Self::Bar(role) => place("bar", role),
            Self::Level(at) => format!("level level-{}", u16::from(at) + 1),
            Self::Leader => "leader".to_owned(),
            Self::Grid => "grid".to_owned(),
            Self::Axis => "axis".to_owned(),
            Self::AxisLabel => "label axis-label".to_owned(),
            Self::RowLabel => "label row-label".to_owned(),
            Self::RowNote => "label row-note".to_owned(),
            Self::NotSure => "level not-sure".to_owned(),
            Self::NotDiscussed => "level not-discussed".to_owned(),
            Self::Count => "label count".to_owned(),
            Self::PartName => "label part-name".to_owned(),
            Self::Key => "label key".to_owned(),
            Self::Partner => "partner".to_owned(),
            Self::PartnerLetter => "label partner-letter".to_owned(),
            Self::Range => "range".to_owned(),
        }
    }

    /// Width of its line or outline, in user units; 0 for none.
    pub fn stroke_width(self) -> f64 {
        match self {
            Self::Line(PlaceRole::Us) => 4.0,
            Self::Line(_) | Self::Range => 2.5,
            Self::Partner => 2.0,
            Self::Bar(_) | Self::Level(_) | Self::NotSure | Self::NotDiscussed | Self::Axis => 1.5,
            Self::Grid | Self::Leader => 1.0,
            _ => 0.0,
        }
    }

    /// Lengths of dashes and gaps, in user units; none for a solid line.
    pub fn dashes(self) -> Option<&'static str> {
        match self {
            Self::Line(PlaceRole::Region) => Some("10 6"),
            Self::Line(PlaceRole::England) => Some("1 6"),
            Self::NotSure => Some("8 4"),
            Self::NotDiscussed => Some("2 4"),
            _ => None,
        }
    }

    /// How dark its area is filled, from 0 for not at all to 1. Text is printed on levels, so they
    /// stay light enough for it: black on the darkest has a contrast of more than 8 to 1.
    pub fn shade(self) -> f64 {
        match self {
            Self::Mark(_) | Self::Bar(PlaceRole::Us) => 1.0,
            Self::Bar(PlaceRole::Region) => 0.45,
            Self::Bar(PlaceRole::England) => 0.2,
            Self::Level(at) => f64::from(at).mul_add(0.1, 0.05).min(0.35),
            _ => 0.0,
        }
    }

    /// Whether its text is bold.
    pub fn is_bold(self) -> bool {
        matches!(
            self,
            Self::Label(PlaceRole::Us) | Self::RowLabel | Self::Count | Self::PartnerLetter
        )
    }

    /// The colour that stands for this role while plotters draws. It is never shown: the recorder
    /// turns it back into the role.
    pub(crate) fn ink(self) -> RGBColor {
        if let Self::Level(at) = self {
            return RGBColor(0, at, 1);
        }
        let at = FIXED
            .iter()
            .position(|role| *role == self)
            .unwrap_or_default();
        RGBColor(u8::try_from(at).unwrap_or_default(), 0, 0)
    }

    /// The role a colour stands for.
    pub(crate) fn from_ink((fixed, level, is_level): (u8, u8, u8)) -> Self {
        if is_level == 1 {
            return Self::Level(level);
        }
        FIXED.get(usize::from(fixed)).copied().unwrap_or(Self::Grid)
    }
}

fn place_class(role: PlaceRole) -> &'static str {
    match role {
        PlaceRole::Us => "us",
        PlaceRole::Region => "region",
        PlaceRole::England => "england",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_survives_being_drawn() {
        let levels = (0..=u8::MAX).map(Role::Level);
        for role in FIXED.into_iter().chain(levels) {
            let RGBColor(r, g, b) = role.ink();
            assert_eq!(Role::from_ink((r, g, b)), role);
        }
    }

    #[test]
    fn levels_are_named_from_one_and_stay_light_enough_for_text() {
        assert_eq!(Role::Level(0).class(), "level level-1");
        assert!((0..=u8::MAX).all(|at| Role::Level(at).shade() <= 0.35));
    }

    #[test]
    fn the_three_lines_differ_without_colour() {
        let look = |role| {
            (
                Role::Line(role).dashes(),
                Role::Line(role).stroke_width().to_bits(),
            )
        };
        let looks = [PlaceRole::Us, PlaceRole::Region, PlaceRole::England].map(look);
        assert!(looks[0] != looks[1] && looks[1] != looks[2] && looks[0] != looks[2]);
    }
}
