use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use reform_plan::Id;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent};

use super::Wanted;
use crate::browser::keep::hold_at_stop;
use crate::browser::keep::later::pause;

/// Name of the channel on which tabs tell one another things.
const CHANNEL: &str = "sendplan";
/// How long another tab may take to say that it holds a plan, in milliseconds.
const ANSWER: u32 = 300;

/// What another tab did.
pub(in crate::browser::keep) enum Heard {
    /// It saved a plan, or moved it to the bin.
    Saved(Id),
    /// It deleted a plan for good.
    Erased(Id),
}

/// A plan this tab may write, with who is told when it is lost.
type Owned = (Rc<Id>, Rc<dyn Fn()>);

/// What tabs tell one another: `kind:plan`.
pub(in crate::browser::keep) struct Channel {
    raw: Option<BroadcastChannel>,
    /// Plans this tab may write, where there are no Web Locks, with who is told when one is lost.
    held: RefCell<Vec<Owned>>,
    /// The plan that is being asked for, until somebody answers that it holds it.
    asked: RefCell<Option<Id>>,
    listener: RefCell<Option<EventListener>>,
}

/// A plan this tab may write as far as the others answered; free again when it is dropped.
pub(in crate::browser::keep) struct Turf {
    channel: Rc<Channel>,
    id: Rc<Id>,
}

impl Drop for Turf {
    fn drop(&mut self) {
        let is_other = |it: &Owned| !Rc::ptr_eq(&it.0, &self.id);
        self.channel.held.borrow_mut().retain(is_other);
    }
}

impl Channel {
    /// Opens the channel.
    pub(in crate::browser::keep) fn open(onheard: impl Fn(Heard) + 'static) -> Rc<Self> {
        let channel = Rc::new(Self {
            raw: BroadcastChannel::new(CHANNEL).ok(),
            held: RefCell::default(),
            asked: RefCell::default(),
            listener: RefCell::default(),
        });
        if let Some(raw) = &channel.raw {
            hold_at_stop(raw);
            let weak = Rc::downgrade(&channel);
            let listener = EventListener::new(raw, "message", move |event| {
                let text = event
                    .dyn_ref::<MessageEvent>()
                    .and_then(|it| it.data().as_string());
                let (Some(channel), Some(text)) = (weak.upgrade(), text) else {
                    return;
                };
                if let Some((kind, id)) = text.split_once(':') {
                    channel.heard(kind, Id::from(id), &onheard);
                }
            });
            channel.listener.replace(Some(listener));
        }
        channel
    }

    /// Tells the other tabs that a plan was saved, or moved to the bin.
    pub(in crate::browser::keep) fn tell_saved(&self, id: &Id) {
        self.tell("saved", id);
    }

    /// Tells the other tabs that a plan is deleted for good.
    pub(in crate::browser::keep) fn tell_erased(&self, id: &Id) {
        self.tell("erased", id);
    }

    /// Takes a plan, unless another tab says in time that it holds it.
    pub(super) async fn take(
        self: &Rc<Self>,
        id: &Id,
        wanted: Wanted,
        onlost: Rc<dyn Fn()>,
    ) -> Option<Turf> {
        match wanted {
            Wanted::IfFree => {
                self.asked.replace(Some(id.clone()));
                self.tell("asked", id);
                pause(ANSWER).await;
                // Gone: somebody answered.
                self.asked.take()?;
            }
            Wanted::Here => self.tell("taken", id),
        }
        let id = Rc::new(id.clone());
        self.held.borrow_mut().push((Rc::clone(&id), onlost));
        Some(Turf {
            channel: Rc::clone(self),
            id,
        })
    }

    fn tell(&self, kind: &str, id: &Id) {
        if let Some(raw) = &self.raw {
            // A tab that does not hear it finds out when it next writes.
            let _ = raw.post_message(&format!("{kind}:{id}").into());
        }
    }

    fn heard(&self, kind: &str, id: Id, onheard: &impl Fn(Heard)) {
        let holding = {
            let held = self.held.borrow();
            held.iter()
                .find(|it| *it.0 == id)
                .map(|it| Rc::clone(&it.1))
        };
        match (kind, holding) {
            ("asked", Some(_)) => self.tell("held", &id),
            ("held", _) => {
                let is_asked = self.asked.borrow().as_ref() == Some(&id);
                if is_asked {
                    self.asked.take();
                }
            }
            ("taken", Some(onlost)) => {
                self.held.borrow_mut().retain(|it| *it.0 != id);
                onlost();
            }
            ("saved", _) => onheard(Heard::Saved(id)),
            ("erased", _) => onheard(Heard::Erased(id)),
            _ => {}
        }
    }
}
