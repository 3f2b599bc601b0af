//! A world without a browser: a fixed day, counted identities, storage in memory.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use plan_web::world::{Entry, SaveProblem, Storage, Unreadable, World};
use reform_plan::{Date, Id, Month, PlanDraft, saved};

/// The world the page tests live in.
#[derive(Debug, Default)]
pub struct TestWorld {
    ids: Cell<u32>,
    texts: RefCell<BTreeMap<Id, String>>,
}

/// The day it is in every test.
///
/// # Panics
/// Never: it is a real day.
pub fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 21).expect("a real day")
}

impl TestWorld {
    /// A world in which these plans are saved.
    pub fn with(plans: &[PlanDraft]) -> Self {
        let texts = plans
            .iter()
            .map(|plan| (plan.id.clone(), saved::to_text(plan)))
            .collect();
        Self {
            ids: Cell::default(),
            texts: RefCell::new(texts),
        }
    }
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

    fn save(&self, draft: &PlanDraft) -> Result<(), SaveProblem> {
        self.texts
            .borrow_mut()
            .insert(draft.id.clone(), saved::to_text(draft));
        Ok(())
    }

    fn delete(&self, id: &Id) {
        self.texts.borrow_mut().remove(id);
    }

    fn open(&self, id: &Id) -> Option<Result<PlanDraft, Unreadable>> {
        let text = self.texts.borrow().get(id)?.clone();
        Some(saved::open(&text).map_err(|problem| Unreadable {
            words: problem.words_for_stored(),
            text,
        }))
    }

    fn list(&self) -> Vec<Entry> {
        let ids: Vec<Id> = self.texts.borrow().keys().cloned().collect();
        ids.into_iter()
            .filter_map(|id| {
                let draft = self.open(&id)?.ok()?;
                Some(Entry {
                    id,
                    title: draft.title().to_owned(),
                    kind: draft.kind,
                    saved: "20 November 2026".to_owned(),
                    problem: None,
                })
            })
            .collect()
    }

    fn remember_open(&self, _: Option<&Id>) {}

    fn keys(&self) -> Vec<(String, usize)> {
        let texts = self.texts.borrow();
        texts
            .iter()
            .map(|(id, text)| (format!("sendplan:plan:{id}"), text.len()))
            .collect()
    }

    fn download(&self, _: &str, _: &str) {}

    fn print(&self) {}
}
