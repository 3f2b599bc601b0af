//! The worker that holds the published figures: it loads parts of the pack when something asks for
//! them, answers, and reads files the user chose. It sends nothing anywhere but to its own page.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use plan_web::browser::fetch_text;
use plan_web::desk::{ReplyBody, RequestBody};
use plan_web::wire::{BUILD, Follows, Ready, ReplyHead, Request, from_bytes, to_bytes};
use reform_plan::Framework;
use send_data::release::Mapping;
use send_explore::{Answer, Ask, Desk, Kept};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, File, MessageEvent};

/// How many parts are waited for before the first answer: the own region and England.
const AT_FIRST: usize = 2;

/// Bytes of the largest file that is read.
const LARGEST: f64 = 268_435_456.0;

/// Where the pack is, relative to the worker.
const FOLDER: &str = "figures/";

fn main() {
    let clerk = Rc::new(Clerk::default());
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        clerk.queue.borrow_mut().push_back(Work::New(event.data()));
        if !clerk.is_busy.replace(true) {
            let clerk = Rc::clone(&clerk);
            spawn_local(async move { clerk.work().await });
        }
    });
    scope().set_onmessage(Some(hear.as_ref().unchecked_ref()));
    // It listens as long as the worker lives.
    hear.forget();
    say(&Ready {
        build: BUILD.to_owned(),
    });
}

/// Whoever answers at the desk.
#[derive(Default)]
struct Clerk {
    /// What the desk is opened with.
    begin: RefCell<Option<(Framework, Vec<String>)>>,
    desk: RefCell<Option<Desk>>,
    /// What is to be done, one after another: so no part is fetched twice.
    queue: RefCell<VecDeque<Work>>,
    is_busy: Cell<bool>,
}

/// Something to be done.
enum Work {
    /// A message of the page.
    New(JsValue),
    /// The rest of an answer: parts that are still missing. Whatever came meanwhile goes first.
    Rest {
        /// Number of the request.
        id: u32,
        ask: Ask,
        parts: Vec<String>,
    },
}

impl Clerk {
    /// Does what is to be done, until there is nothing more.
    async fn work(&self) {
        loop {
            let work = self.queue.borrow_mut().pop_front();
            match work {
                None => break self.is_busy.set(false),
                Some(Work::New(message)) => self.hear(&message).await,
                Some(Work::Rest { id, ask, parts }) => self.rest(id, &ask, parts).await,
            }
        }
    }

    /// Hears a message of the page: bytes, or bytes and a file.
    async fn hear(&self, message: &JsValue) {
        let (bytes, file) = match message.dyn_ref::<Array>() {
            Some(pair) => (pair.get(0), pair.get(1).dyn_into::<File>().ok()),
            None => (message.clone(), None),
        };
        let bytes = Uint8Array::new(&bytes).to_vec();
        let Some(request) = from_bytes::<Request<RequestBody>>(&bytes) else {
            // The page takes what is no reply for the end of this worker.
            let _ = scope().post_message(&"not understood".into());
            return;
        };
        let id = request.id;
        let replied = match (request.body, file) {
            (RequestBody::Begin { framework, taken }, _) => {
                self.begin.replace(Some((*framework, taken)));
                return;
            }
            (RequestBody::Ask(ask), _) => match self.answer(id, ask).await {
                Ok(()) => return,
                Err(words) => Err(words),
            },
            (RequestBody::Read { name, today, said }, Some(file)) => {
                self.read(id, &name, &file, &today, &said).await
            }
            (RequestBody::Read { name, .. }, None) => Err(format!("{name} did not arrive")),
        };
        match replied {
            Ok(answer) => reply(id, answer, Extent::Whole),
            Err(words) => say_to(id, Follows::Nothing, &ReplyBody::Failed(words)),
        }
    }

    /// Answers with the own region and England; what more has to be fetched is done later.
    async fn answer(&self, id: u32, ask: Ask) -> Result<(), String> {
        self.open().await?;
        let mut first = self.with(|desk| desk.needs(&ask))?;
        let parts = first.split_off(first.len().min(AT_FIRST));
        self.fetch(first).await?;
        let answer = self.with(|desk| desk.answer(&ask))?;
        if parts.is_empty() {
            reply(id, answer, Extent::Whole);
        } else {
            reply(id, answer, Extent::More);
            let rest = Work::Rest { id, ask, parts };
            self.queue.borrow_mut().push_back(rest);
        }
        Ok(())
    }

    /// Completes an answer. One that cannot be completed stays as it is: a page that has the own area
    /// is not taken away because another one did not come.
    async fn rest(&self, id: u32, ask: &Ask, mut parts: Vec<String>) {
        let is_missing = |part: &String| self.with(|desk| !desk.pack().has_part(part));
        parts.retain(|part| is_missing(part).unwrap_or(true));
        let extent = match self.fetch(parts).await {
            Ok(()) => Extent::Whole,
            Err(_) => Extent::Part,
        };
        if let Ok(answer) = self.with(|desk| desk.answer(ask)) {
            reply(id, answer, extent);
        }
    }

    /// Reads a file the user chose. Nothing is taken of it yet.
    async fn read(
        &self,
        id: u32,
        name: &str,
        file: &File,
        today: &str,
        said: &[Mapping],
    ) -> Result<Answer, String> {
        if file.size() > LARGEST {
            return Err(format!(
                "{name} is larger than 256 MB. Download a smaller table from Explore education statistics: local authorities, regions and England only"
            ));
        }
        self.open().await?;
        let parts = |desk: &mut Desk| {
            let pack = desk.pack();
            let missing = pack.parts().iter().filter(|it| !pack.has_part(&it.name));
            missing.map(|it| it.name.clone()).collect()
        };
        let all = self.with(parts)?;
        self.fetch(all).await?;
        let bytes = JsFuture::from(file.array_buffer()).await.map_err(|_| {
            format!("We could not read {name}. Copy it to this computer and choose it again")
        })?;
        let bytes = Uint8Array::new(&bytes).to_vec();
        let mut progress = |done, total| {
            say_to(id, Follows::More, &ReplyBody::Progress { done, total });
        };
        let read = |desk: &mut Desk| desk.read(name, &bytes, said, today, &mut progress);
        let report = self.with(read)??;
        Ok(Answer::Report(Box::new(report)))
    }

    /// Opens the desk, with the index of the pack and what was taken before.
    async fn open(&self) -> Result<(), String> {
        if self.desk.borrow().is_some() {
            return Ok(());
        }
        let index = fetch_text(&format!("{FOLDER}index.json")).await?;
        if self.desk.borrow().is_some() {
            return Ok(());
        }
        let begin = self.begin.borrow().clone();
        let (framework, taken) = begin.ok_or("The figures were asked for too early")?;
        let mut desk = Desk::new(&index, framework).map_err(|problem| problem.to_string())?;
        // What cannot be read is left where it is kept, and laid over nothing.
        for kept in taken.iter().filter_map(|text| Kept::read(text)) {
            desk.take(kept);
        }
        self.desk.replace(Some(desk));
        Ok(())
    }

    /// Fetches parts of the pack, at the same time, and lays them on the desk.
    async fn fetch(&self, parts: Vec<String>) -> Result<(), String> {
        let fetches = parts.into_iter().map(|part| async move {
            let text = fetch_text(&format!("{FOLDER}{part}.json")).await?;
            self.with(|desk| desk.add_part(&part, &text))?
                .map_err(|problem| problem.to_string())
        });
        let done = futures_util::future::join_all(fetches).await;
        done.into_iter().collect()
    }

    fn with<T>(&self, work: impl FnOnce(&mut Desk) -> T) -> Result<T, String> {
        let mut desk = self.desk.borrow_mut();
        desk.as_mut()
            .map(work)
            .ok_or_else(|| "The figures are not open".to_owned())
    }
}

/// How much of an answer it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// All of it.
    Whole,
    /// More follows.
    More,
    /// Something could not be fetched, and nothing more follows.
    Part,
}

fn reply(id: u32, answer: Answer, extent: Extent) {
    let follows = match extent {
        Extent::More => Follows::More,
        Extent::Whole | Extent::Part => Follows::Nothing,
    };
    let body = ReplyBody::Answer {
        answer: Box::new(answer),
        is_whole: extent == Extent::Whole,
    };
    say_to(id, follows, &body);
}

/// Replies to a request.
fn say_to(id: u32, follows: Follows, body: &ReplyBody) {
    say(&(ReplyHead { id, follows }, body));
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

fn say(message: &impl serde::Serialize) {
    let bytes = Uint8Array::from(&*to_bytes(message));
    // A page that is gone hears nothing.
    let _ = scope().post_message(&bytes);
}
