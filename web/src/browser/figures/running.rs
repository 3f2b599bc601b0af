//! A worker that runs: what is sent to it, and who waits for what it replies.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use gloo_events::EventListener;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{File, HtmlLinkElement, MessageEvent, Worker, WorkerOptions, WorkerType};

use crate::browser::keep::hold_at_stop;
use crate::desk::{BUILD, Ready, Reply, ReplyBody, Request, RequestBody, from_bytes, to_bytes};
use crate::world::Heard;

/// Who is told of replies.
pub(super) type Tell = Box<dyn Fn(Heard)>;

/// Said when the worker cannot be used.
const FAILED: &str = "The published figures did not load. Check your connection, then try again. You can carry on without them";
/// Said when the worker is of another build.
const OTHER_BUILD: &str = "The tool was changed since this page was loaded. Load the page again to see figures; what you typed is saved";

/// A worker that runs.
pub(super) struct Running {
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
    pub(super) fn start() -> Result<Rc<Self>, String> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker =
            Worker::new_with_options(&address(), &options).map_err(|_| FAILED.to_owned())?;
        hold_at_stop(&worker);
        let running = Rc::new_cyclic(|own: &Weak<Self>| {
            let (hears, fails) = (own.clone(), own.clone());
            let message = EventListener::new(&worker, "message", move |event| {
                let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
                if let (Some(own), Some(data)) = (hears.upgrade(), data) {
                    match data.dyn_ref::<Uint8Array>() {
                        Some(bytes) => own.hear(&bytes.to_vec()),
                        // It could not be started.
                        None => own.fail(FAILED),
                    }
                }
            });
            let error = EventListener::new(&worker, "error", move |event| {
                // It is the worker's and not the page's: the tool goes on.
                event.prevent_default();
                if let Some(own) = fails.upgrade() {
                    own.fail(FAILED);
                }
            });
            Self {
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

    /// Sends a request, with the file it is about, if any.
    pub(super) fn send(&self, body: RequestBody, file: Option<&File>, tell: Tell) {
        let id = self.next.get();
        self.next.set(id.wrapping_add(1));
        if !matches!(body, RequestBody::Begin { .. }) {
            self.waiting.borrow_mut().insert(id, tell);
        }
        let bytes: JsValue = Uint8Array::from(&*to_bytes(&Request { id, body })).into();
        let message = match file {
            Some(file) => Array::of2(&bytes, file).into(),
            None => bytes,
        };
        if let Some(unsent) = &mut *self.unsent.borrow_mut() {
            unsent.push(message);
            return;
        }
        self.post(&message);
    }

    fn post(&self, message: &JsValue) {
        if self.worker.post_message(message).is_err() {
            self.fail(FAILED);
        }
    }

    fn hear(&self, bytes: &[u8]) {
        let is_unready = self.unsent.borrow().is_some();
        if is_unready {
            match from_bytes::<Ready>(bytes) {
                Some(ready) if ready.build == BUILD => {}
                _ => return self.fail(OTHER_BUILD),
            }
            for message in self.unsent.take().unwrap_or_default() {
                self.post(&message);
            }
            return;
        }
        let Some(reply) = from_bytes::<Reply>(bytes) else {
            return self.fail(OTHER_BUILD);
        };
        let is_last = !matches!(
            reply.body,
            ReplyBody::Progress { .. } | ReplyBody::Answer { is_last: false, .. }
        );
        let Some(tell) = self.waiting.borrow_mut().remove(&reply.id) else {
            return;
        };
        tell(match reply.body {
            ReplyBody::Answer {
                answer,
                is_last,
                is_whole,
            } => Heard::Answer {
                answer: answer.into(),
                is_last,
                is_whole,
            },
            ReplyBody::Progress { done, total } => Heard::Progress { done, total },
            ReplyBody::Failed(words) => Heard::Failed(words.into()),
        });
        if !is_last && !self.is_stopped() {
            self.waiting.borrow_mut().insert(reply.id, tell);
        }
    }

    /// It cannot be used any more: everybody who waits is told.
    fn fail(&self, words: &str) {
        self.is_stopped.set(true);
        self.worker.terminate();
        for tell in self.waiting.take().into_values() {
            tell(Heard::Failed(words.into()));
        }
    }
}

/// Address of the worker, with the build of the page, so that a browser does not mix two.
fn address() -> String {
    let document = web_sys::window().and_then(|window| window.document());
    let glue = document
        .and_then(|it| it.query_selector("link[rel=modulepreload]").ok().flatten())
        .and_then(|it| it.dyn_into::<HtmlLinkElement>().ok())
        .map(|it| it.href());
    let name = glue.as_deref().and_then(|it| it.rsplit('/').next());
    format!("figures-worker.js?{}", name.unwrap_or(BUILD))
}
