//! Carrying out an edit. One flat match: each edit is done by one function of the module of the
//! thing it changes, which checks everything before it changes anything.

mod actions;
mod evidence;
mod figures;
mod list;
mod measures;
mod partners;
mod priorities;
mod record;
mod references;
mod room;

use std::mem;

use super::{Edit, EditProblem};
use crate::draft::PlanDraft;

impl PlanDraft {
    /// Carries out an edit and hands back the edit that undoes it.
    ///
    /// # Errors
    /// When the edit names something the plan does not have, or adds something it has already. The
    /// plan is then unchanged.
    #[expect(
        clippy::too_many_lines,
        reason = "one arm an edit, and each only hands it on"
    )]
    pub fn apply(&mut self, edit: Edit) -> Result<Edit, EditProblem> {
        match edit {
            Edit::SetName(name) => Ok(Edit::SetName(mem::replace(&mut self.name, name))),
            Edit::SetFront(field) => Ok(Edit::SetFront(field.put(&mut self.front))),
            Edit::SetWay(way) => Ok(Edit::SetWay(mem::replace(&mut self.way, way))),

            Edit::Together(edits) => together(self, edits),

            Edit::AddPartner { at, partner } => partners::add(self, at, partner),
            Edit::SetPartner { partner, field } => partners::set(self, partner, field),
            Edit::RemovePartner { partner } => {
                let letting_go = references::to_partner(self, &partner);
                references::without(self, letting_go, |it| partners::remove(it, &partner))
            }

            Edit::RememberPartner { partner, name } => Ok(partners::remember(self, partner, name)),

            Edit::SetScore { statement, score } => Ok(record::score(self, statement, score)),
            Edit::SetReason { statement, reason } => Ok(record::reason(self, statement, reason)),
            Edit::SetDirection {
                statement,
                direction,
            } => Ok(record::direction(self, statement, direction)),
            Edit::SetTarget { statement, target } => Ok(record::target(self, statement, target)),
            Edit::SetView {
                statement,
                partner,
                field,
            } => Ok(room::view(self, statement, partner, field)),
            Edit::SetReveal { statement, reveal } => Ok(room::reveal(self, statement, reveal)),
            Edit::SetDissent {
                statement,
                partner,
                words,
            } => Ok(room::dissent(self, statement, partner, words)),
            Edit::Agree {
                statement,
                score,
                room,
                on,
            } => Ok(room::agree(self, statement, score, room, on)),
            Edit::SetAgreement { statement, field } => Ok(room::agreement(self, statement, field)),
            Edit::SetAnswersShown(shown) => Ok(Edit::SetAnswersShown(mem::replace(
                &mut self.answers_shown,
                shown,
            ))),
            Edit::SetWorkshop(field) => Ok(Edit::SetWorkshop(field.put(&mut self.workshop))),
            Edit::SetForFamilies(field) => {
                Ok(Edit::SetForFamilies(field.put(&mut self.for_families)))
            }
            Edit::AddParked { at, parked } => room::park(self, at, parked),
            Edit::SetParked { parked, field } => room::set_parked(self, parked, field),
            Edit::RemoveParked { parked } => {
                let letting_go = references::to_parked(self, &parked);
                references::without(self, letting_go, |it| room::unpark(it, &parked))
            }
            Edit::SetVotes { partner, votes } => Ok(room::votes(self, partner, votes)),
            Edit::ShowVotes(reveal) => Ok(Edit::ShowVotes(mem::replace(
                &mut self.votes_reveal,
                reveal,
            ))),

            Edit::SetSection { section, field } => Ok(record::section(self, section, field)),
            Edit::SetAnswer { question, answer } => Ok(record::answer(self, question, answer)),
            Edit::SetAnswerFigures { question, figures } => {
                Ok(record::answer_figures(self, question, figures))
            }
            Edit::SetSmallCounts(below) => Ok(Edit::SetSmallCounts(mem::replace(
                &mut self.small_counts,
                below,
            ))),
            Edit::AcceptGap { gap, reason } => record::accepted_gap(self, gap, reason),
            Edit::SetNotNow { about, field } => record::not_now(self, about, field),
            Edit::SetRule { rule, field } => Ok(record::rule(self, rule, field)),
            Edit::SetReviews(reviews) => {
                Ok(Edit::SetReviews(mem::replace(&mut self.reviews, reviews)))
            }

            Edit::AddEvidence {
                statement,
                at,
                evidence,
            } => evidence::add(self, statement, at, evidence),
            Edit::SetEvidence {
                statement,
                evidence,
                field,
            } => evidence::set(self, statement, evidence, field),
            Edit::RemoveEvidence {
                statement,
                evidence,
            } => {
                let letting_go = references::to_evidence(self, &statement, &evidence);
                references::without(self, letting_go, |it| {
                    evidence::remove(it, statement, &evidence)
                })
            }

            Edit::AddFigure { at, figure } => figures::add(self, at, figure),
            Edit::SetFigure { figure, field } => figures::set(self, figure, field),
            Edit::RemoveFigure { figure } => figures::remove(self, &figure),

            Edit::AddPriority { at, priority } => priorities::add(self, at, *priority),
            Edit::SetPriority { priority, field } => priorities::set(self, priority, field),
            Edit::MovePriority { priority, to } => priorities::shift(self, priority, to),
            Edit::RemovePriority { priority } => {
                let letting_go = references::to_priority(self, &priority);
                references::without(self, letting_go, |it| priorities::remove(it, &priority))
            }

            Edit::AddAction {
                priority,
                at,
                action,
            } => actions::add(self, &priority, at, *action),
            Edit::SetAction { action, field } => actions::set(self, action, field),
            Edit::MoveAction {
                action,
                priority,
                to,
            } => actions::shift(self, action, &priority, to),
            Edit::RemoveAction { action } => {
                let letting_go = references::to_action(self, &action);
                references::without(self, letting_go, |it| actions::remove(it, &action))
            }

            Edit::AddMeasure {
                priority,
                at,
                measure,
            } => measures::add(self, &priority, at, *measure),
            Edit::SetMeasure { measure, field } => measures::set(self, measure, field),
            Edit::RemoveMeasure { measure } => {
                let letting_go = references::to_measure(self, &measure);
                references::without(self, letting_go, |it| measures::remove(it, &measure))
            }
        }
    }
}

/// Carries out several edits, or takes those that worked back and hands on why one did not.
pub(super) fn together(draft: &mut PlanDraft, edits: Vec<Edit>) -> Result<Edit, EditProblem> {
    let mut undone = Vec::with_capacity(edits.len());
    let mut failed = None;
    for edit in edits {
        match draft.apply(edit) {
            Ok(back) => undone.push(back),
            Err(problem) => {
                failed = Some(problem);
                break;
            }
        }
    }
    undone.reverse();
    let Some(problem) = failed else {
        return Ok(Edit::Together(undone));
    };
    for back in undone {
        draft.apply(back)?;
    }
    Err(problem)
}
