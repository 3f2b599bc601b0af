//! Something that was added or removed, as one change, whatever had to let go of it.

use super::names::Names;
use super::{ChangeWords, words};
use crate::draft::Outcome;
use crate::edit::{ActionField, Edit, ParkedField, PriorityField};

/// The words of several changes that remove one thing of the plan and what pointed to it, or bring
/// all of it back; none when they are anything else.
pub(super) fn together<'a>(
    pairs: impl Iterator<Item = (&'a Edit, &'a Edit)> + Clone,
    names: &Names<'_>,
) -> Option<ChangeWords> {
    let mut things = pairs.clone().filter(|(edit, _)| is_of_thing(edit));
    let (edit, back) = things.next()?;
    if things.next().is_some() {
        return None;
    }
    let others = pairs.into_iter().filter(|(edit, _)| !is_of_thing(edit));
    let all_point = others.clone().count() > 0 && others.into_iter().all(|(edit, _)| points(edit));
    all_point.then(|| words(edit, back, names.draft, names.framework))
}

/// Whether an edit adds or removes something that others may point to.
fn is_of_thing(edit: &Edit) -> bool {
    matches!(
        edit,
        Edit::AddPartner { .. }
            | Edit::RemovePartner { .. }
            | Edit::AddEvidence { .. }
            | Edit::RemoveEvidence { .. }
            | Edit::AddPriority { .. }
            | Edit::RemovePriority { .. }
            | Edit::AddAction { .. }
            | Edit::RemoveAction { .. }
            | Edit::AddMeasure { .. }
            | Edit::RemoveMeasure { .. }
            | Edit::AddParked { .. }
            | Edit::RemoveParked { .. }
    )
}

/// Whether an edit sets what points to something.
fn points(edit: &Edit) -> bool {
    matches!(
        edit,
        Edit::SetVotes { .. }
            | Edit::AcceptGap { .. }
            | Edit::SetNotNow { .. }
            | Edit::SetAction {
                field: ActionField::DependsOn(_),
                ..
            }
            | Edit::SetPriority {
                field: PriorityField::Parked(_),
                ..
            }
            | Edit::SetParked {
                field: ParkedField::Outcome(Outcome::Open | Outcome::Action(_)),
                ..
            }
    )
}
