//! Drawing a measure.

use super::MeasureInput;
use super::input::{Lines, MeasurePoint};
use super::layout::{APART, GAP, Layout, mark_words, wide};
use super::words::NO_FIGURES;
use crate::legend::{Entry, HALF, legend};
use crate::number::float;
use crate::said::{Said, between};
use crate::sketch::{area, line, mark, point, rect, words};
use crate::spread::spread;
use crate::text::{self, LINE, SIZE};
use crate::{Anchor, PlaceKind, Point, Role, Shape};

/// A label moved further than this from its point gets a line to it.
const FAR: f64 = 6.0;
/// Half of a square of a result.
const SQUARE: f64 = 5.0;
/// Radius of the ring around the baseline.
const RING: f64 = 9.0;
/// A diamond on the way to the target.
const DIAMOND: [Point; 4] = [(0.0, -6.0), (6.0, 0.0), (0.0, 6.0), (-6.0, 0.0)];

pub(super) struct Drawing {
    pub(super) height: f64,
    pub(super) shapes: Vec<Shape>,
    /// Whether the scale leaves out zero.
    pub(super) cuts_zero: bool,
}

pub(super) fn draw(input: &MeasureInput, width: f64) -> Drawing {
    let lines = Lines::of(input);
    let Some(layout) = Layout::new(&lines, input.unit, width) else {
        let at = (0.0, LINE / 2.0);
        return Drawing {
            height: LINE,
            shapes: vec![words(Role::RowNote, at, Anchor::Start, NO_FIGURES)],
            cuts_zero: false,
        };
    };
    let mut shapes = Vec::new();
    paint_scale(&mut shapes, &layout, input);
    paint_above(&mut shapes, &layout);
    for (role, points) in [
        (Role::Unchanged, &lines.unchanged),
        (Role::Target, &lines.target),
        (Role::Line(PlaceKind::Us), &lines.past),
    ] {
        if points.len() > 1 {
            shapes.push(Shape::Path {
                role,
                points: points.iter().map(|it| point(layout.place(it))).collect(),
                closed: false,
            });
        }
    }
    let on_the_way = usize::from(lines.baseline.is_some());
    for it in lines.target.iter().skip(on_the_way) {
        shapes.push(area(Role::TargetMark, layout.place(it), &DIAMOND));
    }
    for it in &lines.past {
        shapes.push(mark(PlaceKind::Us, layout.place(it)));
    }
    for it in &lines.results {
        shapes.push(square(layout.place(it)));
    }
    if let Some(it) = &lines.baseline {
        shapes.extend(ring(layout.place(it)));
    }
    paint_ends(&mut shapes, &layout);
    let foot = paint_times(&mut shapes, &layout, &lines);
    let entries = entries(&lines);
    let foot = legend(&mut shapes, &entries, width, foot + GAP);
    Drawing {
        height: foot + 2.0,
        shapes,
        cuts_zero: !layout.scale.has_zero(),
    }
}

fn square((x, y): Point) -> Shape {
    let size = (SQUARE * 2.0, SQUARE * 2.0);
    rect(Role::ResultMark, (x - SQUARE, y - SQUARE), size)
}

/// A ring with a dot in it, so that a baseline without a figure from before is seen as well.
fn ring(at: Point) -> [Shape; 2] {
    let ring = Shape::Circle {
        role: Role::Baseline,
        centre: point(at),
        radius: RING,
    };
    [ring, mark(PlaceKind::Us, at)]
}

fn paint_scale(shapes: &mut Vec<Shape>, layout: &Layout, input: &MeasureInput) {
    let scale = &layout.scale;
    let zero = if scale.has_zero() { 0.0 } else { scale.low };
    for value in scale.marks() {
        let y = layout.y(value);
        let is_foot = (value - zero).abs() < (scale.high - scale.low) / 1000.0;
        let role = if is_foot { Role::Axis } else { Role::Grid };
        shapes.push(line(role, (layout.left, y), (layout.right, y)));
        if let Some(text) = mark_words(scale, input.unit, value, layout.width) {
            let at = (layout.left - GAP, y);
            shapes.push(words(Role::AxisLabel, at, Anchor::End, &text));
        }
    }
    if let Some(unit) = layout.unit {
        let at = (0.0, LINE / 2.0);
        shapes.push(words(Role::AxisLabel, at, Anchor::Start, unit));
    }
}

/// Labels above the plot, each on a line of its own, with a line down to its point. Of two, the one of
/// the point further left reaches to the left from it, so that its line runs beside the other label.
fn paint_above(shapes: &mut Vec<Shape>, layout: &Layout) {
    let top = layout.top - GAP - float(layout.above.len()) * LINE;
    let mut said = Vec::new();
    let mut places = Vec::new();
    for (number, it) in layout.above.iter().enumerate() {
        let (x, y) = layout.place(&it.at);
        let room = wide(it.role, &it.words);
        let is_single = layout.above.len() == 1;
        let is_first = layout.above.iter().all(|other| other.at.at >= it.at.at);
        let left = match (is_single, is_first) {
            (true, _) => x - room / 2.0,
            (false, true) => x + GAP - room,
            (false, false) => x - GAP / 2.0,
        };
        let left = left.min(layout.width - room).max(0.0);
        let top = float(number).mul_add(LINE, top);
        let at = (left, top + LINE / 2.0);
        shapes.push(words(it.role, at, Anchor::Start, &it.words));
        said.push(Said {
            left: left - APART,
            right: left + room + APART,
            top,
            foot: top + LINE,
        });
        places.push((x, (top + LINE, y - RING)));
    }
    for (x, ends) in places {
        for (from, to) in between(&said, x, ends) {
            shapes.push(line(Role::Leader, (x, from), (x, to)));
        }
    }
}

fn paint_ends(shapes: &mut Vec<Shape>, layout: &Layout) {
    let wanted: Vec<(f64, f64)> = layout
        .ends
        .iter()
        .map(|end| {
            let height = float(end.lines.len()).mul_add(LINE, APART);
            (layout.y(end.at.value), height)
        })
        .collect();
    let middles = spread(&wanted, layout.top - LINE / 2.0, layout.foot + LINE / 2.0);
    for (end, middle) in layout.ends.iter().zip(middles) {
        let (x, y) = layout.place(&end.at);
        if (middle - y).abs() > FAR {
            let to = (layout.right + GAP - 2.0, middle);
            shapes.push(line(Role::Leader, (x + GAP, y), to));
        }
        let top = middle - float(end.lines.len()) * LINE / 2.0;
        for (number, text) in end.lines.iter().enumerate() {
            let row = float(number).mul_add(LINE, top + LINE / 2.0);
            let at = (layout.right + GAP, row);
            shapes.push(words(end.role, at, Anchor::Start, text));
        }
    }
}

/// Periods below the plot: first those that matter most, then as many others as have room. Hands back
/// where they end.
fn paint_times(shapes: &mut Vec<Shape>, layout: &Layout, lines: &Lines) -> f64 {
    let ends = [lines.target.last(), lines.last(), lines.baseline.as_ref()];
    let first = lines.past.first();
    let rest = [&lines.past, &lines.results, &lines.target, &lines.unchanged];
    let rest = rest.into_iter().flat_map(|list| list.iter().rev());
    let mut kept: Vec<(f64, f64)> = Vec::new();
    let middle = layout.foot + GAP + LINE / 2.0;
    let measure = |words: &str| text::width(words, SIZE);
    for it in ends.into_iter().flatten().chain(first).chain(rest) {
        let fitted = text::fit(&it.label, layout.width / 2.0, 1, measure);
        let Some(label) = fitted.lines.into_iter().next() else {
            continue;
        };
        let room = measure(&label);
        let left = (layout.x(it.at) - room / 2.0)
            .min(layout.width - room)
            .max(0.0);
        let is_free = |(from, to): &(f64, f64)| left + room + GAP <= *from || *to + GAP <= left;
        if kept.iter().all(is_free) {
            kept.push((left, left + room));
            let at = (left, middle);
            shapes.push(words(Role::AxisLabel, at, Anchor::Start, &label));
        }
    }
    middle + LINE / 2.0
}

/// What the lines and marks of this chart stand for.
fn entries(lines: &Lines) -> Vec<Entry> {
    let has = |points: &[MeasurePoint]| !points.is_empty();
    let entries = [
        Entry::when(has(&lines.past), "Figures so far", |at| {
            vec![
                across(Role::Line(PlaceKind::Us), at),
                mark(PlaceKind::Us, at),
            ]
        }),
        Entry::when(lines.baseline.is_some(), "Baseline", |at| ring(at).into()),
        Entry::when(has(&lines.results), "Results since the baseline", |at| {
            vec![square(at)]
        }),
        Entry::when(has(&lines.target), "Target", |at| {
            vec![
                across(Role::Target, at),
                area(Role::TargetMark, at, &DIAMOND),
            ]
        }),
        Entry::when(has(&lines.unchanged), "If nothing changes", |at| {
            vec![across(Role::Unchanged, at)]
        }),
    ];
    entries.into_iter().flatten().collect()
}

/// A line across a sample.
fn across(role: Role, (x, y): Point) -> Shape {
    line(role, (x - HALF, y), (x + HALF, y))
}
