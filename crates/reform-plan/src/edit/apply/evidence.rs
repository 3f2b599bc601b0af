use plan_framework::Slug;

use super::{list, record};
use crate::draft::{Evidence, Id, PlanDraft};
use crate::edit::{Edit, EditProblem, EvidenceField};

pub(super) fn add(
    draft: &mut PlanDraft,
    statement: Slug,
    at: usize,
    evidence: Evidence,
) -> Result<Edit, EditProblem> {
    let all = draft.statements.values().flat_map(|it| &it.evidence);
    list::must_be_new(all, &evidence.id)?;
    let id = evidence.id.clone();
    let record = draft.statements.entry(statement.clone()).or_default();
    list::insert(&mut record.evidence, at, evidence);
    Ok(Edit::RemoveEvidence {
        statement,
        evidence: id,
    })
}

pub(super) fn set(
    draft: &mut PlanDraft,
    statement: Slug,
    evidence: Id,
    field: EvidenceField,
) -> Result<Edit, EditProblem> {
    let lines = lines(draft, &statement, &evidence)?;
    let field = field.put(list::find(lines, &evidence)?);
    Ok(Edit::SetEvidence {
        statement,
        evidence,
        field,
    })
}

pub(super) fn remove(
    draft: &mut PlanDraft,
    statement: Slug,
    evidence: &Id,
) -> Result<Edit, EditProblem> {
    // Looked for first: changing a record drops it when it is left empty, and an edit that fails
    // must not even do that.
    list::find(lines(draft, &statement, evidence)?, evidence)?;
    let (at, evidence) = record::change(&mut draft.statements, &statement, |it| {
        list::remove(&mut it.evidence, evidence)
    })?;
    Ok(Edit::AddEvidence {
        statement,
        at,
        evidence,
    })
}

/// The lines of evidence of a statement that was recorded.
fn lines<'a>(
    draft: &'a mut PlanDraft,
    statement: &Slug,
    evidence: &Id,
) -> Result<&'a mut Vec<Evidence>, EditProblem> {
    draft
        .statements
        .get_mut(statement)
        .map(|record| &mut record.evidence)
        .ok_or_else(|| list::missing::<Evidence>(evidence))
}
