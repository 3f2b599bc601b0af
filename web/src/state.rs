//! The open plan and how it is kept, as one reducer. Every change to the plan is an [`Edit`].

use std::cell::Cell;
use std::rc::Rc;

use reform_plan::keep::Way;
use reform_plan::{Change, Edit, Id, OpenDraft, PlanDraft, Slug, Wording};
use yew::Reducible;

use crate::route::Route;
use crate::world::{Access, CopyState, KeepEvent, LogRead, Lost, Opened, SaveStatus, Shelf};

/// The open plan, the list of saved plans and what is known of saving.
#[derive(Clone, Debug, Default)]
pub struct PlanState {
    /// The plan that is open.
    pub open: Option<OpenDraft>,
    /// What may be done with it.
    pub access: Access,
    /// Plans that are kept, and deleted ones.
    pub shelf: Shelf,
    /// What is known of saving the open plan.
    pub save: SaveStatus,
    /// What is known of copies of the open plan in files.
    pub copy: CopyState,
    /// Something to tell on the page, until the next page.
    pub notice: Option<Notice>,
    /// What was read of an action log that came back, until the next page.
    pub log: Option<Rc<LogAtHand>>,
    /// The page of a plan that a link led to while none was open, until one is.
    pub wanted: Option<Route>,
    /// Which words statements are shown in on this screen; none until somebody chose.
    pub wording: Option<Wording>,
    /// The partner in front of the screen, who may see what it chose; none when the screen is everybody's.
    pub seat: Option<Slug>,
    /// Whether time is counted while a statement is on the projector.
    pub timer: Timer,
    /// How many notices there were since the start: each has its number, so that one told twice in
    /// the same words is told from one that is still there.
    pub told: u64,
    /// Changes that were not handed on to be saved yet, with their numbers.
    pub made: Vec<(u64, Rc<Made>)>,
    /// The number up to which changes were handed on. Shared by all versions of the state, because
    /// it says what the autosave did and not how things are.
    pub handed_on: Rc<Cell<u64>>,
    /// The number of the last change.
    pub revision: u64,
    /// Rises with every action: two states are the same when it is.
    stamp: u64,
}

/// Whether time is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Timer {
    /// It is not.
    #[default]
    Off,
    /// It is.
    On,
}

/// A change that was made, on its way to be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// The change.
    pub change: Change,
    /// How it came about.
    pub way: Way,
    /// Whether it was typing, which may wait a moment to be saved for good.
    pub is_typing: bool,
}

/// An action log that came back, compared with the open plan.
#[derive(Debug, PartialEq)]
pub struct LogAtHand {
    /// Name of the file.
    pub name: String,
    /// The number of the last change of the plan it was compared with.
    pub revision: u64,
    /// What it would change, or all that is wrong with it.
    pub read: LogRead,
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
    /// Makes a change again that was taken back.
    Redo,
    /// A plan was opened.
    Open(Opened),
    /// A plan is being looked for that has the page a link led to.
    Want(Route),
    /// Closes the plan of this identity if it is open.
    Close(Id),
    /// What is kept was read again.
    Listed(Shelf),
    /// The keeping of plans has something to tell.
    Kept(KeepEvent),
    /// Tells something.
    Tell(Notice),
    /// An action log was read, or another one is about to be.
    Log(Option<Rc<LogAtHand>>),
    /// Shows statements in these words on this screen.
    Word(Wording),
    /// A partner sits down in front of the screen, or nobody does.
    Seat(Option<Slug>),
    /// Whoever sits in front of the screen gets up, but for this partner.
    OnlySeat(Slug),
    /// Counts time on the projector, or does so no more.
    Time(Timer),
    /// The page has changed: what was told is told.
    PageTurned,
}

impl PlanState {
    /// The state at the start, with no plan open.
    pub fn starting_with(shelf: Shelf) -> Self {
        Self {
            shelf,
            ..Self::default()
        }
    }

    /// The open plan.
    pub fn draft(&self) -> Option<&PlanDraft> {
        self.open.as_ref().map(OpenDraft::draft)
    }

    /// Takes a plan that was opened.
    pub fn take(&mut self, opened: Opened) {
        self.open = Some(OpenDraft::shared(opened.draft));
        self.access = opened.access;
        self.save = SaveStatus::Unknown;
        self.copy = CopyState::default();
        self.made.clear();
        self.log = None;
        self.wanted = None;
        if let Some(words) = opened.notice {
            self.tell(words, Tone::Important);
        }
    }

    /// Hands on the changes that were not handed on yet.
    pub fn hand_on(&self) -> Vec<Rc<Made>> {
        let handed_on = self.handed_on.replace(self.revision);
        let new = self.made.iter().filter(|(at, _)| *at > handed_on);
        new.map(|(_, made)| Rc::clone(made)).collect()
    }

    /// Whether the open plan may be changed.
    pub fn is_writable(&self) -> bool {
        self.open.is_some() && self.access == Access::Write
    }

    fn tell(&mut self, words: impl Into<String>, tone: Tone) {
        let words = words.into();
        self.told += 1;
        self.notice = Some(Notice { words, tone });
    }

    fn made(&mut self, change: Change, way: Way) {
        self.revision += 1;
        // "Undo" takes the last change back, and what the notice tells of is not the last any more.
        if let Some(notice) = &mut self.notice
            && notice.tone == Tone::Undoable
        {
            notice.tone = Tone::Done;
        }
        let is_typing = way == Way::Made && change.edit.is_typing();
        let made = Made {
            change,
            way,
            is_typing,
        };
        let handed_on = self.handed_on.get();
        self.made.retain(|(revision, _)| *revision > handed_on);
        self.made.push((self.revision, Rc::new(made)));
    }

    /// Changes the plan; whether it did.
    fn edit(&mut self, edit: Edit) -> bool {
        if !self.is_writable() {
            self.tell(
                "This plan is open for reading only. Nothing was changed",
                Tone::Important,
            );
            return false;
        }
        let Some(open) = &mut self.open else {
            return false;
        };
        match open.edit(edit) {
            Ok(Some(change)) => {
                self.made(change, Way::Made);
                true
            }
            Ok(None) => false,
            Err(problem) => {
                self.tell(problem.to_string(), Tone::Important);
                false
            }
        }
    }

    fn step(&mut self, way: Way) {
        if !self.is_writable() {
            return;
        }
        let Some(open) = &mut self.open else { return };
        let (change, words) = match way {
            Way::Undone => (open.undo(), "The last change was undone"),
            _ => (open.redo(), "The change was made again"),
        };
        if let Some(change) = change {
            self.made(change, way);
            self.tell(words, Tone::Done);
        }
    }

    fn kept(&mut self, event: KeepEvent) {
        match event {
            KeepEvent::Status(save, copy) => {
                self.save = save;
                self.copy = copy;
            }
            KeepEvent::LostPlace { plan, why, copy } => {
                if self.draft().is_some_and(|draft| draft.id == plan) {
                    self.access = Access::Elsewhere;
                    self.save = SaveStatus::Unknown;
                    let words = lost_words(why, copy.as_deref());
                    self.tell(words, Tone::Important);
                }
            }
            // The app opens the plan again, or hands it out; nothing of that is known here.
            KeepEvent::SavedElsewhere(_) | KeepEvent::NotKept(_) => {}
        }
    }
}

/// What another tab did with the plan, and where the last changes of this tab are.
fn lost_words(why: Lost, copy: Option<&str>) -> String {
    match (why, copy) {
        (Lost::Opened, Some(name)) => format!(
            "This plan was opened in another tab or window. Your last changes are not in it: they are kept as \"{name}\" in plans on this computer"
        ),
        (Lost::Opened, None) => {
            "This plan was opened in another tab or window. Your changes are in it".to_owned()
        }
        (Lost::Deleted, Some(name)) => format!(
            "This plan was deleted in another tab or window. Your last changes are kept as \"{name}\" in plans on this computer"
        ),
        (Lost::Deleted, None) => "This plan was deleted in another tab or window".to_owned(),
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
        match &action {
            PlanAction::PageTurned if self.notice.is_none() && self.log.is_none() => return self,
            PlanAction::Log(None) if self.log.is_none() => return self,
            PlanAction::Seat(seat) if *seat == self.seat => return self,
            PlanAction::OnlySeat(_) if self.seat.is_none() => return self,
            PlanAction::OnlySeat(partner) if self.seat.as_ref() == Some(partner) => return self,
            PlanAction::Kept(KeepEvent::Status(save, copy))
                if (save, copy) == (&self.save, &self.copy) =>
            {
                return self;
            }
            _ => {}
        }
        let mut state = Rc::unwrap_or_clone(self);
        state.stamp += 1;
        match action {
            PlanAction::Edit(edit) => {
                state.edit(edit);
            }
            PlanAction::EditAndTell(edit, words) => {
                if state.edit(edit) {
                    state.tell(words, Tone::Undoable);
                }
            }
            PlanAction::Undo => state.step(Way::Undone),
            PlanAction::Redo => state.step(Way::Redone),
            PlanAction::Open(opened) => state.take(opened),
            PlanAction::Want(route) => state.wanted = Some(route),
            PlanAction::Close(id) => {
                if state.draft().is_some_and(|draft| draft.id == id) {
                    state.open = None;
                    state.log = None;
                    state.save = SaveStatus::Unknown;
                    state.access = Access::Write;
                }
            }
            PlanAction::Listed(kept) => state.shelf = kept,
            PlanAction::Kept(event) => state.kept(event),
            PlanAction::Tell(notice) => state.tell(notice.words, notice.tone),
            PlanAction::Log(log) => state.log = log,
            PlanAction::Word(wording) => state.wording = Some(wording),
            PlanAction::Seat(seat) => state.seat = seat,
            PlanAction::OnlySeat(_) => state.seat = None,
            PlanAction::Time(timer) => state.timer = timer,
            PlanAction::PageTurned => {
                state.notice = None;
                state.log = None;
            }
        }
        Rc::new(state)
    }
}
