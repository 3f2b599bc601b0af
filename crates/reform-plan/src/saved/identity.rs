use std::collections::BTreeSet;

use crate::draft::PlanDraft;

/// Whether each thing of a kind has an identity of its own. A plan in which two have the same could
/// not be edited safely.
pub(super) fn is_each_once(draft: &PlanDraft) -> bool {
    let mut seen: BTreeSet<(&str, &str)> = BTreeSet::new();
    let partners = draft
        .partners
        .iter()
        .map(|it| ("partner", it.slug.as_str()));
    let figures = draft.figures.iter().map(|it| ("figure", it.id.0.as_str()));
    let priorities = draft
        .priorities
        .iter()
        .map(|it| ("priority", it.id.0.as_str()));
    let actions = draft.actions().map(|(_, it)| ("action", it.id.0.as_str()));
    let measures = draft
        .priorities
        .iter()
        .flat_map(|it| &it.measures)
        .map(|it| ("success measure", it.id.0.as_str()));
    let evidence = draft
        .statements
        .values()
        .flat_map(|it| &it.evidence)
        .map(|it| ("line of evidence", it.id.0.as_str()));
    let parked = draft.parked.iter().map(|it| ("parked", it.id.0.as_str()));
    partners
        .chain(figures)
        .chain(parked)
        .chain(priorities)
        .chain(actions)
        .chain(measures)
        .chain(evidence)
        .all(|thing| seen.insert(thing))
}
