//! A world without a browser: a fixed day, counted identities, plans in memory.

use std::cell::{Cell, RefCell};
use std::future::ready;
use std::rc::Rc;
use std::sync::LazyLock;

use plan_web::Made;
use plan_web::exporter::{Share, Suspect};
use plan_web::world::{
    Access, Answered, ArrayBuffer, Entry, File, Gone, Heard, KeepEvent, KeptFigures, KeptText,
    Later, Left, LogRead, Making, Offline, Opened, Shelf, Storage, Taking, Unreadable, Wanted,
    World,
};
use reform_plan::keep::{Keeper, Position, Store};
use reform_plan::{Date, Id, Month, PlanDraft};
use send_data::release::Mapping;
use send_explore::{Answer, Ask, Desk};
use yew::Callback;

/// The world the page tests live in.
#[derive(Default)]
pub struct TestWorld {
    ids: Cell<u32>,
    past: RefCell<Option<Keeper>>,
    shelf: RefCell<Shelf>,
    figures: Figures,
}

/// Whether the published figures have come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Figures {
    /// Not yet.
    #[default]
    NotYet,
    /// All of them.
    Here,
}

/// The shipped figures of the whole country.
static DESK: LazyLock<Desk> = LazyLock::new(desk);

thread_local! {
    /// Many pages of a test ask the same: the figures of the plan's area.
    static ANSWERS: RefCell<Vec<(Ask, Rc<Answer>)>> = RefCell::default();
}

fn answer(ask: &Ask) -> Rc<Answer> {
    ANSWERS.with_borrow_mut(|answers| {
        if let Some((_, answer)) = answers.iter().find(|(asked, _)| asked == ask) {
            return Rc::clone(answer);
        }
        let answer = Rc::new(DESK.answer(ask));
        answers.push((ask.clone(), Rc::clone(&answer)));
        answer
    })
}

fn desk() -> Desk {
    let read = |name: &str| {
        let top = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/send-data/pack");
        std::fs::read_to_string(format!("{top}/{name}.json")).expect("a file of the shipped pack")
    };
    let framework = reform_plan::framework::built_in();
    let mut desk = Desk::new(&read("index"), framework).expect("the shipped pack");
    let parts: Vec<String> = desk
        .pack()
        .parts()
        .iter()
        .map(|it| it.name.clone())
        .collect();
    for part in parts {
        desk.add_part(&part, &read(&part))
            .expect("a part of the shipped pack");
    }
    desk
}

/// The day it is in every test.
///
/// # Panics
/// Never: it is a real day.
pub fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 21).expect("a real day")
}

impl TestWorld {
    /// A world in which these plans are kept.
    pub fn with(plans: &[PlanDraft]) -> Self {
        let plans = plans.iter().map(|plan| Entry {
            id: plan.id.clone(),
            title: plan.title().to_owned(),
            kind: plan.kind,
            saved: "20 November 2026 at 16:40".to_owned(),
            draft: Some(Rc::new(plan.clone())),
            problem: None,
            texts: Vec::new(),
        });
        let world = Self::default();
        world.shelf.borrow_mut().plans = plans.collect();
        world
    }

    /// The same world in which this is known of the open plan's past.
    #[must_use]
    pub fn with_past(self, past: Keeper) -> Self {
        self.past.replace(Some(past));
        self
    }

    /// The same world with or without published figures.
    #[must_use]
    pub fn with_figures(mut self, figures: Figures) -> Self {
        self.figures = figures;
        self
    }

    /// Everything that is kept.
    pub fn shelf(&self) -> Shelf {
        self.shelf.borrow().clone()
    }
}

fn now<T: 'static>(value: T) -> Later<T> {
    Box::pin(ready(value))
}

impl World for TestWorld {
    fn today(&self) -> Date {
        today()
    }

    fn time(&self) -> String {
        "14:05".to_owned()
    }

    fn new_id(&self) -> Id {
        self.ids.set(self.ids.get() + 1);
        Id(format!("id{}", self.ids.get()))
    }

    fn storage(&self) -> Storage {
        Storage::Works
    }

    fn watch(&self, _: Callback<KeepEvent>) {}

    fn list(&self) -> Later<Shelf> {
        now(self.shelf())
    }

    fn open(&self, id: &Id, _: Taking) -> Later<Result<Opened, Unreadable>> {
        let kept = self.shelf.borrow();
        let entry = kept.plans.iter().find(|entry| &entry.id == id);
        let draft = entry.and_then(|entry| entry.draft.clone());
        now(draft.map_or_else(
            || Err(Unreadable::gone()),
            |draft| {
                Ok(Opened {
                    draft,
                    access: Access::Write,
                    notice: None,
                })
            },
        ))
    }

    fn begin(&self, draft: PlanDraft) -> Later<Opened> {
        now(Opened {
            draft: Rc::new(draft),
            access: Access::Write,
            notice: None,
        })
    }

    fn close(&self) -> Later<()> {
        now(())
    }

    fn changed(&self, _: Rc<PlanDraft>, _: &[Rc<Made>]) {}

    fn flush(&self) {}

    fn hide(&self) {}

    fn past(&self) -> Option<Keeper> {
        self.past.borrow().clone()
    }

    fn point(&self, _: Position) -> Later<Option<PlanDraft>> {
        now(None)
    }

    fn bin(&self, _: &Id) -> Later<Gone> {
        now(Gone::Everywhere)
    }

    fn unbin(&self, _: &Id) -> Later<bool> {
        now(true)
    }

    fn erase(&self, _: &Id) -> Later<Gone> {
        now(Gone::Everywhere)
    }

    fn erase_everything(&self) -> Later<Left> {
        now(Left::Nothing)
    }

    fn offline(&self) -> Later<Offline> {
        now(Offline::NotKept)
    }

    fn kept(&self) -> Later<Vec<KeptText>> {
        now(Vec::new())
    }

    fn kept_text(&self, _: Store, _: &str) -> Later<Option<String>> {
        now(None)
    }

    fn copied(&self) {}

    fn promise(&self) -> Option<bool> {
        Some(true)
    }

    fn remember_open(&self, _: Option<&Id>) {}

    fn download(&self, _: &str, _: &str) -> bool {
        true
    }

    fn download_bytes(&self, _: &str, _: &str, _: &ArrayBuffer) -> bool {
        true
    }

    fn print(&self) {}

    fn copy(&self, _: &str) -> Later<bool> {
        Box::pin(ready(false))
    }

    fn fill_screen(&self, _: plan_web::world::Fill) {}

    fn address(&self) -> String {
        "https://plan.example/".to_owned()
    }

    fn download_picture(&self, _: String, _: String) -> Later<bool> {
        now(true)
    }

    fn remembered(&self, ask: &Ask) -> Option<Rc<Answer>> {
        match self.figures {
            Figures::NotYet => None,
            Figures::Here => Some(answer(ask)),
        }
    }

    fn ask(&self, _: Ask, _: Callback<Answered>) {}

    fn read_figures(&self, _: File, _: Vec<Mapping>, _: Callback<Heard>) {}

    fn stop_reading(&self) {}

    fn figures_round(&self) -> u32 {
        0
    }

    fn take_figures(&self, _: String) -> Later<bool> {
        now(true)
    }

    fn taken_figures(&self) -> Later<Vec<KeptFigures>> {
        now(Vec::new())
    }

    fn drop_figures(&self, _: String) -> Later<bool> {
        now(true)
    }

    fn exporter_size(&self) -> Option<u32> {
        Some(2_345_678)
    }

    fn make_file(&self, _: Wanted, _: Callback<Making>) {}

    fn check_identifiers(
        &self,
        _: Rc<PlanDraft>,
        _: Option<Share>,
        _: Callback<Result<Rc<[Suspect]>, Rc<str>>>,
    ) {
    }

    fn read_log(&self, _: File, _: Rc<PlanDraft>, _: Callback<LogRead>) {}

    fn stop_making(&self) {}
}
