//! Opening a plan and letting go of it.

use std::rc::Rc;

use reform_plan::keep::{Keeper, Key, Mode, Recovered, Standing};
use reform_plan::{Id, PlanDraft};

use super::Keep;
use super::held::Held;
use super::place::{Place, Wanted, take};
use crate::browser::clock;
use crate::state::Made;
use crate::world::{Access, KeepEvent, Opened, Taking, Unreadable};

/// How many characters the quick store may hold before plans that are not open leave it: half of
/// what a browser gives to one website.
const QUICK_ROOM: usize = 2_500_000;

impl Keep {
    /// Opens a plan that is kept here. The plan that was open is closed, whatever comes of it, unless
    /// the new one is only to be read.
    pub(in crate::browser) async fn open(
        self: &Rc<Self>,
        id: &Id,
        taking: Taking,
    ) -> Result<Opened, Unreadable> {
        let wanted = match taking {
            Taking::Read => return self.read(id).await,
            Taking::IfFree => Wanted::IfFree,
            Taking::Here => Wanted::Here,
        };
        let _turn = self.turns.take().await;
        if let Some(opened) = self.open_already(id) {
            return Ok(opened);
        }
        let opening = self.open_for_writing(id, wanted).await;
        // The other plan was kept all that time: somebody may have typed on in it.
        self.close_held().await;
        let (opened, held) = opening?;
        if let Some((held, old)) = held {
            self.hold(&held, old);
        }
        Ok(opened)
    }

    /// Begins to keep a plan that is not kept here yet.
    pub(in crate::browser) async fn begin(self: &Rc<Self>, draft: PlanDraft) -> Opened {
        let _turn = self.turns.take().await;
        let place = self.take_place(&draft.id, Wanted::Here).await;
        let shared = Rc::new(draft.clone());
        let recovered = Recovered::new(draft, clock::moment());
        let held = self.keeper_of(recovered, place).await;
        self.close_held().await;
        self.hold(&held, None);
        Opened {
            draft: shared,
            access: Access::Write,
            notice: None,
        }
    }

    /// Lets go of the plan that is open: written as far as the stores allow.
    pub(in crate::browser) async fn close(self: &Rc<Self>) {
        let _turn = self.turns.take().await;
        self.close_held().await;
    }

    /// Changes that were made to the open plan; see [`Held::changed`].
    pub(in crate::browser) fn changed(&self, draft: Rc<PlanDraft>, made: &[Rc<Made>]) {
        if let Some(held) = self.held() {
            held.changed(draft, made);
            self.ask_for_promise();
        }
    }

    /// Typing waits no longer to be saved.
    pub(in crate::browser) fn flush(&self) {
        if let Some(held) = self.held() {
            held.flush();
        }
    }

    /// The page is hidden or closed.
    pub(in crate::browser) fn hide(&self) {
        if let Some(held) = self.held() {
            held.hide();
        }
    }

    /// The open plan was handed out as a file.
    pub(in crate::browser) fn copied(&self) {
        if let Some(held) = self.held() {
            held.copied();
        }
    }

    /// What is known of the open plan's past.
    pub(in crate::browser) fn keeper(&self) -> Option<Keeper> {
        self.held().map(|held| held.keeper())
    }

    /// [`Keep::close`] for whoever has its turn.
    pub(super) async fn close_held(&self) {
        let Some(held) = self.held() else { return };
        held.settle().await;
        // Nothing can be typed between this and the end.
        held.hide();
        if held.is_mine() && !held.keeper().is_kept() {
            // Before it is closed: all there is of the last changes is on the screen.
            self.tell(KeepEvent::NotKept(held.draft()));
        }
        held.let_go();
        self.held.take();
        if held.standing() == Standing::Lasting && self.quick.size() > QUICK_ROOM {
            self.tidy_quick(&held.id());
        }
    }

    pub(super) async fn take_place(self: &Rc<Self>, id: &Id, wanted: Wanted) -> Option<Place> {
        let (keep, lost) = (Rc::downgrade(self), id.clone());
        let onlost = move || {
            let held = keep.upgrade().and_then(|keep| keep.held());
            if let Some(held) = held.filter(|held| held.id() == lost) {
                held.lost_place();
            }
        };
        take(&self.channel, id, wanted, Rc::new(onlost)).await
    }

    /// A plan for reading. A plan that is open for writing stays so.
    async fn read(self: &Rc<Self>, id: &Id) -> Result<Opened, Unreadable> {
        if let Some(opened) = self.open_already(id) {
            return Ok(opened);
        }
        let (recovered, notice) = self.recovered(id).await?;
        let has_lost = |held: &Rc<Held>| held.id() == *id && held.has_parted();
        if self.held().as_ref().is_some_and(has_lost) {
            self.held.take();
        }
        Ok(opened(&recovered, Access::Elsewhere, notice))
    }

    /// The plan, when it is the one that is open for writing here.
    fn open_already(&self, id: &Id) -> Option<Opened> {
        let held = self.held()?;
        (held.id() == *id && held.is_mine()).then(|| {
            held.tell_soon();
            Opened {
                draft: held.draft(),
                access: Access::Write,
                notice: None,
            }
        })
    }

    async fn open_for_writing(
        self: &Rc<Self>,
        id: &Id,
        wanted: Wanted,
    ) -> Result<(Opened, Option<(Rc<Held>, Option<String>)>), Unreadable> {
        let place = self.take_place(id, wanted).await;
        let (recovered, notice) = self.recovered(id).await?;
        let (Mode::Writable, Some(place)) = (&recovered.mode, place) else {
            return Ok((opened(&recovered, Access::Elsewhere, notice), None));
        };
        // Where somebody else may have written up to now, it is read again once that is over.
        let is_certain = wanted == Wanted::IfFree && place.is_certain();
        let (recovered, notice) = if is_certain {
            (recovered, notice)
        } else {
            self.claim(id, recovered.fence).await;
            self.recovered(id).await?
        };
        let opened = opened(&recovered, Access::Write, notice);
        let old = recovered.old.clone();
        let held = self.keeper_of(*recovered, Some(place)).await;
        Ok((opened, Some((held, old))))
    }

    /// Makes room in the quick store: the lasting one holds all of this plan.
    fn tidy_quick(&self, id: &Id) {
        for (key, _) in self.quick.of_plan(id) {
            if matches!(Key::read(&key), Some(Key::Slot(..) | Key::Tail(..))) {
                self.quick.take_away(&key);
            }
        }
    }
}

/// A plan as it was brought back.
fn opened(recovered: &Recovered, access: Access, notice: Option<String>) -> Opened {
    let access = match recovered.mode {
        Mode::ReadOnly => Access::NewerVersion,
        Mode::Writable => access,
    };
    Opened {
        draft: Rc::new(recovered.draft.clone()),
        access,
        notice,
    }
}
