//! What every page can reach: the framework, the open plan, figures and the world outside.

use std::rc::Rc;

use reform_plan::{
    AreaFigures, Date, Edit, Framework, Id, PlanDraft, PlanSummary, Score, Slug, TypedDate, Wording,
};
use send_data::AreaList;
use yew::{Callback, UseReducerHandle, hook, use_context};
use yew_router::Routable;
use yew_router::history::{AnyHistory, History};

use crate::parts::Parts;
use crate::route::Route;
use crate::state::{Notice, PlanAction, PlanState, Tone};
use crate::world::{Access, World};

/// What every page can reach. Cheap to clone.
#[derive(Clone)]
pub(crate) struct AppContext {
    pub(crate) framework: Rc<Framework>,
    pub(crate) state: UseReducerHandle<PlanState>,
    pub(crate) world: Rc<dyn World>,
    /// Published figures of the open plan's area.
    pub(crate) figures: Loaded<AreaFigures>,
    /// The list of local areas.
    pub(crate) areas: Loaded<AreaList>,
    /// Where the address comes from.
    pub(crate) history: AnyHistory,
    /// Where the parts of the app come from.
    pub(crate) parts: Rc<dyn Parts>,
    /// Asks for the figures, if they were not asked for yet.
    pub(crate) want_figures: Callback<()>,
    /// Asks for the list of areas, if it was not asked for yet.
    pub(crate) want_areas: Callback<()>,
    /// Counts up whenever newer figures are taken or removed.
    pub(crate) round: u32,
    /// Looks which round of figures it is: to be called once some were taken or removed.
    pub(crate) look_at_round: Callback<()>,
}

/// Something that is fetched when it is first wanted.
#[derive(Debug, Default)]
pub(crate) enum Loaded<T> {
    /// Nobody has wanted it yet, or it is on its way.
    #[default]
    NotYet,
    /// It is here.
    Here(Rc<T>),
    /// It did not come, and why.
    Failed(Rc<str>),
}

impl<T> Loaded<T> {
    /// The thing, when it is here.
    pub(crate) fn get(&self) -> Option<&T> {
        match self {
            Self::Here(thing) => Some(thing),
            _ => None,
        }
    }
}

impl<T> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        match self {
            Self::NotYet => Self::NotYet,
            Self::Here(thing) => Self::Here(Rc::clone(thing)),
            Self::Failed(words) => Self::Failed(Rc::clone(words)),
        }
    }
}

impl<T> PartialEq for Loaded<T> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::NotYet, Self::NotYet) => true,
            (Self::Here(a), Self::Here(b)) => Rc::ptr_eq(a, b),
            (Self::Failed(a), Self::Failed(b)) => a == b,
            _ => false,
        }
    }
}

impl PartialEq for AppContext {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state
            && self.figures == other.figures
            && self.areas == other.areas
            && self.round == other.round
            && Rc::ptr_eq(&self.framework, &other.framework)
    }
}

/// A plan that is open, for the pages that need one.
pub(crate) struct OpenPlan<'a> {
    context: &'a AppContext,
    /// The plan.
    pub(crate) draft: &'a PlanDraft,
}

impl AppContext {
    /// The open plan.
    ///
    /// The shell shows a page that needs a plan only while one is open, so a page may return
    /// nothing when there is none.
    pub(crate) fn plan(&self) -> Option<OpenPlan<'_>> {
        Some(OpenPlan {
            context: self,
            draft: self.state.draft()?,
        })
    }

    /// Whether the open plan may only be read. What would change it is then not offered: fields can be
    /// read and not typed into, and buttons that change something are not there.
    pub(crate) fn is_read_only(&self) -> bool {
        self.state.access != Access::Write
    }

    /// Which words statements are shown in: what somebody chose on this screen, else what the pages of
    /// this partner begin with.
    pub(crate) fn wording(&self, partner: Option<&Slug>) -> Wording {
        self.state.wording.unwrap_or_else(|| {
            let partner = partner.and_then(|it| self.framework.partner(it));
            partner.map_or(Wording::Usual, |it| it.wording)
        })
    }

    /// The edit that sets the score a room agrees, today and by who is in the room.
    pub(crate) fn agree(&self, statement: &Slug, score: Score) -> Edit {
        let room = self.state.draft().map(|it| it.workshop.room.clone());
        Edit::Agree {
            statement: statement.clone(),
            score: Some(score),
            room: room.unwrap_or_default(),
            on: TypedDate::of(self.today()),
        }
    }

    /// Today's date.
    pub(crate) fn today(&self) -> Date {
        self.world.today()
    }

    /// An identity that nothing else has.
    pub(crate) fn new_id(&self) -> Id {
        self.world.new_id()
    }

    /// Goes to a page.
    pub(crate) fn go(&self, to: &Route) {
        self.history.push(to.to_path());
    }

    /// A callback that goes to a page.
    pub(crate) fn onward(&self, to: Route) -> Callback<()> {
        let app = self.clone();
        Callback::from(move |()| app.go(&to))
    }

    /// Changes the open plan.
    pub(crate) fn edit(&self, edit: Edit) {
        self.state.dispatch(PlanAction::Edit(edit));
    }

    /// Changes the open plan and says so, with an "Undo" beside it.
    pub(crate) fn edit_and_tell(&self, edit: Edit, words: impl Into<String>) {
        self.state
            .dispatch(PlanAction::EditAndTell(edit, words.into()));
    }

    /// Says something.
    pub(crate) fn tell(&self, words: impl Into<String>) {
        self.state.dispatch(PlanAction::Tell(Notice {
            words: words.into(),
            tone: Tone::Important,
        }));
    }

    /// A callback that changes the open plan by what `edit` makes of the value it is given.
    pub(crate) fn onedit<T: 'static>(&self, edit: impl Fn(T) -> Edit + 'static) -> Callback<T> {
        let dispatcher = self.state.dispatcher();
        Callback::from(move |value| dispatcher.dispatch(PlanAction::Edit(edit(value))))
    }
}

impl<'a> OpenPlan<'a> {
    /// Everything computed from the plan.
    pub(crate) fn summary(&self) -> PlanSummary<'a> {
        PlanSummary::new(
            &self.context.framework,
            self.draft,
            self.context.figures.get(),
            self.context.today(),
        )
    }
}

/// What every page can reach.
#[hook]
pub(crate) fn use_app() -> AppContext {
    #[expect(clippy::expect_used, reason = "App provides it around every page")]
    use_context::<AppContext>().expect("pages are drawn inside App")
}
