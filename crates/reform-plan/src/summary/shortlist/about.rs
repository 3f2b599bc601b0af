use plan_framework::{Framework, Slug};

use crate::draft::{Id, PlanDraft};

/// What a candidate is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// A statement.
    Statement(Slug),
    /// An indicator.
    Indicator(Slug),
    /// Something parked.
    Parked(Id),
}

impl About {
    /// Its stable name, like `statement/shared-vision`: the key of
    /// [`PlanDraft::not_now`](crate::draft::PlanDraft::not_now).
    pub fn key(&self) -> String {
        match self {
            Self::Statement(slug) => format!("statement/{slug}"),
            Self::Indicator(slug) => format!("indicator/{slug}"),
            Self::Parked(id) => format!("parked/{id}"),
        }
    }

    /// What a key is about; none for a key of another kind.
    ///
    /// ```
    /// use reform_plan::summary::About;
    /// let about = About::Parked("7".into());
    /// assert_eq!(About::from_key(&about.key()), Some(about));
    /// assert_eq!(About::from_key("priority/7"), None);
    /// ```
    pub fn from_key(key: &str) -> Option<Self> {
        let (kind, rest) = key.split_once('/')?;
        Some(match kind {
            "statement" => Self::Statement(rest.into()),
            "indicator" => Self::Indicator(rest.into()),
            "parked" => Self::Parked(rest.into()),
            _ => return None,
        })
    }

    /// Its mark and its words, like "A1 We share one vision"; the slug of what the framework no
    /// longer has, and words that say so of what was parked and is gone or has no words.
    pub fn name(&self, framework: &Framework, draft: &PlanDraft) -> String {
        match self {
            Self::Statement(slug) => framework.statement(slug).map_or_else(
                || format!("{slug}, a statement this framework no longer has"),
                |(_, it)| format!("{} {}", it.id, it.text),
            ),
            Self::Indicator(slug) => framework.indicator(slug).map_or_else(
                || format!("{slug}, an indicator this framework no longer has"),
                |it| format!("{} {}", it.id, it.name),
            ),
            Self::Parked(id) => {
                let text = draft.parked(id).map(|it| it.text.trim());
                match text {
                    None => "Something parked that was removed".to_owned(),
                    Some("") => "Something parked with no words yet".to_owned(),
                    Some(text) => text.to_owned(),
                }
            }
        }
    }

    /// What people call it in a list of several: its mark, or its words where it has none.
    pub fn mark(&self, framework: &Framework, draft: &PlanDraft) -> String {
        let mark = match self {
            Self::Statement(slug) => framework.statement(slug).map(|(_, it)| it.id.clone()),
            Self::Indicator(slug) => framework.indicator(slug).map(|it| it.id.clone()),
            Self::Parked(_) => None,
        };
        mark.unwrap_or_else(|| self.name(framework, draft))
    }

    /// What kind of thing it is, in a word.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Statement(_) => "Statement",
            Self::Indicator(_) => "Indicator",
            Self::Parked(_) => "Parked",
        }
    }
}
