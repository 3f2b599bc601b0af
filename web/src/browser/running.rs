//! A worker that runs: what is sent to it, and who waits for what it replies.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use gloo_events::EventListener;
use js_sys::{Array, Uint8Array};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{File, HtmlLinkElement, MessageEvent, Worker, WorkerOptions, WorkerType};

use crate::browser::keep::hold_at_stop;
use crate::wire::{BUILD, Follows, Ready, Request, from_bytes, head_of, to_bytes};

/// Which worker it is, and what is said when it cannot be used.
pub(super) struct Kind {
    /// Its name: the worker `x` is started by `x-worker.js`.
    pub(super) name: &'static str,
    /// It did not load.
    pub(super) not_loaded: &'static str,
    /// It is of another build than the page.
    pub(super) other_build: &'static str,
    /// It ended in the middle of its work.
    pub(super) ended: &'static str,
}

/// What is heard of a worker.
pub(super) enum Heard<'a> {
    /// A reply.
    Reply {
        /// Its body, as bytes.
        body: &'a [u8],
        /// Whether more follow.
        follows: Follows,
        /// What came beside it.
        beside: JsValue,
    },
    /// There will be none, and why.
    Failed(&'a str),
}

/// Who is told of replies.
pub(super) type Tell = Box<dyn Fn(Heard<'_>)>;

/// A worker that runs.
pub(super) struct Running {
    kind: &'static Kind,
    worker: Worker,
    next: Cell<u32>,
    waiting: RefCell<BTreeMap<u32, Tell>>,
    /// What is sent as soon as the worker listens; none once it does.
    unsent: RefCell<Option<Vec<JsValue>>>,
    is_stopped: Cell<bool>,
    listeners: RefCell<Vec<EventListener>>,
}

impl Running {
    /// Starts a worker.
    ///
    /// # Errors
    /// When the browser has none, in words.
    pub(super) fn start(kind: &'static Kind) -> Result<Rc<Self>, String> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&address(kind.name), &options)
            .map_err(|_| kind.not_loaded.to_owned())?;
        hold_at_stop(&worker);
        let running = Rc::new_cyclic(|own: &Weak<Self>| {
            let (hears, fails) = (own.clone(), own.clone());
            let message = EventListener::new(&worker, "message", move |event| {
                let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
                if let (Some(own), Some(data)) = (hears.upgrade(), data) {
                    own.hear(data);
                }
            });
            let error = EventListener::new(&worker, "error", move |event| {
                // It is the worker's and not the page's: the tool goes on.
                event.prevent_default();
                if let Some(own) = fails.upgrade() {
                    own.end();
                }
            });
            Self {
                kind,
                worker,
                next: Cell::default(),
                waiting: RefCell::default(),
                unsent: RefCell::new(Some(Vec::new())),
                is_stopped: Cell::default(),
                listeners: RefCell::new(vec![message, error]),
            }
        });
        Ok(running)
    }

    /// Whether it does not run any more.
    pub(super) fn is_stopped(&self) -> bool {
        self.is_stopped.get()
    }

    /// Stops it. Whoever waits hears nothing more.
    pub(super) fn stop(&self) {
        self.is_stopped.set(true);
        self.listeners.borrow_mut().clear();
        self.worker.terminate();
        self.waiting.take();
    }

    /// Tells the worker something it does not reply to.
    pub(super) fn tell(&self, body: &impl Serialize) {
        let message = self.request(body).1;
        self.post(message.into());
    }

    /// Sends a request, with the file it is about, if any.
    pub(super) fn send(&self, body: &impl Serialize, file: Option<&File>, tell: Tell) {
        let (id, bytes) = self.request(body);
        self.waiting.borrow_mut().insert(id, tell);
        self.post(match file {
            Some(file) => Array::of2(&bytes, file).into(),
            None => bytes.into(),
        });
    }

    /// The next number, and the bytes of a request with it.
    fn request(&self, body: &impl Serialize) -> (u32, Uint8Array) {
        let id = self.next.get();
        self.next.set(id.wrapping_add(1));
        (id, Uint8Array::from(&*to_bytes(&Request { id, body })))
    }

    /// Posts a message, once the worker listens.
    fn post(&self, message: JsValue) {
        if let Some(unsent) = &mut *self.unsent.borrow_mut() {
            unsent.push(message);
            return;
        }
        if self.worker.post_message(&message).is_err() {
            self.fail(self.kind.ended);
        }
    }

    /// Hears a message: bytes, or bytes and what comes beside them.
    fn hear(&self, message: JsValue) {
        let (bytes, beside) = match message.dyn_ref::<Array>() {
            Some(pair) => (pair.get(0), pair.get(1)),
            None => (message, JsValue::UNDEFINED),
        };
        // Anything else is why it could not be started.
        let Some(bytes) = bytes.dyn_ref::<Uint8Array>() else {
            return self.end();
        };
        let bytes = bytes.to_vec();
        if self.unsent.borrow().is_some() {
            return self.begin(&bytes);
        }
        let Some((head, body)) = head_of(&bytes) else {
            return self.fail(self.kind.other_build);
        };
        let Some(tell) = self.waiting.borrow_mut().remove(&head.id) else {
            return;
        };
        let follows = head.follows;
        tell(Heard::Reply {
            body,
            follows,
            beside,
        });
        if follows == Follows::More && !self.is_stopped() {
            self.waiting.borrow_mut().insert(head.id, tell);
        }
    }

    /// Hears the first message, and posts what waits for it.
    fn begin(&self, bytes: &[u8]) {
        match from_bytes::<Ready>(bytes) {
            Some(ready) if ready.build == BUILD => {}
            _ => return self.fail(self.kind.other_build),
        }
        for message in self.unsent.take().unwrap_or_default() {
            self.post(message);
        }
    }

    /// It has ended by itself.
    fn end(&self) {
        let is_unready = self.unsent.borrow().is_some();
        self.fail(if is_unready {
            self.kind.not_loaded
        } else {
            self.kind.ended
        });
    }

    /// It cannot be used any more: everybody who waits is told.
    fn fail(&self, words: &str) {
        self.is_stopped.set(true);
        self.worker.terminate();
        for tell in self.waiting.take().into_values() {
            tell(Heard::Failed(words));
        }
    }
}

/// Address of a worker, with the build of the page, so that a browser does not mix two.
fn address(name: &str) -> String {
    let document = web_sys::window().and_then(|window| window.document());
    let glue = document
        .and_then(|it| it.query_selector("link[rel=modulepreload]").ok().flatten())
        .and_then(|it| it.dyn_into::<HtmlLinkElement>().ok())
        .map(|it| it.href());
    let build = glue.as_deref().and_then(|it| it.rsplit('/').next());
    format!("{name}-worker.js?{}", build.unwrap_or(BUILD))
}
