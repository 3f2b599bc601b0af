use std::rc::Rc;

use crate::draft::PlanDraft;
use crate::edit::{Change, Edit, EditProblem};

/// How many changes can be undone.
const KEPT: usize = 500;

/// A plan that is open for editing, with the changes that can be undone and redone.
///
/// Typing on in one field is one change: undo takes back the whole of it, not a letter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OpenDraft {
    // Shared, so that what keeps the plan has it without copying it.
    draft: Rc<PlanDraft>,
    // Shared, so that a copy of an open plan does not copy what was ever typed.
    undo: Vec<Rc<Change>>,
    redo: Vec<Rc<Change>>,
}

impl OpenDraft {
    /// Opens a plan, with nothing to undo.
    pub fn new(draft: PlanDraft) -> Self {
        Self::shared(Rc::new(draft))
    }

    /// Opens a plan that somebody else holds too; theirs does not change with this one.
    pub fn shared(draft: Rc<PlanDraft>) -> Self {
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

    /// The plan as it is now, to hold on to.
    pub fn share(&self) -> Rc<PlanDraft> {
        Rc::clone(&self.draft)
    }

    /// Carries out an edit and hands back what was done. One that changes nothing, such as choosing
    /// what is chosen already, is none, and no step to undo.
    ///
    /// What is handed back is this edit alone, also where it types on and so is one step with those
    /// before it: [`Change::followed_by`] joins them.
    ///
    /// # Errors
    /// As [`PlanDraft::apply`]; nothing has changed then.
    pub fn edit(&mut self, edit: Edit) -> Result<Option<Change>, EditProblem> {
        let Some(change) = Change::carry_out(Rc::make_mut(&mut self.draft), edit)? else {
            return Ok(None);
        };
        self.redo.clear();
        if let Some(last) = self.undo.last_mut()
            && let Some(both) = last.followed_by(&change)
        {
            *last = Rc::new(both);
        } else {
            if self.undo.len() == KEPT {
                self.undo.remove(0);
            }
            self.undo.push(Rc::new(change.clone()));
        }
        Ok(Some(change))
    }

    /// Takes the last change back and hands back what was done: the reverse of that change. None
    /// when there is none.
    pub fn undo(&mut self) -> Option<Change> {
        let change = self.undo.pop()?;
        let done = change.reversed();
        Rc::make_mut(&mut self.draft)
            .apply(done.edit.clone())
            .ok()?;
        self.redo.push(change);
        Some(done)
    }

    /// Makes the last change that was taken back again, and hands it back. None when there is none.
    pub fn redo(&mut self) -> Option<Change> {
        let change = self.redo.pop()?;
        let done = Change::clone(&change);
        Rc::make_mut(&mut self.draft)
            .apply(done.edit.clone())
            .ok()?;
        self.undo.push(change);
        Some(done)
    }

    /// The change that undo would take back.
    pub fn next_undo(&self) -> Option<&Change> {
        self.undo.last().map(Rc::as_ref)
    }

    /// The change that redo would make again.
    pub fn next_redo(&self) -> Option<&Change> {
        self.redo.last().map(Rc::as_ref)
    }

    /// Whether there is a change to take back.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether there is a change to make again.
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }
}
