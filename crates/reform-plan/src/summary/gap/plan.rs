use super::in_time::last_day;
use super::{GapRule, GapSubject, Gaps, count};
use crate::draft::FamiliesInvolved;
use crate::summary::Place;

/// A plan with fewer priorities hardly covers what has to change.
pub(super) const FEW: usize = 3;
/// A plan with more does not say what comes first.
const MANY: usize = 7;

const NO_SRO: GapRule = GapRule::advice(
    GapSubject::Plan,
    "plan-no-sro",
    "The front page names the role of the Senior Responsible Officer.",
);
const FEW_PRIORITIES: GapRule = GapRule::advice(
    GapSubject::Plan,
    "plan-few-priorities",
    "A plan has at least 3 priorities.",
);
const MANY_PRIORITIES: GapRule = GapRule::advice(
    GapSubject::Plan,
    "plan-many-priorities",
    "A plan has at most 7 priorities.",
);
const FAMILIES_NOWHERE: GapRule = GapRule::a_break(
    GapSubject::Plan,
    "plan-families-nowhere",
    "Families were asked, or it was designed together with them, in at least one action.",
);
const NO_REVIEW: GapRule = GapRule::advice(
    GapSubject::Plan,
    "plan-no-review",
    "There is a date to come on which the partners look at the plan again.",
);

pub(super) const RULES: &[&GapRule] = &[
    &NO_SRO,
    &FEW_PRIORITIES,
    &MANY_PRIORITIES,
    &FAMILIES_NOWHERE,
    &NO_REVIEW,
];

impl Gaps<'_, '_> {
    /// What the plan as a whole lacks, once there is a priority.
    pub(super) fn of_plan(&mut self) {
        let (draft, today) = (self.draft, self.checked.today);
        let mut gap = |rule: &'static GapRule, (place, field): (Place, &str), words: String| {
            let what = rule.slug.trim_start_matches("plan-");
            self.report(rule, format!("plan/{what}"), (place, field), words);
        };
        let mut actions = draft.priorities.iter().flat_map(|it| &it.actions);
        let has_actions = draft.priorities.iter().any(|it| !it.actions.is_empty());
        let has_part = |it| {
            matches!(
                it,
                Some(FamiliesInvolved::Asked | FamiliesInvolved::DesignedTogether)
            )
        };
        if has_actions && !actions.any(|it| has_part(it.families)) {
            let words = "No action asked families or was designed with them".to_owned();
            gap(&FAMILIES_NOWHERE, (Place::Priorities, ""), words);
        }
        let number = draft.priorities.len();
        let has = format!("The plan has {}", count(number, "priority", "priorities"));
        if number < FEW {
            let words = format!("{has}; {FEW} to {MANY} are usual");
            gap(&FEW_PRIORITIES, (Place::Priorities, ""), words);
        } else if number > MANY {
            let words = format!("{has}; with more than {MANY} it is hard to say what comes first");
            gap(&MANY_PRIORITIES, (Place::Priorities, ""), words);
        }
        if draft.front.sro.trim().is_empty() {
            let words = "The front page names no Senior Responsible Officer".to_owned();
            gap(&NO_SRO, (Place::Front, "sro"), words);
        }
        let mut to_come = draft.reviews.iter().filter(|it| it.state.is_to_come());
        if !to_come.any(|it| last_day(&it.on).is_some_and(|on| on >= today)) {
            let words = "No date is set on which the partners look at the plan again".to_owned();
            gap(&NO_REVIEW, (Place::Reviews, ""), words);
        }
    }
}
