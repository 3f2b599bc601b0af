use serde::{Deserialize, Serialize};

/// Where an area's latest figure stands among those of other areas, in words. Whoever holds the
/// figures of all areas says it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The middle of its statistical neighbours and their range, with the period.
    pub neighbours: Option<String>,
    /// Its rank in its region.
    pub rank: Option<String>,
    /// Said when it is among the highest or the lowest of its region, or else of England.
    pub unusual: Option<String>,
}

/// The end of a group in which a value is unusual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fifth {
    /// Among the highest 20%.
    Highest,
    /// Among the lowest 20%.
    Lowest,
}

impl Fifth {
    /// The fifth in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Highest => "highest 20%",
            Self::Lowest => "lowest 20%",
        }
    }
}

/// An area's latest figure at one end of a group of areas. High and low say nothing about good and
/// bad.
///
/// The rule is `send_data::compare::fifth`: by rank, among ten places with a value at least. It is the
/// fact behind [`Standing::unusual`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InFifth {
    /// Which end.
    pub which: Fifth,
    /// How wide the group is.
    pub within: Within,
    /// What the areas of the group are called, like "councils in London".
    pub group: String,
    /// How many of them have a figure for the period, this one among them.
    pub of: usize,
    /// The period.
    pub period: String,
}

/// How wide a group of areas is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Within {
    /// The area's region.
    Region,
    /// England.
    England,
}

impl InFifth {
    /// The end, the group, the period and how many were counted, as the end of a sentence.
    ///
    /// ```
    /// use reform_plan::figures::{Fifth, InFifth, Within};
    /// let found = InFifth {
    ///     which: Fifth::Lowest,
    ///     within: Within::Region,
    ///     group: "councils in London".to_owned(),
    ///     of: 31,
    ///     period: "2024".to_owned(),
    /// };
    /// assert_eq!(
    ///     found.words(),
    ///     "among the lowest 20% of councils in London (2024, 31 with a figure)"
    /// );
    /// ```
    pub fn words(&self) -> String {
        format!(
            "among the {} of {} ({}, {} with a figure)",
            self.which.words(),
            self.group,
            self.period,
            self.of
        )
    }
}
