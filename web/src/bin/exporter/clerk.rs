//! What the worker does when it is asked.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use plan_charts::Chart;
use plan_export::identifiers::{self, Found};
use plan_export::{Pictures, Progress};
use plan_export::{back, output, share};
use plan_web::Route;
use plan_web::exporter::{Ask, Make, Plan, Said, Suspect};
use plan_web::wire::{Request, from_bytes};
use reform_plan::{Date, Framework, PlanDraft, PlanSummary, saved};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use crate::{give_up, paint, reply, reply_with};

/// Said beside a file whose charts could not be painted.
const NOT_PAINTED: &str =
    "This browser cannot paint charts here, so the file has their numbers as tables instead";

/// How many pictures of charts are made at once: the browser packs them beside the worker, and each
/// takes some megabytes until it is packed.
const AT_ONCE: usize = 4;

/// Whoever makes files.
#[derive(Default)]
pub(crate) struct Clerk {
    framework: RefCell<Option<Rc<Framework>>>,
}

impl Clerk {
    /// Hears a message of the page: bytes, or bytes and a file.
    pub(crate) async fn hear(&self, message: JsValue) {
        let (bytes, file) = match message.dyn_ref::<Array>() {
            Some(pair) => (pair.get(0), pair.get(1).dyn_into::<File>().ok()),
            None => (message, None),
        };
        let bytes = Uint8Array::new(&bytes).to_vec();
        let Some(Request { id, body }) = from_bytes::<Request<Ask>>(&bytes) else {
            return give_up("not understood");
        };
        let done = match body {
            Ask::Begin(framework) => {
                self.framework.replace(Some(Rc::new(*framework)));
                return;
            }
            Ask::Make(make) => self.make(id, &make).await,
            Ask::Look(plan) => self.look(id, &plan),
            Ask::ReadLog(plan) => match file {
                Some(file) => self.read_log(id, &plan, &file).await,
                None => Err("The file did not arrive. Choose it again".to_owned()),
            },
        };
        if let Err(words) = done {
            reply(id, &Said::Failed(words));
        }
    }

    /// Makes a file.
    async fn make(&self, id: u32, make: &Make) -> Result<(), String> {
        let framework = self.framework()?;
        let (draft, today) = opened(&framework, &make.plan)?;
        let summary = PlanSummary::new(&framework, &draft, make.figures.as_ref(), today);
        let (pictures, note) = painted(id, &output::charts(&make.order, &summary)).await;
        let mut tell = |progress| reply(id, &Said::Progress(progress));
        let written = output::make(&make.order, &summary, &pictures, &mut tell);
        let file = written.map_err(|problem| problem.to_string())?;
        let said = Said::File {
            name: file.name,
            media: file.media.to_owned(),
            note: note.to_owned(),
        };
        reply_with(id, &said, &file.bytes);
        Ok(())
    }

    /// Looks through a plan.
    fn look(&self, id: u32, plan: &Plan) -> Result<(), String> {
        let framework = self.framework()?;
        let (draft, _) = opened(&framework, plan)?;
        let found = identifiers::find(&framework, &draft).into_iter();
        reply(id, &Said::Found(found.map(suspect).collect()));
        Ok(())
    }

    /// Reads an action log and compares it with a plan.
    async fn read_log(&self, id: u32, plan: &Plan, file: &File) -> Result<(), String> {
        let framework = self.framework()?;
        let (draft, today) = opened(&framework, plan)?;
        let bytes = bytes_of(file).await?;
        let said = match back::read(&bytes) {
            Err(problems) => Said::Unreadable(problems),
            Ok(log) => {
                let summary = PlanSummary::new(&framework, &draft, None, today);
                let changes = back::changes(&summary, &log);
                Said::Changes(serde_json::to_string(&changes).map_err(|it| it.to_string())?)
            }
        };
        reply(id, &said);
        Ok(())
    }

    fn framework(&self) -> Result<Rc<Framework>, String> {
        let framework = self.framework.borrow().clone();
        framework.ok_or_else(|| "A file was asked for too early. Try again".to_owned())
    }
}

/// The plan, or what of it leaves, and the day.
fn opened(framework: &Framework, plan: &Plan) -> Result<(PlanDraft, Date), String> {
    // The page wrote it a moment ago.
    let draft = saved::open_own(&plan.text).map_err(|problem| problem.words("This plan"))?;
    let draft = match &plan.share {
        None => draft,
        Some(share) => share::copy(&draft, framework, share.choice, share.id.clone()),
    };
    let today = plan
        .today()
        .ok_or("The day is not known. Look at the clock of this computer")?;
    Ok((draft, today))
}

/// What was found, for the page.
fn suspect(found: Found) -> Suspect {
    Suspect {
        what: found.kind.words().to_owned(),
        text: found.shown,
        field: found.field,
        href: Route::from(&found.place).href(),
    }
}

/// What is in a file the user chose. One that is larger than any workbook that is read is refused
/// before it is.
async fn bytes_of(file: &File) -> Result<Vec<u8>, String> {
    let name = file.name();
    #[expect(clippy::cast_precision_loss, reason = "some megabytes")]
    let most = back::MOST_PACKED as f64;
    if file.size() > most {
        return Err(format!(
            "{name} is too large to be an action log. Save only the sheet of actions, and choose that file"
        ));
    }
    let bytes = JsFuture::from(file.array_buffer()).await.map_err(|_| {
        format!("We could not read {name}. Copy it to this computer and choose it again")
    })?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// Charts as pictures by their ids, and what is to be known of them. Between two groups the worker
/// listens.
async fn painted(id: u32, charts: &[Chart]) -> (Pictures, &'static str) {
    let mut pictures = Pictures::default();
    let mut note = "";
    for (group, charts_of) in charts.chunks(AT_ONCE).enumerate() {
        let progress = Progress {
            done: group * AT_ONCE,
            of: charts.len(),
            what: "Pictures of charts".to_owned(),
        };
        reply(id, &Said::Progress(progress));
        let begun: Vec<_> = charts_of.iter().map(paint::png).collect();
        for (chart, begun) in charts_of.iter().zip(begun) {
            let picture = match begun {
                Ok(begun) => paint::packed(begun).await,
                Err(problem) => Err(problem),
            };
            match picture {
                Ok(picture) => {
                    pictures.0.insert(chart.id.clone(), picture);
                }
                Err(_) => note = NOT_PAINTED,
            }
        }
    }
    (pictures, note)
}
