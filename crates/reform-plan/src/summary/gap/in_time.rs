//! Whether the dates of an action and of what it waits for follow one another.

use super::{GapRule, GapSubject, Gaps, count, quoted};
use crate::draft::{Action, ActionStatus, Milestone};
use crate::summary::Place;
use crate::{Date, GivenDate, TypedDate};

const START_AFTER_FINISH: GapRule = GapRule::a_break(
    GapSubject::Actions,
    "action-start-after-finish",
    "No action starts after the date it is due.",
);
const WAITS_FOR_LATER: GapRule = GapRule::a_break(
    GapSubject::Actions,
    "action-waits-for-later",
    "No action is due before one it waits for.",
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
        if !is_done && let Some(later) = by.and_then(|by| self.waited_for_after(action, by)) {
            let words = format!(
                "{name} is due by {due} and waits for {}, due by {}",
                quoted(later.shown()),
                later.by.words()
            );
            self.of_dates(action, &WAITS_FOR_LATER, "by", words);
        }
        self.of_milestones(action, by, is_done);
    }

    fn of_milestones(&mut self, action: &Action, by: Option<Date>, is_done: bool) {
        let name = quoted(action.shown());
        let written = || action.milestones.iter().filter(|it| is_written(it));
        let open = || written().filter(|it| it.state.is_to_come());
        let milestones = |number| count(number, "milestone", "milestones");
        let undated = written().filter(|it| last_day(&it.by).is_none()).count();
        if undated > 0 {
            let words = format!("{name} has {} without a date", milestones(undated));
            self.of_dates(action, &MILESTONE_NO_DATE, "milestones", words);
        }
        let late = written()
            .filter(|it| {
                let first = it.by.read().ok().flatten().map(GivenDate::first_day);
                first.is_some_and(|first| by.is_some_and(|by| first > by))
            })
            .count();
        if late > 0 {
            let words = format!("{name} has {} after the date it is due", milestones(late));
            self.of_dates(action, &MILESTONE_LATE, "milestones", words);
        }
        if is_done {
            let number = open().count();
            if number > 0 {
                let words = format!(
                    "{name} is done and has {} still to come",
                    milestones(number)
                );
                self.of_dates(action, &DONE_MILESTONE_OPEN, "milestones", words);
            }
            return;
        }
        let today = self.checked.today;
        let passed = open()
            .filter(|it| last_day(&it.by).is_some_and(|by| by < today))
            .count();
        if passed > 0 {
            let words = format!(
                "{name} has {} past the date, not reached",
                milestones(passed)
            );
            self.of_dates(action, &MILESTONE_PASSED, "milestones", words);
        }
    }

    /// The first of the actions it waits for that is due after this day and not done.
    fn waited_for_after(&self, action: &Action, day: Date) -> Option<&Action> {
        let waits = action.depends_on.iter();
        waits
            .filter_map(|id| self.action(&id.0))
            .filter(|it| it.status != ActionStatus::Done)
            .find(|it| last_day(&it.by).is_some_and(|by| by > day))
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
