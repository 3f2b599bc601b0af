//! Where rings, spokes and outlines go.

use super::RadarInput;
use super::turn::direction;
use crate::number::float;
use crate::sketch::{line, point, words};
use crate::spread::spread;
use crate::text::{self, LINE, SIZE};
use crate::{Anchor, NARROW, Point, Role, Shape};

/// From the outermost ring to the name of a spoke.
const GAP: f64 = 10.0;
/// Size of the marks, from the middle.
const MARK: f64 = 4.0;
/// The part of the width that names at one side may take before they are broken.
const NAMES: f64 = 0.27;
/// Space between two names at one side.
const APART: f64 = 4.0;

/// Where the circle stands.
struct Circle {
    middle: Point,
    radius: f64,
    spokes: usize,
    levels: usize,
}

impl Circle {
    fn at(&self, spoke: usize, radius: f64) -> Point {
        let (right, down) = direction(float(spoke) / float(self.spokes));
        (
            right.mul_add(radius, self.middle.0),
            down.mul_add(radius, self.middle.1),
        )
    }

    /// The point of a level, counted from 0. The middle is no level, so the lowest has a ring too.
    fn level(&self, spoke: usize, level: usize) -> Point {
        let part = float(level + 1) / float(self.levels.max(1));
        self.at(spoke, self.radius * part)
    }
}

pub(super) fn draw(input: &RadarInput) -> (f64, Vec<Shape>) {
    let width = f64::from(input.width);
    let names = names(input, width);
    let is_short = input.width <= NARROW;
    let side = if is_short { LINE * 2.0 } else { width * NAMES };
    let radius = (width / 2.0 - side - GAP).max(20.0);
    let tall = names.iter().map(Vec::len).max().unwrap_or(1);
    let above = float(tall).mul_add(LINE, GAP);
    let circle = Circle {
        middle: (width / 2.0, above + radius),
        radius,
        spokes: input.spokes.len(),
        levels: input.levels.len(),
    };
    let mut shapes = Vec::new();
    rings(&mut shapes, input, &circle);
    for (role, mark, pick) in [
        (Role::Highest, Role::HighestMark, 1),
        (Role::Lowest, Role::LowestMark, 0),
    ] {
        let points: Vec<Option<Point>> = input
            .spokes
            .iter()
            .enumerate()
            .map(|(at, spoke)| {
                let (low, high) = spoke.range?;
                Some(circle.level(at, if pick == 0 { low } else { high }))
            })
            .collect();
        outline(&mut shapes, role, &points);
        for at in points.into_iter().flatten() {
            shapes.push(marked(mark, at));
        }
    }
    spoke_names(&mut shapes, &circle, &names, is_short);
    let end = above + radius * 2.0 + above;
    let end = foot(&mut shapes, input, width, end);
    (end, shapes)
}

/// The short names on narrow charts, all of the name otherwise.
fn names(input: &RadarInput, width: f64) -> Vec<Vec<String>> {
    let names = input.spokes.iter().map(|spoke| {
        if input.width <= NARROW {
            return vec![spoke.id.clone()];
        }
        let name = format!("{} {}", spoke.id, spoke.name);
        text::wrap(name.trim(), width * NAMES, text::bold_width)
    });
    names.collect()
}

fn rings(shapes: &mut Vec<Shape>, input: &RadarInput, circle: &Circle) {
    for level in 0..circle.levels {
        let points = (0..circle.spokes).map(|spoke| point(circle.level(spoke, level)));
        shapes.push(Shape::Path {
            role: Role::Grid,
            points: points.collect(),
            closed: true,
        });
    }
    for spoke in 0..circle.spokes {
        let (from, to) = (circle.middle, circle.at(spoke, circle.radius));
        shapes.push(line(Role::Grid, from, to));
    }
    // Numbers stand half a turn of a spoke away from the first, where outlines seldom have a point.
    for (level, (number, _)) in input.levels.iter().enumerate() {
        let (a, b) = (circle.level(0, level), circle.level(1, level));
        let middle = (f64::midpoint(a.0, b.0), f64::midpoint(a.1, b.1));
        let number = number.to_string();
        shapes.push(words(Role::AxisLabel, middle, Anchor::Middle, &number));
    }
}

/// A line through the points around the circle, closed when every spoke has one.
fn outline(shapes: &mut Vec<Shape>, role: Role, points: &[Option<Point>]) {
    if points.iter().all(Option::is_some) {
        let points = points.iter().flatten().map(|at| point(*at)).collect();
        shapes.push(Shape::Path {
            role,
            points,
            closed: true,
        });
        return;
    }
    // Once around from a spoke without a level, so that no piece is cut where the list begins.
    let first = points.iter().position(Option::is_none).unwrap_or_default();
    let around = points.iter().cycle().skip(first).take(points.len() + 1);
    let mut piece: Vec<Point> = Vec::new();
    for at in around {
        if let Some(at) = at {
            piece.push(point(*at));
            continue;
        }
        let points = std::mem::take(&mut piece);
        if points.len() > 1 {
            shapes.push(Shape::Path {
                role,
                points,
                closed: false,
            });
        }
    }
}

/// A filled circle for the highest, an open square around it for the lowest: both are seen where a
/// pillar has only one level.
fn marked(role: Role, at: Point) -> Shape {
    if role == Role::HighestMark {
        return Shape::Circle {
            role,
            centre: point(at),
            radius: MARK,
        };
    }
    let half = MARK + 3.0;
    crate::sketch::rect(role, (at.0 - half, at.1 - half), (half * 2.0, half * 2.0))
}

/// Names of spokes around the circle: those at one side are moved apart.
fn spoke_names(shapes: &mut Vec<Shape>, circle: &Circle, names: &[Vec<String>], is_short: bool) {
    let apart = if is_short { 0.0 } else { APART };
    let places: Vec<Point> = (0..names.len())
        .map(|at| circle.at(at, circle.radius + GAP))
        .collect();
    let height = |at: usize| names.get(at).map_or(0.0, |it| float(it.len()) * LINE);
    let side = |at: usize| {
        let x = places.get(at).map_or(0.0, |place| place.0) - circle.middle.0;
        if x.abs() < 1.0 {
            Anchor::Middle
        } else if x > 0.0 {
            Anchor::Start
        } else {
            Anchor::End
        }
    };
    let top = circle.middle.1 - circle.radius - GAP;
    let foot = circle.middle.1 + circle.radius + GAP;
    for anchor in [Anchor::Start, Anchor::Middle, Anchor::End] {
        let here: Vec<usize> = (0..names.len()).filter(|at| side(*at) == anchor).collect();
        let wanted: Vec<(f64, f64)> = here
            .iter()
            .map(|at| {
                let (_, y) = places.get(*at).copied().unwrap_or_default();
                let tall = height(*at) + apart;
                // The steeper a spoke, the further its name stands above or below its end.
                let (_, down) = direction(float(*at) / float(circle.spokes));
                let middle = down.mul_add(tall / 2.0, y);
                (middle, tall)
            })
            .collect();
        let most = height_of(&wanted);
        let middles = spread(&wanted, top - most, foot + most);
        for (at, middle) in here.iter().zip(middles) {
            let (x, _) = places.get(*at).copied().unwrap_or_default();
            let lines = names.get(*at).map(Vec::as_slice).unwrap_or_default();
            for (number, text) in lines.iter().enumerate() {
                let from = middle - height(*at) / 2.0 + LINE / 2.0;
                let row = float(number).mul_add(LINE, from);
                shapes.push(words(Role::RowLabel, (x, row), anchor, text));
            }
        }
    }
}

fn height_of(wanted: &[(f64, f64)]) -> f64 {
    wanted.iter().map(|(_, tall)| *tall).fold(0.0, f64::max)
}

/// What outlines, rings and short names are, and which pillars have no level.
fn foot(shapes: &mut Vec<Shape>, input: &RadarInput, width: f64, mut top: f64) -> f64 {
    for (role, mark, said) in [
        (Role::Highest, Role::HighestMark, "Highest agreed level"),
        (Role::Lowest, Role::LowestMark, "Lowest agreed level"),
    ] {
        let middle = top + LINE / 2.0;
        shapes.push(line(role, (8.0, middle), (44.0, middle)));
        shapes.push(marked(mark, (26.0, middle)));
        shapes.push(words(Role::Key, (52.0, middle), Anchor::Start, said));
        top += LINE + 2.0;
    }
    for sentence in super::words::foot(input) {
        for text in text::wrap(&sentence, width, |it| text::width(it, SIZE)) {
            let place = (0.0, top + LINE / 2.0);
            shapes.push(words(Role::Key, place, Anchor::Start, &text));
            top += LINE;
        }
    }
    top
}
