//! What partners say alone, what the room makes of it, and the parking lot.

use std::mem;

use plan_framework::Slug;

use super::{list, record, references};
use crate::TypedDate;
use crate::draft::{Action, Id, Outcome, Parked, PlanDraft, Reveal, Score};
use crate::edit::{AgreementField, Edit, EditProblem, ParkedField, ViewField};

/// The partner need not be in the plan: one that left keeps what it said, as it keeps what it leads.
pub(super) fn view(
    draft: &mut PlanDraft,
    statement: Slug,
    partner: Slug,
    field: ViewField,
) -> Edit {
    let field = record::of_statement(draft, &statement, |it| {
        record::change(&mut it.views, &partner, |view| field.put(view))
    });
    Edit::SetView {
        statement,
        partner,
        field,
    }
}

pub(super) fn reveal(draft: &mut PlanDraft, statement: Slug, reveal: Reveal) -> Edit {
    let reveal = record::of_statement(draft, &statement, |it| mem::replace(&mut it.reveal, reveal));
    Edit::SetReveal { statement, reveal }
}

pub(super) fn dissent(
    draft: &mut PlanDraft,
    statement: Slug,
    partner: Slug,
    words: Option<String>,
) -> Edit {
    let words = record::of_statement(draft, &statement, |it| match words {
        Some(words) => it.dissent.insert(partner.clone(), words),
        None => it.dissent.remove(&partner),
    });
    Edit::SetDissent {
        statement,
        partner,
        words,
    }
}

pub(super) fn agree(
    draft: &mut PlanDraft,
    statement: Slug,
    score: Option<Score>,
    room: Vec<Slug>,
    on: TypedDate,
) -> Edit {
    let (score, room, on) = record::of_statement(draft, &statement, |it| {
        (
            mem::replace(&mut it.agreed, score),
            mem::replace(&mut it.room, room),
            mem::replace(&mut it.agreed_on, on),
        )
    });
    Edit::Agree {
        statement,
        score,
        room,
        on,
    }
}

pub(super) fn agreement(draft: &mut PlanDraft, statement: Slug, field: AgreementField) -> Edit {
    let field = record::of_statement(draft, &statement, |it| field.put(it));
    Edit::SetAgreement { statement, field }
}

pub(super) fn park(draft: &mut PlanDraft, at: usize, parked: Parked) -> Result<Edit, EditProblem> {
    list::must_be_new(&draft.parked, &parked.id)?;
    let id = parked.id.clone();
    let outcome = references::known_outcome(draft, parked.outcome);
    list::insert(&mut draft.parked, at, Parked { outcome, ..parked });
    Ok(Edit::RemoveParked { parked: id })
}

pub(super) fn set_parked(
    draft: &mut PlanDraft,
    parked: Id,
    field: ParkedField,
) -> Result<Edit, EditProblem> {
    if let ParkedField::Outcome(Outcome::Action(action)) = &field
        && draft.action(action).is_none()
    {
        return Err(list::missing::<Action>(action));
    }
    let field = field.put(list::find(&mut draft.parked, &parked)?);
    Ok(Edit::SetParked { parked, field })
}

pub(super) fn unpark(draft: &mut PlanDraft, parked: &Id) -> Result<Edit, EditProblem> {
    let (at, parked) = list::remove(&mut draft.parked, parked)?;
    Ok(Edit::AddParked { at, parked })
}

/// A vote for a priority that is not in the plan is passed over.
pub(super) fn votes(draft: &mut PlanDraft, partner: Slug, mut votes: Vec<Id>) -> Edit {
    votes.retain(|it| draft.priority(it).is_some());
    let votes = record::change(&mut draft.votes, &partner, |it| mem::replace(it, votes));
    Edit::SetVotes { partner, votes }
}
