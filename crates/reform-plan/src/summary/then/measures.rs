use crate::draft::{PlanDraft, Priority, SuccessMeasure};

/// A success measure then and now. At least one of the two is there.
#[derive(Clone, Debug)]
pub struct MeasureThenNow<'a> {
    /// The priority it stands in now, else the one it stood in.
    pub priority: &'a Priority,
    /// As it was; none when it is new.
    pub then: Option<&'a SuccessMeasure>,
    /// As it is; none when it is gone.
    pub now: Option<&'a SuccessMeasure>,
}

/// The measures of then in their order, then those that are new.
pub(super) fn all<'a>(then: &'a PlanDraft, now: &'a PlanDraft) -> Vec<MeasureThenNow<'a>> {
    let known = of(then).map(|(priority, measure)| {
        let found = now.measure(&measure.id);
        MeasureThenNow {
            priority: found.map_or(priority, |(it, _)| it),
            then: Some(measure),
            now: found.map(|(_, it)| it),
        }
    });
    let new = of(now).filter(|(_, it)| then.measure(&it.id).is_none());
    let new = new.map(|(priority, measure)| MeasureThenNow {
        priority,
        then: None,
        now: Some(measure),
    });
    known.chain(new).collect()
}

fn of(draft: &PlanDraft) -> impl Iterator<Item = (&Priority, &SuccessMeasure)> {
    let priorities = draft.priorities.iter();
    priorities.flat_map(|it| it.measures.iter().map(move |measure| (it, measure)))
}
