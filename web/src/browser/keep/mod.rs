//! The one place that touches browser storage: plans are kept in two stores at once.
//!
//! What is written where, and what may be said of it, is decided by the core
//! ([`reform_plan::keep`]); here it is carried out, read back and reported. Nothing is written
//! before a plan was read, without its place, or after the tool has stopped.

mod bin;
mod binned;
mod conflict;
mod database;
mod figures;
mod held;
mod hold;
mod lasting;
mod later;
mod offline;
mod old;
mod open;
mod place;
mod promise;
mod quick;
mod read;
mod shelf;
mod stop;
mod turns;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo_events::EventListener;
use reform_plan::Id;
use reform_plan::keep::{Batch, Key, Store};
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::world::{Gone, KeepEvent, KeptFigures, Lost, Storage};
use held::Held;
use lasting::{Guard, Lasting, Refusal};
pub(super) use offline::{forget_copy, offline};
use place::{Channel, Heard};
use quick::Quick;
pub(super) use stop::hold_at_stop;
use stop::{stopped, until_stop};
use turns::Turns;

pub(super) use binned::{in_rescue, read_binned};
pub(super) use shelf::hand_out;

/// Both stores, and the plan that is open for writing.
pub(super) struct Keep {
    quick: Quick,
    lasting: RefCell<Option<Rc<Lasting>>>,
    /// Whether the lasting store ever worked, so that it is worth opening again.
    has_lasting: Cell<bool>,
    channel: Rc<Channel>,
    turns: Rc<Turns>,
    held: RefCell<Option<Rc<Held>>>,
    /// Figures that were taken from files and are in no store.
    figures: RefCell<Vec<KeptFigures>>,
    tell: RefCell<Callback<KeepEvent>>,
    /// Whether the browser promised to keep the work of this site; none until it was asked.
    promise: Cell<Option<bool>>,
    has_asked: Cell<bool>,
    awake: RefCell<Option<EventListener>>,
    own: Weak<Self>,
}

impl Keep {
    /// Looks what the browser offers. Reads and writes nothing of the work yet.
    pub(super) async fn start() -> Rc<Self> {
        let keep = Rc::new_cyclic(|own: &Weak<Self>| {
            let for_channel = own.clone();
            Self {
                quick: Quick::probe(),
                lasting: RefCell::default(),
                has_lasting: Cell::default(),
                channel: Channel::open(move |heard| {
                    if let Some(keep) = for_channel.upgrade() {
                        keep.heard(heard);
                    }
                }),
                turns: Rc::default(),
                held: RefCell::default(),
                figures: RefCell::default(),
                tell: RefCell::default(),
                promise: Cell::default(),
                has_asked: Cell::default(),
                awake: RefCell::default(),
                own: own.clone(),
            }
        });
        keep.watch_waking();
        keep.look_for_promise();
        keep.open_lasting().await;
        keep
    }

    /// Whether and where work can be kept.
    pub(super) fn storage(&self) -> Storage {
        match (self.lasting().is_some(), self.quick.is_there()) {
            (true, _) => Storage::Works,
            (false, true) => Storage::UntilClosed,
            (false, false) => Storage::Blocked,
        }
    }

    /// Who is told of saving from now on; told at once how things stand.
    pub(super) fn watch(&self, tell: Callback<KeepEvent>) {
        self.tell.replace(tell);
        if let Some(held) = self.held() {
            held.tell();
        }
    }

    fn tell(&self, event: KeepEvent) {
        let tell = self.tell.borrow().clone();
        tell.emit(event);
    }

    fn heard(&self, heard: Heard) {
        match heard {
            Heard::Saved(id) => self.tell(KeepEvent::SavedElsewhere(id)),
            Heard::Erased(id) => {
                let held = self.held().filter(|held| held.id() == id);
                if let Some(held) = held {
                    // Somebody wants it gone: it is not written again from here.
                    held.let_go();
                    self.held.take();
                    self.tell(KeepEvent::LostPlace {
                        plan: id.clone(),
                        why: Lost::Deleted,
                        copy: None,
                    });
                }
                self.tell(KeepEvent::SavedElsewhere(id));
            }
        }
    }

    /// A tab that slept may have missed that another tab took its plan.
    fn watch_waking(&self) {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else {
            return;
        };
        let (own, page) = (self.own.clone(), document.clone());
        let listener = EventListener::new(&document, "visibilitychange", move |_| {
            let held = own.upgrade().and_then(|keep| keep.held());
            if let Some(held) = held.filter(|_| !page.hidden()) {
                held.look();
            }
        });
        self.awake.replace(Some(listener));
    }

    /// The lasting store, when it can be used.
    fn lasting(&self) -> Option<Rc<Lasting>> {
        let lasting = self.lasting.borrow().clone();
        lasting.filter(|it| !it.is_closed())
    }

    /// The same, opened again if it was closed or did not answer.
    async fn lasting_again(&self) -> Option<Rc<Lasting>> {
        if self.lasting().is_none() && self.has_lasting.get() {
            self.open_lasting().await;
        }
        self.lasting()
    }

    /// The same, tried even where it never worked: before something is said to be gone. An earlier
    /// session may have kept it there, and the next one may find it.
    async fn lasting_at_last(&self) -> Option<Rc<Lasting>> {
        if self.lasting().is_none() {
            self.open_lasting().await;
        }
        self.lasting()
    }

    fn held(&self) -> Option<Rc<Held>> {
        self.held.borrow().clone()
    }

    async fn open_lasting(&self) {
        let own = self.own.clone();
        let opened = Lasting::open(move || {
            if let Some(keep) = own.upgrade() {
                keep.lasting_was_closed();
            }
        });
        let opened = opened.await.map(Rc::new);
        if opened.is_some() {
            self.has_lasting.set(true);
        }
        self.lasting.replace(opened);
    }

    /// A store that does not answer is not used any more until it is opened again: what is in it
    /// would be overwritten unread.
    fn lasting_is_silent(&self) {
        self.lasting.replace(None);
    }

    /// Somebody cleared the data of the site: everything that is on the screen is written again.
    fn lasting_was_closed(&self) {
        let Some(keep) = self.own.upgrade() else {
            return;
        };
        spawn_local(async move {
            if let (Some(_), Some(held)) = (keep.lasting_again().await, keep.held()) {
                held.write_everything();
            }
        });
    }

    /// Carries a batch out in the lasting store.
    async fn run(&self, batch: &Batch, guard: &Guard) -> Result<(), Refusal> {
        let lasting = self.lasting_again().await.ok_or(Refusal::Failed)?;
        lasting.run(batch, Some(guard)).await
    }

    /// Takes texts away, wherever they are.
    async fn take_away(&self, keys: Vec<(Store, String)>) -> Gone {
        let (from_quick, from_lasting) = parted(keys);
        let mut gone = Gone::Everywhere;
        if !from_lasting.is_empty() {
            let batch = Batch {
                puts: Vec::new(),
                drops: from_lasting,
            };
            gone = match self.lasting_at_last().await {
                Some(lasting) if lasting.run(&batch, None).await.is_ok() => Gone::Everywhere,
                None if !self.has_lasting.get() => Gone::AsFarAsSeen,
                _ => Gone::Not,
            };
        }
        match gone {
            Gone::Not => Gone::Not,
            _ if !self.take_away_quick(from_quick) => Gone::Not,
            _ if !self.quick.is_there() => Gone::AsFarAsSeen,
            gone => gone,
        }
    }

    /// Takes texts away from the quick store; whether all are gone.
    fn take_away_quick(&self, keys: Vec<String>) -> bool {
        let gone = keys.into_iter().map(|key| self.quick.take_away(&key));
        gone.filter(|is_gone| !is_gone).count() == 0
    }

    /// The plan that was open last. The lasting store is asked first: after a browser was killed the
    /// quick one may say what was true some minutes before.
    pub(super) async fn last_open(&self) -> Option<Id> {
        let key = Key::Open.text();
        let lasting = match self.lasting() {
            Some(lasting) => lasting.text(&key).await.flatten(),
            None => None,
        };
        let text = lasting.or_else(|| self.quick.text(&key))?;
        Some(Id(text.trim_matches('"').to_owned()))
    }

    /// Remembers which plan is open. Not vital: a failure is passed over.
    pub(super) fn remember_open(&self, id: Option<&Id>) {
        let key = Key::Open.text();
        let text = id.map(|id| format!("\"{id}\""));
        match &text {
            Some(text) => self.quick.put(&key, text),
            None => self.quick.take_away(&key),
        };
        if let Some(lasting) = self.lasting() {
            let mut batch = Batch::default();
            match text {
                Some(text) => batch.puts.push((key, text)),
                None => batch.drops.push(key),
            }
            spawn_local(async move {
                let _ = lasting.run(&batch, None).await;
            });
        }
    }
}

/// Keys of the quick store, and those of the lasting one.
fn parted(keys: Vec<(Store, String)>) -> (Vec<String>, Vec<String>) {
    let (quick, lasting): (Vec<_>, Vec<_>) = keys.into_iter().partition(|it| it.0 == Store::Quick);
    let names = |keys: Vec<(Store, String)>| keys.into_iter().map(|it| it.1).collect();
    (names(quick), names(lasting))
}
