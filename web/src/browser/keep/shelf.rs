//! Everything that is kept: plans, what was deleted, every key.

use std::rc::Rc;

use reform_plan::keep::{Damaged, Key, Recovery, Store, plans_in};
use reform_plan::order::sorted_by_key;
use reform_plan::{Id, PlanKind};

use super::Keep;
use crate::world::{Entry, KeptText, Shelf};

impl Keep {
    /// Every plan that is kept, the one open last first, then by name; and what is in the bin.
    pub(in crate::browser) async fn list(self: &Rc<Self>) -> Shelf {
        let keys = self.all_keys().await;
        let names = keys.iter().map(|(_, key)| key.as_str());
        let mut plans = Vec::new();
        for id in plans_in(names) {
            if let Some(entry) = self.entry(id).await {
                plans.push(entry);
            }
        }
        let open = self.last_open().await;
        Shelf {
            plans: sorted_by_key(plans, |entry| {
                (open.as_ref() != Some(&entry.id), entry.title.to_lowercase())
            }),
            bin: self.bin_entries(&keys).await,
        }
    }

    /// Every key of this tool in both stores, with the size of its text in characters.
    pub(in crate::browser) async fn kept(&self) -> Vec<KeptText> {
        let mut texts = Vec::new();
        for key in self.quick.keys() {
            let text = self.quick.text(&key).unwrap_or_default();
            texts.push((Store::Quick, key, text));
        }
        if let Some(lasting) = self.lasting_again().await {
            let there = lasting.texts().await;
            if there.is_none() {
                self.lasting_is_silent();
            }
            let there = there.unwrap_or_default().into_iter();
            texts.extend(there.map(|(key, text)| (Store::Lasting, key, text)));
        }
        let kept = texts.into_iter().map(|(store, key, text)| KeptText {
            store,
            key,
            size: text.chars().count(),
        });
        kept.collect()
    }

    pub(super) async fn all_keys(&self) -> Vec<(Store, String)> {
        let quick = self.quick.keys().into_iter();
        let mut all: Vec<_> = quick.map(|key| (Store::Quick, key)).collect();
        if let Some(lasting) = self.lasting_again().await {
            let keys = lasting.keys().await;
            if keys.is_none() {
                self.lasting_is_silent();
            }
            let keys = keys.unwrap_or_default().into_iter();
            all.extend(keys.map(|key| (Store::Lasting, key)));
        }
        all
    }

    /// The keys of the lasting store; none when the browser does not let the tool look.
    pub(super) async fn lasting_keys(&self) -> Option<Vec<String>> {
        let keys = self.lasting_at_last().await?.keys().await;
        if keys.is_none() {
            self.lasting_is_silent();
        }
        keys
    }

    async fn entry(&self, id: Id) -> Option<Entry> {
        Some(match self.recover(&id).await {
            Recovery::Absent => return None,
            Recovery::Plan(recovered) => Entry {
                title: recovered.draft.title().to_owned(),
                kind: recovered.draft.kind,
                saved: self.saved_words(
                    &id,
                    &recovered.when.words(),
                    recovered.when.date().is_some(),
                ),
                draft: Some(Rc::new(recovered.draft)),
                problem: None,
                texts: Vec::new(),
                id,
            },
            Recovery::Refused { problem, damaged } => Entry {
                title: "A plan that cannot be read".to_owned(),
                kind: PlanKind::Real,
                saved: self.saved_words(&id, "", false),
                draft: None,
                problem: Some(problem.words_for_stored()),
                texts: damaged,
                id,
            },
        })
    }

    /// When a plan was saved; the first released version kept the day under a key of its own.
    fn saved_words(&self, id: &Id, words: &str, is_known: bool) -> String {
        if is_known {
            return words.to_owned();
        }
        let old = self.quick.text(&Key::OldSaved(id.clone()).text());
        old.map(|text| text.trim_matches('"').to_owned())
            .unwrap_or_default()
    }
}

/// Texts that cannot be read, as one text to hand out: as it is when there is one, else all of them
/// in a file that the tool opens again.
pub(in crate::browser) fn hand_out(texts: &[Damaged]) -> String {
    match texts {
        [only] => only.text.clone(),
        many => {
            let texts: Vec<(String, String)> = many
                .iter()
                .map(|it| (it.key.clone(), it.text.clone()))
                .collect();
            reform_plan::saved::rescue_file(&texts)
        }
    }
}
