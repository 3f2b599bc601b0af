//! Four columns from left to right: aim, priorities, actions, measures.

use super::card::{Card, height_of};
use super::{Drawing, DriverInput, words};
use crate::sketch::{line, words as text_at};
use crate::text::LINE;
use crate::{Anchor, Role, Shape};

/// Shares of the width that the four columns have, without the gaps between them.
const SHARES: [f64; 4] = [0.21, 0.26, 0.28, 0.25];
/// Between two columns.
const GAP: f64 = 16.0;
/// Between two boxes of one priority.
const BELOW: f64 = 8.0;
/// Between two priorities.
const APART: f64 = 20.0;
/// Space at the edges, so that outlines are whole.
const EDGE: f64 = 1.0;

/// Where a column stands.
#[derive(Clone, Copy)]
struct Column {
    left: f64,
    width: f64,
}

impl Column {
    fn right(self) -> f64 {
        self.left + self.width
    }
}

pub(super) fn draw(input: &DriverInput, width: f64) -> Drawing {
    let [aims, priorities, actions, measures] = columns(width);
    let mut shapes = Vec::new();
    let headings = [
        (aims, "Aim"),
        (priorities, "Priorities"),
        (actions, "Actions"),
        (measures, "Measures"),
    ];
    for (column, heading) in headings {
        let at = (column.left, LINE / 2.0);
        shapes.push(text_at(Role::Key, at, Anchor::Start, heading));
    }
    let top = LINE + BELOW;
    let aim = Card::aim(input, aims.width);
    aim.draw(&mut shapes, (aims.left, top));
    let mut is_short = aim.is_short;
    let aim_foot = top + aim.height();

    let mut entries = Vec::new();
    let mut free = top;
    if input.priorities.is_empty() {
        let none = Card::missing(words::NO_PRIORITY, priorities.width);
        none.draw(&mut shapes, (priorities.left, free));
        entries.push(free + Card::entry());
        free += none.height() + APART;
    }
    for priority in &input.priorities {
        let card = Card::priority(priority, priorities.width);
        card.draw(&mut shapes, (priorities.left, free));
        entries.push(free + Card::entry());
        let done = Card::items(&priority.actions, words::NO_ACTION, actions.width);
        let known = Card::items(&priority.measures, words::NO_MEASURE, measures.width);
        let from = [free + Card::entry()];
        let to_actions = stack(&mut shapes, &done, actions, free);
        let to_measures = stack(&mut shapes, &known, measures, free);
        join(&mut shapes, priorities, &from, actions, &to_actions);
        join(&mut shapes, actions, &to_actions, measures, &to_measures);
        is_short |= std::iter::once(&card)
            .chain(&done)
            .chain(&known)
            .any(|card| card.is_short);
        free += [
            card.height(),
            height_of(&done, BELOW),
            height_of(&known, BELOW),
        ]
        .into_iter()
        .fold(0.0, f64::max)
            + APART;
    }
    join(
        &mut shapes,
        aims,
        &[top + Card::entry()],
        priorities,
        &entries,
    );
    Drawing {
        height: (free - APART).max(aim_foot) + EDGE,
        shapes,
        is_short,
    }
}

fn columns(width: f64) -> [Column; 4] {
    let room = width - EDGE * 2.0 - GAP * 3.0;
    let mut left = EDGE;
    SHARES.map(|share| {
        let column = Column {
            left,
            width: room * share,
        };
        left = column.right() + GAP;
        column
    })
}

/// Draws boxes below one another, and says at which heights lines reach them.
fn stack(shapes: &mut Vec<Shape>, cards: &[Card], column: Column, top: f64) -> Vec<f64> {
    let mut top = top;
    let mut entries = Vec::with_capacity(cards.len());
    for card in cards {
        card.draw(shapes, (column.left, top));
        entries.push(top + Card::entry());
        top += card.height() + BELOW;
    }
    entries
}

/// Joins all of these heights of a column with all of those of the next: short lines to an upright
/// one between the columns.
fn join(shapes: &mut Vec<Shape>, left: Column, from: &[f64], right: Column, to: &[f64]) {
    let middle = f64::midpoint(left.right(), right.left);
    for y in from {
        shapes.push(line(Role::Join, (left.right(), *y), (middle, *y)));
    }
    for y in to {
        shapes.push(line(Role::Join, (middle, *y), (right.left, *y)));
    }
    let all = || from.iter().chain(to).copied();
    let (top, foot) = (
        all().fold(f64::INFINITY, f64::min),
        all().fold(0.0, f64::max),
    );
    if foot > top {
        shapes.push(line(Role::Join, (middle, top), (middle, foot)));
    }
}
