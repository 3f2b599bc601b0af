//! Reading a plan from both stores, and what is to be told of it.

use reform_plan::Id;
use reform_plan::keep::{Key, Recovered, Recovery, Store, Texts, envelope, recover};
use reform_plan::order::sorted_by_key;

use super::Keep;
use super::lasting::Extent;
use crate::world::{Storage, Unreadable};

/// A plan with what is to be told of it, if anything.
pub(super) type Found = (Box<Recovered>, Option<String>);

impl Keep {
    /// The newest state of a plan. Where more may come back with them, restore points are read too:
    /// they are copies of snapshots.
    pub(super) async fn recover(&self, id: &Id) -> Recovery {
        self.find(id).await.0
    }

    async fn find(&self, id: &Id) -> (Recovery, Texts) {
        let texts = self.texts_of(id, Extent::ToOpen).await;
        let found = recover(id, &texts);
        let is_whole = match &found {
            Recovery::Absent => true,
            Recovery::Plan(recovered) => !recovered.wants_points(),
            Recovery::Refused { problem, .. } => problem.is_newer(),
        };
        if is_whole {
            return (found, texts);
        }
        let texts = self.texts_of(id, Extent::Everything).await;
        (recover(id, &texts), texts)
    }

    /// What both stores hold of a plan.
    async fn texts_of(&self, id: &Id, extent: Extent) -> Texts {
        let lasting = match self.lasting_again().await {
            Some(lasting) => lasting.of_plan(id, extent).await,
            None => None,
        };
        if lasting.is_none() {
            self.lasting_is_silent();
        }
        Texts {
            quick: self.quick.of_plan(id),
            lasting: lasting.unwrap_or_default(),
        }
    }

    /// A plan with what is to be told of it.
    pub(super) async fn recovered(&self, id: &Id) -> Result<Found, Unreadable> {
        let (found, texts) = self.find(id).await;
        match found {
            Recovery::Plan(recovered) => {
                let notice = damage_words(&recovered).or_else(|| behind_words(&recovered, &texts));
                Ok((recovered, notice))
            }
            Recovery::Absent => Err(self.absent(id).await),
            Recovery::Refused { problem, damaged } => Err(Unreadable {
                words: problem.words_for_stored(),
                texts: damaged,
            }),
        }
    }

    /// Why there is nothing of a plan.
    async fn absent(&self, id: &Id) -> Unreadable {
        let words = if self.is_binned(id).await {
            "This plan was deleted. You can put it back for 30 days: see \"Plans on this computer\""
        } else if self.storage() == Storage::Works {
            return Unreadable::gone();
        } else {
            "The browser does not let the tool read everything that is saved, and so this plan was not found. Close the browser, open it again and look for the plan again"
        };
        Unreadable {
            words: words.to_owned(),
            texts: Vec::new(),
        }
    }

    /// The text under a key of a store.
    pub(in crate::browser) async fn text(&self, store: Store, key: &str) -> Option<String> {
        match store {
            Store::Quick => self.quick.text(key),
            Store::Lasting => self.lasting_again().await?.text(key).await?,
        }
    }
}

/// What was damaged and what came of it, in words; none when nothing was.
fn damage_words(recovered: &Recovered) -> Option<String> {
    if recovered.damaged.is_empty() {
        return None;
    }
    let keys = sorted_by_key(&recovered.damaged, |it| it.key.clone());
    let count = match keys.len() {
        1 => "One saved text of this plan was damaged".to_owned(),
        count => format!("{count} saved texts of this plan were damaged"),
    };
    Some(format!(
        "{count}. The tool opened the newest state it could put together, of {}. The damaged text is kept: see \"How your work is saved\"",
        recovered.when.words()
    ))
}

/// That later changes are known of and cannot be read, in words; none when there are none. So it is
/// when one store is behind and the other is gone, or cannot be read just now.
fn behind_words(recovered: &Recovered, texts: &Texts) -> Option<String> {
    let headers = texts.quick.iter().chain(&texts.lasting);
    let newest = headers.filter_map(|(key, text)| {
        let is_state = matches!(
            Key::read(key)?,
            Key::Slot(..) | Key::Tail(..) | Key::Step(..) | Key::Twin(..)
        );
        is_state.then(|| envelope::header(text))?
    });
    let newest = newest.map(|header| header.position).max()?;
    (newest > recovered.position).then(|| {
        format!(
            "Later changes to this plan are known of and could not be read. It is shown as it was on {}. Close the browser, open it again and look for them before you go on",
            recovered.when.words()
        )
    })
}
