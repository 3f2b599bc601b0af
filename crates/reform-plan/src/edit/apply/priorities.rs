use super::{list, references};
use crate::draft::{Id, Parked, PlanDraft, Priority};
use crate::edit::{Edit, EditProblem, PriorityField};

pub(super) fn add(
    draft: &mut PlanDraft,
    at: usize,
    priority: Priority,
) -> Result<Edit, EditProblem> {
    list::must_be_new(&draft.priorities, &priority.id)?;
    let actions = draft.actions().map(|(_, action)| action);
    let mut actions: Vec<_> = actions.collect();
    for action in &priority.actions {
        list::must_be_new(actions.iter().copied(), &action.id)?;
        actions.push(action);
    }
    let measures = draft.priorities.iter().flat_map(|it| &it.measures);
    let mut measures: Vec<_> = measures.collect();
    for measure in &priority.measures {
        list::must_be_new(measures.iter().copied(), &measure.id)?;
        measures.push(measure);
    }
    let id = priority.id.clone();
    let new: Vec<Id> = priority.actions.iter().map(|it| it.id.clone()).collect();
    let mut priority = priority;
    references::each_once(&mut priority.parked);
    priority.parked.retain(|it| draft.parked(it).is_some());
    list::insert(&mut draft.priorities, at, priority);
    references::sound_waits(draft, &new);
    Ok(Edit::RemovePriority { priority: id })
}

pub(super) fn set(
    draft: &mut PlanDraft,
    priority: Id,
    field: PriorityField,
) -> Result<Edit, EditProblem> {
    let mut field = field;
    if let PriorityField::Parked(parked) = &mut field {
        references::each_once(parked);
        if let Some(gone) = parked.iter().find(|it| draft.parked(it).is_none()) {
            return Err(list::missing::<Parked>(gone));
        }
    }
    let field = field.put(list::find(&mut draft.priorities, &priority)?);
    Ok(Edit::SetPriority { priority, field })
}

pub(super) fn shift(draft: &mut PlanDraft, priority: Id, to: usize) -> Result<Edit, EditProblem> {
    let (from, moved) = list::remove(&mut draft.priorities, &priority)?;
    list::insert(&mut draft.priorities, to, moved);
    Ok(Edit::MovePriority { priority, to: from })
}

pub(super) fn remove(draft: &mut PlanDraft, priority: &Id) -> Result<Edit, EditProblem> {
    let (at, priority) = list::remove(&mut draft.priorities, priority)?;
    Ok(Edit::AddPriority {
        at,
        priority: Box::new(priority),
    })
}
