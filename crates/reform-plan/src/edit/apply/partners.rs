use plan_framework::Slug;

use super::list;
use crate::draft::{PlanDraft, PlanPartner};
use crate::edit::{Edit, EditProblem, PartnerField};

pub(super) fn add(
    draft: &mut PlanDraft,
    at: usize,
    partner: PlanPartner,
) -> Result<Edit, EditProblem> {
    list::must_be_new(&draft.partners, &partner.slug)?;
    let slug = partner.slug.clone();
    list::insert(&mut draft.partners, at, partner);
    Ok(Edit::RemovePartner { partner: slug })
}

pub(super) fn set(
    draft: &mut PlanDraft,
    partner: Slug,
    field: PartnerField,
) -> Result<Edit, EditProblem> {
    let field = field.put(list::find(&mut draft.partners, &partner)?);
    Ok(Edit::SetPartner { partner, field })
}

pub(super) fn remove(draft: &mut PlanDraft, partner: &Slug) -> Result<Edit, EditProblem> {
    let (at, partner) = list::remove(&mut draft.partners, partner)?;
    Ok(Edit::AddPartner { at, partner })
}

pub(super) fn remember(draft: &mut PlanDraft, partner: Slug, name: Option<String>) -> Edit {
    let name = match name {
        Some(name) => draft.left.insert(partner.clone(), name),
        None => draft.left.remove(&partner),
    };
    Edit::RememberPartner { partner, name }
}
