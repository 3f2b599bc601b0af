//! Deleted plans stay in the bin for thirty days, whole: with their steps and restore points.

use std::rc::Rc;

use reform_plan::keep::{Batch, Key, Moment, Recovered, Recovery, Store, Texts, recover};
use reform_plan::{Id, PlanDraft};

use super::Keep;
use super::binned::Binned;
use super::lasting::{Extent, Guard};
use super::later::pause;
use super::place::Wanted;
use crate::browser::{clock, ids};
use crate::world::{self, Gone, Left};

/// How many days a plan stays in the bin.
const DAYS: i64 = 30;
/// How long another tab that writes a plan may take to stop, in milliseconds.
const STOPPING: u32 = 100;

impl Keep {
    /// Moves a plan to the bin. A plan that is open is closed first; another tab that writes it stops.
    pub(in crate::browser) async fn bin(self: &Rc<Self>, id: &Id) -> Gone {
        let _turn = self.turns.take().await;
        let open = self.held().filter(|held| &held.id() == id);
        if open.is_some() {
            self.close_held().await;
        }
        let gone = self.move_to_bin(id).await;
        if let (Gone::Not, Some(held)) = (gone, open) {
            self.hold_again(&held.draft()).await;
        }
        gone
    }

    /// Keeps a plan on that was let go of to be deleted and is still there: it is on the screen, and
    /// somebody may go on in it.
    async fn hold_again(self: &Rc<Self>, draft: &PlanDraft) {
        let place = self.take_place(&draft.id, Wanted::Here).await;
        let draft = draft.clone();
        let recovered = match self.recover(&draft.id).await {
            Recovery::Plan(found) => Recovered { draft, ..*found },
            Recovery::Absent => Recovered::new(draft, clock::moment()),
            Recovery::Refused { .. } => return,
        };
        let held = self.keeper_of(recovered, place).await;
        self.hold(&held, None);
    }

    async fn move_to_bin(self: &Rc<Self>, id: &Id) -> Gone {
        let is_seen = self.lasting_keys().await.is_some() && self.quick.is_there();
        let (title, fence) = match self.recover(id).await {
            Recovery::Plan(it) => (it.draft.title().to_owned(), it.fence),
            Recovery::Refused { .. } => ("A plan that cannot be read".to_owned(), 0),
            Recovery::Absent => return Gone::Not,
        };
        let _place = self.take_place(id, Wanted::Here).await;
        let fence = self.claim(id, fence).await;
        pause(STOPPING).await;
        let Some(texts) = self.everything_of(id).await else {
            return Gone::Not;
        };
        let binned = Binned {
            title,
            when: clock::moment(),
            texts,
        };
        let text = binned.seal();
        if !binned.is_whole_in(&text) {
            return Gone::Not;
        }
        let names = |texts: Vec<(String, String)>| texts.into_iter().map(|it| it.0).collect();
        let batch = Batch {
            puts: vec![(Key::Bin(id.clone()).text(), text)],
            drops: names(binned.texts.lasting),
        };
        let guard = Guard {
            key: Key::Place(id.clone()).text(),
            place: fence.place,
            is_put: false,
        };
        let is_in_bin = match self.lasting() {
            Some(lasting) => lasting.run(&batch, Some(&guard)).await.is_ok(),
            None => batch.puts.iter().all(|it| self.quick.put(&it.0, &it.1)),
        };
        if !is_in_bin {
            return Gone::Not;
        }
        let is_gone = self.take_away_quick(names(binned.texts.quick));
        self.channel.tell_saved(id);
        match (is_gone, is_seen) {
            (false, _) => Gone::Not,
            (true, true) => Gone::Everywhere,
            (true, false) => Gone::AsFarAsSeen,
        }
    }

    /// Puts a plan back from the bin; whether it is there again.
    pub(in crate::browser) async fn unbin(self: &Rc<Self>, id: &Id) -> bool {
        let _turn = self.turns.take().await;
        let Some(binned) = self.binned(id).await else {
            return false;
        };
        let is_back = match self.recover(id).await {
            Recovery::Absent => self.put_back(id, &binned.texts).await,
            // A plan of this identity came meanwhile, and is not overwritten.
            _ => self.put_beside(id, &binned.texts).await,
        };
        is_back && self.take_away(bin_keys(id)).await != Gone::Not
    }

    /// Deletes a plan from the bin for good.
    ///
    /// Its place stays: the fence, which is no more than a number. A tab that was frozen while the
    /// plan was deleted finds by it, whenever it wakes, that the plan is not its own any more; with
    /// the fence gone it would write everything again. Deleting everything takes it along.
    pub(in crate::browser) async fn erase(self: &Rc<Self>, id: &Id) -> Gone {
        self.take_away(bin_keys(id)).await
    }

    /// Deletes everything this tool keeps in this browser, for good, and looks what is left.
    pub(in crate::browser) async fn erase_everything(self: &Rc<Self>) -> Left {
        let _turn = self.turns.take().await;
        if let Some(held) = self.held.take() {
            held.let_go();
            held.settle().await;
        }
        let mut plans = Vec::new();
        for (_, key) in self.all_keys().await {
            if let Some(Key::Place(id)) = Key::read(&key) {
                // A tab that writes it stops.
                self.channel.tell_erased(&id);
                plans.push(id);
            }
        }
        pause(STOPPING).await;
        let left = self.take_everything_away().await;
        for id in plans {
            // A tab that reads it finds it gone.
            self.channel.tell_saved(&id);
        }
        left
    }

    async fn take_everything_away(&self) -> Left {
        self.take_away_quick(self.quick.keys());
        let Some(keys) = self.lasting_keys().await else {
            return Left::NotKnown;
        };
        let in_lasting = keys.into_iter().map(|key| (Store::Lasting, key));
        self.take_away(in_lasting.collect()).await;
        let Some(keys) = self.lasting_keys().await else {
            return Left::NotKnown;
        };
        match keys.len() + self.quick.keys().len() {
            0 if self.quick.is_there() => Left::Nothing,
            0 => Left::NotKnown,
            count => Left::Texts(count),
        }
    }

    /// What is in the bin. What has been there for thirty days is deleted.
    pub(super) async fn bin_entries(
        self: &Rc<Self>,
        keys: &[(Store, String)],
    ) -> Vec<world::Binned> {
        let mut entries: Vec<world::Binned> = Vec::new();
        for (store, name) in keys {
            let Some(Key::Bin(id)) = Key::read(name) else {
                continue;
            };
            let Some(text) = self.text(*store, name).await else {
                continue;
            };
            let (title, when) = match Binned::open(&text) {
                Some(binned) => (binned.title, binned.when),
                None => (
                    "A deleted plan that cannot be read".to_owned(),
                    Moment::default(),
                ),
            };
            let left = when
                .date()
                .map(|day| DAYS - (clock::today() - day).whole_days());
            if left.is_some_and(|left| left < 0) {
                self.erase(&id).await;
                continue;
            }
            entries.push(world::Binned {
                id,
                title,
                deleted: when.words(),
                days_left: left.and_then(|it| u32::try_from(it).ok()),
            });
        }
        entries
    }

    /// A plan in the bin; none when it is not there or cannot be read.
    pub(super) async fn binned(&self, id: &Id) -> Option<Binned> {
        for (store, name) in bin_keys(id) {
            if let Some(text) = self.text(store, &name).await {
                return Binned::open(&text);
            }
        }
        None
    }

    /// Whether a plan is in the bin.
    pub(super) async fn is_binned(&self, id: &Id) -> bool {
        self.binned(id).await.is_some()
    }

    /// Everything there is of a plan but for its place, which stays; none when that is not known.
    async fn everything_of(&self, id: &Id) -> Option<Texts> {
        let lasting = match (self.lasting_again().await, self.has_lasting.get()) {
            (Some(lasting), _) => lasting.of_plan(id, Extent::Everything).await?,
            (None, true) => return None,
            (None, false) => Vec::new(),
        };
        let mut texts = Texts {
            quick: self.quick.of_plan(id),
            lasting,
        };
        for texts in [&mut texts.quick, &mut texts.lasting] {
            texts.retain(|(key, _)| !matches!(Key::read(key), Some(Key::Place(_) | Key::Bin(_))));
        }
        Some(texts)
    }

    /// Puts every text back where it was. Where the quick store does not take its part, the lasting
    /// one is given what only that part knew.
    async fn put_back(self: &Rc<Self>, id: &Id, texts: &Texts) -> bool {
        let batch = Batch {
            puts: texts.lasting.clone(),
            drops: Vec::new(),
        };
        let is_lasting_back = match self.lasting_again().await {
            Some(lasting) => lasting.run(&batch, None).await.is_ok(),
            None => batch.puts.is_empty(),
        };
        if !is_lasting_back {
            return false;
        }
        let mut quick = texts.quick.iter();
        if quick.all(|(key, text)| self.quick.put(key, text)) {
            return true;
        }
        match recover(id, texts) {
            Recovery::Plan(recovered) => self.bring_up(*recovered).await,
            _ => false,
        }
    }

    /// Puts a plan back as another one.
    async fn put_beside(self: &Rc<Self>, id: &Id, texts: &Texts) -> bool {
        let Recovery::Plan(recovered) = recover(id, texts) else {
            return false;
        };
        let mut draft = recovered.draft;
        draft.id = ids::new_id();
        self.keep_apart(draft).await
    }
}

fn bin_keys(id: &Id) -> Vec<(Store, String)> {
    let key = Key::Bin(id.clone()).text();
    vec![(Store::Lasting, key.clone()), (Store::Quick, key)]
}
