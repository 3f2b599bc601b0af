use super::{GapRule, GapSubject, Gaps, quoted};
use crate::draft::{Action, ActionStatus, CostBand, FamiliesInvolved};
use crate::summary::{ActionTiming, Place};

const NO_NAME: GapRule = GapRule::a_break(
    GapSubject::Actions,
    "action-no-name",
    "Every action says what will be done.",
);
const NO_LEAD: GapRule = GapRule::a_break(
    GapSubject::Actions,
    "action-no-lead",
    "Every action has a lead partner that takes part in the plan.",
);
const NO_DATE: GapRule = GapRule::a_break(
    GapSubject::Actions,
    "action-no-date",
    "Every action says by when, with a real date.",
);
const OVERDUE: GapRule = GapRule::advice(
    GapSubject::Actions,
    "action-overdue",
    "No action is past its date and not done.",
);
const FAMILIES: GapRule = GapRule::advice(
    GapSubject::Actions,
    "action-families",
    "Every action says how families are involved, and they are.",
);
const NO_FUND: GapRule = GapRule::advice(
    GapSubject::Actions,
    "action-no-fund",
    "An action that costs extra money says what it is paid from.",
);
const NO_UNBLOCK: GapRule = GapRule::advice(
    GapSubject::Actions,
    "action-no-unblock",
    "An action that is at risk or behind says who can take what is in the way away.",
);
const NO_NOTE: GapRule = GapRule::advice(
    GapSubject::Actions,
    "action-no-note",
    "An action that is at risk or behind has a note of what happened.",
);

pub(super) const RULES: &[&GapRule] = &[
    &NO_NAME,
    &NO_LEAD,
    &NO_DATE,
    &OVERDUE,
    &FAMILIES,
    &NO_FUND,
    &NO_UNBLOCK,
    &NO_NOTE,
];

impl Gaps<'_, '_> {
    pub(super) fn of_action(&mut self, action: &Action, timing: ActionTiming) {
        let name = quoted(action.shown());
        let lead = action.lead.as_ref();
        let is_led = lead.is_some_and(|slug| self.draft.partner(slug).is_some());
        let mut gap = |rule: &'static GapRule, what: &str, field: &str, words: String| {
            let place = Place::Action(action.id.clone());
            let key = format!("action/{}/{what}", action.id);
            self.report(rule, key, (place, field), words);
        };
        if action.what.trim().is_empty() {
            let words = "An action has no name".to_owned();
            gap(&NO_NAME, "no-name", "what", words);
        }
        if !is_led {
            let words = format!("{name} has no lead partner");
            gap(&NO_LEAD, "no-lead", "lead", words);
        }
        match timing {
            ActionTiming::NoDate => {
                let words = if action.by.is_empty() {
                    format!("{name} has no date")
                } else {
                    format!("{name} is due by {}", action.by.words())
                };
                gap(&NO_DATE, "no-date", "by", words);
            }
            ActionTiming::Overdue => {
                let words = format!("{name} was due by {} and is not done", action.by.words());
                gap(&OVERDUE, "overdue", "by", words);
            }
            ActionTiming::Done | ActionTiming::ToCome => {}
        }
        match action.families {
            None => {
                let words = format!("{name} does not say how families are involved");
                gap(&FAMILIES, "families", "families", words);
            }
            Some(FamiliesInvolved::NotYet) => {
                let words = format!("{name} has not involved families yet");
                gap(&FAMILIES, "families", "families", words);
            }
            Some(_) => {}
        }
        if action.cost.is_some_and(|it| it != CostBand::None) && action.fund.is_none() {
            let words = format!("{name} costs money and does not say what it is paid from");
            gap(&NO_FUND, "no-fund", "fund", words);
        }
        if matches!(action.status, ActionStatus::AtRisk | ActionStatus::Behind) {
            let status = action.status.words().to_lowercase();
            if action.unblock.trim().is_empty() {
                let words = format!("{name} is {status} and nothing says who can help");
                gap(&NO_UNBLOCK, "no-unblock", "unblock", words);
            }
            if action.notes.iter().all(|it| it.text.trim().is_empty()) {
                let words = format!("{name} is {status} and no note says what happened");
                gap(&NO_NOTE, "no-note", "status", words);
            }
        }
    }
}
