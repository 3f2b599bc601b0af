//! How far each file is.

use std::collections::BTreeMap;
use std::rc::Rc;

use plan_export::Progress;
use yew::prelude::*;

use super::line::File;
use crate::exporter::Suspect;

/// How far a file is.
#[derive(Clone, PartialEq)]
pub(super) enum Step {
    /// The plan is looked through for what looks like somebody's identifier.
    Looking,
    /// Something was found, and is shown before the file is made.
    Found(Rc<[Suspect]>),
    /// It is being made.
    Making(Option<Progress>),
    /// It was made and handed out.
    Made {
        /// Its name.
        name: String,
        /// Its size, in words.
        size: String,
        /// What is to be known of it; empty when nothing is.
        note: String,
    },
    /// It could not be made, in words.
    Failed(AttrValue),
}

impl Step {
    fn is_busy(&self) -> bool {
        matches!(self, Self::Looking | Self::Making(_))
    }
}

/// How far each file is, by the id of its line. What is not here was not asked for.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Steps {
    by_line: BTreeMap<&'static str, Step>,
    /// How often something failed.
    attempt: u32,
    /// The last thing to be said aloud.
    aloud: String,
}

/// What may happen.
pub(super) enum Happens {
    /// A file is at this step.
    To(File, Step),
    /// A file is wanted no more.
    Dropped(&'static str),
    /// Whatever was being made is not any more.
    Stopped,
}

impl Steps {
    /// How far a file is.
    pub(super) fn of(&self, id: &str) -> Option<&Step> {
        self.by_line.get(id)
    }

    /// Whether anything is being worked out.
    pub(super) fn is_busy(&self) -> bool {
        self.by_line.values().any(Step::is_busy)
    }

    /// What could not be made: ids of lines and words.
    pub(super) fn problems(&self) -> Vec<(AttrValue, AttrValue)> {
        let steps = self.by_line.iter();
        let failed = steps.filter_map(|(id, step)| match step {
            Step::Failed(words) => Some((AttrValue::Static(id), words.clone())),
            _ => None,
        });
        failed.collect()
    }

    /// How often something failed: the problems take the keyboard each time.
    pub(super) fn attempt(&self) -> u32 {
        self.attempt
    }

    /// What a screen reader is told.
    pub(super) fn aloud(&self) -> String {
        self.aloud.clone()
    }
}

impl Reducible for Steps {
    type Action = Happens;

    fn reduce(self: Rc<Self>, action: Self::Action) -> Rc<Self> {
        let mut new = (*self).clone();
        match action {
            Happens::To(file, step) => {
                match &step {
                    Step::Looking => new.aloud = format!("Making {}", file.what()),
                    Step::Made { name, size, .. } => {
                        new.aloud = format!("Downloaded: {name} ({size})");
                    }
                    Step::Failed(_) => new.attempt += 1,
                    Step::Found(_) | Step::Making(_) => {}
                }
                new.by_line.insert(file.id, step);
            }
            Happens::Dropped(id) => {
                new.by_line.remove(id);
            }
            Happens::Stopped => {
                new.by_line.retain(|_, step| !step.is_busy());
                "Cancelled. No file was made".clone_into(&mut new.aloud);
            }
        }
        Rc::new(new)
    }
}
