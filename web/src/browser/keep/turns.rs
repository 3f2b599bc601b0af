//! One after another: opening, closing and deleting plans.

use std::cell::Cell;
use std::rc::Rc;

use super::later::pause;

/// Who is next. Two presses of one button, or of two, must not be carried out at the same time: the
/// second would find the plan half open.
#[derive(Default)]
pub(super) struct Turns {
    last: Cell<u32>,
    now: Cell<u32>,
}

/// A turn; the next one's when it is dropped.
pub(super) struct Turn(Rc<Turns>);

impl Turns {
    /// Waits until everybody who came before is done.
    pub(super) async fn take(self: &Rc<Self>) -> Turn {
        let mine = self.last.get();
        self.last.set(mine.wrapping_add(1));
        while self.now.get() != mine {
            pause(5).await;
        }
        Turn(Rc::clone(self))
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.0.now.set(self.0.now.get().wrapping_add(1));
    }
}
