//! The quick store: localStorage. It answers at once, and forgets the last minutes when the browser
//! is killed.

use gloo_storage::{LocalStorage, Storage as _};
use reform_plan::keep::{Key, PREFIX, QuickWrite};
use reform_plan::{Id, order::sorted_by_key};

use super::stopped;

/// Written and deleted once, to see whether storage works.
const PROBE: &str = "sendplan:probe";

/// localStorage, when the browser lets the tool use it.
pub(super) struct Quick {
    raw: Option<web_sys::Storage>,
}

impl Quick {
    /// Looks once whether storage is there and lets something be written.
    pub(super) fn probe() -> Self {
        let there = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
        let reads = |raw: &web_sys::Storage| raw.get_item(PROBE).is_ok();
        let writes = |raw: &web_sys::Storage| {
            raw.set_item(PROBE, "1").is_ok()
                && raw.get_item(PROBE).is_ok_and(|it| it.is_some())
                && raw.remove_item(PROBE).is_ok()
        };
        // A full storage refuses the probe and still holds plans that have to be read.
        let holds_something = |raw: &web_sys::Storage| raw.length().is_ok_and(|it| it > 0);
        let is_usable = there
            .as_ref()
            .is_some_and(|raw| reads(raw) && (writes(raw) || holds_something(raw)));
        Self {
            raw: is_usable.then(shelf),
        }
    }

    /// Whether it can be used.
    pub(super) fn is_there(&self) -> bool {
        self.raw.is_some()
    }

    /// Every key of this tool, in order.
    pub(super) fn keys(&self) -> Vec<String> {
        let Some(raw) = &self.raw else {
            return Vec::new();
        };
        let count = raw.length().unwrap_or(0);
        let keys = (0..count)
            .filter_map(|at| raw.key(at).ok().flatten())
            .filter(|key| key.starts_with(PREFIX));
        sorted_by_key(keys, String::clone)
    }

    /// Everything kept of one plan.
    pub(super) fn of_plan(&self, id: &Id) -> Vec<(String, String)> {
        let keys = self.keys().into_iter();
        keys.filter(|key| Key::read(key).is_some_and(|it| it.plan() == Some(id)))
            .filter_map(|key| Some((key.clone(), self.text(&key)?)))
            .collect()
    }

    /// The text under a key as it is.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        self.raw.as_ref()?.get_item(key).ok().flatten()
    }

    /// Whether there is a text under a key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.text(key).is_some()
    }

    /// Puts a text, reads it back and compares; whether it is there now. What cannot be read is not
    /// overwritten.
    pub(super) fn put(&self, key: &str, text: &str) -> bool {
        let Some(raw) = &self.raw else { return false };
        !stopped()
            && raw.get_item(key).is_ok()
            && raw.set_item(key, text).is_ok()
            && self.text(key).as_deref() == Some(text)
    }

    /// Puts what a keeper wants written; whether it is there now.
    pub(super) fn write(&self, write: &QuickWrite) -> bool {
        write.keys.iter().all(|key| self.put(key, &write.text))
    }

    /// Takes a text away; whether it is gone.
    pub(super) fn take_away(&self, key: &str) -> bool {
        let Some(raw) = &self.raw else { return true };
        !stopped() && raw.remove_item(key).is_ok() && !self.has(key)
    }

    /// How many characters everything of this tool takes, keys and texts.
    pub(super) fn size(&self) -> usize {
        let size =
            |key: &String| key.len() + self.text(key).map_or(0, |it| it.encode_utf16().count());
        self.keys().iter().map(size).sum()
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "asked for only after storage was found to be there"
)]
fn shelf() -> web_sys::Storage {
    LocalStorage::raw()
}
