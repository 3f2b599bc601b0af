//! What was chosen on the page, and what is done with it.

use std::rc::Rc;

use reform_plan::Id;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::compare::Comparison;
use super::differences::box_id;
use super::earlier::look_back;
use super::field::FIELD;
use super::received::{Here, Received, is_taken, receive};
use super::rescue::Rescue;
use super::rescued_list::PLANS;
use crate::browser::read_bytes;
use crate::context::AppContext;
use crate::pages::kept::{do_on, open_all, open_new, open_stored, open_to_read};
use crate::pages::linked::wanted_in;
use crate::route::Route;
use crate::state::PlanAction;
use crate::world::Storage;

/// What was chosen last.
#[derive(Clone, Default)]
pub(super) struct Chosen {
    /// What came in the file; none while none was chosen or it cannot be opened.
    pub(super) received: Option<Rc<Received>>,
    /// Which differences, or which rescued plans, are ticked, by their places.
    pub(super) ticked: Vec<usize>,
    /// What is wrong, with the id of the field.
    pub(super) problem: Option<(AttrValue, AttrValue)>,
    /// Rises each time something is found wrong.
    pub(super) attempt: u32,
}

/// The page while it is shown.
#[derive(Clone)]
pub(super) struct Choice {
    pub(super) app: AppContext,
    pub(super) chosen: UseStateHandle<Chosen>,
}

impl Choice {
    /// A callback that does something with it.
    pub(super) fn with<T: 'static>(&self, act: fn(&Self, T)) -> Callback<T> {
        let choice = self.clone();
        Callback::from(move |value| act(&choice, value))
    }

    /// Reads a file.
    pub(super) fn read(&self, file: web_sys::File) {
        let choice = self.clone();
        spawn_local(async move {
            let bytes = read_bytes(&file).await;
            match bytes.and_then(|bytes| receive(&choice.app, file.name(), &bytes)) {
                Ok(mut received) => {
                    if let Received::Plan(plan) = &mut received {
                        look_back(&choice.app, plan).await;
                    }
                    choice.show(received);
                }
                Err(words) => choice.fail(FIELD.to_owned(), words, None),
            }
        });
    }

    /// The file that was chosen is chosen no more.
    pub(super) fn forget(&self) {
        self.chosen.set(Chosen {
            attempt: self.chosen.attempt,
            ..Chosen::default()
        });
    }

    /// Ticks what is not ticked, and the other way round.
    pub(super) fn tick(&self, at: usize) {
        let mut chosen = (*self.chosen).clone();
        match chosen.ticked.iter().position(|it| *it == at) {
            Some(place) => {
                chosen.ticked.remove(place);
            }
            None => chosen.ticked.push(at),
        }
        self.chosen.set(chosen);
    }

    /// Does what the green button says.
    pub(super) fn open(&self) {
        let Some(received) = self.chosen.received.clone() else {
            let known = self.chosen.problem.as_ref();
            let words = known.map_or("Select a plan file".to_owned(), |it| it.1.to_string());
            self.fail(FIELD.to_owned(), words, None);
            return;
        };
        match &*received {
            Received::Rescue(rescue) => self.open_rescued(rescue),
            Received::Plan(plan) if plan.is_to_read() => {
                open_to_read(
                    &self.app,
                    plan.beside(&self.app),
                    wanted_in(&self.app, &plan.opened.draft),
                );
            }
            Received::Plan(plan) => match plan.here {
                Here::Same => {
                    let draft = &plan.opened.draft;
                    let to = wanted_in(&self.app, draft);
                    open_stored(&self.app, &draft.id, move |app| app.go(&to));
                }
                _ => self.open_copy(),
            },
        }
    }

    /// Opens the plan beside the others.
    pub(super) fn open_copy(&self) {
        if let Some(Received::Plan(plan)) = self.chosen.received.as_deref() {
            let to = wanted_in(&self.app, &plan.opened.draft);
            open_new(&self.app, plan.beside(&self.app), to);
        }
    }

    /// Takes the ticked differences into the plan that is here.
    pub(super) fn take(&self) {
        let Some(Received::Plan(plan)) = self.chosen.received.as_deref() else {
            return;
        };
        let Here::Differs(comparison) = &plan.here else {
            return;
        };
        let ticked = &self.chosen.ticked;
        if ticked.is_empty() {
            self.fail_ticking(box_id(0), "Select at least one change to take".to_owned());
            return;
        }
        match comparison.take(ticked) {
            Err(at) => self.fail_ticking(box_id(at), needs_another(comparison, at)),
            Ok(edit) => {
                let words = taken_words(ticked.len(), &plan.file);
                open_stored(&self.app, &comparison.ours.id, move |app| {
                    do_on(app, &Route::Plan, PlanAction::EditAndTell(edit, words));
                });
            }
        }
    }

    fn open_rescued(&self, rescue: &Rescue) {
        let ticked = &self.chosen.ticked;
        let plans = rescue.plans.iter().enumerate();
        let plans: Vec<_> = plans
            .filter(|(at, _)| ticked.contains(at))
            .map(|(_, plan)| plan)
            .collect();
        let mut drafts = Vec::new();
        let mut ids: Vec<Id> = Vec::new();
        for plan in &plans {
            let mut draft = plan.named();
            if is_taken(&self.app, &draft.id) || ids.contains(&draft.id) {
                draft.id = self.app.new_id();
            }
            ids.push(draft.id.clone());
            drafts.push(draft);
        }
        if drafts.is_empty() {
            self.fail_ticking(
                PLANS.to_owned(),
                "Select at least one plan to open".to_owned(),
            );
        } else if drafts.len() > 1 && self.app.world.storage() == Storage::Blocked {
            let words = "Select one plan: this browser does not let the tool save, so only the plan that is open is kept";
            self.fail_ticking(PLANS.to_owned(), words.to_owned());
        } else {
            let told = match drafts.len() {
                1 => "1 plan was opened beside the others".to_owned(),
                many => format!("{many} plans were opened beside the others"),
            };
            open_all(&self.app, drafts, told);
        }
    }

    fn show(&self, received: Received) {
        let ticked = match &received {
            Received::Plan(_) => Vec::new(),
            Received::Rescue(rescue) => {
                let plans = rescue.plans.iter().enumerate();
                plans.filter(|(_, it)| !it.is_here).map(|it| it.0).collect()
            }
        };
        self.chosen.set(Chosen {
            received: Some(Rc::new(received)),
            ticked,
            problem: None,
            attempt: self.chosen.attempt,
        });
    }

    /// Says what is wrong with what is ticked. The file stays chosen.
    fn fail_ticking(&self, field: String, words: String) {
        self.fail(field, words, self.chosen.received.clone());
    }

    fn fail(&self, field: String, words: String, received: Option<Rc<Received>>) {
        self.chosen.set(Chosen {
            received,
            ticked: self.chosen.ticked.clone(),
            problem: Some((field.into(), words.into())),
            attempt: self.chosen.attempt + 1,
        });
    }
}

fn needs_another(comparison: &Comparison, at: usize) -> String {
    let what = comparison.differences.get(at).map(|it| it.what.as_str());
    format!(
        "\"{}\" cannot be taken without another change that is not ticked. Tick what it belongs to as well, or open the file as a copy",
        what.unwrap_or_default()
    )
}

fn taken_words(number: usize, file: &str) -> String {
    match number {
        1 => format!("1 change was taken from {file}"),
        _ => format!("{number} changes were taken from {file}"),
    }
}
