use super::list;
use crate::draft::{Id, PlanDraft, Priority, SuccessMeasure};
use crate::edit::{Edit, EditProblem, MeasureField};

pub(super) fn add(
    draft: &mut PlanDraft,
    priority: &Id,
    at: usize,
    measure: SuccessMeasure,
) -> Result<Edit, EditProblem> {
    let all = draft.priorities.iter().flat_map(|it| &it.measures);
    list::must_be_new(all, &measure.id)?;
    let id = measure.id.clone();
    let holder = list::find(&mut draft.priorities, priority)?;
    list::insert(&mut holder.measures, at, measure);
    Ok(Edit::RemoveMeasure { measure: id })
}

pub(super) fn set(
    draft: &mut PlanDraft,
    measure: Id,
    field: MeasureField,
) -> Result<Edit, EditProblem> {
    let holder = holder(draft, &measure)?;
    let field = field.put(list::find(&mut holder.measures, &measure)?);
    Ok(Edit::SetMeasure { measure, field })
}

pub(super) fn remove(draft: &mut PlanDraft, measure: &Id) -> Result<Edit, EditProblem> {
    let holder = holder(draft, measure)?;
    let (at, measure) = list::remove(&mut holder.measures, measure)?;
    Ok(Edit::AddMeasure {
        priority: holder.id.clone(),
        at,
        measure: Box::new(measure),
    })
}

/// The priority that holds a success measure.
fn holder<'a>(draft: &'a mut PlanDraft, measure: &Id) -> Result<&'a mut Priority, EditProblem> {
    draft
        .priorities
        .iter_mut()
        .find(|priority| priority.measures.iter().any(|it| &it.id == measure))
        .ok_or_else(|| list::missing::<SuccessMeasure>(measure))
}
