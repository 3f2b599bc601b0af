//! The one module that touches browser storage.
//!
//! Keys start with `sendplan:`: other tools may share the origin, so nothing is ever cleared whole
//! and other keys are passed over. Storage is probed before gloo-storage is used, because gloo
//! throws where storage is blocked. A plan is written only after its text was opened or found
//! absent, and every write is read back and compared.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage as _};
use reform_plan::order::sorted_by_key;
use reform_plan::{Id, PlanDraft, PlanKind, saved};
use serde_json::value::RawValue;

use crate::world::{Entry, SaveProblem, Storage, Unreadable};

/// In front of every key.
const PREFIX: &str = "sendplan:";
/// In front of the key of a plan.
const PLAN: &str = "sendplan:plan:";
/// In front of the key that says when a plan was saved, in words.
const SAVED: &str = "sendplan:saved:";
/// The plan that is open.
const OPEN: &str = "sendplan:open";
/// Written and deleted once, to see whether storage works.
const PROBE: &str = "sendplan:probe";

/// What is kept in the browser.
pub struct Keep {
    raw: Option<web_sys::Storage>,
    /// Plans whose text was opened, or which were found absent: only these are ever written.
    safe: Vec<Id>,
}

impl Keep {
    /// Looks once whether storage is there and lets something be written.
    pub fn probe() -> Self {
        let raw = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
        let raw = raw.filter(|raw| {
            raw.get_item(PROBE).is_ok()
                && raw
                    .set_item(PROBE, "1")
                    .is_ok_and(|()| raw.remove_item(PROBE).is_ok())
        });
        // A full storage refuses the probe and still holds plans that have to be read.
        let raw = raw.or_else(|| {
            web_sys::window()
                .and_then(|window| window.local_storage().ok().flatten())
                .filter(|raw| raw.length().is_ok_and(|length| length > 0))
        });
        Self {
            raw,
            safe: Vec::new(),
        }
    }

    /// Whether work can be saved.
    pub fn state(&self) -> Storage {
        if self.raw.is_some() {
            Storage::Works
        } else {
            Storage::Blocked
        }
    }

    /// The plan that was open last.
    pub fn last_open(&self) -> Option<Id> {
        self.text(OPEN)
            .map(|text| Id(text.trim_matches('"').to_owned()))
    }

    /// Remembers which plan is open. Not vital: a failure is passed over.
    pub fn remember_open(&self, id: Option<&Id>) {
        if self.raw.is_none() {
            return;
        }
        match id {
            Some(id) => {
                let _ = put(OPEN, &id.0);
            }
            None => take_away(OPEN),
        }
    }

    /// Saves a plan, reads it back and compares. `when` is the day, in words.
    ///
    /// # Errors
    /// Why it is not saved.
    pub fn save(&mut self, draft: &PlanDraft, when: &str) -> Result<(), SaveProblem> {
        if self.raw.is_none() {
            return Err(SaveProblem::Blocked);
        }
        let key = format!("{PLAN}{}", draft.id);
        if !self.safe.contains(&draft.id) {
            if self.text(&key).is_some() {
                return Err(SaveProblem::NotOpened);
            }
            self.trust(&draft.id);
        }
        let text = saved::to_text(draft);
        let raw = RawValue::from_string(text).map_err(|_| SaveProblem::NotKept)?;
        put(&key, &raw).map_err(|_| SaveProblem::Full)?;
        if self.text(&key).as_deref() != Some(raw.get()) {
            return Err(SaveProblem::NotKept);
        }
        let _ = put(&format!("{SAVED}{}", draft.id), &when);
        Ok(())
    }

    /// Opens a saved plan; none when there is none of that identity.
    pub fn open(&mut self, id: &Id) -> Option<Result<PlanDraft, Unreadable>> {
        let Some(text) = self.text(&format!("{PLAN}{id}")) else {
            self.trust(id);
            return None;
        };
        match saved::open(&text) {
            Ok(draft) => {
                self.trust(id);
                Some(Ok(draft))
            }
            Err(problem) => {
                let words = problem.words_for_stored();
                Some(Err(Unreadable { text, words }))
            }
        }
    }

    /// Every plan in storage, the open one first, then by name.
    pub fn list(&mut self) -> Vec<Entry> {
        let ids: Vec<Id> = self
            .own_keys()
            .iter()
            .filter_map(|key| key.strip_prefix(PLAN))
            .map(Id::from)
            .collect();
        let open = self.last_open();
        let entries: Vec<Entry> = ids.iter().filter_map(|id| self.entry(id)).collect();
        sorted_by_key(entries, |entry| {
            (open.as_ref() != Some(&entry.id), entry.title.to_lowercase())
        })
    }

    /// Deletes a plan.
    pub fn delete(&mut self, id: &Id) {
        if self.raw.is_some() {
            take_away(&format!("{PLAN}{id}"));
            take_away(&format!("{SAVED}{id}"));
        }
        self.trust(id);
    }

    /// Every key of this tool with the number of characters it holds.
    pub fn keys(&self) -> Vec<(String, usize)> {
        self.own_keys()
            .into_iter()
            .map(|key| {
                let length = self.text(&key).map_or(0, |text| text.chars().count());
                (key, length)
            })
            .collect()
    }

    /// From now on a plan may be written.
    fn trust(&mut self, id: &Id) {
        if !self.safe.contains(id) {
            self.safe.push(id.clone());
        }
    }

    fn entry(&mut self, id: &Id) -> Option<Entry> {
        let saved = self
            .text(&format!("{SAVED}{id}"))
            .map(|text| text.trim_matches('"').to_owned())
            .unwrap_or_default();
        Some(match self.open(id)? {
            Ok(draft) => Entry {
                id: id.clone(),
                title: draft.title().to_owned(),
                kind: draft.kind,
                saved,
                problem: None,
            },
            Err(unreadable) => Entry {
                id: id.clone(),
                title: "A plan that cannot be read".to_owned(),
                kind: PlanKind::Real,
                saved,
                problem: Some(unreadable.words),
            },
        })
    }

    fn own_keys(&self) -> Vec<String> {
        let Some(raw) = &self.raw else {
            return Vec::new();
        };
        let count = raw.length().unwrap_or(0);
        let keys = (0..count)
            .filter_map(|at| raw.key(at).ok().flatten())
            .filter(|key| key.starts_with(PREFIX));
        sorted_by_key(keys, String::clone)
    }

    /// The text under a key as it is, whether it is JSON or not.
    fn text(&self, key: &str) -> Option<String> {
        self.raw.as_ref()?.get_item(key).ok().flatten()
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the one module that writes storage"
)]
fn put<T: serde::Serialize + ?Sized>(key: &str, value: &T) -> Result<(), StorageError> {
    LocalStorage::set(key, value)
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the one module that deletes from storage"
)]
fn take_away(key: &str) {
    LocalStorage::delete(key);
}
