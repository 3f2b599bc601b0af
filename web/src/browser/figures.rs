//! The published figures, held by a worker that is started when something first asks for them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use reform_plan::Framework;
use send_data::release::Mapping;
use send_explore::{Answer, Ask};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::Callback;

use super::keep::Keep;
use super::running::{self, Kind, Running, Tell};
use crate::desk::{ReplyBody, RequestBody};
use crate::wire::{Follows, from_bytes};
use crate::world::{Answered, Heard, KeptFigures};

/// The worker, and what is said when it cannot be used.
const WORKER: Kind = Kind {
    name: "figures",
    not_loaded: FAILED,
    other_build: OTHER_BUILD,
    ended: FAILED,
};
/// Said when the worker cannot be used.
const FAILED: &str = "The published figures did not load. Check your connection, then try again. You can carry on without them";
/// Said when the worker is of another build.
const OTHER_BUILD: &str = "The tool was changed since this page was loaded. Load the page again to see figures; what you typed is saved";

/// How many answers are remembered: those of the pages somebody goes back and forth between.
const REMEMBERED: usize = 24;

/// Who asks the worker, and remembers what it answered.
pub(super) struct Figures {
    keep: Rc<Keep>,
    framework: Rc<Framework>,
    running: RefCell<Option<Rc<Running>>>,
    remembered: RefCell<Vec<(Ask, Rc<Answer>)>>,
    /// What was asked and not wholly answered.
    pending: RefCell<Vec<(u32, Ask, Callback<Answered>)>>,
    next: Cell<u32>,
    /// Counts up whenever other figures are taken: an answer from before is not remembered.
    round: Cell<u32>,
    /// Counts up whenever reading begins or is stopped.
    reading: Cell<u32>,
}

impl Figures {
    pub(super) fn new(keep: Rc<Keep>, framework: Rc<Framework>) -> Rc<Self> {
        Rc::new(Self {
            keep,
            framework,
            running: RefCell::default(),
            remembered: RefCell::default(),
            pending: RefCell::default(),
            next: Cell::default(),
            round: Cell::default(),
            reading: Cell::default(),
        })
    }

    /// The answer to something that was asked before.
    pub(super) fn remembered(&self, ask: &Ask) -> Option<Rc<Answer>> {
        let remembered = self.remembered.borrow();
        let (_, answer) = remembered.iter().find(|(asked, _)| asked == ask)?;
        Some(Rc::clone(answer))
    }

    /// Asks something about figures.
    pub(super) fn ask(self: &Rc<Self>, ask: Ask, tell: Callback<Answered>) {
        let (own, round, id) = (Rc::clone(self), self.round.get(), self.next.get());
        self.next.set(id.wrapping_add(1));
        let pending = (id, ask.clone(), tell.clone());
        self.pending.borrow_mut().push(pending);
        spawn_local(async move {
            let running = match own.running().await {
                Ok(running) => running,
                Err(words) => {
                    own.is_done(id);
                    return tell.emit(Err(words.into()));
                }
            };
            if !own.is_pending(id) {
                return;
            }
            let asked = ask.clone();
            let remember = Rc::clone(&own);
            let tell: Tell = Box::new(move |said| match heard(&said) {
                Heard::Progress { .. } => {}
                Heard::Failed(words) => {
                    remember.is_done(id);
                    tell.emit(Err(words));
                }
                Heard::Answer {
                    answer,
                    is_last,
                    is_whole,
                } => {
                    if is_last {
                        remember.is_done(id);
                    }
                    if is_last && is_whole && remember.round.get() == round {
                        remember.remember(&asked, &answer);
                    }
                    tell.emit(Ok(answer));
                }
            });
            running.send(&RequestBody::Ask(ask), None, tell);
        });
    }

    /// Reads a file the user chose.
    pub(super) fn read(
        self: &Rc<Self>,
        file: File,
        today: String,
        said: Vec<Mapping>,
        tell: Callback<Heard>,
    ) {
        let own = Rc::clone(self);
        let reading = self.reading.get().wrapping_add(1);
        self.reading.set(reading);
        spawn_local(async move {
            let running = own.running().await;
            if own.reading.get() != reading {
                return;
            }
            match running {
                Ok(running) => {
                    let name = file.name();
                    let body = RequestBody::Read { name, today, said };
                    let tell: Tell = Box::new(move |said| tell.emit(heard(&said)));
                    running.send(&body, Some(&file), tell);
                }
                Err(words) => tell.emit(Heard::Failed(words.into())),
            }
        });
    }

    /// Stops reading: the worker ends in the middle of it. What else it was asked is asked again, of
    /// a new one.
    pub(super) fn stop(self: &Rc<Self>) {
        self.reading.set(self.reading.get().wrapping_add(1));
        if let Some(running) = self.running.take() {
            running.stop();
        }
        for (_, ask, tell) in self.pending.take() {
            self.ask(ask, tell);
        }
    }

    /// Keeps what was read of a file; whether it is kept for the next time too.
    pub(super) async fn take(self: &Rc<Self>, text: &str) -> bool {
        let is_kept = self.keep.put_figures(text).await;
        self.begin_anew();
        is_kept
    }

    /// Everything that was taken from files.
    pub(super) async fn taken(&self) -> Vec<KeptFigures> {
        self.keep.figures().await
    }

    /// Takes something back that was taken from a file; whether it is gone.
    pub(super) async fn drop_taken(self: &Rc<Self>, key: &str) -> bool {
        let is_gone = self.keep.drop_figures(key).await;
        self.begin_anew();
        is_gone
    }

    /// Which round of figures it is.
    pub(super) fn round(&self) -> u32 {
        self.round.get()
    }

    /// Everything that was kept was deleted.
    pub(super) fn forget(self: &Rc<Self>) {
        self.keep.forget_figures();
        self.begin_anew();
    }

    /// From now on other figures are shown: what is on the page is asked again.
    fn begin_anew(self: &Rc<Self>) {
        self.round.set(self.round.get().wrapping_add(1));
        self.remembered.borrow_mut().clear();
        self.stop();
    }

    fn is_pending(&self, id: u32) -> bool {
        self.pending.borrow().iter().any(|(known, ..)| *known == id)
    }

    fn is_done(&self, id: u32) {
        self.pending.borrow_mut().retain(|(known, ..)| *known != id);
    }

    fn remember(&self, ask: &Ask, answer: &Rc<Answer>) {
        let mut remembered = self.remembered.borrow_mut();
        remembered.retain(|(asked, _)| asked != ask);
        remembered.push((ask.clone(), Rc::clone(answer)));
        if remembered.len() > REMEMBERED {
            remembered.remove(0);
        }
    }

    /// The worker, started if need be.
    async fn running(self: &Rc<Self>) -> Result<Rc<Running>, String> {
        let running = self.running.borrow().clone();
        if let Some(running) = running.filter(|it| !it.is_stopped()) {
            return Ok(running);
        }
        let taken = loop {
            let round = self.round.get();
            let taken = self.keep.figures().await;
            // Something may have been taken or removed meanwhile.
            if round == self.round.get() {
                break taken;
            }
        };
        // Somebody else may have started it meanwhile.
        let running = self.running.borrow().clone();
        if let Some(running) = running.filter(|it| !it.is_stopped()) {
            return Ok(running);
        }
        let running = Running::start(&WORKER)?;
        let begin = RequestBody::Begin {
            framework: Box::new((*self.framework).clone()),
            taken: taken.into_iter().map(|it| it.text).collect(),
        };
        running.tell(&begin);
        self.running.replace(Some(Rc::clone(&running)));
        Ok(running)
    }
}

/// What the worker replied, for pages.
fn heard(said: &running::Heard<'_>) -> Heard {
    let (body, follows) = match said {
        running::Heard::Reply { body, follows, .. } => (body, follows),
        running::Heard::Failed(words) => return Heard::Failed((*words).into()),
    };
    match from_bytes(body) {
        Some(ReplyBody::Answer { answer, is_whole }) => Heard::Answer {
            answer: answer.into(),
            is_last: *follows == Follows::Nothing,
            is_whole,
        },
        Some(ReplyBody::Progress { done, total }) => Heard::Progress { done, total },
        Some(ReplyBody::Failed(words)) => Heard::Failed(words.into()),
        None => Heard::Failed(OTHER_BUILD.into()),
    }
}
