//! The world outside the app as a browser gives it. The only place that asks for the clock, random
//! numbers, storage, files and the network.

mod clock;
mod exporter;
mod fetch;
mod figures;
mod files;
mod ids;
mod keep;
mod picture;
mod running;
mod screen;

use std::rc::Rc;

use reform_plan::keep::{Damaged, Keeper, Key, Position, Snapshot, Store};
use reform_plan::{Date, Framework, Id, PlanDraft, TypedDate};
use send_data::release::Mapping;
use send_explore::{Answer, Ask};
use web_sys::File;
use yew::Callback;

use crate::exporter::{Share, Suspect};
use crate::state::Made;
use crate::world::{
    Answered, ArrayBuffer, Fill, Gone, Heard, KeepEvent, KeptFigures, KeptText, Later, Left,
    LogRead, Making, Offline, Opened, Shelf, Storage, Taking, Unreadable, Wanted, World,
};
use exporter::Exporter;
use figures::Figures;
use keep::Keep;

pub use fetch::fetch_text;
pub use files::read_bytes;

/// The browser.
pub struct Browser {
    keep: Rc<Keep>,
    figures: Rc<Figures>,
    exporter: Exporter,
}

impl Browser {
    /// Looks what the browser offers to keep work in; call it once, at the start. Figures are shown
    /// for the indicators of the framework.
    pub async fn start(framework: Rc<Framework>) -> Self {
        let keep = Keep::start().await;
        Self {
            figures: Figures::new(Rc::clone(&keep), Rc::clone(&framework)),
            exporter: Exporter::new(framework),
            keep,
        }
    }

    /// The plan that was open when the tool was last used.
    pub async fn last_open(&self) -> Option<Id> {
        self.keep.last_open().await
    }

    fn later<T, F>(&self, work: impl FnOnce(Rc<Keep>) -> F + 'static) -> Later<T>
    where
        F: Future<Output = T> + 'static,
    {
        Box::pin(work(Rc::clone(&self.keep)))
    }
}

impl World for Browser {
    fn today(&self) -> Date {
        clock::today()
    }

    fn time(&self) -> String {
        clock::time()
    }

    fn new_id(&self) -> Id {
        ids::new_id()
    }

    fn storage(&self) -> Storage {
        self.keep.storage()
    }

    fn watch(&self, tell: Callback<KeepEvent>) {
        self.keep.watch(tell);
    }

    fn list(&self) -> Later<Shelf> {
        self.later(|keep| async move { keep.list().await })
    }

    fn open(&self, id: &Id, taking: Taking) -> Later<Result<Opened, Unreadable>> {
        let id = id.clone();
        self.later(move |keep| async move { keep.open(&id, taking).await })
    }

    fn begin(&self, draft: PlanDraft) -> Later<Opened> {
        self.later(|keep| async move { keep.begin(draft).await })
    }

    fn close(&self) -> Later<()> {
        self.later(|keep| async move { keep.close().await })
    }

    fn changed(&self, draft: Rc<PlanDraft>, made: &[Rc<Made>]) {
        self.keep.changed(draft, made);
    }

    fn flush(&self) {
        self.keep.flush();
    }

    fn hide(&self) {
        self.keep.hide();
    }

    fn past(&self) -> Option<Keeper> {
        self.keep.keeper()
    }

    fn point(&self, at: Position) -> Later<Option<PlanDraft>> {
        let key = self.past().and_then(|keeper| keeper.point_key(at));
        self.later(move |keep| async move {
            let key: Key = key?;
            let text = keep.text(Store::Lasting, &key.text()).await?;
            Snapshot::read(&text).ok()?.open().ok()
        })
    }

    fn bin(&self, id: &Id) -> Later<Gone> {
        let id = id.clone();
        self.later(move |keep| async move { keep.bin(&id).await })
    }

    fn unbin(&self, id: &Id) -> Later<bool> {
        let id = id.clone();
        self.later(move |keep| async move { keep.unbin(&id).await })
    }

    fn erase(&self, id: &Id) -> Later<Gone> {
        let id = id.clone();
        self.later(move |keep| async move { keep.erase(&id).await })
    }

    fn erase_everything(&self) -> Later<Left> {
        let figures = Rc::clone(&self.figures);
        self.later(|keep| async move {
            let left = keep.erase_everything().await;
            figures.forget();
            match (left, keep::forget_copy().await) {
                (Left::Nothing, false) => Left::NotKnown,
                (left, _) => left,
            }
        })
    }

    fn offline(&self) -> Later<Offline> {
        Box::pin(keep::offline())
    }

    fn kept(&self) -> Later<Vec<KeptText>> {
        self.later(|keep| async move { keep.kept().await })
    }

    fn kept_text(&self, store: Store, key: &str) -> Later<Option<String>> {
        let key = key.to_owned();
        self.later(move |keep| async move { keep.text(store, &key).await })
    }

    fn copied(&self) {
        self.keep.copied();
    }

    fn promise(&self) -> Option<bool> {
        self.keep.promised()
    }

    fn remember_open(&self, id: Option<&Id>) {
        self.keep.remember_open(id);
    }

    fn download(&self, name: &str, text: &str) -> bool {
        files::download(name, text)
    }

    fn download_bytes(&self, name: &str, media: &str, bytes: &ArrayBuffer) -> bool {
        files::download_bytes(name, media, bytes)
    }

    fn download_picture(&self, name: String, svg: String) -> Later<bool> {
        Box::pin(picture::download(name, svg))
    }

    fn print(&self) {
        if let Some(window) = web_sys::window() {
            // A browser that cannot print says so itself.
            let _ = window.print();
        }
    }

    fn copy(&self, text: &str) -> Later<bool> {
        Box::pin(screen::copy(text.to_owned()))
    }

    fn fill_screen(&self, fill: Fill) {
        screen::fill(fill);
    }

    fn address(&self) -> String {
        screen::address()
    }

    fn remembered(&self, ask: &Ask) -> Option<Rc<Answer>> {
        self.figures.remembered(ask)
    }

    fn ask(&self, ask: Ask, tell: Callback<Answered>) {
        self.figures.ask(ask, tell);
    }

    fn read_figures(&self, file: File, said: Vec<Mapping>, tell: Callback<Heard>) {
        let today = TypedDate::of(self.today()).words();
        self.figures.read(file, today, said, tell);
    }

    fn stop_reading(&self) {
        self.figures.stop();
    }

    fn figures_round(&self) -> u32 {
        self.figures.round()
    }

    fn take_figures(&self, text: String) -> Later<bool> {
        let figures = Rc::clone(&self.figures);
        Box::pin(async move { figures.take(&text).await })
    }

    fn taken_figures(&self) -> Later<Vec<KeptFigures>> {
        let figures = Rc::clone(&self.figures);
        Box::pin(async move { figures.taken().await })
    }

    fn drop_figures(&self, key: String) -> Later<bool> {
        let figures = Rc::clone(&self.figures);
        Box::pin(async move { figures.drop_taken(&key).await })
    }

    fn exporter_size(&self) -> Option<u32> {
        self.exporter.size()
    }

    fn make_file(&self, wanted: Wanted, tell: Callback<Making>) {
        self.exporter.make(wanted, self.today(), tell);
    }

    fn check_identifiers(
        &self,
        draft: Rc<PlanDraft>,
        share: Option<Share>,
        tell: Callback<Result<Rc<[Suspect]>, Rc<str>>>,
    ) {
        self.exporter.look(&draft, share, self.today(), tell);
    }

    fn read_log(&self, file: File, draft: Rc<PlanDraft>, tell: Callback<LogRead>) {
        self.exporter.read_log(&file, &draft, self.today(), tell);
    }

    fn stop_making(&self) {
        self.exporter.stop();
    }
}

/// Texts that cannot be read, as one text to hand out.
pub fn hand_out(texts: &[Damaged]) -> String {
    keep::hand_out(texts)
}

/// How the key of a text is named in a rescue file, which holds texts of both stores.
pub fn in_rescue(store: Store, key: &str) -> String {
    keep::in_rescue(store, key)
}

/// All texts of a deleted plan, by their names in a rescue file, from the one text it is kept as;
/// none when that is damaged.
pub fn binned_texts(text: &str) -> Option<Vec<(String, String)>> {
    keep::read_binned(text).map(|(_, _, texts)| texts)
}
