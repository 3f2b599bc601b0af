//! The file that was chosen, what is ticked, and what is done with it.

use std::rc::Rc;

use plan_export::back::{Accepted, Changes};
use reform_plan::Id;
use yew::prelude::*;

use crate::components::{FileField, Problems, focus};
use crate::context::AppContext;
use crate::pages::kept::do_on;
use crate::route::Route;
use crate::state::{LogAtHand, PlanAction};
use crate::world::{File, LogRead};

/// Id of the field; problems name it.
pub(super) const FIELD: &str = "log-file";
/// The field a file is chosen in.
pub(super) const LOG_FILE: FileField = FileField {
    id: FIELD,
    label: "The action log you edited",
    hint: "An Excel workbook (.xlsx) or an OpenDocument spreadsheet (.ods)",
    accept: ".xlsx,.ods,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.oasis.opendocument.spreadsheet",
    several: false,
};
/// Id of what is said once a file was read.
pub(super) const READ: &str = "log-read";
/// Id of the button that accepts; problems name it.
pub(super) const ACCEPT: &str = "accept";

/// The page while it is shown.
#[derive(Clone)]
pub(super) struct Desk {
    pub(super) app: AppContext,
    /// Name of the file that is being read.
    pub(super) reading: UseStateHandle<Option<String>>,
    /// What somebody accepts; none until anything was ticked or unticked.
    pub(super) accepted: UseStateHandle<Option<Accepted>>,
    /// What is wrong, with a number that rises each time.
    pub(super) problems: UseStateHandle<(u32, Problems)>,
}

/// Something that is ticked or chosen, by its place in the lists of changes.
#[derive(Clone)]
pub(super) enum Tick {
    /// A field of a changed action.
    Field(usize, usize),
    /// A new action.
    Added(usize),
    /// An action that is not in the file.
    Missing(usize),
    /// The priority of a new action.
    Priority(usize, Id),
    /// Everything the file says.
    All,
    /// Nothing.
    None,
}

impl Desk {
    /// A callback that does something with it.
    pub(super) fn with<T: 'static>(&self, act: fn(&Self, T)) -> Callback<T> {
        let desk = self.clone();
        Callback::from(move |value| act(&desk, value))
    }

    /// A callback that ticks or unticks something.
    pub(super) fn ticks(&self, tick: Tick) -> Callback<()> {
        let desk = self.clone();
        Callback::from(move |()| desk.tick(tick.clone()))
    }

    /// What is wrong at a field.
    pub(super) fn problem_at(&self, id: &str) -> Option<&AttrValue> {
        let (_, problems) = &*self.problems;
        let found = problems.iter().find(|(field, _)| field == id);
        found.map(|(_, words)| words)
    }

    /// What is wrong with a file that could not be read, at the field it was chosen in.
    pub(super) fn unread(&self) -> Problems {
        let log = self.app.state.log.as_ref();
        let Some(log) = log.filter(|_| !self.app.is_read_only()) else {
            return Problems::new();
        };
        let problems = log.read.as_ref().err();
        let words = problems.into_iter().flat_map(|it| it.iter());
        let words = words.map(|it| format!("{}: {}", log.name, it.words));
        words.map(|it| (FIELD.into(), it.into())).collect()
    }

    /// What is accepted now.
    pub(super) fn accepted(&self, changes: &Changes) -> Accepted {
        let accepted = (*self.accepted).clone();
        accepted.unwrap_or_else(|| Accepted::at_first(changes))
    }

    /// Reads a file.
    pub(super) fn read(&self, file: File) {
        let Some(open) = &self.app.state.open else {
            return;
        };
        self.forget();
        let name = file.name();
        self.reading.set(Some(name.clone()));
        let (desk, revision) = (self.clone(), self.app.state.revision);
        let tell = Callback::from(move |read: LogRead| {
            desk.reading.set(None);
            let name = name.clone();
            let log = LogAtHand {
                name,
                revision,
                read,
            };
            if log.read.is_ok() {
                focus::on_soon(READ.to_owned());
            } else {
                // Its problems take the keyboard.
                desk.problems.set((desk.problems.0 + 1, Problems::new()));
            }
            let log = Some(Rc::new(log));
            desk.app.state.dispatch(PlanAction::Log(log));
        });
        self.app.world.read_log(file, open.share(), tell);
    }

    /// Stops reading. Nothing was changed.
    pub(super) fn stop(&self) {
        self.app.world.stop_making();
        self.reading.set(None);
        focus::on_soon(FIELD.to_owned());
    }

    /// Another file is about to be chosen.
    pub(super) fn forget(&self) {
        self.app.state.dispatch(PlanAction::Log(None));
        self.accepted.set(None);
        self.problems.set((self.problems.0, Problems::new()));
    }

    fn tick(&self, tick: Tick) {
        let Some(changes) = self.changes() else {
            return;
        };
        let mut accepted = self.accepted(&changes);
        match tick {
            Tick::Field(at, field) => toggle(&mut accepted.changed, (at, field)),
            Tick::Added(at) => toggle(&mut accepted.added, at),
            Tick::Missing(at) => toggle(&mut accepted.missing, at),
            Tick::Priority(at, priority) => {
                accepted.priorities.insert(at, priority);
            }
            Tick::All | Tick::None => {
                let mut anew = match tick {
                    Tick::All => Accepted::at_first(&changes),
                    _ => Accepted::default(),
                };
                anew.priorities = accepted.priorities;
                accepted = anew;
            }
        }
        self.accepted.set(Some(accepted));
    }

    /// Accepts what is ticked, as one change, or says what is wrong.
    pub(super) fn accept(&self) {
        let Some(changes) = self.changes() else {
            return;
        };
        let accepted = self.accepted(&changes);
        let undecided = accepted.undecided(&changes).into_iter();
        let undecided = undecided.filter_map(|at| {
            let row = changes.added.get(at)?.row;
            Some((
                priority_id(at),
                format!("Select a priority for the new action in row {row}"),
            ))
        });
        let mut problems: Vec<(String, String)> = undecided.collect();
        if accepted.is_empty() {
            problems.push((ACCEPT.to_owned(), "Select at least one change".to_owned()));
        }
        let edit = changes.accept(&accepted, || self.app.new_id());
        match edit {
            Some(edit) if problems.is_empty() => {
                let words = format!("{} brought back from the action log", told(&accepted));
                do_on(
                    &self.app,
                    &Route::Actions,
                    PlanAction::EditAndTell(edit, words),
                );
            }
            _ => {
                let problems = problems.into_iter();
                let problems = problems.map(|(id, words)| (id.into(), words.into()));
                let attempt = self.problems.0 + 1;
                self.problems.set((attempt, problems.collect()));
            }
        }
    }

    fn changes(&self) -> Option<Rc<Changes>> {
        let log = self.app.state.log.as_ref()?;
        log.read.as_ref().ok().cloned()
    }
}

/// Id of the field in which the priority of a new action is chosen.
pub(super) fn priority_id(at: usize) -> String {
    format!("priority-{}", at + 1)
}

/// What was accepted, in words.
fn told(accepted: &Accepted) -> String {
    let number = accepted.changed.len() + accepted.added.len() + accepted.missing.len();
    match number {
        1 => "1 change was".to_owned(),
        number => format!("{number} changes were"),
    }
}

fn toggle<T: Ord>(set: &mut std::collections::BTreeSet<T>, it: T) {
    if !set.remove(&it) {
        set.insert(it);
    }
}
