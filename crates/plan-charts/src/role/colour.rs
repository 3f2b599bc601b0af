//! Colours of pictures that stand alone. On a page the style sheet has the same ones.

use crate::{PlaceKind, Role};

/// The colour of text.
pub(crate) const BLACK: &str = "#0b0c0c";
const DARK_BLUE: &str = "#12436d";
const DARK_PINK: &str = "#801650";

impl Role {
    /// Its colour on white, as `#rrggbb`: of the Government Analysis Function's palette, where lines
    /// and areas have a contrast of 3 to 1 and more. Text needs 4.5 to 1, so the two lightest colours
    /// are darker in labels. Colour only helps: nothing is told apart by it alone.
    pub fn colour(self) -> &'static str {
        match self {
            Self::Line(kind) | Self::Mark(kind) | Self::Bar(kind) | Self::Stem(kind) => {
                of_place(kind)
            }
            Self::Label(kind) => match kind {
                PlaceKind::Region => "#17706a",
                PlaceKind::FirstChosen => "#a23c0c",
                PlaceKind::LaterChosen | PlaceKind::Other => BLACK,
                kind => of_place(kind),
            },
            Self::Level(_)
            | Self::Part(_)
            | Self::NotSure
            | Self::NotDiscussed
            | Self::Partner
            | Self::Range
            | Self::MiddleHalf
            | Self::Highest
            | Self::HighestMark
            | Self::Task
            | Self::LateTask
            | Self::OneDate
            | Self::Milestone
            | Self::MilestoneDone
            | Self::Baseline
            | Self::ResultMark => DARK_BLUE,
            Self::Lowest | Self::LowestMark | Self::Today | Self::Target | Self::TargetMark => {
                DARK_PINK
            }
            _ => BLACK,
        }
    }
}

fn of_place(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Us => DARK_BLUE,
        PlaceKind::Region => "#28a197",
        PlaceKind::England => DARK_PINK,
        PlaceKind::Neighbours => "#595959",
        PlaceKind::FirstChosen => "#f46a25",
        PlaceKind::SecondChosen => "#2073bc",
        PlaceKind::LaterChosen | PlaceKind::Other => "#6f6f6f",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast with white, by the formula of the Web Content Accessibility Guidelines 2.2.
    fn contrast(colour: &str) -> f64 {
        let part = |at: usize| {
            let value = u8::from_str_radix(&colour[at..at + 2], 16).unwrap();
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        let light = 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
        1.05 / (light + 0.05)
    }

    #[test]
    fn lines_and_text_stand_out_on_white() {
        for kind in PlaceKind::ALL {
            let (line, label) = (Role::Line(kind).colour(), Role::Label(kind).colour());
            assert!(contrast(line) >= 3.0, "{kind:?} {}", contrast(line));
            assert!(contrast(label) >= 4.5, "{kind:?} {}", contrast(label));
        }
        for role in [Role::Lowest, Role::Highest, Role::Part(0), Role::Tick] {
            assert!(contrast(role.colour()) >= 4.5);
        }
    }
}
