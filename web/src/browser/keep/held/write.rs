//! Carrying out what the keeper wants written.

use std::rc::Rc;

use reform_plan::keep::{Key, Outcome, Position};

use super::{AGAIN, Held};
use crate::browser::clock;
use crate::browser::keep::Keep;
use crate::browser::keep::lasting::{Guard, Refusal};
use crate::browser::keep::later::pause;

/// How long a small journal may be to be written at every letter, in bytes.
const SMALL: usize = 4_000;
/// How long to wait before a store that was emptied is filled again, in milliseconds: another tab
/// that deleted the plan says so at the same time.
const EMPTIED: u32 = 200;

impl Held {
    /// Writes what the lasting store does not hold yet until it holds everything or fails.
    pub(super) async fn drive(&self) {
        if self.is_driving.replace(true) {
            return;
        }
        while self.is_mine() {
            let draft = self.draft();
            let batch = self.keeper.borrow_mut().batch(&draft, &clock::moment());
            let Some(batch) = batch else { break };
            self.tell();
            let Some(keep) = self.keep.upgrade() else {
                break;
            };
            match keep.run(&batch, &self.guard()).await {
                Ok(()) => {
                    self.is_place_put.set(true);
                    self.keeper.borrow_mut().batch_done(Outcome::Kept);
                }
                Err(Refusal::Failed) => {
                    self.keeper.borrow_mut().batch_done(Outcome::Failed);
                    self.lasting_failed();
                    break;
                }
                Err(Refusal::Emptied) => {
                    self.lasting_was_emptied();
                    pause(EMPTIED).await;
                }
                Err(Refusal::LostPlace) => {
                    self.lost_place();
                    break;
                }
            }
        }
        self.is_driving.set(false);
        self.tell();
        self.tell_others();
    }

    /// Everything is written anew: the lasting store lost what it had.
    pub(in crate::browser::keep) fn write_everything(&self) {
        self.lasting_was_emptied();
        self.flush();
    }

    /// Puts the whole plan into the quick store.
    pub(in crate::browser::keep) fn write_quick_snapshot(&self) {
        let Some(keep) = self.keep.upgrade() else {
            return;
        };
        if !self.may_write(&keep) {
            return;
        }
        self.look_for_base(&keep);
        let draft = self.draft();
        let write = self
            .keeper
            .borrow_mut()
            .quick_snapshot(&draft, &clock::moment());
        if let Some(write) = write {
            let outcome = outcome(keep.quick.write(&write));
            self.keeper.borrow_mut().quick_snapshot_done(outcome);
        }
    }

    /// Looks whether the place is still this tab's.
    pub(in crate::browser::keep) fn look(&self) {
        if let Some(keep) = self.keep.upgrade() {
            self.may_write(&keep);
        }
    }

    /// Writes the small journal; a long one only when it may not wait.
    pub(super) fn write_tail(&self, may_wait: bool) {
        let Some(keep) = self.keep.upgrade() else {
            return;
        };
        let tail = self.keeper.borrow_mut().tail();
        let Some(tail) = tail else { return };
        if may_wait && tail.text.len() > SMALL {
            self.owes_tail.set(true);
            return;
        }
        self.owes_tail.set(false);
        if !self.may_write(&keep) {
            return;
        }
        self.look_for_base(&keep);
        let outcome = outcome(keep.quick.write(&tail));
        self.keeper.borrow_mut().tail_done(outcome);
        if self.keeper.borrow().wants_quick_snapshot() {
            self.write_quick_snapshot();
        }
    }

    fn guard(&self) -> Guard {
        Guard {
            key: Key::Place(self.id()).text(),
            place: self.place,
            is_put: self.is_place_put.get(),
        }
    }

    fn lasting_was_emptied(&self) {
        self.is_place_put.set(false);
        self.keeper.borrow_mut().lasting_is_empty();
        // Until it is filled again, the quick store is all there is.
        self.write_tail(false);
        self.write_quick_snapshot();
        self.tell();
    }

    fn lasting_failed(&self) {
        if self.keeper.borrow().wants_quick_snapshot() {
            self.write_quick_snapshot();
            self.write_tail(false);
        }
        self.again.replace(Some(self.after(AGAIN, Self::flush)));
    }

    /// Another tool of the same website may have cleared everything.
    fn look_for_base(&self, keep: &Rc<Keep>) {
        let base = self.keeper.borrow().quick_base();
        if base.is_some_and(|key| !keep.quick.has(&key)) {
            self.keeper.borrow_mut().quick_is_empty();
            let key = Key::Place(self.id()).text();
            keep.quick.put(&key, &self.place.to_string());
            keep.remember_open(Some(&self.id()));
        }
    }

    /// Whether the place in the quick store is still this tab's. Another tab that took the plan
    /// wrote its own fence there.
    fn may_write(&self, keep: &Rc<Keep>) -> bool {
        let there = keep.quick.text(&Key::Place(self.id()).text());
        let there = there.and_then(|text| Position::read(&text));
        if there.is_some_and(|it| it > self.place) {
            self.lost_place();
        }
        self.is_mine()
    }
}

fn outcome(is_kept: bool) -> Outcome {
    if is_kept {
        Outcome::Kept
    } else {
        Outcome::Failed
    }
}
