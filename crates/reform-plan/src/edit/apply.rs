use std::collections::BTreeMap;
use std::mem;

use plan_framework::Slug;

use super::{Edit, EditProblem};
use crate::draft::{
    Evidence, Id, LocalFigure, PlanDraft, PlanPartner, Priority, SectionRecord, StatementRecord,
};

impl PlanDraft {
    /// Carries out an edit and hands back the edit that undoes it.
    ///
    /// # Errors
    /// When the edit names something the plan does not have, or adds something it has already. The
    /// plan is then unchanged.
    pub fn apply(&mut self, edit: Edit) -> Result<Edit, EditProblem> {
        match edit {
            Edit::SetName(name) => Ok(Edit::SetName(mem::replace(&mut self.name, name))),
            Edit::SetFront(field) => Ok(Edit::SetFront(field.put(&mut self.front))),
            Edit::SetWay(way) => Ok(Edit::SetWay(mem::replace(&mut self.way, way))),
            Edit::AddPartner { .. } | Edit::SetPartner { .. } | Edit::RemovePartner { .. } => {
                self.apply_to_partners(edit)
            }
            Edit::SetScore { .. } | Edit::SetReason { .. } | Edit::SetDirection { .. } => {
                Ok(self.apply_to_statement(edit))
            }
            Edit::AddEvidence { .. } | Edit::SetEvidence { .. } | Edit::RemoveEvidence { .. } => {
                self.apply_to_evidence(edit)
            }
            Edit::SetSection { section, field } => {
                let undone = with_record(&mut self.sections, &section, |it: &mut SectionRecord| {
                    field.put(it)
                });
                Ok(Edit::SetSection {
                    section,
                    field: undone,
                })
            }
            Edit::SetAnswer { question, answer } => {
                let undone =
                    with_record(&mut self.answers, &question, |it| mem::replace(it, answer));
                Ok(Edit::SetAnswer {
                    question,
                    answer: undone,
                })
            }
            Edit::AddFigure { .. } | Edit::SetFigure { .. } | Edit::RemoveFigure { .. } => {
                self.apply_to_figures(edit)
            }
            Edit::AddPriority { .. }
            | Edit::SetPriority { .. }
            | Edit::MovePriority { .. }
            | Edit::RemovePriority { .. } => self.apply_to_priorities(edit),
            Edit::AddAction { .. }
            | Edit::SetAction { .. }
            | Edit::MoveAction { .. }
            | Edit::RemoveAction { .. } => self.apply_to_actions(edit),
            Edit::AddMeasure { .. } | Edit::SetMeasure { .. } | Edit::RemoveMeasure { .. } => {
                self.apply_to_measures(edit)
            }
            Edit::AcceptGap { gap, reason } => {
                let undone = match reason {
                    Some(reason) => self.accepted_gaps.insert(gap.clone(), reason),
                    None => self.accepted_gaps.remove(&gap),
                };
                Ok(Edit::AcceptGap {
                    gap,
                    reason: undone,
                })
            }
        }
    }

    fn apply_to_partners(&mut self, edit: Edit) -> Result<Edit, EditProblem> {
        const KIND: &str = "partner";
        match edit {
            Edit::AddPartner { at, partner } => {
                let slug = partner.slug.clone();
                add(&mut self.partners, at, partner, KIND)?;
                Ok(Edit::RemovePartner { partner: slug })
            }
            Edit::SetPartner { partner, field } => {
                let field = field.put(find(&mut self.partners, &partner, KIND)?);
                Ok(Edit::SetPartner { partner, field })
            }
            Edit::RemovePartner { partner } => {
                let (at, partner) = remove(&mut self.partners, &partner, KIND)?;
                Ok(Edit::AddPartner { at, partner })
            }
            other => self.apply(other),
        }
    }

    fn apply_to_statement(&mut self, edit: Edit) -> Edit {
        let statements = &mut self.statements;
        match edit {
            Edit::SetScore { statement, score } => {
                let score = with_record(statements, &statement, |it: &mut StatementRecord| {
                    mem::replace(&mut it.agreed, score)
                });
                Edit::SetScore { statement, score }
            }
            Edit::SetReason { statement, reason } => {
                let reason = with_record(statements, &statement, |it: &mut StatementRecord| {
                    mem::replace(&mut it.reason, reason)
                });
                Edit::SetReason { statement, reason }
            }
            Edit::SetDirection {
                statement,
                direction,
            } => {
                let direction = with_record(statements, &statement, |it: &mut StatementRecord| {
                    mem::replace(&mut it.direction, direction)
                });
                Edit::SetDirection {
                    statement,
                    direction,
                }
            }
            other => other,
        }
    }

    fn apply_to_evidence(&mut self, edit: Edit) -> Result<Edit, EditProblem> {
        const KIND: &str = "line of evidence";
        match edit {
            Edit::AddEvidence {
                statement,
                at,
                evidence,
            } => {
                let id = evidence.id.clone();
                with_record(
                    &mut self.statements,
                    &statement,
                    |it: &mut StatementRecord| add(&mut it.evidence, at, evidence, KIND),
                )?;
                Ok(Edit::RemoveEvidence {
                    statement,
                    evidence: id,
                })
            }
            Edit::SetEvidence {
                statement,
                evidence,
                field,
            } => {
                let field = with_record(
                    &mut self.statements,
                    &statement,
                    |it: &mut StatementRecord| {
                        Ok(field.put(find(&mut it.evidence, &evidence, KIND)?))
                    },
                )?;
                Ok(Edit::SetEvidence {
                    statement,
                    evidence,
                    field,
                })
            }
            Edit::RemoveEvidence {
                statement,
                evidence,
            } => {
                let (at, evidence) = with_record(
                    &mut self.statements,
                    &statement,
                    |it: &mut StatementRecord| remove(&mut it.evidence, &evidence, KIND),
                )?;
                Ok(Edit::AddEvidence {
                    statement,
                    at,
                    evidence,
                })
            }
            other => self.apply(other),
        }
    }

    fn apply_to_figures(&mut self, edit: Edit) -> Result<Edit, EditProblem> {
        const KIND: &str = "local figure";
        match edit {
            Edit::AddFigure { at, figure } => {
                let id = figure.id.clone();
                add(&mut self.figures, at, figure, KIND)?;
                Ok(Edit::RemoveFigure { figure: id })
            }
            Edit::SetFigure { figure, field } => {
                let field = field.put(find(&mut self.figures, &figure, KIND)?);
                Ok(Edit::SetFigure { figure, field })
            }
            Edit::RemoveFigure { figure } => {
                let (at, figure) = remove(&mut self.figures, &figure, KIND)?;
                Ok(Edit::AddFigure { at, figure })
            }
            other => self.apply(other),
        }
    }

    fn apply_to_priorities(&mut self, edit: Edit) -> Result<Edit, EditProblem> {
        const KIND: &str = "priority";
        match edit {
            Edit::AddPriority { at, priority } => {
                let id = priority.id.clone();
                add(&mut self.priorities, at, *priority, KIND)?;
                Ok(Edit::RemovePriority { priority: id })
            }
            Edit::SetPriority { priority, field } => {
                let field = field.put(find(&mut self.priorities, &priority, KIND)?);
                Ok(Edit::SetPriority { priority, field })
            }
            Edit::MovePriority { priority, to } => {
                let (from, moved) = remove(&mut self.priorities, &priority, KIND)?;
                add(&mut self.priorities, to, moved, KIND)?;
                Ok(Edit::MovePriority { priority, to: from })
            }
            Edit::RemovePriority { priority } => {
                let (at, priority) = remove(&mut self.priorities, &priority, KIND)?;
                Ok(Edit::AddPriority {
                    at,
                    priority: Box::new(priority),
                })
            }
            other => self.apply(other),
        }
    }

    fn apply_to_actions(&mut self, edit: Edit) -> Result<Edit, EditProblem> {
        const KIND: &str = "action";
        match edit {
            Edit::AddAction {
                priority,
                at,
                action,
            } => {
                let id = action.id.clone();
                self.must_be_new(KIND, &id, |it| it.actions.iter().any(|it| it.id == id))?;
                let holder = find(&mut self.priorities, &priority, "priority")?;
                add(&mut holder.actions, at, *action, KIND)?;
                Ok(Edit::RemoveAction { action: id })
            }
            Edit::SetAction { action, field } => {
                let holder = self.holder(KIND, &action, |it| {
                    it.actions.iter().any(|it| it.id == action)
                })?;
                let field = field.put(find(&mut holder.actions, &action, KIND)?);
                Ok(Edit::SetAction { action, field })
            }
            Edit::MoveAction {
                action,
                priority,
                to,
            } => {
                find(&mut self.priorities, &priority, "priority")?;
                let holder = self.holder(KIND, &action, |it| {
                    it.actions.iter().any(|it| it.id == action)
                })?;
                let from = holder.id.clone();
                let (at, moved) = remove(&mut holder.actions, &action, KIND)?;
                let target = find(&mut self.priorities, &priority, "priority")?;
                add(&mut target.actions, to, moved, KIND)?;
                Ok(Edit::MoveAction {
                    action,
                    priority: from,
                    to: at,
                })
            }
            Edit::RemoveAction { action } => {
                let holder = self.holder(KIND, &action, |it| {
                    it.actions.iter().any(|it| it.id == action)
                })?;
                let priority = holder.id.clone();
                let (at, action) = remove(&mut holder.actions, &action, KIND)?;
                Ok(Edit::AddAction {
                    priority,
                    at,
                    action: Box::new(action),
                })
            }
            other => self.apply(other),
        }
    }

    fn apply_to_measures(&mut self, edit: Edit) -> Result<Edit, EditProblem> {
        const KIND: &str = "success measure";
        match edit {
            Edit::AddMeasure {
                priority,
                at,
                measure,
            } => {
                let id = measure.id.clone();
                self.must_be_new(KIND, &id, |it| it.measures.iter().any(|it| it.id == id))?;
                let holder = find(&mut self.priorities, &priority, "priority")?;
                add(&mut holder.measures, at, *measure, KIND)?;
                Ok(Edit::RemoveMeasure { measure: id })
            }
            Edit::SetMeasure { measure, field } => {
                let holder = self.holder(KIND, &measure, |it| {
                    it.measures.iter().any(|it| it.id == measure)
                })?;
                let field = field.put(find(&mut holder.measures, &measure, KIND)?);
                Ok(Edit::SetMeasure { measure, field })
            }
            Edit::RemoveMeasure { measure } => {
                let holder = self.holder(KIND, &measure, |it| {
                    it.measures.iter().any(|it| it.id == measure)
                })?;
                let priority = holder.id.clone();
                let (at, measure) = remove(&mut holder.measures, &measure, KIND)?;
                Ok(Edit::AddMeasure {
                    priority,
                    at,
                    measure: Box::new(measure),
                })
            }
            other => self.apply(other),
        }
    }

    /// The priority that holds something.
    fn holder(
        &mut self,
        kind: &'static str,
        id: &Id,
        holds: impl Fn(&Priority) -> bool,
    ) -> Result<&mut Priority, EditProblem> {
        let missing = || EditProblem::Missing {
            kind,
            id: id.to_string(),
        };
        self.priorities
            .iter_mut()
            .find(|it| holds(it))
            .ok_or_else(missing)
    }

    fn must_be_new(
        &self,
        kind: &'static str,
        id: &Id,
        holds: impl Fn(&Priority) -> bool,
    ) -> Result<(), EditProblem> {
        if self.priorities.iter().any(holds) {
            return Err(EditProblem::Exists {
                kind,
                id: id.to_string(),
            });
        }
        Ok(())
    }
}

/// Something in a list of a plan, found by its identity.
trait Identified {
    type Key: PartialEq + ToString;
    fn key(&self) -> &Self::Key;
}

macro_rules! identified {
    ($($thing:ty, $key:ty, $field:ident;)+) => {
        $(impl Identified for $thing {
            type Key = $key;
            fn key(&self) -> &$key {
                &self.$field
            }
        })+
    };
}

identified! {
    PlanPartner, Slug, slug;
    Evidence, Id, id;
    LocalFigure, Id, id;
    Priority, Id, id;
    crate::draft::Action, Id, id;
    crate::draft::SuccessMeasure, Id, id;
}

fn find<'a, T: Identified>(
    list: &'a mut [T],
    key: &T::Key,
    kind: &'static str,
) -> Result<&'a mut T, EditProblem> {
    list.iter_mut()
        .find(|it| it.key() == key)
        .ok_or_else(|| EditProblem::Missing {
            kind,
            id: key.to_string(),
        })
}

fn add<T: Identified>(
    list: &mut Vec<T>,
    at: usize,
    thing: T,
    kind: &'static str,
) -> Result<(), EditProblem> {
    if list.iter().any(|it| it.key() == thing.key()) {
        return Err(EditProblem::Exists {
            kind,
            id: thing.key().to_string(),
        });
    }
    list.insert(at.min(list.len()), thing);
    Ok(())
}

fn remove<T: Identified>(
    list: &mut Vec<T>,
    key: &T::Key,
    kind: &'static str,
) -> Result<(usize, T), EditProblem> {
    let at = list
        .iter()
        .position(|it| it.key() == key)
        .ok_or_else(|| EditProblem::Missing {
            kind,
            id: key.to_string(),
        })?;
    Ok((at, list.remove(at)))
}

/// Changes the record under a key, made on the way if need be. A record that holds nothing is not
/// kept, so that undoing the first change gives the very same plan.
fn with_record<T: Default + PartialEq, R>(
    records: &mut BTreeMap<Slug, T>,
    key: &Slug,
    change: impl FnOnce(&mut T) -> R,
) -> R {
    let record = records.entry(key.clone()).or_default();
    let result = change(record);
    if *record == T::default() {
        records.remove(key);
    }
    result
}
