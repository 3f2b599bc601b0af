use plan_framework::Framework;

use crate::Date;
use crate::draft::{PlanDraft, Priority, SuccessMeasure};
use crate::figures::AreaFigures;
use crate::summary::Progress;

/// A success measure then and now. At least one of the two is there.
#[derive(Clone, Debug)]
pub struct MeasureThenNow<'a> {
    /// The priority it stands in now, else the one it stood in.
    pub priority: &'a Priority,
    /// As it was; none when it is new.
    pub then: Option<&'a SuccessMeasure>,
    /// As it is; none when it is gone.
    pub now: Option<&'a SuccessMeasure>,
    /// How it stands against the target of then, by what was found up to now; none when it is new.
    pub progress: Option<Progress>,
}

/// What every measure is looked at with.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) framework: &'a Framework,
    pub(super) figures: Option<&'a AreaFigures>,
    pub(super) today: Date,
}

impl Look<'_> {
    /// How far a measure of then has come. It is held to what was promised then: a target that was
    /// lowered since is not reached by that.
    fn progress(self, then: &SuccessMeasure, now: Option<&SuccessMeasure>) -> Progress {
        let Self {
            framework,
            figures,
            today,
        } = self;
        let results = now.map_or(&then.results, |it| &it.results);
        let held = SuccessMeasure {
            results: results.clone(),
            ..then.clone()
        };
        Progress::of(&held, framework, figures, today)
    }
}

/// The measures of then in their order, then those that are new.
pub(super) fn all<'a>(
    then: &'a PlanDraft,
    now: &'a PlanDraft,
    look: Look<'_>,
) -> Vec<MeasureThenNow<'a>> {
    let known = of(then).map(|(priority, measure)| {
        let found = now.measure(&measure.id);
        MeasureThenNow {
            priority: found.map_or(priority, |(it, _)| it),
            then: Some(measure),
            now: found.map(|(_, it)| it),
            progress: Some(look.progress(measure, found.map(|(_, it)| it))),
        }
    });
    let new = of(now).filter(|(_, it)| then.measure(&it.id).is_none());
    let new = new.map(|(priority, measure)| MeasureThenNow {
        priority,
        then: None,
        now: Some(measure),
        progress: None,
    });
    known.chain(new).collect()
}

fn of(draft: &PlanDraft) -> impl Iterator<Item = (&Priority, &SuccessMeasure)> {
    let priorities = draft.priorities.iter();
    priorities.flat_map(|it| it.measures.iter().map(move |measure| (it, measure)))
}
