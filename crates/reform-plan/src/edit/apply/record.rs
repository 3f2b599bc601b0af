use std::collections::BTreeMap;
use std::mem;

use plan_framework::Slug;

use super::references;
use crate::draft::{Direction, PlanDraft, Score, StatementRecord, UsedFigure};
use crate::edit::{Edit, EditProblem, NotNowField, RuleField, SectionField};

/// Changes the record under a key, made on the way if need be. A record that holds nothing is not
/// kept, so that undoing the first change gives the very same plan.
pub(super) fn change<K: Ord + Clone, T: Default + PartialEq, R>(
    records: &mut BTreeMap<K, T>,
    key: &K,
    change: impl FnOnce(&mut T) -> R,
) -> R {
    let record = records.entry(key.clone()).or_default();
    let result = change(record);
    if *record == T::default() {
        records.remove(key);
    }
    result
}

pub(super) fn score(draft: &mut PlanDraft, statement: Slug, score: Option<Score>) -> Edit {
    let score = of_statement(draft, &statement, |it| mem::replace(&mut it.agreed, score));
    Edit::SetScore { statement, score }
}

pub(super) fn reason(draft: &mut PlanDraft, statement: Slug, reason: String) -> Edit {
    let reason = of_statement(draft, &statement, |it| mem::replace(&mut it.reason, reason));
    Edit::SetReason { statement, reason }
}

pub(super) fn direction(
    draft: &mut PlanDraft,
    statement: Slug,
    direction: Option<Direction>,
) -> Edit {
    let direction = of_statement(draft, &statement, |it| {
        mem::replace(&mut it.direction, direction)
    });
    Edit::SetDirection {
        statement,
        direction,
    }
}

pub(super) fn section(draft: &mut PlanDraft, section: Slug, field: SectionField) -> Edit {
    let field = change(&mut draft.sections, &section, |it| field.put(it));
    Edit::SetSection { section, field }
}

pub(super) fn answer(draft: &mut PlanDraft, question: Slug, answer: String) -> Edit {
    let answer = change(&mut draft.answers, &question, |it| mem::replace(it, answer));
    Edit::SetAnswer { question, answer }
}

pub(super) fn answer_figures(
    draft: &mut PlanDraft,
    question: Slug,
    figures: Vec<UsedFigure>,
) -> Edit {
    let figures = change(&mut draft.answer_figures, &question, |it| {
        mem::replace(it, figures)
    });
    Edit::SetAnswerFigures { question, figures }
}

pub(super) fn accepted_gap(
    draft: &mut PlanDraft,
    gap: String,
    reason: Option<String>,
) -> Result<Edit, EditProblem> {
    references::must_hold(draft, &gap)?;
    let reason = match reason {
        Some(reason) => draft.accepted_gaps.insert(gap.clone(), reason),
        None => draft.accepted_gaps.remove(&gap),
    };
    Ok(Edit::AcceptGap { gap, reason })
}

pub(super) fn not_now(
    draft: &mut PlanDraft,
    about: String,
    field: NotNowField,
) -> Result<Edit, EditProblem> {
    references::must_hold(draft, &about)?;
    let field = change(&mut draft.not_now, &about, |it| field.put(it));
    Ok(Edit::SetNotNow { about, field })
}

pub(super) fn rule(draft: &mut PlanDraft, rule: Slug, field: RuleField) -> Edit {
    let field = change(&mut draft.rules, &rule, |it| field.put(it));
    Edit::SetRule { rule, field }
}

pub(super) fn target(draft: &mut PlanDraft, statement: Slug, target: Option<Slug>) -> Edit {
    let target = of_statement(draft, &statement, |it| mem::replace(&mut it.target, target));
    Edit::SetTarget { statement, target }
}

pub(super) fn of_statement<R>(
    draft: &mut PlanDraft,
    statement: &Slug,
    put: impl FnOnce(&mut StatementRecord) -> R,
) -> R {
    change(&mut draft.statements, statement, put)
}
