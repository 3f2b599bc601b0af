//! Drawing the only period of a series: a bar for each place, with its value.

use plotters::style::text_anchor::{HPos, VPos};

use super::{Drawing, TrendInput, TrendLine};
use crate::Role;
use crate::canvas::{Canvas, Failed, draw as on_canvas};
use crate::number::float;
use crate::text::{self, LINE};

/// Height of a bar.
const BAR: f64 = 28.0;

/// Space below a bar.
const BELOW: f64 = 14.0;

/// Space at the edge of the chart, so that outlines are whole.
const EDGE: f64 = 2.0;

/// Space beside a bar.
const GAP: f64 = 8.0;

pub(super) fn draw(input: &TrendInput, drawn: &[&TrendLine], period: usize) -> Option<Drawing> {
    let rows: Vec<(&TrendLine, f64)> = drawn
        .iter()
        .filter_map(|line| Some((*line, line.values.get(period).copied().flatten()?)))
        .collect();
    let width = f64::from(input.width);
    let height = float(rows.len()) * (LINE + BAR + BELOW);
    let shapes = on_canvas(width, height, |canvas| paint(canvas, input, &rows, width))?;
    Some(Drawing {
        height,
        shapes,
        from_zero: true,
    })
}

fn paint(
    canvas: &Canvas<'_>,
    input: &TrendInput,
    rows: &[(&TrendLine, f64)],
    width: f64,
) -> Result<(), Failed> {
    let words: Vec<String> = rows
        .iter()
        .map(|(_, value)| input.unit.format(*value))
        .collect();
    let room = words
        .iter()
        .map(|words| text::bold_width(words))
        .fold(0.0, f64::max)
        + GAP;
    // Zero is always on the scale; where there are falls, it moves to the right.
    let low = rows.iter().map(|(_, value)| *value).fold(0.0, f64::min);
    let high = rows.iter().map(|(_, value)| *value).fold(0.0, f64::max);
    let per_value = if high > low {
        (width - room - EDGE) / (high - low)
    } else {
        0.0
    };
    let zero = EDGE - low * per_value;
    let mut top = 0.0;
    for ((line, value), words) in rows.iter().zip(&words) {
        let anchors = (HPos::Left, VPos::Top);
        canvas.text(Role::Label(line.kind), (0.0, top), anchors, &line.name)?;
        let length = value.abs() * per_value;
        let left = if *value < 0.0 { zero - length } else { zero };
        canvas.rect(Role::Bar(line.kind), (left, top + LINE), (length, BAR))?;
        let beside = (left + length + GAP, top + LINE + BAR / 2.0);
        canvas.text(
            Role::Label(line.kind),
            beside,
            (HPos::Left, VPos::Center),
            words,
        )?;
        let (from, to) = (top + LINE - EDGE, top + LINE + BAR + EDGE);
        canvas.line(Role::Axis, (zero, from), (zero, to))?;
        top += LINE + BAR + BELOW;
    }
    Ok(())
}
