use super::{GapRule, GapSubject, Gaps, quoted};
use crate::summary::Place;

const NOT_NOW_NOBODY: GapRule = GapRule::advice(
    GapSubject::Room,
    "not-now-nobody-agreed",
    "Where the plan says why not now, it says who agreed.",
);
const PARKED_OPEN: GapRule = GapRule::advice(
    GapSubject::Room,
    "parked-open",
    "What was parked is settled, became an action, is answered by a priority, or has a reason why not now.",
);
const VOTES_HIDDEN: GapRule = GapRule::advice(
    GapSubject::Room,
    "votes-hidden",
    "Once partners have voted, the votes are shown.",
);

pub(super) const RULES: &[&GapRule] = &[&NOT_NOW_NOBODY, &PARKED_OPEN, &VOTES_HIDDEN];

impl Gaps<'_, '_> {
    /// Decisions that were written down without who took them.
    pub(super) fn of_decisions(&mut self) {
        let draft = self.draft;
        for (about, not_now) in &draft.not_now {
            if not_now.is_decided() && not_now.agreed_by.is_empty() {
                let name = self.about(about);
                self.report(
                    &NOT_NOW_NOBODY,
                    format!("not-now/{about}/nobody-agreed"),
                    (Place::Decisions, ""),
                    format!("{name} is put off, and nothing says who agreed"),
                );
            }
        }
    }

    /// What a discussion left behind.
    pub(super) fn of_discussions(&mut self) {
        let draft = self.draft;
        // One look at all priorities, not one for each thing that was parked.
        let answered: Vec<_> = draft.priorities.iter().flat_map(|it| &it.parked).collect();
        for parked in &draft.parked {
            let is_open = parked.outcome.is_open() && !parked.text.trim().is_empty();
            let about = format!("parked/{}", parked.id);
            if is_open && !answered.contains(&&parked.id) && !self.is_not_now(&about) {
                self.report(
                    &PARKED_OPEN,
                    format!("{about}/open"),
                    (Place::ParkingLot, ""),
                    format!(
                        "{} was parked and is still open",
                        quoted(parked.text.trim())
                    ),
                );
            }
        }
        let has_votes = draft.votes.values().any(|votes| !votes.is_empty());
        if has_votes && draft.votes_reveal.is_hidden() {
            self.report(
                &VOTES_HIDDEN,
                "votes/hidden".to_owned(),
                (Place::Votes, ""),
                "Partners have voted on priorities and the votes are not shown yet".to_owned(),
            );
        }
    }

    /// What a decision is about, in words: the mark of a statement or an indicator, or what was
    /// parked.
    fn about(&self, about: &str) -> String {
        let (kind, key) = about.split_once('/').unwrap_or(("", about));
        let known = match kind {
            "statement" => {
                let found = self.framework.statement(&key.into());
                found.map(|(_, it)| it.id.clone())
            }
            "indicator" => {
                let found = self.framework.indicator(&key.into());
                found.map(|it| format!("{} {}", it.id, it.name))
            }
            "parked" => {
                let found = self.draft.parked(&key.into());
                found.map(|it| quoted(it.text.trim()))
            }
            _ => None,
        };
        known.unwrap_or_else(|| quoted(key))
    }
}
