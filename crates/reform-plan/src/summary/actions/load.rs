use time::Month;

use super::months::last_day;
use super::{ActionLine, ActionTiming, PlanSummary, Who, action_lines};
use crate::Date;
use crate::draft::Priority;

/// How many quarters ahead the load is counted for, the one today is in included.
pub const QUARTERS: usize = 4;

/// What each partner has taken on.
#[derive(Clone, Debug)]
pub struct Load<'a> {
    /// The quarters ahead, the one today is in first: as many as [`QUARTERS`].
    pub quarters: Vec<Quarter>,
    /// Every partner of the plan, in its order, those that lead nothing too.
    pub partners: Vec<PartnerLoad<'a>>,
    /// What no partner of the plan leads.
    pub nobody: PartnerLoad<'a>,
}

/// Three months of a calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quarter {
    /// The year.
    pub year: i32,
    /// Which quarter of it, from 1 to 4.
    pub number: u8,
}

/// What one partner has taken on.
#[derive(Clone, Debug)]
pub struct PartnerLoad<'a> {
    /// The partner; none for what nobody leads.
    pub who: Option<Who<'a>>,
    /// The priorities it leads, in the plan's order.
    pub priorities: Vec<&'a Priority>,
    /// All actions it leads, in the plan's order.
    pub actions: Vec<ActionLine<'a>>,
    /// How many of them are not done, whenever they are due.
    pub open: usize,
    /// How many of those are overdue.
    pub overdue: usize,
    /// How many of those are due in each of the quarters ahead and not overdue, in the order of
    /// [`Load::quarters`].
    pub due: Vec<usize>,
    /// How many are due after all of those quarters.
    pub later: usize,
    /// How many have no date.
    pub undated: usize,
}

impl Quarter {
    /// The quarter of a day.
    pub fn of(day: Date) -> Self {
        Self {
            year: day.year(),
            number: (u8::from(day.month()) - 1) / 3 + 1,
        }
    }

    /// The quarter after it.
    #[must_use]
    pub fn next(self) -> Self {
        match self.number {
            4.. => Self {
                year: self.year + 1,
                number: 1,
            },
            number => Self {
                year: self.year,
                number: number + 1,
            },
        }
    }

    /// The quarter in words, like `January to March 2027`.
    pub fn words(self) -> String {
        let (first, last) = match self.number {
            1 => (Month::January, Month::March),
            2 => (Month::April, Month::June),
            3 => (Month::July, Month::September),
            _ => (Month::October, Month::December),
        };
        format!("{first} to {last} {}", self.year)
    }
}

/// What each partner of the plan has taken on. A partner that left leads nothing: what it led is
/// listed with what nobody leads.
pub fn load<'a>(summary: &PlanSummary<'a>) -> Load<'a> {
    let first = Quarter::of(summary.today);
    let quarters: Vec<Quarter> = std::iter::successors(Some(first), |it| Some(it.next()))
        .take(QUARTERS)
        .collect();
    let lines = action_lines(summary);
    let of = |who: Option<&Who<'a>>| {
        let actions: Vec<ActionLine<'a>> = lines
            .iter()
            .filter(|line| line.lead.as_ref() == who)
            .cloned()
            .collect();
        let priorities = summary.threads.iter().filter(|thread| {
            let lead = thread.lead.map(|it| &it.slug);
            lead == who.map(|it| it.slug)
        });
        let count = |wanted: fn(ActionTiming) -> bool| {
            let actions = actions.iter();
            actions.filter(|it| wanted(it.timing)).count()
        };
        PartnerLoad {
            who: who.cloned(),
            priorities: priorities.map(|thread| thread.priority).collect(),
            open: count(|it| it != ActionTiming::Done),
            overdue: count(|it| it == ActionTiming::Overdue),
            later: count(|it| it == ActionTiming::ToCome)
                - quarters
                    .iter()
                    .map(|it| due_in(&actions, *it))
                    .sum::<usize>(),
            undated: count(|it| it == ActionTiming::NoDate),
            due: quarters.iter().map(|it| due_in(&actions, *it)).collect(),
            actions,
        }
    };
    Load {
        partners: summary.partners.iter().map(|who| of(Some(who))).collect(),
        nobody: of(None),
        quarters,
    }
}

fn due_in(actions: &[ActionLine<'_>], quarter: Quarter) -> usize {
    let ahead = actions.iter().filter(|it| {
        let by = last_day(&it.action.by);
        it.timing == ActionTiming::ToCome && by.map(Quarter::of) == Some(quarter)
    });
    ahead.count()
}
