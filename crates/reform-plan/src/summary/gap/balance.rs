//! Whether sections, principles and partners all have a part in the plan.

use std::collections::BTreeMap;

use plan_framework::{Framework, Section};

use super::plan::FEW;
use super::{GapRule, GapSubject, Gaps, count, quoted};
use crate::draft::{Action, Priority};
use crate::summary::{Place, Standing};

/// From how many actions on it is worth saying that one partner leads most of them.
const SOME: usize = 4;

const PRINCIPLE: GapRule = GapRule::advice(
    GapSubject::Plan,
    "principle-no-priority",
    "Every principle of the framework is served by a priority, once there are 3.",
);
const SECTION: GapRule = GapRule::advice(
    GapSubject::Plan,
    "section-no-priority",
    "A section with statements at a low level has a priority, or one answers its statements, once there are 3.",
);
const PROMISE: GapRule = GapRule::advice(
    GapSubject::Plan,
    "section-promise",
    "What a section says you will do has an action with a lead partner, in a priority of that section or of what bears on it.",
);
const LEADS_NOTHING: GapRule = GapRule::advice(
    GapSubject::Plan,
    "partner-leads-nothing",
    "Every partner leads a priority or an action, once there are as many actions as partners.",
);
const LEADS_MOST: GapRule = GapRule::advice(
    GapSubject::Plan,
    "partner-leads-most",
    "No partner leads more than half of all actions, once there are 4.",
);

pub(super) const RULES: &[&GapRule] =
    &[&PRINCIPLE, &SECTION, &PROMISE, &LEADS_NOTHING, &LEADS_MOST];

impl Gaps<'_, '_> {
    /// What nothing in the plan is for, and who has no part in it, once there is a priority.
    pub(super) fn of_balance(&mut self) {
        if self.draft.priorities.len() >= FEW {
            self.of_principles();
            self.of_sections();
        }
        self.of_promises();
        self.of_partners();
    }

    fn of_principles(&mut self) {
        let (framework, draft) = (self.framework, self.draft);
        for principle in &framework.principles {
            let mut priorities = draft.priorities.iter();
            if !priorities.any(|it| it.principles.contains(&principle.slug)) {
                self.report(
                    &PRINCIPLE,
                    format!("principle/{}/no-priority", principle.slug),
                    (Place::Priorities, ""),
                    format!(
                        "No priority serves the principle {}",
                        quoted(&principle.name)
                    ),
                );
            }
        }
    }

    fn of_sections(&mut self) {
        let (framework, draft) = (self.framework, self.draft);
        for section in &framework.sections {
            let mut priorities = draft.priorities.iter();
            if priorities.any(|it| it.section.as_ref() == Some(&section.slug)) {
                continue;
            }
            let statements = framework.statements_of(section);
            let low: Vec<&str> = statements
                .filter(|(_, it)| !self.is_not_now(it.slug.as_str()))
                .filter(|(_, it)| {
                    let standing = Standing::of(framework, draft.score(&it.slug));
                    standing
                        .level()
                        .is_some_and(|it| framework.is_low(&it.slug))
                })
                .map(|(_, it)| it.slug.as_str())
                .collect();
            if low.is_empty() || low.iter().any(|slug| self.is_answered(slug)) {
                continue;
            }
            let words = format!(
                "Section {}, {}, has {} at a low level and no priority",
                section.number,
                section.title,
                count(low.len(), "statement", "statements")
            );
            let key = format!("section/{}/no-priority", section.slug);
            self.report(&SECTION, key, (Place::Priorities, ""), words);
        }
    }

    fn of_promises(&mut self) {
        let (framework, draft) = (self.framework, self.draft);
        let is_led = |it: &Action| {
            let lead = it.lead.as_ref();
            lead.is_some_and(|slug| draft.partner(slug).is_some())
        };
        for section in &framework.sections {
            let record = draft.section(&section.slug);
            if record.is_none_or(|it| it.response.will_do.trim().is_empty()) {
                continue;
            }
            let mut here = draft
                .priorities
                .iter()
                .filter(|it| is_for(it, framework, section));
            if here.any(|it| it.actions.iter().any(is_led)) {
                continue;
            }
            self.report(
                &PROMISE,
                format!("section/{}/promise", section.slug),
                (Place::SectionData(section.slug.clone()), "will-do"),
                format!(
                    "Section {}, {}, says what you will do, and no action with a lead partner is for it",
                    section.number, section.title
                ),
            );
        }
    }

    fn of_partners(&mut self) {
        let (draft, partners) = (self.draft, self.checked.partners);
        let actions = self.actions.len();
        let mut led: BTreeMap<&str, usize> = BTreeMap::new();
        for lead in self.actions.iter().filter_map(|it| it.lead.as_ref()) {
            *led.entry(lead.as_str()).or_default() += 1;
        }
        for partner in partners {
            let number = led.get(partner.slug.as_str()).copied().unwrap_or_default();
            let mut priorities = draft.priorities.iter();
            let leads = number > 0 || priorities.any(|it| it.lead.as_ref() == Some(partner.slug));
            if !leads && actions >= partners.len() {
                self.report(
                    &LEADS_NOTHING,
                    format!("partner/{}/leads-nothing", partner.slug),
                    (Place::Priorities, ""),
                    format!("{} leads no priority and no action", partner.name),
                );
            }
            if actions >= SOME && partners.len() > 1 && number * 2 > actions {
                self.report(
                    &LEADS_MOST,
                    format!("partner/{}/leads-most", partner.slug),
                    (Place::Priorities, ""),
                    format!("{} leads {number} of {actions} actions", partner.name),
                );
            }
        }
    }
}

/// Whether a priority belongs to a section, or answers something that bears on it.
fn is_for(priority: &Priority, framework: &Framework, section: &Section) -> bool {
    let mut statements = framework.statements_of(section);
    priority.section.as_ref() == Some(&section.slug)
        || priority
            .indicators
            .iter()
            .any(|it| section.indicators.contains(it))
        || statements.any(|(_, it)| priority.statements.contains(&it.slug))
}
