use crate::Date;
use crate::draft::{Action, ActionStatus, PlanDraft, Priority, StatusNote};
use crate::summary::ActionTiming;

/// An action of the earlier plan that was not done then, and what became of it.
#[derive(Clone, Copy, Debug)]
pub struct Promise<'a> {
    /// The priority it stood in.
    pub priority: &'a Priority,
    /// The action as it was.
    pub then: &'a Action,
    /// The action as it is; none when it is gone.
    pub now: Option<&'a Action>,
    /// What became of it.
    pub fate: Fate,
    /// Whether it was promised and is not done: its date of then has passed, or it is gone.
    pub is_not_kept: bool,
}

/// What became of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It was done since.
    DoneSince,
    /// It is open, and its date of now has not passed, or it has none.
    Open,
    /// It is open, and its date of now has passed.
    Overdue,
    /// It is not in the plan any more. It may have been done before the plan was begun: a plan that
    /// carries on from another does not take along what was done.
    Gone,
}

impl Fate {
    /// All of them in order.
    pub const ALL: [Self; 4] = [Self::DoneSince, Self::Open, Self::Overdue, Self::Gone];

    /// It in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::DoneSince => "Done since",
            Self::Open => "Still open",
            Self::Overdue => "Overdue",
            Self::Gone => "No longer in the plan",
        }
    }
}

impl<'a> Promise<'a> {
    /// What was said last of how far it has come: in the plan of now, else in that of then.
    pub fn newest_note(&self) -> Option<&'a StatusNote> {
        let of = |action: &'a Action| {
            let said = action.notes.iter().rev();
            let mut said = said.filter(|it| !it.text.trim().is_empty());
            said.next()
        };
        self.now.and_then(of).or_else(|| of(self.then))
    }
}

/// The actions of an earlier plan that were not done then.
pub(super) fn all<'a>(then: &'a PlanDraft, now: &'a PlanDraft, today: Date) -> Vec<Promise<'a>> {
    let open = then.actions();
    let open = open.filter(|(_, action)| action.status != ActionStatus::Done);
    open.map(|(priority, before)| {
        let after = now.action(&before.id).map(|(_, action)| action);
        let fate = after.map_or(Fate::Gone, |it| match ActionTiming::of(it, today) {
            ActionTiming::Done => Fate::DoneSince,
            ActionTiming::Overdue => Fate::Overdue,
            ActionTiming::NoDate | ActionTiming::ToCome => Fate::Open,
        });
        let has_passed = ActionTiming::of(before, today) == ActionTiming::Overdue;
        Promise {
            priority,
            then: before,
            now: after,
            fate,
            is_not_kept: fate == Fate::Gone || (fate != Fate::DoneSince && has_passed),
        }
    })
    .collect()
}
