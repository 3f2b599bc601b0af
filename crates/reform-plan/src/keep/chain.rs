use super::step::Step;
use super::{Moment, Position};
use crate::draft::PlanDraft;
use crate::order::sorted_by_key;

/// Steps in the order in which they are followed.
///
/// Where two steps follow the same position the later one is taken: a later fence, because its
/// writer was allowed to write and the other no more; else the one in which typing went on.
pub(super) struct Chain<'a> {
    /// In order of what they follow, then of where they lead.
    steps: Vec<&'a Step>,
}

impl<'a> Chain<'a> {
    pub(super) fn new(steps: impl Iterator<Item = &'a Step>) -> Self {
        Self {
            steps: sorted_by_key(steps, |step| (step.after, step.at)),
        }
    }

    /// The step that follows a position.
    pub(super) fn after(&self, position: Position) -> Option<&'a Step> {
        let end = self.steps.partition_point(|step| step.after <= position);
        let step = self.steps.get(end.checked_sub(1)?)?;
        (step.after == position && step.at > position).then_some(step)
    }

    /// The position that is reached from one.
    pub(super) fn reach(&self, from: Position) -> Position {
        let mut at = from;
        while let Some(step) = self.after(at) {
            at = step.at;
        }
        at
    }

    /// Carries out every step that follows a position: the plan, how far it came, and when.
    ///
    /// A step that cannot be carried out ends it.
    pub(super) fn carry_out(
        &self,
        mut draft: PlanDraft,
        mut position: Position,
        mut when: Moment,
    ) -> (PlanDraft, Position, Moment) {
        while let Some(step) = self.after(position) {
            if draft.apply(step.change.edit.clone()).is_err() {
                break;
            }
            position = step.at;
            when = step.when.clone();
        }
        (draft, position, when)
    }

    /// Every step that led to a position, the oldest first.
    pub(super) fn up_to(&self, position: Position) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        let mut at = position;
        while let Some(step) = self.steps.iter().find(|it| it.at == at && it.after < at) {
            at = step.after;
            steps.push((*step).clone());
        }
        steps.reverse();
        steps
    }
}
