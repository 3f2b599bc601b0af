use super::{GapWeight, Gaps, quoted};
use crate::draft::{Action, FamiliesInvolved};
use crate::summary::{ActionTiming, Place};

impl Gaps<'_> {
    pub(super) fn of_action(&mut self, action: &Action, timing: ActionTiming) {
        let place = Place::Action(action.id.clone());
        let name = quoted(action.shown());
        let key = |what: &str| format!("action/{}/{what}", action.id);
        if action.what.trim().is_empty() {
            self.report(
                GapWeight::Break,
                key("no-name"),
                place.clone(),
                "An action has no name".to_owned(),
            );
        }
        if action
            .lead
            .as_ref()
            .and_then(|slug| self.draft.partner(slug))
            .is_none()
        {
            self.report(
                GapWeight::Break,
                key("no-lead"),
                place.clone(),
                format!("{name} has no lead partner"),
            );
        }
        match timing {
            ActionTiming::NoDate => {
                let words = if action.by.is_empty() {
                    format!("{name} has no date")
                } else {
                    format!("{name} is due by {}", action.by.words())
                };
                self.report(GapWeight::Break, key("no-date"), place.clone(), words);
            }
            ActionTiming::Overdue => {
                let words = format!("{name} was due by {} and is not done", action.by.words());
                self.report(GapWeight::Advice, key("overdue"), place.clone(), words);
            }
            ActionTiming::Done | ActionTiming::ToCome => {}
        }
        match action.families {
            None => {
                let words = format!("{name} does not say how families are involved");
                self.report(GapWeight::Advice, key("families"), place, words);
            }
            Some(FamiliesInvolved::NotYet) => {
                let words = format!("{name} has not involved families yet");
                self.report(GapWeight::Advice, key("families"), place, words);
            }
            Some(_) => {}
        }
    }
}
