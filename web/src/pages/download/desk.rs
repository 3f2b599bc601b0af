//! The page while it is shown: what is done when a file is asked for.

use std::cell::RefCell;
use std::rc::Rc;

use plan_export::share::Choice;
use plan_export::{Order, Output, Parts, Preset};
use yew::prelude::*;

use super::line::File;
use super::size;
use super::steps::{Happens, Step, Steps};
use crate::components::focus;
use crate::context::{AppContext, Loaded};
use crate::exporter::{Share, Suspect};
use crate::pages::kept::NOT_TAKEN;
use crate::world::{Making, Wanted};

/// The page while it is shown.
#[derive(Clone)]
pub(super) struct Desk {
    pub(super) app: AppContext,
    /// How far each file is.
    pub(super) steps: UseReducerHandle<Steps>,
    /// What of the plan leaves; none for all of it.
    pub(super) share: UseStateHandle<Option<Choice>>,
    /// What of the plan is in the Word document; none for all of it.
    pub(super) preset: UseStateHandle<Option<Preset>>,
    /// What was shown before and accepted: it is not shown again for the next file.
    pub(super) accepted: Rc<RefCell<Vec<Suspect>>>,
}

impl Desk {
    /// A callback that does something about a file.
    pub(super) fn with(&self, file: File, act: fn(&Self, File)) -> Callback<()> {
        let desk = self.clone();
        Callback::from(move |()| act(&desk, file))
    }

    /// A file is asked for: the plan is looked through first.
    pub(super) fn ask(&self, file: File) {
        let is_busy = matches!(
            self.steps.of(file.id),
            Some(Step::Looking | Step::Making(_))
        );
        let Some(open) = self.app.state.open.as_ref().filter(|_| !is_busy) else {
            return;
        };
        self.is_at(file, Step::Looking);
        let desk = self.clone();
        let tell = Callback::from(move |found: Result<Rc<[Suspect]>, Rc<str>>| match found {
            Err(words) => desk.is_at(file, Step::Failed(words.to_string().into())),
            Ok(found) if desk.is_accepted(&found) => desk.make(file),
            Ok(found) => {
                desk.is_at(file, Step::Found(found));
                focus::on_soon(found_id(file));
            }
        });
        let world = &self.app.world;
        world.check_identifiers(open.share(), self.leaving(), tell);
    }

    /// The file is made all the same.
    pub(super) fn accept(&self, file: File) {
        if let Some(Step::Found(found)) = self.steps.of(file.id) {
            self.accepted.borrow_mut().extend(found.iter().cloned());
        }
        self.make(file);
        focus::on_soon(file.id.to_owned());
    }

    /// The file is wanted no more, or no longer shown.
    pub(super) fn forget(&self, file: File) {
        self.steps.dispatch(Happens::Dropped(file.id));
        focus::on_soon(file.id.to_owned());
    }

    /// Ends the making of files.
    pub(super) fn stop(&self, file: File) {
        self.app.world.stop_making();
        self.steps.dispatch(Happens::Stopped);
        focus::on_soon(file.id.to_owned());
    }

    fn make(&self, file: File) {
        let Some(open) = &self.app.state.open else {
            return;
        };
        self.is_at(file, Step::Making(None));
        let wanted = Wanted {
            draft: open.share(),
            share: self.leaving(),
            order: Order {
                output: file.output,
                parts: self.parts_of(file),
                type_size: file.type_size,
            },
            figures: match &self.app.figures {
                Loaded::Here(figures) => Some(Rc::clone(figures)),
                Loaded::NotYet | Loaded::Failed(_) => None,
            },
        };
        let desk = self.clone();
        let tell = Callback::from(move |making| {
            let step = match making {
                Making::Progress(progress) => Step::Making(Some(progress)),
                Making::Failed(words) => Step::Failed(words.to_string().into()),
                Making::Made {
                    name,
                    media,
                    bytes,
                    note,
                } => {
                    if desk.app.world.download_bytes(&name, &media, &bytes) {
                        desk.is_out(file);
                        let size = size::words(bytes.byte_length().into());
                        Step::Made { name, size, note }
                    } else {
                        Step::Failed(NOT_TAKEN.into())
                    }
                }
            };
            desk.is_at(file, step);
        });
        self.app.world.make_file(wanted, tell);
    }

    /// A file was handed out: a whole plan file is a copy of the plan.
    fn is_out(&self, file: File) {
        if file.output == Output::PlanFile && self.share.is_none() {
            self.app.world.copied();
        }
    }

    /// The copy that leaves; none for the whole plan.
    fn leaving(&self) -> Option<Share> {
        self.share.map(|choice| Share {
            choice,
            id: self.app.new_id(),
        })
    }

    fn parts_of(&self, file: File) -> Parts {
        let preset = self.preset.filter(|_| file.output == Output::Word);
        let preset = preset.unwrap_or(Preset::Whole);
        preset.parts(&self.app.framework)
    }

    fn is_accepted(&self, found: &[Suspect]) -> bool {
        let accepted = self.accepted.borrow();
        found.iter().all(|it| accepted.contains(it))
    }

    fn is_at(&self, file: File, step: Step) {
        self.steps.dispatch(Happens::To(file, step));
    }
}

/// Id of what is said when something was found.
pub(super) fn found_id(file: File) -> String {
    format!("{}-found", file.id)
}
