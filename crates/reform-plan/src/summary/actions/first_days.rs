use time::Duration;

use super::months::{first_day, last_day};
use super::{ActionLine, MilestoneLine, PlanSummary, action_lines, milestones};
use crate::Date;
use crate::date;
use crate::draft::{Action, ActionStatus};
use crate::order::sorted_by_key;

/// How many days the first days of a plan are. They are counted inclusively: the day the plan starts
/// is the first of them, so the last is 99 days after it.
pub const DAYS: i64 = 100;

/// What the first 100 days of a plan hold.
#[derive(Clone, Debug)]
pub struct FirstDays<'a> {
    /// The first day.
    pub start: Date,
    /// The last day.
    pub last: Date,
    /// Where the first day comes from.
    pub from: FirstDay,
    /// Actions that start or are due, and those at risk or behind, the earliest first.
    pub actions: Vec<(ActionLine<'a>, InFirstDays)>,
    /// Milestones that are due, the earliest first.
    pub milestones: Vec<MilestoneLine<'a>>,
}

/// Where the first of the 100 days comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstDay {
    /// The date on the front page; the first of the month when it has no day.
    FrontPage,
    /// Today, because the front page has no date that can be read.
    Today,
}

/// What an action does in the first 100 days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InFirstDays {
    /// It starts, and is due later or on no known day.
    Starts,
    /// It is due, and started before or on no known day.
    IsDue,
    /// It starts and is due.
    StartsAndIsDue,
    /// It started before and is due after, and somebody said that it is at risk or behind.
    NeedsALook,
}

impl FirstDays<'_> {
    /// From when to when the days are, and why from then.
    pub fn words(&self) -> String {
        let (start, last) = (date::words(self.start), date::words(self.last));
        match self.from {
            FirstDay::FrontPage => format!("From {start}, the date of the plan, to {last}."),
            FirstDay::Today => {
                format!("From {start}, which is today, to {last}: the plan has no date yet.")
            }
        }
    }
}

impl InFirstDays {
    /// When an action starts and is due, with what falls into the first 100 days first. `start` and
    /// `by` are its dates in words; empty when it has none.
    pub fn words(self, start: &str, by: &str) -> String {
        let by = if by.is_empty() {
            "no date to be done by".to_owned()
        } else {
            format!("due by {by}")
        };
        match self {
            Self::Starts | Self::StartsAndIsDue => format!("Starts {start}, {by}"),
            Self::NeedsALook => format!("At risk or behind, {by}"),
            Self::IsDue if start.is_empty() => by.replacen("due", "Due", 1),
            Self::IsDue => format!("{}, from {start}", by.replacen("due", "Due", 1)),
        }
    }
}

/// The first 100 days of a plan, from the date on its front page, or from today where it has none.
///
/// An action starts within them when any of the days its start may mean is one of them: so one that
/// starts "March 2027" is in when the 100 days begin on 14 March. It is due within them when the
/// last day its date may mean is one of them. A milestone is in by the same rule as being due. An
/// action that is at risk or behind is in whenever it starts and is due: a list for a board does not
/// leave out what has to be talked about.
pub fn first_days<'a>(summary: &PlanSummary<'a>) -> FirstDays<'a> {
    let (start, from) = match first_day(&summary.draft.front.date) {
        Some(day) => (day, FirstDay::FrontPage),
        None => (summary.today, FirstDay::Today),
    };
    let last = start.saturating_add(Duration::days(DAYS - 1));
    let is_in = |day: &Date| (start..=last).contains(day);
    let lines = action_lines(summary);
    let due = lines.iter().flat_map(|line| milestones(summary, line));
    let due = due.filter(|it| last_day(&it.milestone.by).as_ref().is_some_and(is_in));
    let due = sorted_by_key(due, |it| last_day(&it.milestone.by));
    let actions = lines.iter().filter_map(|line| {
        let starts = line.action.start.read().ok().flatten();
        let starts = starts.is_some_and(|it| it.first_day() <= last && it.last_day() >= start);
        let is_due = last_day(&line.action.by).as_ref().is_some_and(is_in);
        let what = match (starts, is_due) {
            (true, true) => InFirstDays::StartsAndIsDue,
            (true, false) => InFirstDays::Starts,
            (false, true) => InFirstDays::IsDue,
            (false, false) if is_in_trouble(line.action) => InFirstDays::NeedsALook,
            (false, false) => return None,
        };
        Some((line.clone(), what))
    });
    let actions = sorted_by_key(actions, |(line, what)| match what {
        InFirstDays::IsDue | InFirstDays::NeedsALook => last_day(&line.action.by),
        InFirstDays::Starts | InFirstDays::StartsAndIsDue => first_day(&line.action.start),
    });
    FirstDays {
        start,
        last,
        from,
        actions,
        milestones: due,
    }
}

fn is_in_trouble(action: &Action) -> bool {
    matches!(action.status, ActionStatus::AtRisk | ActionStatus::Behind)
}
