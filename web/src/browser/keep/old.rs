//! What the first released version kept, once its plan is safe in the new way.

use std::rc::Rc;

use reform_plan::keep::{Key, Standing, Store};
use reform_plan::saved;
use wasm_bindgen_futures::spawn_local;

use super::Keep;
use super::held::Held;
use crate::browser::ids;

impl Keep {
    /// Takes away what the first released version kept of a plan, once the plan is safe in the new
    /// way. If that version wrote it again meanwhile, in a tab that was left open, what it wrote
    /// becomes a plan of its own.
    pub(super) fn tidy_old(self: &Rc<Self>, held: &Rc<Held>, old: String) {
        let (keep, held) = (Rc::clone(self), Rc::clone(held));
        spawn_local(async move {
            held.settle().await;
            if !matches!(held.standing(), Standing::Lasting | Standing::Quick) {
                return;
            }
            let id = held.id();
            if !keep.has_set_aside(&Key::Before(id.clone(), 1), &old).await
                && !keep.keep_what_came(&old).await
            {
                return;
            }
            // The other tab may have written once more: that is for the next time.
            let key = Key::Old(id.clone()).text();
            if keep.quick.text(&key).as_ref() == Some(&old) {
                keep.quick.take_away(&key);
                keep.quick.take_away(&Key::OldSaved(id).text());
            }
        });
    }

    async fn has_set_aside(&self, key: &Key, text: &str) -> bool {
        for store in [Store::Lasting, Store::Quick] {
            if self.text(store, &key.text()).await.as_deref() == Some(text) {
                return true;
            }
        }
        false
    }

    /// Keeps what an older version wrote as a plan of its own; whether it is kept. What cannot be
    /// read stays where it is.
    async fn keep_what_came(self: &Rc<Self>, old: &str) -> bool {
        let Ok(mut draft) = saved::open(old) else {
            return false;
        };
        draft.id = ids::new_id();
        draft.name = format!("{} (from an older version of this tool)", draft.title());
        self.keep_apart(draft).await
    }
}
