use std::mem;

use crate::draft::PlanDraft;
use crate::edit::{
    ActionField, Edit, EditProblem, EvidenceField, FigureField, FrontField, MeasureField,
    PartnerField, PriorityField, SectionField,
};

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

    /// Carries out an edit.
    ///
    /// # Errors
    /// As [`PlanDraft::apply`]; nothing has changed then.
    pub fn edit(&mut self, edit: Edit) -> Result<(), EditProblem> {
        let undone = self.draft.apply(edit)?;
        self.redo.clear();
        let types_on = self
            .undo
            .last()
            .is_some_and(|last| is_typing_on(last, &undone));
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

/// Whether two edits in a row type into the same field.
fn is_typing_on(last: &Edit, next: &Edit) -> bool {
    match (last, next) {
        (Edit::SetName(_), Edit::SetName(_)) => true,
        (Edit::SetFront(a), Edit::SetFront(b)) => {
            !matches!(a, FrontField::Area(_) | FrontField::Status(_)) && same(a, b)
        }
        (Edit::SetReason { statement: a, .. }, Edit::SetReason { statement: b, .. }) => a == b,
        (Edit::SetAnswer { question: a, .. }, Edit::SetAnswer { question: b, .. }) => a == b,
        (
            Edit::SetPartner {
                partner: a,
                field: x,
            },
            Edit::SetPartner {
                partner: b,
                field: y,
            },
        ) => a == b && same::<PartnerField>(x, y),
        (
            Edit::SetEvidence {
                evidence: a,
                field: x,
                ..
            },
            Edit::SetEvidence {
                evidence: b,
                field: y,
                ..
            },
        ) => a == b && !matches!(x, EvidenceField::Strength(_)) && same(x, y),
        (
            Edit::SetSection {
                section: a,
                field: x,
            },
            Edit::SetSection {
                section: b,
                field: y,
            },
        ) => a == b && !matches!(x, SectionField::Completed(_)) && same(x, y),
        (
            Edit::SetFigure {
                figure: a,
                field: x,
            },
            Edit::SetFigure {
                figure: b,
                field: y,
            },
        ) => a == b && same::<FigureField>(x, y),
        (
            Edit::SetPriority {
                priority: a,
                field: x,
            },
            Edit::SetPriority {
                priority: b,
                field: y,
            },
        ) => {
            a == b
                && same(x, y)
                && matches!(
                    x,
                    PriorityField::Title(_)
                        | PriorityField::Problem(_)
                        | PriorityField::Families(_)
                )
        }
        (
            Edit::SetAction {
                action: a,
                field: x,
            },
            Edit::SetAction {
                action: b,
                field: y,
            },
        ) => {
            a == b
                && same(x, y)
                && !matches!(
                    x,
                    ActionField::Lead(_)
                        | ActionField::Status(_)
                        | ActionField::Cost(_)
                        | ActionField::Families(_)
                )
        }
        (
            Edit::SetMeasure {
                measure: a,
                field: x,
            },
            Edit::SetMeasure {
                measure: b,
                field: y,
            },
        ) => {
            a == b
                && same(x, y)
                && !matches!(
                    x,
                    MeasureField::Of(_) | MeasureField::Direction(_) | MeasureField::Kind(_)
                )
        }
        _ => false,
    }
}

/// Whether two fields are the same field, whatever their values.
fn same<T>(a: &T, b: &T) -> bool {
    mem::discriminant(a) == mem::discriminant(b)
}
