//! A newer tool opens the plan, goes on with it and keeps it in its own format.

use reform_plan::keep::envelope::{self, Header};
use reform_plan::keep::{Key, Position, Recovered, Slot};
use reform_plan::saved::FORMAT;

use super::world::World;

/// Writes what a newer tool would, to both stores: into the slot that does not hold the newest.
pub(super) fn goes_on(world: &mut World, recovered: &Recovered) -> Position {
    let position = Position {
        fence: recovered.fence + 1,
        rev: recovered.position.rev + 2,
        writer: world.rng.number(),
    };
    let mut draft = recovered.draft.clone();
    draft.name.push_str(" and what only a newer tool knows");
    world.oracle.saw(position, Some(recovered.position), &draft);
    let header = Header {
        position,
        format: FORMAT + 1,
        lowest_reader: FORMAT + 1,
    };
    let text = envelope::seal(&header, "{\"when\":\"\"}\nonly a newer tool reads this");
    let slot = |newest: Option<(Slot, Position)>| {
        let slot = newest.map_or(Slot::A, |it| it.0.other());
        Key::Slot(recovered.draft.id.clone(), slot).text()
    };
    let (quick, lasting) = (slot(recovered.quick), slot(recovered.lasting));
    let text: std::rc::Rc<str> = text.into();
    world.quick.texts.insert(quick, text.clone());
    world.lasting.texts.insert(lasting, text);
    world.quick.settle(world.said());
    world.oracle.lasting = Some(position);
    position
}
