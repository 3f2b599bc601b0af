//! Where the bars go.

use super::{Ranked, RankedInput, letter};
use crate::measure::{Span, figure};
use crate::number::float;
use crate::said::{Said, between};
use crate::sketch::{lanes, line, mark, rect, words};
use crate::text::{self, LINE, SIZE};
use crate::{Anchor, PlaceKind, Point, Role, Shape};

/// Height of a bar.
const BAR: f64 = 15.0;
/// Space below a row.
const BELOW: f64 = 6.0;
/// Space beside text.
const GAP: f64 = 6.0;
/// Space at the edges: half a mark.
const EDGE: f64 = 7.0;
/// The part of the width that names may take before they are broken.
const NAMES: f64 = 0.46;
/// The least way from the lowest to the highest value with names and values beside the bars.
const LEAST: f64 = 60.0;
/// From the middle of a mark to its label.
const BESIDE: f64 = 10.0;

pub(super) struct Drawing {
    pub(super) height: f64,
    pub(super) shapes: Vec<Shape>,
}

/// From the left end of the bars to the right one, and the values there.
struct Across {
    left: f64,
    right: f64,
    span: Span,
}

impl Across {
    fn x(&self, value: f64) -> f64 {
        let way = self.right - self.left;
        self.span.part(value).mul_add(way, self.left)
    }
}

/// An area with its place.
struct Row<'a> {
    it: &'a Ranked<'a>,
    name: Vec<String>,
    /// Where the name begins.
    top: f64,
    /// The middle of the bar.
    middle: f64,
}

/// Where the values go: at the ends of the bars, or after the names, which then stand above the bars,
/// because numbers are too long for both to stand beside them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Values {
    AtEnds,
    AfterNames,
}

pub(super) fn draw(input: &RankedInput, drawn: &[&Ranked<'_>], foot: &[String]) -> Option<Drawing> {
    let width = f64::from(input.width);
    let mut values = Values::AtEnds;
    let mut across = across(input, drawn, width, values)?;
    if across.right - across.left < LEAST {
        values = Values::AfterNames;
        across = self::across(input, drawn, width, values)?;
    }
    let mut shapes = Vec::new();
    let top = reference_labels(&mut shapes, input, &across, width);
    let (rows, end) = rows(drawn, width, values, top);
    let zero = across.x(0.0);
    let mut said = Vec::new();
    for row in &rows {
        let role = Role::Bar(row.it.area.kind);
        let x = across.x(row.it.value);
        let (from, to) = (zero.min(x), zero.max(x));
        let corner = (from, row.middle - BAR / 2.0);
        shapes.push(rect(role, corner, (to - from, BAR)));
        for (number, name) in row.name.iter().enumerate() {
            let middle = float(number).mul_add(LINE, row.top + LINE / 2.0);
            let place = (0.0, middle);
            said.push(print(&mut shapes, row, place, Anchor::Start, name));
        }
        if values == Values::AtEnds {
            let (away, anchor) = if row.it.value < 0.0 {
                (-GAP, Anchor::End)
            } else {
                (GAP, Anchor::Start)
            };
            let place = (x + away, row.middle);
            said.push(print(&mut shapes, row, place, anchor, &row.it.said));
        }
    }
    for (reference, value) in input.lines() {
        let x = across.x(value);
        let role = Role::Line(reference.kind);
        for (from, to) in between(&said, x, (top - GAP, end)) {
            shapes.push(line(role, (x, from), (x, to)));
        }
    }
    for (from, to) in between(&said, zero, (top - GAP, end)) {
        shapes.push(line(Role::Axis, (zero, from), (zero, to)));
    }

    let mut at = end + BELOW;
    for sentence in foot {
        for text in text::wrap(sentence, width, |it| text::width(it, SIZE)) {
            let place = (0.0, at + LINE / 2.0);
            shapes.push(words(Role::Key, place, Anchor::Start, &text));
            at += LINE;
        }
    }
    Some(Drawing { height: at, shapes })
}

/// The rows from this height down, and where they end.
fn rows<'a>(drawn: &[&'a Ranked<'a>], width: f64, values: Values, top: f64) -> (Vec<Row<'a>>, f64) {
    let mut top = top;
    let rows = drawn.iter().map(|it| {
        let name = match values {
            Values::AtEnds => text::wrap(&name(it), width * NAMES, |words| wide(it, words)),
            Values::AfterNames => {
                let name = format!("{} {}", name(it), it.said);
                text::wrap(&name, width, |words| wide(it, words))
            }
        };
        let height = float(name.len()) * LINE;
        let (middle, below) = match values {
            Values::AtEnds => (top + height / 2.0, top + height),
            Values::AfterNames => (top + height + BAR / 2.0, top + height + BAR),
        };
        let row = Row {
            it,
            name,
            top,
            middle,
        };
        top = below + BELOW;
        row
    });
    let rows = rows.collect();
    (rows, top)
}

/// Room for names at the left, and for the values at the ends of bars on both sides.
fn across(
    input: &RankedInput,
    drawn: &[&Ranked<'_>],
    width: f64,
    values: Values,
) -> Option<Across> {
    let spread = drawn.iter().map(|it| it.value);
    let span = Span::of(spread.chain(input.lines().map(|(_, value)| value)))?.with_zero();
    if values == Values::AfterNames {
        return Some(Across {
            left: EDGE,
            right: (width - EDGE).max(EDGE),
            span,
        });
    }
    let widest = |texts: &mut dyn Iterator<Item = f64>| texts.fold(0.0, f64::max);
    let names = widest(&mut drawn.iter().flat_map(|it| {
        let lines = text::wrap(&name(it), width * NAMES, |words| wide(it, words));
        lines.into_iter().map(|words| wide(it, &words))
    }));
    let room = |is_left: bool| {
        let said = drawn.iter().filter(|it| (it.value < 0.0) == is_left);
        let room = widest(&mut said.map(|it| wide(it, &it.said)));
        if room > 0.0 { room + GAP * 2.0 } else { EDGE }
    };
    Some(Across {
        left: names + room(true) + GAP,
        right: width - room(false),
        span,
    })
}

/// Room for words of an area: only ours are bold.
fn wide(it: &Ranked<'_>, words: &str) -> f64 {
    if label(it.area.kind).is_bold() {
        text::bold_width(words)
    } else {
        text::width(words, SIZE)
    }
}

/// Prints something of a row.
fn print(
    shapes: &mut Vec<Shape>,
    row: &Row<'_>,
    (x, middle): Point,
    anchor: Anchor,
    text: &str,
) -> Said {
    shapes.push(words(label(row.it.area.kind), (x, middle), anchor, text));
    let wide = wide(row.it, text);
    let left = if anchor == Anchor::End { x - wide } else { x };
    Said {
        left: left - GAP / 2.0,
        right: left + wide + GAP / 2.0,
        top: middle - LINE / 2.0 - 1.0,
        foot: middle + LINE / 2.0 + 1.0,
    }
}

/// Names and values of the references above the bars, each with the mark that stands on its line:
/// where the bars may begin.
fn reference_labels(
    shapes: &mut Vec<Shape>,
    input: &RankedInput,
    across: &Across,
    width: f64,
) -> f64 {
    let labels: Vec<(PlaceKind, f64, String, f64)> = input
        .lines()
        .map(|(reference, value)| {
            let said = format!("{} {}", reference.name, figure(input.unit, value));
            let wide = text::bold_width(&said) + BESIDE * 2.0;
            let left = (across.x(value) - BESIDE).min(width - wide).max(0.0);
            (reference.kind, left, said, wide)
        })
        .collect();
    if labels.is_empty() {
        return 0.0;
    }
    let stretches: Vec<(f64, f64)> = labels
        .iter()
        .map(|(_, left, _, wide)| (*left, left + wide))
        .collect();
    let rows = lanes(&stretches, GAP);
    let most = rows.iter().max().map_or(0, |row| row + 1);
    let marks = float(most).mul_add(LINE, BESIDE);
    for ((kind, left, said, _), row) in labels.iter().zip(&rows) {
        let middle = float(*row).mul_add(LINE, LINE / 2.0);
        shapes.push(mark(*kind, (left + BESIDE, middle)));
        let place = (left + BESIDE * 2.0, middle);
        shapes.push(words(Role::Label(*kind), place, Anchor::Start, said));
    }
    for (reference, value) in input.lines() {
        shapes.push(mark(reference.kind, (across.x(value), marks)));
    }
    marks + BESIDE + GAP
}

/// The rank and the name with its letter, like "12 Hackney (N)".
fn name(it: &Ranked<'_>) -> String {
    let joint = if it.is_joint { "=" } else { "" };
    match letter(it.area.kind) {
        Some(letter) => format!("{}{joint} {} ({letter})", it.rank, it.area.name),
        None => format!("{}{joint} {}", it.rank, it.area.name),
    }
}

/// Only our own name stands out; letters say the rest.
fn label(kind: PlaceKind) -> Role {
    Role::Label(match kind {
        PlaceKind::Us => PlaceKind::Us,
        _ => PlaceKind::Other,
    })
}
