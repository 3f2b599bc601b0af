//! The open plan and how it is kept, as one reducer. Every change to the plan is an [`Edit`].

use std::rc::Rc;

use reform_plan::{Edit, Id, OpenDraft, PlanDraft};
use yew::Reducible;

use crate::world::Entry;

/// The open plan, the list of saved plans and what is known of saving.
#[derive(Clone, Debug, Default)]
pub struct PlanState {
    /// The plan that is open.
    pub open: Option<OpenDraft>,
    /// Plans in storage.
    pub plans: Vec<Entry>,
    /// What is known of saving the open plan.
    pub save: SaveStatus,
    /// Something to tell on the page, until the next page.
    pub notice: Option<Notice>,
    /// Rises with every change to the open plan: what the autosave looks at.
    pub revision: u64,
    /// Whether the last change was typing, which may wait a moment to be saved.
    pub typing: bool,
    /// Rises with every action: two states are the same when it is.
    stamp: u64,
}

/// What is known of saving the open plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SaveStatus {
    /// Nothing was changed yet.
    #[default]
    Unchanged,
    /// A change is about to be saved.
    Saving,
    /// Everything is saved, since this time of day.
    Saved(String),
    /// The last change is not saved, and why.
    NotSaved(&'static str),
}

/// Something to tell on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What happened.
    pub words: String,
    /// How it is meant.
    pub tone: Tone,
}

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Done,
    /// Something was done that can be taken back: an "Undo" stands beside it.
    Undoable,
    /// Something is to be known.
    Important,
}

/// What may happen to the state.
#[derive(Clone, Debug)]
pub enum PlanAction {
    /// Changes the open plan.
    Edit(Edit),
    /// Changes the open plan and says so, with an "Undo" beside it.
    EditAndTell(Edit, String),
    /// Takes the last change back.
    Undo,
    /// Makes a change that was taken back again.
    Redo,
    /// Opens a plan: as it is stored already, or a new one that is to be saved.
    Open(Box<PlanDraft>, Origin),
    /// Closes the plan of this identity if it is open.
    Close(Id),
    /// The list of plans in storage was read again.
    Listed(Vec<Entry>),
    /// Saving went well or did not.
    Save(SaveStatus),
    /// Tells something.
    Tell(Notice),
    /// The page has changed: what was told is told.
    PageTurned,
}

/// Where a plan that is opened comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// From storage: nothing needs saving.
    Storage,
    /// New, an example or from a file: it is saved at once.
    New,
}

impl PlanState {
    /// The state at the start, with no plan open.
    pub fn starting_with(plans: Vec<Entry>) -> Self {
        Self {
            plans,
            ..Self::default()
        }
    }

    /// The open plan.
    pub fn draft(&self) -> Option<&PlanDraft> {
        self.open.as_ref().map(OpenDraft::draft)
    }

    fn changed(&mut self, typing: bool) {
        self.revision += 1;
        self.typing = typing;
        self.save = SaveStatus::Saving;
    }

    fn edit(&mut self, edit: Edit) -> bool {
        let typing = edit.is_typing();
        let Some(open) = &mut self.open else {
            return false;
        };
        match open.edit(edit) {
            Ok(()) => {
                self.changed(typing);
                true
            }
            Err(problem) => {
                self.notice = Some(Notice {
                    words: problem.to_string(),
                    tone: Tone::Important,
                });
                false
            }
        }
    }
}

impl PartialEq for PlanState {
    fn eq(&self, other: &Self) -> bool {
        self.stamp == other.stamp
    }
}

impl Reducible for PlanState {
    type Action = PlanAction;

    fn reduce(self: Rc<Self>, action: PlanAction) -> Rc<Self> {
        // Nothing to do: the same value tells Yew that nothing has to be drawn.
        if matches!(action, PlanAction::PageTurned) && self.notice.is_none() {
            return self;
        }
        let mut state = Rc::unwrap_or_clone(self);
        state.stamp += 1;
        match action {
            PlanAction::Edit(edit) => {
                state.edit(edit);
            }
            PlanAction::EditAndTell(edit, words) => {
                if state.edit(edit) {
                    state.notice = Some(Notice {
                        words,
                        tone: Tone::Undoable,
                    });
                }
            }
            PlanAction::Undo => {
                if state.open.as_mut().is_some_and(OpenDraft::undo) {
                    state.changed(false);
                    state.notice = Some(Notice {
                        words: "The last change was undone".into(),
                        tone: Tone::Done,
                    });
                }
            }
            PlanAction::Redo => {
                if state.open.as_mut().is_some_and(OpenDraft::redo) {
                    state.changed(false);
                    state.notice = Some(Notice {
                        words: "The change was made again".into(),
                        tone: Tone::Done,
                    });
                }
            }
            PlanAction::Open(draft, origin) => {
                state.open = Some(OpenDraft::new(*draft));
                state.save = SaveStatus::Unchanged;
                if origin == Origin::New {
                    state.changed(false);
                }
            }
            PlanAction::Close(id) => {
                if state.draft().is_some_and(|draft| draft.id == id) {
                    state.open = None;
                    state.save = SaveStatus::Unchanged;
                }
            }
            PlanAction::Listed(plans) => state.plans = plans,
            PlanAction::Save(save) => state.save = save,
            PlanAction::Tell(notice) => state.notice = Some(notice),
            PlanAction::PageTurned => state.notice = None,
        }
        Rc::new(state)
    }
}
