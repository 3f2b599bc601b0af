use serde::{Deserialize, Serialize};

use crate::draft::PlanDraft;
use crate::edit::{Edit, EditProblem};

/// A change that was carried out: the edit and the one that undoes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// What was done.
    pub edit: Edit,
    /// What undoes it.
    pub back: Edit,
}

impl Change {
    /// The two as one change, when the next one types on in the field that this one typed into.
    pub fn followed_by(&self, next: &Self) -> Option<Self> {
        next.edit
            .types_on_from(&next.back, &self.back)
            .then(|| Self {
                edit: next.edit.clone(),
                back: self.back.clone(),
            })
    }
}

/// How many changes can be undone.
const KEPT: usize = 500;

/// A plan that is open for editing, with the edits that undo and redo its changes.
///
/// Typing on in one field is one change: undo takes back the whole of it, not a letter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OpenDraft {
    draft: PlanDraft,
    undo: Vec<Edit>,
    redo: Vec<Edit>,
}

impl OpenDraft {
    /// Opens a plan, with nothing to undo.
    pub fn new(draft: PlanDraft) -> Self {
        Self {
            draft,
            undo: Vec::new(),
            redo: Vec::new(),
        }
    }

    /// The plan as it is now.
    pub fn draft(&self) -> &PlanDraft {
        &self.draft
    }

    /// Carries out an edit. One that changes nothing, such as choosing what is chosen already, is
    /// no step to undo.
    ///
    /// # Errors
    /// As [`PlanDraft::apply`]; nothing has changed then.
    pub fn edit(&mut self, edit: Edit) -> Result<(), EditProblem> {
        let done = edit.clone();
        let undone = self.draft.apply(edit)?;
        if undone == done {
            return Ok(());
        }
        self.redo.clear();
        let types_on = self
            .undo
            .last()
            .is_some_and(|last| done.types_on_from(&undone, last));
        if !types_on {
            if self.undo.len() == KEPT {
                self.undo.remove(0);
            }
            self.undo.push(undone);
        }
        Ok(())
    }

    /// Takes the last change back; whether there was one.
    pub fn undo(&mut self) -> bool {
        Self::step(&mut self.draft, &mut self.undo, &mut self.redo)
    }

    /// Makes the last change that was taken back again; whether there was one.
    pub fn redo(&mut self) -> bool {
        Self::step(&mut self.draft, &mut self.redo, &mut self.undo)
    }

    /// Whether there is a change to take back.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether there is a change to make again.
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    fn step(draft: &mut PlanDraft, from: &mut Vec<Edit>, to: &mut Vec<Edit>) -> bool {
        let Some(edit) = from.pop() else { return false };
        match draft.apply(edit) {
            Ok(back) => {
                to.push(back);
                true
            }
            // Cannot happen: the edits of a history are undone in the order they were made.
            Err(_) => false,
        }
    }
}
