//! Shapes made by hand, for charts that need no axis of plotters.

use crate::number::tenth;
use crate::place::Outline;
use crate::text::SIZE;
use crate::{Anchor, PlaceKind, Point, Role, Shape};

/// From the middle of a letter down to its base line.
pub(crate) const BASE: f64 = 5.6;

pub(crate) fn line(role: Role, from: Point, to: Point) -> Shape {
    Shape::Line {
        role,
        from: point(from),
        to: point(to),
    }
}

/// A rectangle with this corner at its left and top.
pub(crate) fn rect(role: Role, at: Point, (width, height): (f64, f64)) -> Shape {
    Shape::Rect {
        role,
        at: point(at),
        width: tenth(width),
        height: tenth(height),
    }
}

/// A line of text whose middle of letters stands at this height.
pub(crate) fn words(role: Role, at: Point, anchor: Anchor, text: &str) -> Shape {
    Shape::Text {
        role,
        at: point((at.0, at.1 + BASE)),
        anchor,
        size: SIZE,
        text: text.to_owned(),
    }
}

/// The mark of a place.
pub(crate) fn mark(kind: PlaceKind, (x, y): Point) -> Shape {
    let role = Role::Mark(kind);
    match kind.outline() {
        Outline::Circle(radius) => Shape::Circle {
            role,
            centre: point((x, y)),
            radius,
        },
        Outline::Square(half) => rect(role, (x - half, y - half), (half * 2.0, half * 2.0)),
        Outline::Corners(corners) => area(role, (x, y), corners),
    }
}

/// An area with these corners around its middle.
pub(crate) fn area(role: Role, (x, y): Point, corners: &[Point]) -> Shape {
    Shape::Path {
        role,
        points: corners
            .iter()
            .map(|(right, down)| point((x + right, y + down)))
            .collect(),
        closed: true,
    }
}

pub(crate) fn point((x, y): Point) -> Point {
    (tenth(x), tenth(y))
}

/// The first line each of these stretches (from, to) has room on when they are laid down in order,
/// with at least this gap between two.
pub(crate) fn lanes(stretches: &[(f64, f64)], gap: f64) -> Vec<usize> {
    let mut taken: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut lanes = Vec::with_capacity(stretches.len());
    for (from, to) in stretches {
        let is_free = |lane: &Vec<(f64, f64)>| {
            lane.iter()
                .all(|(a, b)| *to + gap <= *a || *b + gap <= *from)
        };
        let at = taken.iter().position(is_free).unwrap_or(taken.len());
        match taken.get_mut(at) {
            Some(lane) => lane.push((*from, *to)),
            None => taken.push(vec![(*from, *to)]),
        }
        lanes.push(at);
    }
    lanes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_that_would_touch_stand_on_different_lines() {
        let stretches = [(0.0, 10.0), (12.0, 20.0), (14.0, 30.0), (0.0, 5.0)];
        assert_eq!(lanes(&stretches, 4.0), [0, 1, 0, 1]);
        assert_eq!(lanes(&stretches, 1.0), [0, 0, 1, 1]);
    }
}
