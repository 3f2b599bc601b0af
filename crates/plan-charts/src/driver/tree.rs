//! A tree from the top down, for narrow screens.

use super::card::Card;
use super::{Drawing, DriverInput, words};
use crate::sketch::{line, words as text_at};
use crate::text::LINE;
use crate::{Anchor, Role, Shape};

/// How much further right each step of the tree stands.
const STEP: f64 = 18.0;
/// From the left of a box to the upright line below it.
const TRUNK: f64 = 7.0;
/// Between two boxes of one priority.
const BELOW: f64 = 8.0;
/// Between two priorities.
const APART: f64 = 20.0;
/// Space at the edges, so that outlines are whole.
const EDGE: f64 = 1.0;

pub(super) fn draw(input: &DriverInput, width: f64) -> Drawing {
    let room = |step: f64| width - EDGE * 2.0 - STEP * step;
    let mut tree = Tree {
        shapes: Vec::new(),
        top: EDGE,
        is_short: false,
    };
    let aim = tree.hang(&Card::aim(input, room(0.0)), 0.0);
    let mut last = aim;
    if input.priorities.is_empty() {
        tree.top += BELOW;
        let none = Card::missing(words::NO_PRIORITY, room(1.0));
        last = tree.hang(&none, 1.0);
    }
    for priority in &input.priorities {
        tree.top += APART;
        let card = tree.hang(&Card::priority(priority, room(1.0)), 1.0);
        let mut under = card;
        for (heading, items, none) in [
            ("Actions", &priority.actions, words::NO_ACTION),
            ("Measures", &priority.measures, words::NO_MEASURE),
        ] {
            tree.heading(heading);
            for item in Card::items(items, none, room(2.0)) {
                under = tree.hang(&item, 2.0);
                tree.top += BELOW;
            }
        }
        tree.trunk(card.foot, under.entry, 1.0);
        tree.top -= BELOW;
        last = card;
    }
    tree.trunk(aim.foot, last.entry, 0.0);
    Drawing {
        height: tree.top + EDGE,
        shapes: tree.shapes,
        is_short: tree.is_short,
    }
}

/// A tree that is being drawn.
struct Tree {
    shapes: Vec<Shape>,
    /// Where there is still room.
    top: f64,
    is_short: bool,
}

/// Where a box stands in the tree.
#[derive(Clone, Copy)]
struct Hung {
    /// Where its line reaches it.
    entry: f64,
    foot: f64,
}

impl Tree {
    /// Draws a box this many steps in, with the short line that reaches it.
    fn hang(&mut self, card: &Card, step: f64) -> Hung {
        let left = step.mul_add(STEP, EDGE);
        let hung = Hung {
            entry: self.top + Card::entry(),
            foot: self.top + card.height(),
        };
        if step > 0.0 {
            let from = (left - STEP + TRUNK, hung.entry);
            self.shapes.push(line(Role::Join, from, (left, hung.entry)));
        }
        card.draw(&mut self.shapes, (left, self.top));
        self.is_short |= card.is_short;
        self.top = hung.foot;
        hung
    }

    fn heading(&mut self, heading: &str) {
        let at = (STEP.mul_add(2.0, EDGE), self.top + BELOW + LINE / 2.0);
        self.shapes
            .push(text_at(Role::Key, at, Anchor::Start, heading));
        self.top += BELOW * 1.5 + LINE;
    }

    /// The upright line from a box down to the last of those that hang on it.
    fn trunk(&mut self, from: f64, to: f64, step: f64) {
        if to > from {
            let x = step.mul_add(STEP, EDGE + TRUNK);
            self.shapes.push(line(Role::Join, (x, from), (x, to)));
        }
    }
}
