//! What becomes of the changes in a plan that another tab has taken.

use reform_plan::keep::{Key, Position, Recovered, Slot, Snapshot};
use reform_plan::{Id, PlanDraft};
use wasm_bindgen_futures::spawn_local;

use super::Held;
use crate::browser::{clock, ids};
use crate::world::{KeepEvent, Lost};

/// A plan of its own with everything that is on the screen.
pub(in crate::browser::keep) struct Heir {
    id: Id,
    name: String,
    position: Position,
    /// Whether it is in both stores, or on its way there.
    is_kept: bool,
}

impl Held {
    /// Keeps everything at once in a plan of its own, in the store that answers at once; then sees
    /// whether that is wanted, and tells that another tab has this plan.
    ///
    /// In this order, because the tab may be closed or crash before it is known what the other one
    /// has.
    pub(super) fn part(&self) {
        let (Some(keep), Some(held)) = (self.keep.upgrade(), self.own.upgrade()) else {
            return;
        };
        let (copy, position) = self.next_copy();
        let text = Snapshot::seal(&copy, position, &clock::moment());
        keep.quick.put(&Key::Slot(copy.id, Slot::A).text(), &text);
        if self.is_parting.replace(true) {
            return;
        }
        spawn_local(async move {
            let copy = keep.part(&held).await;
            held.is_parting.set(false);
            let plan = held.id();
            let why = if keep.is_binned(&plan).await {
                Lost::Deleted
            } else {
                Lost::Opened
            };
            keep.tell(KeepEvent::LostPlace { plan, why, copy });
        });
    }

    /// Whether the plan of its own is needed: it is in both stores, or on its way there.
    pub(in crate::browser::keep) fn has_copy(&self) -> bool {
        self.heir.borrow().as_ref().is_some_and(|heir| heir.is_kept)
    }

    /// The plan of its own, to be written into both stores.
    pub(in crate::browser::keep) fn copy(&self) -> Recovered {
        let (copy, position) = self.next_copy();
        if let Some(heir) = &mut *self.heir.borrow_mut() {
            heir.is_kept = true;
            // Whatever is typed from now on is newer than what is made of this.
            heir.position.fence += 2;
        }
        Recovered {
            position,
            fence: position.fence,
            ..Recovered::new(copy, clock::moment())
        }
    }

    /// Takes the plan of its own away again: the other tab has everything.
    pub(in crate::browser::keep) fn drop_heir(&self) {
        let heir = self.heir.take();
        if let (Some(heir), Some(keep)) = (heir, self.keep.upgrade()) {
            keep.quick.take_away(&Key::Slot(heir.id, Slot::A).text());
        }
    }

    fn next_copy(&self) -> (PlanDraft, Position) {
        let mut copy = PlanDraft::clone(&self.draft());
        let mut heir = self.heir.borrow_mut();
        let heir = heir.get_or_insert_with(|| Heir {
            id: ids::new_id(),
            name: format!(
                "{} (changes from another tab, {})",
                copy.title(),
                clock::moment().words()
            ),
            position: Position {
                fence: 1,
                rev: 0,
                writer: self.place.writer,
            },
            is_kept: false,
        });
        heir.position = heir.position.next();
        copy.id = heir.id.clone();
        copy.name.clone_from(&heir.name);
        (copy, heir.position)
    }
}
