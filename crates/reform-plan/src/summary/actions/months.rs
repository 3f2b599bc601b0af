use time::Month;

use super::{ActionLine, MilestoneLine, PlanSummary, action_lines, milestones};
use crate::order::sorted_by_key;
use crate::{Date, TypedDate};

/// What happens month by month.
#[derive(Clone, Debug, Default)]
pub struct Months<'a> {
    /// The months in which something starts, is due or is reached, the earliest first.
    pub months: Vec<ActionMonth<'a>>,
    /// Actions with neither a start nor a date to be done by that can be read, in the plan's order.
    pub undated: Vec<ActionLine<'a>>,
    /// Milestones without a date that can be read, in the plan's order.
    pub undated_milestones: Vec<MilestoneLine<'a>>,
}

/// What happens in one month. In each list the earlier day comes first; a month without a day starts
/// with the first of them and is due on its last.
#[derive(Clone, Debug)]
pub struct ActionMonth<'a> {
    /// The year.
    pub year: i32,
    /// The month.
    pub month: Month,
    /// Actions that start.
    pub starts: Vec<ActionLine<'a>>,
    /// Actions that are due.
    pub due: Vec<ActionLine<'a>>,
    /// Milestones that are due.
    pub milestones: Vec<MilestoneLine<'a>>,
}

impl ActionMonth<'_> {
    /// The month in words, like `March 2027`.
    pub fn words(&self) -> String {
        format!("{} {}", self.month, self.year)
    }

    /// Whether a day is in it.
    pub fn has(&self, day: Date) -> bool {
        (self.year, self.month) == (day.year(), day.month())
    }
}

/// The actions and milestones of a plan month by month. An action stands in the month it starts in
/// and in the one it is due in; both may be the same.
pub fn months<'a>(summary: &PlanSummary<'a>) -> Months<'a> {
    let mut all = Months::default();
    for line in action_lines(summary) {
        let (start, by) = (first_day(&line.action.start), last_day(&line.action.by));
        if start.is_none() && by.is_none() {
            all.undated.push(line.clone());
        }
        if let Some(start) = start {
            all.at(start).starts.push(line.clone());
        }
        if let Some(by) = by {
            all.at(by).due.push(line.clone());
        }
        for milestone in milestones(summary, &line) {
            match last_day(&milestone.milestone.by) {
                Some(by) => all.at(by).milestones.push(milestone),
                None => all.undated_milestones.push(milestone),
            }
        }
    }
    for month in &mut all.months {
        month.starts = sorted_by_key(month.starts.drain(..), |it| first_day(&it.action.start));
        month.due = sorted_by_key(month.due.drain(..), |it| last_day(&it.action.by));
        month.milestones =
            sorted_by_key(month.milestones.drain(..), |it| last_day(&it.milestone.by));
    }
    all
}

impl<'a> Months<'a> {
    /// The month of a day; it is put in its place when it is not there yet.
    fn at(&mut self, day: Date) -> &mut ActionMonth<'a> {
        let key = (day.year(), u8::from(day.month()));
        let place = |it: &ActionMonth<'_>| (it.year, u8::from(it.month));
        let at = self.months.partition_point(|it| place(it) < key);
        if self.months.get(at).is_none_or(|it| place(it) != key) {
            let month = ActionMonth {
                year: day.year(),
                month: day.month(),
                starts: Vec::new(),
                due: Vec::new(),
                milestones: Vec::new(),
            };
            self.months.insert(at, month);
        }
        #[expect(clippy::indexing_slicing, reason = "it was put there, or was there")]
        &mut self.months[at]
    }
}

/// The first day a typed date may mean.
pub(super) fn first_day(typed: &TypedDate) -> Option<Date> {
    let date = typed.read().ok().flatten()?;
    Some(date.first_day())
}

/// The last day a typed date may mean.
pub(super) fn last_day(typed: &TypedDate) -> Option<Date> {
    let date = typed.read().ok().flatten()?;
    Some(date.last_day())
}
