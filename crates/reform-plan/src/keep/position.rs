use std::fmt;

use serde::{Deserialize, Serialize};

/// How far a plan has come, and under whose hand: later positions are greater.
///
/// It counts and never asks a clock: clocks are set back. As text it is `3.104.0a1b2c3d`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Position {
    /// Rises each time somebody takes the plan over for writing.
    pub fence: u64,
    /// Rises with every change.
    pub rev: u64,
    /// Who wrote: a number at random, so that two who got the same fence are told apart.
    pub writer: u32,
}

impl Position {
    /// The position one change on.
    #[must_use]
    pub fn next(self) -> Self {
        Self {
            rev: self.rev.saturating_add(1),
            ..self
        }
    }

    /// Reads what [`Position`] writes as text; none for anything else.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let fence = parts.next()?.parse().ok()?;
        let rev = parts.next()?.parse().ok()?;
        let writer = u32::from_str_radix(parts.next()?, 16).ok()?;
        parts
            .next()
            .is_none()
            .then_some(Self { fence, rev, writer })
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{:08x}", self.fence, self.rev, self.writer)
    }
}

impl From<Position> for String {
    fn from(position: Position) -> Self {
        position.to_string()
    }
}

impl TryFrom<String> for Position {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::read(&text).ok_or("not a position")
    }
}
