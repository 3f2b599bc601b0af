//! Who may write a plan: one tab at a time.
//!
//! Web Locks where the browser has them: a lock comes free by itself when its tab is closed or
//! crashes, and can be stolen. A council that serves the tool over plain http has no Web Locks; there
//! tabs ask one another. Either way the fence in the stores is what makes a writer stop for certain;
//! this is only how tabs learn of one another at once.

mod channel;
mod locks;

use std::rc::Rc;

use js_sys::Function;
use reform_plan::Id;
use wasm_bindgen::JsValue;

use super::later::pause;
use channel::Turf;
pub(super) use channel::{Channel, Heard};
use locks::Answer;

/// How often a place is asked for that seems taken, and how long to wait in between, in
/// milliseconds. A tab that was closed or loaded anew a moment ago still has its place that long.
const ASKED: u32 = 3;
const BETWEEN: u32 = 100;

/// How a plan is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// If no other tab writes it.
    IfFree,
    /// In any case: the other tab stops writing.
    Here,
}

/// A plan this tab may write; free again when it is dropped.
pub(super) struct Place {
    /// Lets go of the lock, where there is one.
    release: Option<Function>,
    /// As far as other tabs answered, where there is none.
    _turf: Option<Turf>,
}

impl Place {
    /// Whether nobody else can have had it up to now.
    pub(super) fn is_certain(&self) -> bool {
        self.release.is_some()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Some(release) = &self.release {
            // Letting go of a stolen lock does nothing.
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// Takes a plan for writing; none when another tab has it. `onlost` is told when another tab takes
/// it away.
pub(super) async fn take(
    channel: &Rc<Channel>,
    id: &Id,
    wanted: Wanted,
    onlost: Rc<dyn Fn()>,
) -> Option<Place> {
    for _ in 0..ASKED {
        match locks::take(id, wanted, Rc::clone(&onlost)).await {
            Answer::Granted(release) => {
                return Some(Place {
                    release: Some(release),
                    _turf: None,
                });
            }
            Answer::Taken => pause(BETWEEN).await,
            Answer::Refused => {
                let turf = channel.take(id, wanted, onlost).await?;
                return Some(Place {
                    release: None,
                    _turf: Some(turf),
                });
            }
        }
    }
    None
}
