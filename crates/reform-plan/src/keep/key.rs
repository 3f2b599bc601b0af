use crate::draft::Id;
use crate::order::sorted_by_key;

use super::{Moment, Position};

/// In front of every key: other tools may share the place where this one keeps its work.
pub const PREFIX: &str = "sendplan:";

/// One of two places for the same thing: while one is written, the other is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The first.
    A,
    /// The second.
    B,
}

impl Slot {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    fn letter(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
        }
    }
}

/// What is kept under a key. Both stores use the same keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// A snapshot of a plan.
    Slot(Id, Slot),
    /// The newest steps of a plan, in the quick store.
    Tail(Id, Slot),
    /// A step of a plan, in the lasting store.
    Step(Id, Position),
    /// The same step once more, until the next snapshot.
    Twin(Id, Position),
    /// A restore point of a plan. The moment stands in the key, so that the points of a plan can be
    /// listed without reading them.
    Point(Id, Position, Moment),
    /// Who may write a plan: the fence of the last who took it.
    Place(Id),
    /// A plan somebody deleted, for thirty days.
    Bin(Id),
    /// A plan as it was before it was brought up to a newer format, by the old format.
    Before(Id, u32),
    /// When a copy of a plan was last saved as a file.
    Copy(Id),
    /// A text that could not be read, by its checksum.
    Lost(u32),
    /// Newer figures somebody took from published files; they belong to no plan.
    Figures(Id),
    /// Which plan is open.
    Open,
    /// A plan as the first released version kept it.
    Old(Id),
    /// When that version saved it.
    OldSaved(Id),
}

impl Key {
    /// The key as text.
    pub fn text(&self) -> String {
        let rest = match self {
            Self::Slot(id, slot) => format!("slot:{id}:{}", slot.letter()),
            Self::Tail(id, slot) => format!("tail:{id}:{}", slot.letter()),
            Self::Step(id, at) => format!("step:{id}:{at}"),
            Self::Twin(id, at) => format!("twin:{id}:{at}"),
            Self::Point(id, at, when) => format!("point:{id}:{at}:{}", when.key()),
            Self::Place(id) => format!("place:{id}"),
            Self::Bin(id) => format!("bin:{id}"),
            Self::Before(id, format) => format!("before:{id}:{format}"),
            Self::Copy(id) => format!("copy:{id}"),
            Self::Lost(checksum) => format!("lost:{checksum:08x}"),
            Self::Figures(id) => format!("figures:{id}"),
            Self::Open => "open".to_owned(),
            Self::Old(id) => format!("plan:{id}"),
            Self::OldSaved(id) => format!("saved:{id}"),
        };
        format!("{PREFIX}{rest}")
    }

    /// What a key is for; none when it is not one of this tool's.
    pub fn read(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(PREFIX)?;
        if rest == "open" {
            return Some(Self::Open);
        }
        let (kind, rest) = rest.split_once(':')?;
        // The identity of a plan of the first version may have any letters, a colon too.
        let whole = || Id::from(rest);
        let parts = || rest.rsplit_once(':').map(|(id, last)| (Id::from(id), last));
        Some(match kind {
            "slot" => parts().and_then(|(id, slot)| Some(Self::Slot(id, read_slot(slot)?)))?,
            "tail" => parts().and_then(|(id, slot)| Some(Self::Tail(id, read_slot(slot)?)))?,
            "step" => parts().and_then(|(id, at)| Some(Self::Step(id, Position::read(at)?)))?,
            "twin" => parts().and_then(|(id, at)| Some(Self::Twin(id, Position::read(at)?)))?,
            "point" => {
                let (rest, when) = rest.rsplit_once(':')?;
                let (id, at) = rest.rsplit_once(':')?;
                let when = Moment::from_key(when);
                Self::Point(Id::from(id), Position::read(at)?, when)
            }
            "before" => parts().and_then(|(id, it)| Some(Self::Before(id, it.parse().ok()?)))?,
            "place" => Self::Place(whole()),
            "bin" => Self::Bin(whole()),
            "copy" => Self::Copy(whole()),
            "lost" => Self::Lost(u32::from_str_radix(rest, 16).ok()?),
            "figures" => Self::Figures(whole()),
            "plan" => Self::Old(whole()),
            "saved" => Self::OldSaved(whole()),
            _ => return None,
        })
    }

    /// The position in the key, when there is one.
    pub(super) fn position(&self) -> Option<Position> {
        match self {
            Self::Step(_, at) | Self::Twin(_, at) | Self::Point(_, at, _) => Some(*at),
            _ => None,
        }
    }

    /// Whether a plan can be brought back from what is under it.
    pub(super) fn holds_plan(&self) -> bool {
        matches!(
            self,
            Self::Slot(..)
                | Self::Tail(..)
                | Self::Step(..)
                | Self::Twin(..)
                | Self::Point(..)
                | Self::Old(_)
        )
    }

    /// The plan it belongs to, when it belongs to one.
    pub fn plan(&self) -> Option<&Id> {
        match self {
            Self::Slot(id, _)
            | Self::Tail(id, _)
            | Self::Step(id, _)
            | Self::Twin(id, _)
            | Self::Point(id, ..)
            | Self::Place(id)
            | Self::Bin(id)
            | Self::Before(id, _)
            | Self::Copy(id)
            | Self::Old(id)
            | Self::OldSaved(id) => Some(id),
            Self::Lost(_) | Self::Figures(_) | Self::Open => None,
        }
    }
}

/// The plans of which something is kept that could be opened, each once, in order. A plan in the
/// bin is not among them.
pub fn plans_in<'a>(keys: impl IntoIterator<Item = &'a str>) -> Vec<Id> {
    let mut plans: Vec<Id> = Vec::new();
    for key in keys {
        if let Some(key) = Key::read(key)
            && key.holds_plan()
            && !matches!(key, Key::Point(..))
            && let Some(id) = key.plan()
            && !plans.contains(id)
        {
            plans.push(id.clone());
        }
    }
    sorted_by_key(plans, |id| id.0.clone())
}

fn read_slot(text: &str) -> Option<Slot> {
    match text {
        "a" => Some(Slot::A),
        "b" => Some(Slot::B),
        _ => None,
    }
}

/// Whether an identity may stand in a key and in an address.
pub fn is_plain(id: &Id) -> bool {
    let text = id.0.as_str();
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|it| it.is_ascii_alphanumeric() || it == b'-')
}
