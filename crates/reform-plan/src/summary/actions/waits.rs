use super::{ActionLine, ActionTiming, PlanSummary, action_lines};
use crate::draft::{Action, Id};

/// What an action waits for, and what waits for it.
#[derive(Clone, Debug, Default)]
pub struct Waits<'a> {
    /// The actions that have to be done first, in the order they were chosen.
    pub waits_for: Vec<Wait<'a>>,
    /// The actions that cannot be done before it is, in the plan's order.
    pub waited_for_by: Vec<Wait<'a>>,
}

/// One action beside another, with whether the dates of the two fit.
#[derive(Clone, Debug)]
pub struct Wait<'a> {
    /// The other action.
    pub other: ActionLine<'a>,
    /// Whether the one that has to be done first is due early enough.
    pub fit: WaitFit,
}

/// Whether an action that has to be done first is due before the other needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitFit {
    /// It is done, or due in time.
    InTime,
    /// It is due after the other starts.
    AfterStart,
    /// The other has no start, and it is due after the other is.
    AfterFinish,
    /// One of the two has no date that can be read.
    NotKnown,
}

impl WaitFit {
    /// Whether the dates cannot both be kept.
    pub fn is_too_late(self) -> bool {
        matches!(self, Self::AfterStart | Self::AfterFinish)
    }

    /// How the dates of an action that has to be `first` and of the one that comes `then` fit. Due in
    /// the month in which the other starts is in time where neither names a day.
    pub fn of(first: &Action, then: &Action) -> Self {
        if ActionTiming::is_done(first) {
            return Self::InTime;
        }
        let Ok(Some(due)) = first.by.read() else {
            return Self::NotKnown;
        };
        match (then.start.read(), then.by.read()) {
            (Ok(Some(start)), _) if due.last_day() > start.last_day() => Self::AfterStart,
            (Ok(Some(_)), _) => Self::InTime,
            (_, Ok(Some(by))) if due.last_day() > by.last_day() => Self::AfterFinish,
            (_, Ok(Some(_))) => Self::InTime,
            _ => Self::NotKnown,
        }
    }
}

/// What an action waits for and what waits for it. Empty for an action the plan does not have.
pub fn waits<'a>(summary: &PlanSummary<'a>, id: &Id) -> Waits<'a> {
    let lines = action_lines(summary);
    let find = |id: &Id| lines.iter().find(|line| &line.action.id == id);
    let Some(this) = find(id) else {
        return Waits::default();
    };
    let first = this.action.depends_on.iter().filter_map(find);
    let then = lines
        .iter()
        .filter(|line| line.action.depends_on.contains(id));
    Waits {
        waits_for: first
            .map(|other| Wait {
                fit: WaitFit::of(other.action, this.action),
                other: other.clone(),
            })
            .collect(),
        waited_for_by: then
            .map(|other| Wait {
                fit: WaitFit::of(this.action, other.action),
                other: other.clone(),
            })
            .collect(),
    }
}
