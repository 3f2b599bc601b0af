//! The file that was chosen, and what is done with it.

use std::rc::Rc;

use send_data::release::Mapping;
use send_explore::{Answer, ReportView};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::components::{FileField, focus};
use crate::context::AppContext;
use crate::world::{File, Heard};

/// Id of the field; problems name it.
pub(super) const FIELD: &str = "figures-file";
/// The field a file is chosen in.
pub(super) const RELEASE_FILE: FileField = FileField {
    id: FIELD,
    label: "File of a release",
    hint: "Its name ends .zip or .csv",
    accept: ".zip,.csv,text/csv,application/zip",
    several: false,
};
/// Id of what is said once figures are taken.
pub(super) const TAKEN: &str = "figures-taken";

/// How far it is.
#[derive(Clone)]
pub(super) enum Step {
    /// No file was chosen.
    Waiting,
    /// It is being read.
    Reading { name: String, done: u64, total: u64 },
    /// It was read: what it would bring.
    Read {
        file: File,
        said: Vec<Mapping>,
        view: Rc<ReportView>,
    },
    /// It is being taken.
    Taking,
    /// It was taken.
    Taken { name: String, is_kept: bool },
}

/// The page while it is shown.
#[derive(Clone)]
pub(super) struct Choice {
    pub(super) app: AppContext,
    pub(super) step: UseStateHandle<Step>,
    /// What is wrong, with a number that rises each time.
    pub(super) problem: UseStateHandle<Option<(u32, AttrValue)>>,
}

impl Choice {
    /// A callback that does something with it.
    pub(super) fn with<T: 'static>(&self, act: fn(&Self, T)) -> Callback<T> {
        let choice = self.clone();
        Callback::from(move |value| act(&choice, value))
    }

    /// Reads a file, with what somebody says of its columns.
    pub(super) fn read(&self, file: File, said: Vec<Mapping>) {
        self.problem.set(None);
        let name = file.name();
        self.step.set(Step::Reading {
            name: name.clone(),
            done: 0,
            total: 1,
        });
        let (own, of, mappings) = (self.clone(), file.clone(), said.clone());
        let tell = Callback::from(move |heard| match heard {
            Heard::Progress { done, total } => own.step.set(Step::Reading {
                name: name.clone(),
                done,
                total,
            }),
            Heard::Answer { answer, .. } => {
                if let Answer::Report(view) = &*answer {
                    own.step.set(Step::Read {
                        file: of.clone(),
                        said: mappings.clone(),
                        view: Rc::new((**view).clone()),
                    });
                }
            }
            Heard::Failed(words) => own.fail(words.to_string()),
        });
        self.app.world.read_figures(file, said, tell);
    }

    /// Reads the same file again, with what somebody says of its columns.
    pub(super) fn say(&self, mapping: Mapping) {
        if let Step::Read { file, said, .. } = &*self.step {
            let mut said = said.clone();
            said.push(mapping);
            self.read(file.clone(), said);
        }
    }

    /// Stops reading. Nothing was taken.
    pub(super) fn stop(&self) {
        self.app.world.stop_reading();
        self.step.set(Step::Waiting);
        focus::on_soon(FIELD.to_owned());
    }

    /// Takes what was read.
    pub(super) fn take(&self) {
        let Step::Read { view, .. } = &*self.step else {
            return;
        };
        let Some(text) = view.kept.clone() else {
            return;
        };
        self.step.set(Step::Taking);
        let (own, name) = (self.clone(), view.file.clone());
        let taking = self.app.world.take_figures(text);
        spawn_local(async move {
            let is_kept = taking.await;
            own.step.set(Step::Taken { name, is_kept });
            own.app.look_at_round.emit(());
            focus::on_soon(TAKEN.to_owned());
        });
    }

    fn fail(&self, words: String) {
        self.step.set(Step::Waiting);
        let attempt = self.problem.as_ref().map_or(0, |(attempt, _)| *attempt);
        self.problem.set(Some((attempt + 1, words.into())));
    }
}
