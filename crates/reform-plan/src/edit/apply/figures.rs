use super::list;
use crate::draft::{Id, LocalFigure, PlanDraft};
use crate::edit::{Edit, EditProblem, FigureField};

pub(super) fn add(
    draft: &mut PlanDraft,
    at: usize,
    figure: LocalFigure,
) -> Result<Edit, EditProblem> {
    list::must_be_new(&draft.figures, &figure.id)?;
    let id = figure.id.clone();
    list::insert(&mut draft.figures, at, figure);
    Ok(Edit::RemoveFigure { figure: id })
}

pub(super) fn set(
    draft: &mut PlanDraft,
    figure: Id,
    field: FigureField,
) -> Result<Edit, EditProblem> {
    let field = field.put(list::find(&mut draft.figures, &figure)?);
    Ok(Edit::SetFigure { figure, field })
}

pub(super) fn remove(draft: &mut PlanDraft, figure: &Id) -> Result<Edit, EditProblem> {
    let (at, figure) = list::remove(&mut draft.figures, figure)?;
    Ok(Edit::AddFigure { at, figure })
}
