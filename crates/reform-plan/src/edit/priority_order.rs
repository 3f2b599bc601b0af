use super::Edit;
use super::difference::puts;
use crate::draft::{ActionStatus, Effect, PlanDraft, Priority};
use crate::order::sorted_by_key;
use crate::summary::{count, partners};
use crate::{Date, Framework};

/// A rule that puts priorities in order. Those it does not tell apart stay in the order they are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriorityOrder {
    /// By effort and impact: do now, plan, fill in, not now, and last those where effort or impact
    /// is not chosen.
    Effect,
    /// Those with the most votes first: see [`crate::summary::count`]. Nothing until votes are shown.
    Votes,
    /// Those whose first action is due soonest first; last those without a date.
    FirstDue,
}

impl PriorityOrder {
    /// All rules in order.
    pub const ALL: [Self; 3] = [Self::Effect, Self::Votes, Self::FirstDue];

    /// The rule in words, as they stand on a button.
    pub fn words(self) -> &'static str {
        match self {
            Self::Effect => "By effort and impact",
            Self::Votes => "By votes",
            Self::FirstDue => "By first date",
        }
    }
}

/// The edit that puts the priorities in order by a rule, with as few moves as can be; none when they
/// are in that order already.
pub fn order_priorities(
    framework: &Framework,
    draft: &PlanDraft,
    order: PriorityOrder,
) -> Option<Edit> {
    let now = || draft.priorities.iter();
    let wanted: Vec<&Priority> = match order {
        PriorityOrder::Effect => sorted_by_key(now().collect::<Vec<_>>(), |it: &&Priority| {
            let place = |effect| Effect::ALL.iter().position(|it| *it == effect);
            it.effect().and_then(place).unwrap_or(Effect::ALL.len())
        }),
        PriorityOrder::Votes if draft.votes_reveal.is_hidden() => return None,
        PriorityOrder::Votes => {
            let ballot = count(draft, &partners(framework, draft));
            ballot.lines.iter().map(|it| it.priority).collect()
        }
        PriorityOrder::FirstDue => sorted_by_key(now().collect::<Vec<_>>(), |it: &&Priority| {
            let due = first_due(it);
            (due.is_none(), due)
        }),
    };
    let moves = puts(now().map(|it| &*it.id.0), wanted.iter().map(|it| &*it.id.0));
    let edits: Vec<Edit> = moves
        .into_iter()
        .filter_map(|put| {
            let priority = wanted.get(put.which)?.id.clone();
            Some(Edit::MovePriority {
                priority,
                to: put.at,
            })
        })
        .collect();
    (!edits.is_empty()).then_some(Edit::Together(edits))
}

/// The last day of the date by which the first of its actions that is not done is due.
fn first_due(priority: &Priority) -> Option<Date> {
    let dates = priority.actions.iter();
    dates
        .filter(|it| it.status != ActionStatus::Done)
        .filter_map(|it| it.by.read().ok().flatten())
        .map(crate::date::GivenDate::last_day)
        .min()
}
