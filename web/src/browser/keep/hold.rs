//! Taking a plan for writing: its place, what must not be overwritten, and both stores brought up to
//! date.

use std::rc::Rc;

use reform_plan::Id;
use reform_plan::keep::{Aside, Batch, Claim, Keeper, Key, Position, Recovered, Step, Store};

use super::Keep;
use super::held::{Fence, Held, read_copy};
use super::place::Place;
use crate::browser::{clock, ids};
use crate::world::CopyState;

impl Keep {
    /// From now on a plan is kept: the one that is open. `old` is the plan as the first released
    /// version kept it, when that is still there.
    pub(super) fn hold(self: &Rc<Self>, held: &Rc<Held>, old: Option<String>) {
        self.held.replace(Some(Rc::clone(held)));
        held.write_quick_snapshot();
        held.flush();
        held.wait_to_nudge();
        if let Some(old) = old {
            self.tidy_old(held, old);
        }
    }

    /// Takes a plan for writing and sets aside what must not be overwritten.
    pub(super) async fn keeper_of(
        self: &Rc<Self>,
        recovered: Recovered,
        place: Option<Place>,
    ) -> Rc<Held> {
        let id = recovered.draft.id.clone();
        let mut stores = Vec::new();
        let is_safe = self.set_aside(recovered.aside()).await;
        let fence = self.claim(&id, recovered.fence).await;
        // What could not be set aside would be overwritten.
        if is_safe {
            if self.quick.is_there() {
                stores.push(Store::Quick);
            }
            if self.lasting().is_some() {
                stores.push(Store::Lasting);
            }
        }
        let claim = Claim {
            fence: fence.place.fence,
            writer: fence.place.writer,
        };
        let copy = self.copy_state(&id, &recovered);
        let keeper = Keeper::start(&recovered, claim, clock::moment(), &stores);
        Held::new(self, keeper, Rc::new(recovered.draft), fence, place, copy)
    }

    /// Takes the place of a plan's writer in both stores.
    pub(super) async fn claim(&self, id: &Id, above: u64) -> Fence {
        let key = Key::Place(id.clone()).text();
        let quick = self.quick.text(&key).and_then(|it| Position::read(&it));
        let above = quick.map_or(above, |it| it.fence.max(above));
        let writer = ids::number();
        let lasting = match self.lasting_again().await {
            Some(lasting) => lasting.claim(&key, above, writer).await,
            None => None,
        };
        let place = lasting.unwrap_or(Position {
            fence: above.saturating_add(1),
            rev: 0,
            writer,
        });
        self.quick.put(&key, &place.to_string());
        Fence {
            place,
            is_in_lasting: lasting.is_some(),
        }
    }

    /// Puts texts where they last, or in the quick store where that does not work, and then takes
    /// away what they are copies of; whether they are there.
    async fn set_aside(&self, aside: Vec<Aside>) -> bool {
        if aside.is_empty() {
            return true;
        }
        let drops = aside.iter().filter_map(|it| it.from.clone());
        let (from_quick, from_lasting) = super::parted(drops.collect());
        let batch = Batch {
            drops: from_lasting,
            puts: aside.into_iter().map(|it| (it.key, it.text)).collect(),
        };
        let lasts = match self.lasting_again().await {
            Some(lasting) => lasting.run(&batch, None).await.is_ok(),
            None => false,
        };
        let is_kept = lasts || batch.puts.iter().all(|it| self.quick.put(&it.0, &it.1));
        if is_kept {
            for key in from_quick {
                // One that stays is set aside again the next time, under the same key.
                self.quick.take_away(&key);
            }
        }
        is_kept
    }

    fn copy_state(&self, id: &Id, recovered: &Recovered) -> CopyState {
        let text = self.quick.text(&Key::Copy(id.clone()).text());
        let last = text.and_then(|text| read_copy(&text));
        let since = last.as_ref().map(|it| it.0).unwrap_or_default();
        let mut edits = 0;
        let mut before: Option<&Step> = None;
        for step in recovered.steps.iter().filter(|it| it.at > since) {
            let types_on = before.is_some_and(|it| it.is_typed_on_by(&step.change, step.way));
            edits += usize::from(step.is_change() && !types_on);
            before = Some(step);
        }
        CopyState::new(last.map(|it| it.1), edits, clock::minutes())
    }
}
