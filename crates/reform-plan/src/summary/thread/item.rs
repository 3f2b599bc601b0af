use plan_framework::{Framework, Slug};

use crate::draft::{Id, PlanDraft};

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

    /// What a plan says of it; none when the plan does not have it, or when it is of the framework and
    /// so of every plan.
    ///
    /// ```
    /// use reform_plan::summary::Item;
    /// use reform_plan::{Parked, PlanDraft, framework};
    ///
    /// let framework = framework::built_in();
    /// let mut plan = PlanDraft::new("d1".into(), &framework);
    /// let item = Item::Parked("k1".into());
    /// assert_eq!(item.written_in(&framework, &plan), None);
    /// plan.parked.push(Parked { id: "k1".into(), text: "Who pays?".into(), ..Parked::default() });
    /// assert_eq!(item.written_in(&framework, &plan), Some("Who pays?"));
    /// ```
    pub fn written_in<'a>(
        &self,
        framework: &'a Framework,
        draft: &'a PlanDraft,
    ) -> Option<&'a str> {
        match self {
            Self::Evidence {
                statement,
                evidence,
            } => {
                let mut lines = draft.statement(statement)?.evidence.iter();
                let line = lines.find(|it| it.id == *evidence)?;
                Some(line.text.trim())
            }
            Self::Statement(_) | Self::Indicator(_) => None,
            Self::Parked(id) => {
                let parked = draft.parked.iter().find(|it| it.id == *id)?;
                Some(parked.text.trim())
            }
            Self::Priority(id) => Some(draft.priority(id)?.shown()),
            Self::Action(id) => Some(draft.action(id)?.1.shown()),
            Self::Measure(id) => Some(draft.measure(id)?.1.shown(framework)),
        }
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
