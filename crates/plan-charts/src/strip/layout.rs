//! Where ticks, marks and labels go.

use super::{Drawn, StripInput};
use crate::measure::figure;
use crate::number::float;
use crate::sketch::{lanes, line, mark, rect, words};
use crate::text::{self, LINE, SIZE};
use crate::{Anchor, PlaceKind, Role, Shape};

/// Space at both ends of a scale: half a mark.
const EDGE: f64 = 8.0;
/// Height of the band of ticks.
const BAND: f64 = 26.0;
/// A tick of an area, within the band.
const TICK: f64 = 16.0;
/// From one lane of marks to the next.
const LANE: f64 = 14.0;
/// Space between two labels.
const GAP: f64 = 12.0;
/// From the left of a label to its text: room for its mark.
const BESIDE: f64 = 12.0;
/// Space below the labels.
const BELOW: f64 = 18.0;

pub(super) fn draw(input: &StripInput, drawn: &Drawn<'_>) -> (f64, Vec<Shape>) {
    let width = f64::from(input.width);
    let mut shapes = Vec::new();
    let mut top = strip(&mut shapes, drawn, width) + BELOW;
    for sentence in super::words::foot(input, drawn) {
        for text in text::wrap(&sentence, width, |it| text::width(it, SIZE)) {
            let place = (0.0, top + LINE / 2.0);
            shapes.push(words(Role::Key, place, Anchor::Start, &text));
            top += LINE;
        }
    }
    (top, shapes)
}

/// Draws the marks, the ticks and the labels: where they end.
fn strip(shapes: &mut Vec<Shape>, drawn: &Drawn<'_>, width: f64) -> f64 {
    let way = (width - EDGE * 2.0).max(1.0);
    let x = |value: f64| drawn.span.part(value).mul_add(way, EDGE);
    let marked = drawn.marked();

    // Marks stand above the band, in as many lanes as it takes to keep them apart. Ours is laid down
    // first, so it is the nearest.
    let stretches: Vec<(f64, f64)> = marked
        .iter()
        .map(|(_, value)| (x(*value) - EDGE, x(*value) + EDGE))
        .collect();
    let rows = lanes(&stretches, 0.0);
    let most = rows.iter().max().map_or(0, |row| row + 1);
    let band = float(most).mul_add(LANE, 4.0);
    let middle = band + BAND / 2.0;

    if let Some((lower, upper)) = drawn.quartiles {
        let (from, to) = (x(lower), x(upper));
        let size = ((to - from).max(1.0), BAND);
        shapes.push(rect(Role::MiddleHalf, (from, band), size));
    }
    let ends = (EDGE / 2.0, width - EDGE / 2.0);
    shapes.push(line(Role::Axis, (ends.0, middle), (ends.1, middle)));
    for (area, value) in &drawn.areas {
        let (role, long) = match area.kind {
            PlaceKind::Neighbours | PlaceKind::LaterChosen => (Role::NeighbourTick, BAND),
            _ => (Role::Tick, TICK),
        };
        let at = x(*value);
        shapes.push(line(
            role,
            (at, middle - long / 2.0),
            (at, middle + long / 2.0),
        ));
    }
    for ((place, value), lane) in marked.iter().zip(&rows).rev() {
        let at = x(*value);
        let height = band - 4.0 - float(*lane).mul_add(LANE, LANE / 2.0 - 2.0);
        let foot = if place.kind == PlaceKind::Us {
            band + BAND
        } else {
            middle
        };
        shapes.push(line(Role::Stem(place.kind), (at, height), (at, foot)));
        shapes.push(mark(place.kind, (at, height)));
    }
    labels(shapes, drawn, &x, width, band + BAND + 4.0)
}

/// Writes the lowest and the highest value and the marked places below a band, each as near as can be
/// to where it belongs: where the lines end.
fn labels(
    shapes: &mut Vec<Shape>,
    drawn: &Drawn<'_>,
    x: &impl Fn(f64) -> f64,
    width: f64,
    top: f64,
) -> f64 {
    struct Label {
        role: Role,
        kind: Option<PlaceKind>,
        left: f64,
        wide: f64,
        text: String,
    }
    let unit = drawn.input.unit;
    let inside = |left: f64, wide: f64| left.min(width - wide).max(0.0);
    let (low, high) = (figure(unit, drawn.span.low), figure(unit, drawn.span.high));
    let mut labels: Vec<Label> = Vec::new();
    for (text, left) in [(low, 0.0), (high, width)] {
        let wide = text::width(&text, SIZE);
        labels.push(Label {
            role: Role::AxisLabel,
            kind: None,
            left: inside(left, wide),
            wide,
            text,
        });
    }
    for (place, value) in drawn.marked() {
        let value_words = figure(unit, value);
        let room = width - BESIDE - text::bold_width(&format!(" {value_words}"));
        let name = text::fit(&place.name, room.max(0.0), 1, text::bold_width);
        let name = name.lines.first().map_or("", String::as_str);
        let text = format!("{name} {value_words}");
        let wide = text::bold_width(&text) + BESIDE;
        labels.push(Label {
            role: Role::Label(place.kind),
            kind: Some(place.kind),
            left: inside(x(value) - wide / 2.0, wide),
            wide,
            text,
        });
    }
    let stretches: Vec<(f64, f64)> = labels
        .iter()
        .map(|label| (label.left, label.left + label.wide))
        .collect();
    let rows = lanes(&stretches, GAP);
    for (label, lane) in labels.iter().zip(&rows) {
        let middle = float(*lane).mul_add(LINE, top + LINE / 2.0);
        let mut left = label.left;
        if let Some(kind) = label.kind {
            shapes.push(mark(kind, (left + BESIDE / 2.0, middle)));
            left += BESIDE;
        }
        let place = (left, middle);
        shapes.push(words(label.role, place, Anchor::Start, &label.text));
    }
    let most = rows.iter().max().map_or(0, |row| row + 1);
    float(most).mul_add(LINE, top)
}
