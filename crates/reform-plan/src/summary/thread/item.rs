use plan_framework::Slug;

use crate::draft::Id;

/// Something the golden thread runs through.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// A line of evidence of a statement.
    Evidence {
        /// The statement.
        statement: Slug,
        /// The line.
        evidence: Id,
    },
    /// A maturity statement with where it stands.
    Statement(Slug),
    /// A data indicator.
    Indicator(Slug),
    /// Something that was parked in a discussion.
    Parked(Id),
    /// A priority.
    Priority(Id),
    /// An action.
    Action(Id),
    /// A success measure.
    Measure(Id),
}

/// Between the statement and the line in the key of a line of evidence. No slug has it.
const BETWEEN: char = '~';

impl Item {
    /// Its kind in one word, as addresses have it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Evidence { .. } => "evidence",
            Self::Statement(_) => "statement",
            Self::Indicator(_) => "indicator",
            Self::Parked(_) => "parked",
            Self::Priority(_) => "priority",
            Self::Action(_) => "action",
            Self::Measure(_) => "measure",
        }
    }

    /// Its key among those of its kind, as addresses have it.
    pub fn key(&self) -> String {
        match self {
            Self::Evidence {
                statement,
                evidence,
            } => format!("{statement}{BETWEEN}{evidence}"),
            Self::Statement(slug) | Self::Indicator(slug) => slug.to_string(),
            Self::Parked(id) | Self::Priority(id) | Self::Action(id) | Self::Measure(id) => {
                id.to_string()
            }
        }
    }

    /// The item of a kind with this key; none when there is no such kind. Whether a plan has it says
    /// [`thread_up`](super::thread_up).
    ///
    /// ```
    /// use reform_plan::summary::Item;
    /// let item = Item::Priority("p1".into());
    /// assert_eq!(Item::read(item.kind(), &item.key()), Some(item));
    /// assert_eq!(Item::read("dragon", "1"), None);
    /// ```
    pub fn read(kind: &str, key: &str) -> Option<Self> {
        Some(match kind {
            "evidence" => {
                let (statement, evidence) = key.split_once(BETWEEN)?;
                Self::Evidence {
                    statement: statement.into(),
                    evidence: evidence.into(),
                }
            }
            "statement" => Self::Statement(key.into()),
            "indicator" => Self::Indicator(key.into()),
            "parked" => Self::Parked(key.into()),
            "priority" => Self::Priority(key.into()),
            "action" => Self::Action(key.into()),
            "measure" => Self::Measure(key.into()),
            _ => return None,
        })
    }

    /// What it is, like "Line of evidence" or "Priority".
    pub fn name(&self) -> &'static str {
        match self {
            Self::Evidence { .. } => "Evidence",
            Self::Statement(_) => "Statement",
            Self::Indicator(_) => "Figure",
            Self::Parked(_) => "Parked",
            Self::Priority(_) => "Priority",
            Self::Action(_) => "Action",
            Self::Measure(_) => "Measure",
        }
    }
}
