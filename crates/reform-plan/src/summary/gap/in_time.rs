//! Whether the dates of an action and of what it waits for follow one another.

use super::{GapRule, GapSubject, Gaps, count, quoted};
use crate::draft::{Action, ActionStatus, Milestone};
use crate::summary::{Place, WaitFit};
use crate::{Date, GivenDate, TypedDate};

const START_AFTER_FINISH: GapRule = GapRule::a_break(
    GapSubject::Actions,
    "action-start-after-finish",
    "No action starts after the date it is due.",
);
const WAITS_FOR_LATER: GapRule = GapRule::advice(
    GapSubject::Actions,
    "action-waits-for-later",
    "An action that waits for another does not start before that one is due.",
);
const MILESTONE_NO_DATE: GapRule = GapRule::advice(
    GapSubject::Actions,
    "action-milestone-no-date",
    "Every milestone has a real date.",
);
const MILESTONE_LATE: GapRule = GapRule::advice(
    GapSubject::Actions,
    "action-milestone-late",
    "No milestone comes after the date its action is due.",
);
const MILESTONE_PASSED: GapRule = GapRule::advice(
    GapSubject::Actions,
    "action-milestone-passed",
    "No milestone is past its date and not reached.",
);
const DONE_MILESTONE_OPEN: GapRule = GapRule::advice(
    GapSubject::Actions,
    "action-done-milestone-open",
    "An action that is done has reached its milestones.",
);

pub(super) const RULES: &[&GapRule] = &[
    &START_AFTER_FINISH,
    &WAITS_FOR_LATER,
    &MILESTONE_NO_DATE,
    &MILESTONE_LATE,
    &MILESTONE_PASSED,
    &DONE_MILESTONE_OPEN,
];

impl Gaps<'_, '_> {
    pub(super) fn of_time(&mut self, action: &Action) {
        let is_done = action.status == ActionStatus::Done;
        let start = action.start.read().ok().flatten();
        let by = last_day(&action.by);
        let name = quoted(action.shown());
        let due = action.by.words();
        if let (Some(start), Some(by)) = (start, by)
            && start.first_day() > by
        {
            let words = format!("{name} starts in {start} and is due by {due}");
            self.of_dates(action, &START_AFTER_FINISH, "by", words);
        }
        if !is_done && let Some(later) = self.waited_for_too_late(action) {
            let words = format!(
                "{name} waits for {}, which is due by {}: too late for it",
                quoted(later.shown()),
                later.by.words()
            );
            self.of_dates(action, &WAITS_FOR_LATER, "by", words);
        }
        self.of_milestones(action, by, is_done);
    }

    fn of_milestones(&mut self, action: &Action, by: Option<Date>, is_done: bool) {
        let name = quoted(action.shown());
        let today = self.checked.today;
        // Those that a rule finds: how many, and the field of the first.
        let found = |is_found: &dyn Fn(&Milestone) -> bool, part: &str| {
            let all = action.milestones.iter().enumerate();
            let places: Vec<usize> = all
                .filter(|(_, it)| is_written(it) && is_found(it))
                .map(|(at, _)| at + 1)
                .collect();
            let first = places.first()?;
            let words = count(places.len(), "milestone", "milestones");
            Some((words, format!("milestone-{first}-{part}")))
        };
        if let Some((which, field)) = found(&|it| last_day(&it.by).is_none(), "by") {
            let words = format!("{name} has {which} without a date");
            self.of_dates(action, &MILESTONE_NO_DATE, &field, words);
        }
        let is_late = |it: &Milestone| {
            let first = it.by.read().ok().flatten().map(GivenDate::first_day);
            first.is_some_and(|first| by.is_some_and(|by| first > by))
        };
        if let Some((which, field)) = found(&is_late, "by") {
            let words = format!("{name} has {which} after the date it is due");
            self.of_dates(action, &MILESTONE_LATE, &field, words);
        }
        let is_open = |it: &Milestone| it.state.is_to_come();
        if is_done {
            if let Some((which, field)) = found(&is_open, "state") {
                let words = format!("{name} is done and has {which} still to come");
                self.of_dates(action, &DONE_MILESTONE_OPEN, &field, words);
            }
            return;
        }
        let is_passed =
            |it: &Milestone| is_open(it) && last_day(&it.by).is_some_and(|by| by < today);
        if let Some((which, field)) = found(&is_passed, "state") {
            let words = format!("{name} has {which} past the date, not reached");
            self.of_dates(action, &MILESTONE_PASSED, &field, words);
        }
    }

    /// The first of the actions it waits for that is due too late for it: see [`WaitFit`].
    fn waited_for_too_late(&self, action: &Action) -> Option<&Action> {
        let waits = action.depends_on.iter();
        waits
            .filter_map(|id| self.action(&id.0))
            .find(|it| WaitFit::of(it, action).is_too_late())
    }

    fn of_dates(&mut self, action: &Action, rule: &'static GapRule, field: &str, words: String) {
        let what = rule.slug.trim_start_matches("action-");
        let key = format!("action/{}/{what}", action.id);
        let place = Place::Action(action.id.clone());
        self.report(rule, key, (place, field), words);
    }
}

/// The last day a typed date may mean; none when it is not a date.
pub(super) fn last_day(typed: &TypedDate) -> Option<Date> {
    Some(typed.read().ok()??.last_day())
}

/// Whether anything was written of a milestone: an empty row is not one yet.
fn is_written(milestone: &Milestone) -> bool {
    !milestone.what.trim().is_empty() || !milestone.by.is_empty()
}
