use super::{GapRule, GapSubject, Gaps, quoted};
use crate::draft::MeasureKind;
use crate::summary::{Place, Thread};

const NO_TITLE: GapRule = GapRule::a_break(
    GapSubject::Priorities,
    "priority-no-title",
    "Every priority has a name.",
);
const NO_EVIDENCE: GapRule = GapRule::a_break(
    GapSubject::Priorities,
    "priority-no-evidence",
    "Every priority answers a statement, an indicator or something that was parked.",
);
const NO_LEAD: GapRule = GapRule::a_break(
    GapSubject::Priorities,
    "priority-no-lead",
    "Every priority has a lead partner that takes part in the plan.",
);
const NO_ACTION: GapRule = GapRule::a_break(
    GapSubject::Priorities,
    "priority-no-action",
    "Every priority has an action.",
);
const NO_MEASURE: GapRule = GapRule::a_break(
    GapSubject::Priorities,
    "priority-no-measure",
    "Every priority has a success measure.",
);
const NO_BETTER_OFF: GapRule = GapRule::advice(
    GapSubject::Priorities,
    "priority-no-better-off",
    "One measure of every priority asks whether anyone is better off.",
);
const NO_SECTION: GapRule = GapRule::advice(
    GapSubject::Priorities,
    "priority-no-section",
    "Every priority belongs to a section of the plan.",
);
const NO_FAMILIES: GapRule = GapRule::advice(
    GapSubject::Priorities,
    "priority-no-families",
    "Every priority says the problem as families describe it.",
);

pub(super) const RULES: &[&GapRule] = &[
    &NO_TITLE,
    &NO_EVIDENCE,
    &NO_LEAD,
    &NO_ACTION,
    &NO_MEASURE,
    &NO_BETTER_OFF,
    &NO_SECTION,
    &NO_FAMILIES,
];

impl Gaps<'_, '_> {
    pub(super) fn of_priority(&mut self, thread: &Thread<'_>) {
        let priority = thread.priority;
        let name = quoted(priority.shown());
        let mut gap = |rule: &'static GapRule, what: &str, field: &str, words: String| {
            let place = Place::Priority(priority.id.clone());
            let key = format!("priority/{}/{what}", priority.id);
            self.report(rule, key, (place, field), words);
        };
        if priority.title.trim().is_empty() {
            let words = "A priority has no name".to_owned();
            gap(&NO_TITLE, "no-title", "title", words);
        }
        if !thread.rests_on_something() {
            let words = format!("{name} is not linked to any evidence");
            gap(&NO_EVIDENCE, "no-evidence", "", words);
        }
        if thread.lead.is_none() {
            let words = format!("{name} has no lead partner");
            gap(&NO_LEAD, "no-lead", "lead", words);
        }
        if thread.actions.is_empty() {
            let words = format!("{name} has no action");
            gap(&NO_ACTION, "no-action", "", words);
        }
        let is_better_off = |kind| kind == Some(MeasureKind::BetterOff);
        if thread.measures.is_empty() {
            let words = format!("{name} has no measure");
            gap(&NO_MEASURE, "no-measure", "", words);
        } else if !thread.measures.iter().any(|it| is_better_off(it.kind)) {
            let words = format!("{name} has no measure that asks whether anyone is better off");
            gap(&NO_BETTER_OFF, "no-better-off", "", words);
        }
        if thread.section.is_none() {
            let words = format!("{name} is in no section of the plan");
            gap(&NO_SECTION, "no-section", "section", words);
        }
        if priority.families.trim().is_empty() {
            let words = format!("{name} does not say how families describe the problem");
            gap(&NO_FAMILIES, "no-families", "families", words);
        }
    }
}
