//! Files of a plan, made by a worker that is started when somebody first asks for one.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::ArrayBuffer;
use plan_export::back::{BackProblem, Changes};
use reform_plan::{Date, Framework, PlanDraft, saved};
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlMetaElement};
use yew::Callback;

use super::running::{Heard, Kind, Running};
use crate::exporter::{Ask, Make, Plan, Said, Share, Suspect};
use crate::wire::from_bytes;
use crate::world::{LogRead, Making, Wanted};

/// The worker, and what is said when it cannot be used.
const WORKER: Kind = Kind {
    name: "exporter",
    not_loaded: "The part of the tool that makes files did not load. Check your connection, then try again. The plan file can be downloaded without it, from the list of tasks",
    other_build: OTHER_BUILD,
    ended: "The part of the tool that makes files has stopped, so no file was made. Your plan was not touched. Try again, or choose fewer parts",
};
/// Said when the worker is of another build.
const OTHER_BUILD: &str = "The tool was changed since this page was loaded. Load the page again to make files; what you typed is saved";

/// Who asks the worker.
pub(super) struct Exporter {
    framework: Rc<Framework>,
    running: RefCell<Option<Rc<Running>>>,
    /// Whether it ever replied, so that the browser has its files.
    has_loaded: Rc<Cell<bool>>,
}

impl Exporter {
    pub(super) fn new(framework: Rc<Framework>) -> Self {
        Self {
            framework,
            running: RefCell::default(),
            has_loaded: Rc::default(),
        }
    }

    /// How many bytes are loaded when it is first asked, as the build wrote it into the page; none
    /// once they are here.
    pub(super) fn size(&self) -> Option<u32> {
        if self.has_loaded.get() {
            return None;
        }
        let document = web_sys::window()?.document()?;
        let meta = document
            .query_selector("meta[name=exporter-bytes]")
            .ok()??;
        meta.dyn_into::<HtmlMetaElement>()
            .ok()?
            .content()
            .parse()
            .ok()
    }

    /// Makes a file.
    pub(super) fn make(&self, wanted: Wanted, today: Date, tell: Callback<Making>) {
        let ask = Ask::Make(Box::new(Make {
            plan: plan(&wanted.draft, wanted.share, today),
            order: wanted.order,
            figures: wanted.figures.map(|it| (*it).clone()),
        }));
        let failed = |words: &str| Making::Failed(words.into());
        self.ask(&ask, None, move |said, beside| {
            tell.emit(match (said, beside) {
                (Ok(Said::Progress(progress)), _) => Making::Progress(progress),
                (Ok(Said::File { name, media, note }), Some(bytes)) => Making::Made {
                    name,
                    media,
                    bytes,
                    note,
                },
                (Ok(Said::Failed(words)), _) => failed(&words),
                (Ok(_), _) => failed(OTHER_BUILD),
                (Err(words), _) => failed(words),
            });
        });
    }

    /// Looks through a plan for texts that look like somebody's identifier.
    pub(super) fn look(
        &self,
        draft: &PlanDraft,
        share: Option<Share>,
        today: Date,
        tell: Callback<Result<Rc<[Suspect]>, Rc<str>>>,
    ) {
        let ask = Ask::Look(Box::new(plan(draft, share, today)));
        self.ask(&ask, None, move |said, _| {
            tell.emit(match said {
                Ok(Said::Found(found)) => Ok(found.into()),
                Ok(Said::Failed(words)) => Err(words.into()),
                Ok(_) => Err(OTHER_BUILD.into()),
                Err(words) => Err(words.into()),
            });
        });
    }

    /// Reads an action log and compares it with a plan.
    pub(super) fn read_log(
        &self,
        file: &File,
        draft: &PlanDraft,
        today: Date,
        tell: Callback<LogRead>,
    ) {
        let ask = Ask::ReadLog(Box::new(plan(draft, None, today)));
        let failed = |words: &str| -> LogRead {
            let problem = BackProblem {
                row: None,
                words: words.to_owned(),
            };
            Err([problem].into())
        };
        self.ask(&ask, Some(file), move |said, _| {
            tell.emit(match said {
                Ok(Said::Changes(text)) => match serde_json::from_str::<Changes>(&text) {
                    Ok(changes) => Ok(Rc::new(changes)),
                    Err(_) => failed(OTHER_BUILD),
                },
                Ok(Said::Unreadable(problems)) => Err(problems.into()),
                Ok(Said::Failed(words)) => failed(&words),
                Ok(_) => failed(OTHER_BUILD),
                Err(words) => failed(words),
            });
        });
    }

    /// Ends the worker in the middle of its work; it is started anew when it is next asked.
    pub(super) fn stop(&self) {
        if let Some(running) = self.running.take() {
            running.stop();
        }
    }

    /// Asks the worker, started if need be. What is told is a reply with what came beside it, or why
    /// there is none.
    fn ask(
        &self,
        ask: &Ask,
        file: Option<&File>,
        tell: impl Fn(Result<Said, &str>, Option<ArrayBuffer>) + 'static,
    ) {
        let running = match self.running() {
            Ok(running) => running,
            Err(words) => return tell(Err(&words), None),
        };
        let has_loaded = Rc::clone(&self.has_loaded);
        let tell = move |heard: Heard<'_>| match heard {
            Heard::Reply { body, beside, .. } => {
                has_loaded.set(true);
                let said = from_bytes::<Said>(body).ok_or(OTHER_BUILD);
                tell(said, beside.dyn_into().ok());
            }
            Heard::Failed(words) => tell(Err(words), None),
        };
        running.send(ask, file, Box::new(tell));
    }

    /// The worker, started if need be.
    fn running(&self) -> Result<Rc<Running>, String> {
        let running = self.running.borrow().clone();
        if let Some(running) = running.filter(|it| !it.is_stopped()) {
            return Ok(running);
        }
        let running = Running::start(&WORKER)?;
        running.tell(&Ask::Begin(Box::new((*self.framework).clone())));
        self.running.replace(Some(Rc::clone(&running)));
        Ok(running)
    }
}

/// A plan on its way to the worker.
fn plan(draft: &PlanDraft, share: Option<Share>, today: Date) -> Plan {
    Plan {
        text: saved::to_text(draft),
        share,
        today: today.to_julian_day(),
    }
}
