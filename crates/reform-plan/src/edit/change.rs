use serde::{Deserialize, Serialize};

use super::{ChangeWords, Edit, EditProblem, words};
use crate::Framework;
use crate::draft::PlanDraft;

/// A change that was carried out: the edit and the one that undoes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// What was done. Its places are those where things came to stand, never past the end.
    pub edit: Edit,
    /// What undoes it.
    pub back: Edit,
}

impl Change {
    /// Carries out an edit on a plan. None when it changed nothing, such as choosing what is chosen
    /// already.
    ///
    /// # Errors
    /// As [`PlanDraft::apply`]; nothing has changed then.
    pub fn carry_out(draft: &mut PlanDraft, edit: Edit) -> Result<Option<Self>, EditProblem> {
        let mut done = edit.clone();
        let back = draft.apply(edit)?;
        if back == done {
            return Ok(None);
        }
        // What is typed says exactly what it did. Of others the undoing tells: at which place
        // something came to stand, and whether anything was moved at all.
        if !done.is_typing() {
            let mut before = draft.clone();
            if let Ok(exact) = before.apply(back.clone()) {
                done = exact;
            }
            if before == *draft {
                return Ok(None);
            }
        }
        Ok(Some(Self { edit: done, back }))
    }

    /// The two as one change when the next types on in the field that this one typed into: its
    /// edit is then the newest and its undoing the oldest.
    pub fn followed_by(&self, next: &Self) -> Option<Self> {
        let types_on = next.back == self.edit && next.edit.types_on_from(&next.back, &self.back);
        types_on.then(|| Self {
            edit: next.edit.clone(),
            back: self.back.clone(),
        })
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn reversed(&self) -> Self {
        Self {
            edit: self.back.clone(),
            back: self.edit.clone(),
        }
    }

    /// Whether what this change made is still in the plan as it made it, place in the list
    /// included: then undoing it takes nothing else with it.
    pub fn undoes_cleanly(&self, draft: &PlanDraft) -> bool {
        draft.clone().apply(self.back.clone()).as_ref() == Ok(&self.edit)
    }

    /// What was done, in words: see [`words`].
    pub fn words(&self, draft: &PlanDraft, framework: &Framework) -> ChangeWords {
        words(&self.edit, &self.back, draft, framework)
    }
}
