//! When another tab has taken a plan: what that one lacks becomes a plan of its own.

use std::rc::Rc;

use reform_plan::PlanDraft;
use reform_plan::keep::{Recovered, Recovery, Standing, recover};

use super::Keep;
use super::held::{AGAIN, Held};
use super::later::pause;
use crate::browser::clock;

impl Keep {
    /// Sees to it that everything in a plan that was lost to another tab is kept: in the plan, or in
    /// a plan of its own, whose name this gives.
    pub(super) async fn part(self: &Rc<Self>, held: &Held) -> Option<String> {
        loop {
            let draft = held.draft();
            let has_all = !held.has_copy() && self.has_all(held).await;
            let mut name = None;
            if !has_all {
                let copy = held.copy();
                name = Some(copy.draft.name.clone());
                if !self.bring_up(copy).await {
                    // All there is of it for sure is on the screen, and stays there.
                    held.tell_not_saved();
                    pause(AGAIN).await;
                    continue;
                }
            }
            // Else somebody typed on meanwhile.
            if Rc::ptr_eq(&draft, &held.draft()) {
                if has_all {
                    held.drop_heir();
                }
                return name;
            }
        }
    }

    /// Keeps a plan without opening it; whether it is kept.
    pub(super) async fn keep_apart(self: &Rc<Self>, draft: PlanDraft) -> bool {
        let recovered = Recovered::new(draft, clock::moment());
        self.bring_up(recovered).await
    }

    /// Writes a plan as it was brought back into both stores; whether it is there.
    pub(super) async fn bring_up(self: &Rc<Self>, recovered: Recovered) -> bool {
        let held = self.keeper_of(recovered, None).await;
        held.write_quick_snapshot();
        held.settle().await;
        held.let_go();
        matches!(held.standing(), Standing::Lasting | Standing::Quick)
    }

    /// Whether the plan has everything that is in the one that was lost: with the tab that took it,
    /// or in the bin.
    async fn has_all(self: &Rc<Self>, held: &Held) -> bool {
        let id = held.id();
        // The other tab has to have read the plan before it is known what it lacks.
        for _ in 0..60 {
            let mine = held.keeper().position();
            match self.recover(&id).await {
                Recovery::Plan(it) if it.position.fence > mine.fence => {
                    return has_all(&it, held);
                }
                Recovery::Refused { .. } => return false,
                Recovery::Absent => {
                    let binned = self.binned(&id).await;
                    let binned = binned.map(|binned| recover(&id, &binned.texts));
                    if let Some(Recovery::Plan(it)) = binned {
                        return has_all(&it, held);
                    }
                }
                Recovery::Plan(_) => {}
            }
            pause(50).await;
        }
        false
    }
}

/// Whether a plan was reached by way of the one that was lost, or is the same.
fn has_all(recovered: &Recovered, held: &Held) -> bool {
    let mine = held.keeper().position();
    let steps = &recovered.steps;
    recovered.position == mine
        || steps
            .iter()
            .any(|step| step.at == mine || step.after == mine)
        || recovered.draft == *held.draft()
}
