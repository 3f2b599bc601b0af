use std::cmp::Ordering;

use super::envelope::{self, Broken, Header};
use super::{Moment, Position};
use crate::draft::{Id, PlanDraft};
use crate::saved::{self, FORMAT, LOWEST_READER, OpenProblem};

/// The whole of a plan as it was kept at one position.
///
/// Its text is a line with the moment, then the plan as [`saved::to_text`] writes it: so whoever
/// has nothing but a text editor still finds the plan in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// How far the plan had come.
    pub position: Position,
    /// When it was kept.
    pub when: Moment,
    /// Format it was written in.
    pub format: u32,
    /// The lowest format a tool has to know to read it.
    pub lowest_reader: u32,
    /// The plan as saved text.
    pub text: String,
}

/// Why a kept snapshot gives no plan.
#[derive(Clone, Debug, PartialEq)]
pub enum SnapshotProblem {
    /// It is damaged.
    Broken(Broken),
    /// It is as it was written, and what is in it cannot be opened.
    Unreadable(OpenProblem),
}

impl Snapshot {
    /// A plan as a text to keep.
    pub fn seal(draft: &PlanDraft, position: Position, when: &Moment) -> String {
        let header = Header {
            position,
            format: FORMAT,
            lowest_reader: LOWEST_READER,
        };
        // The moment is digits and marks only; anything else would break the line it stands on.
        let when: String = when
            .0
            .chars()
            .filter(|it| it.is_ascii_alphanumeric() || "-:.".contains(*it))
            .collect();
        let text = format!("{{\"when\":\"{when}\"}}\n{}", saved::to_text(draft));
        envelope::seal(&header, &text)
    }

    /// Reads a kept snapshot without opening the plan in it.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn read(text: &str) -> Result<Self, Broken> {
        let (header, inside) = envelope::open(text)?;
        let (meta, text) = inside.split_once('\n').ok_or(Broken::Text)?;
        let when = meta
            .strip_prefix("{\"when\":\"")
            .and_then(|rest| rest.strip_suffix("\"}"))
            .unwrap_or_default();
        Ok(Self {
            position: header.position,
            when: Moment(when.to_owned()),
            format: header.format,
            lowest_reader: header.lowest_reader,
            text: text.to_owned(),
        })
    }

    /// The plan in it.
    ///
    /// # Errors
    /// When the text is no plan this tool can read.
    pub fn open(&self) -> Result<PlanDraft, OpenProblem> {
        match self.format.cmp(&FORMAT) {
            Ordering::Less => saved::open(&self.text),
            Ordering::Equal => saved::open_own(&self.text),
            // Only to be read, so that what this version does not know is not lost.
            Ordering::Greater => saved::open_file(&self.text).map(|opened| opened.draft),
        }
    }

    /// The plan in it, which has to be the one of this identity.
    ///
    /// # Errors
    /// As [`Snapshot::open`], and when it is another plan.
    pub(super) fn open_as(&self, id: &Id) -> Result<PlanDraft, OpenProblem> {
        let draft = self.open()?;
        if draft.id == *id {
            return Ok(draft);
        }
        Err(OpenProblem::Damaged {
            detail: format!("it is the plan \"{}\"", draft.id),
        })
    }
}
