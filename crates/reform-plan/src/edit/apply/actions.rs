use super::{list, references};
use crate::draft::{Action, Id, PlanDraft, Priority};
use crate::edit::{ActionField, Edit, EditProblem};

pub(super) fn add(
    draft: &mut PlanDraft,
    priority: &Id,
    at: usize,
    action: Action,
) -> Result<Edit, EditProblem> {
    list::must_be_new(draft.actions().map(|(_, it)| it), &action.id)?;
    let id = action.id.clone();
    let holder = list::find(&mut draft.priorities, priority)?;
    list::insert(&mut holder.actions, at, action);
    references::sound_waits(draft, std::slice::from_ref(&id));
    Ok(Edit::RemoveAction { action: id })
}

pub(super) fn set(
    draft: &mut PlanDraft,
    action: Id,
    field: ActionField,
) -> Result<Edit, EditProblem> {
    let mut field = field;
    if let ActionField::DependsOn(waits_for) = &mut field {
        references::each_once(waits_for);
        references::must_not_circle(draft, &action, waits_for)?;
    }
    let holder = holder(draft, &action)?;
    let field = field.put(list::find(&mut holder.actions, &action)?);
    Ok(Edit::SetAction { action, field })
}

pub(super) fn shift(
    draft: &mut PlanDraft,
    action: Id,
    priority: &Id,
    to: usize,
) -> Result<Edit, EditProblem> {
    // Looked for before the action is taken out of where it is.
    list::find(&mut draft.priorities, priority)?;
    let holder = holder(draft, &action)?;
    let from = holder.id.clone();
    let (at, moved) = list::remove(&mut holder.actions, &action)?;
    let target = list::find(&mut draft.priorities, priority)?;
    list::insert(&mut target.actions, to, moved);
    Ok(Edit::MoveAction {
        action,
        priority: from,
        to: at,
    })
}

pub(super) fn remove(draft: &mut PlanDraft, action: &Id) -> Result<Edit, EditProblem> {
    let holder = holder(draft, action)?;
    let (at, action) = list::remove(&mut holder.actions, action)?;
    Ok(Edit::AddAction {
        priority: holder.id.clone(),
        at,
        action: Box::new(action),
    })
}

/// The priority that holds an action.
fn holder<'a>(draft: &'a mut PlanDraft, action: &Id) -> Result<&'a mut Priority, EditProblem> {
    draft
        .priorities
        .iter_mut()
        .find(|priority| priority.actions.iter().any(|it| &it.id == action))
        .ok_or_else(|| list::missing::<Action>(action))
}
