use plan_framework::{Framework, MaturityStatement};

use crate::draft::{PlanDraft, Score};
use crate::summary::Standing;

/// A statement then and now.
#[derive(Clone, Debug)]
pub struct Moved<'a> {
    /// The statement.
    pub statement: &'a MaturityStatement,
    /// Where it stood.
    pub then: Standing<'a>,
    /// Where it stands.
    pub now: Standing<'a>,
    /// How it moved.
    pub movement: Movement,
    /// Why the level of now; empty when nobody said.
    pub reason: &'a str,
}

/// How a statement moved. Only [`Movement::Up`] and [`Movement::Down`] are ways of levels; the
/// others say that one of the two is not there to be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Movement {
    /// To a higher level.
    Up,
    /// To a lower level.
    Down,
    /// At the same level.
    Same,
    /// Discussed now, and not then.
    NewlyDiscussed,
    /// The room was not sure then, and there is a level now.
    NowSure,
    /// There was a level, and the room is not sure now.
    NoLongerSure,
    /// The room was not sure then, and is still not sure.
    StillNotSure,
    /// Discussed then, and not now.
    NoLongerScored,
    /// Not discussed then or now.
    NeverDiscussed,
    /// One of the levels is of a framework that is not here.
    NotComparable,
}

impl<'a> Moved<'a> {
    pub(super) fn new(
        framework: &'a Framework,
        then: &'a PlanDraft,
        now: &'a PlanDraft,
        statement: &'a MaturityStatement,
    ) -> Self {
        let (before, after) = (then.score(&statement.slug), now.score(&statement.slug));
        let record = now.statement(&statement.slug);
        Self {
            statement,
            then: Standing::of(framework, before),
            now: Standing::of(framework, after),
            movement: Movement::between(framework, before, after),
            reason: record.map_or("", |it| it.reason.trim()),
        }
    }
}

impl Movement {
    /// All ways in order.
    pub const ALL: [Self; 10] = [
        Self::Up,
        Self::Down,
        Self::Same,
        Self::NewlyDiscussed,
        Self::NowSure,
        Self::NoLongerSure,
        Self::StillNotSure,
        Self::NoLongerScored,
        Self::NeverDiscussed,
        Self::NotComparable,
    ];

    /// How a score moved to another on a framework's scale. No score means not discussed.
    pub fn between(framework: &Framework, then: Option<&Score>, now: Option<&Score>) -> Self {
        match (then, now) {
            (None, None) => Self::NeverDiscussed,
            (None, Some(_)) => Self::NewlyDiscussed,
            (Some(_), None) => Self::NoLongerScored,
            (Some(Score::NotSureYet), Some(Score::NotSureYet)) => Self::StillNotSure,
            (Some(Score::NotSureYet), Some(Score::At(_))) => Self::NowSure,
            (Some(Score::At(_)), Some(Score::NotSureYet)) => Self::NoLongerSure,
            (Some(Score::At(then)), Some(Score::At(now))) => {
                if then == now {
                    return Self::Same;
                }
                let place = |slug| framework.level_position(slug);
                match (place(then), place(now)) {
                    (Some(then), Some(now)) if now > then => Self::Up,
                    (Some(_), Some(_)) => Self::Down,
                    _ => Self::NotComparable,
                }
            }
        }
    }

    /// The way in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Up => "Up",
            Self::Down => "Down",
            Self::Same => "Same level",
            Self::NewlyDiscussed => "Newly discussed",
            Self::NowSure => "Has a level now",
            Self::NoLongerSure => "Not sure now",
            Self::StillNotSure => "Not sure then or now",
            Self::NoLongerScored => "Not discussed this time",
            Self::NeverDiscussed => "Not discussed then or now",
            Self::NotComparable => "Cannot be compared",
        }
    }

    /// An arrow to stand beside the words, never alone; none where no level moved.
    pub fn arrow(self) -> Option<&'static str> {
        match self {
            Self::Up => Some("\u{2191}"),
            Self::Down => Some("\u{2193}"),
            Self::Same => Some("\u{2192}"),
            _ => None,
        }
    }

    /// What is said of one statement after "1 statement".
    pub(super) fn of_one(self) -> &'static str {
        match self {
            Self::Up => "moved up",
            Self::Down => "moved down",
            Self::Same => "stayed at the same level",
            Self::NewlyDiscussed => "is newly discussed",
            Self::NowSure => "has a level now and was not sure then",
            Self::NoLongerSure => "had a level and is not sure now",
            Self::StillNotSure => "was not sure then, and is still not sure",
            Self::NoLongerScored => "is not discussed this time",
            Self::NeverDiscussed => "was not discussed then or now",
            Self::NotComparable => "cannot be compared",
        }
    }

    /// What is said of several statements after their number.
    pub(super) fn of_many(self) -> &'static str {
        match self {
            Self::NewlyDiscussed => "are newly discussed",
            Self::NowSure => "have a level now and were not sure then",
            Self::NoLongerSure => "had a level and are not sure now",
            Self::StillNotSure => "were not sure then, and are still not sure",
            Self::NoLongerScored => "are not discussed this time",
            Self::NeverDiscussed => "were not discussed then or now",
            way => way.of_one(),
        }
    }
}
