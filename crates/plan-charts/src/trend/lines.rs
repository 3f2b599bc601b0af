//! Drawing a series as lines.

use plotters::chart::ChartBuilder;
use plotters::series::LineSeries;
use plotters::style::text_anchor::{HPos, VPos};

use super::{Drawing, TrendInput, TrendLine, periods};
use crate::canvas::{Canvas, Failed, draw as on_canvas, fine};
use crate::number::float;
use crate::recorder::FINE;
use crate::scale::Scale;
use crate::spread::spread;
use crate::text::{self, LINE, SIZE};
use crate::{NARROW, PlaceKind, Point, Role};

/// Space between text and what it stands beside.
const GAP: f64 = 8.0;

/// Above the plot: half a line of text, so that the topmost mark is whole.
const ABOVE: f64 = 12.0;

/// The narrowest plot.
const LEAST: f64 = 40.0;

/// The part of the width that labels at the ends of lines may take before they are broken.
const LABELS: f64 = 0.34;

/// Room at both ends of the axis of periods, in periods.
const ENDS: f64 = 0.3;

/// With more periods than this, only ends of lines and single values get a mark.
const MANY: usize = 12;

/// Space between two labels at the ends of lines.
const APART: f64 = 4.0;

/// A label moved further than this from its point gets a line to it.
const FAR: f64 = 6.0;

/// Where things go, all in user units.
struct Layout {
    width: f64,
    height: f64,
    top: f64,
    foot: f64,
    left: f64,
    right: f64,
    scale: Scale,
    /// The label of each line, broken into lines of text.
    labels: Vec<Vec<String>>,
    unit: Option<&'static str>,
}

pub(super) fn draw(input: &TrendInput, drawn: &[&TrendLine]) -> Option<Drawing> {
    let layout = Layout::new(input, drawn)?;
    let shapes = on_canvas(layout.width, layout.height, |canvas| {
        paint(canvas, &layout, input, drawn)
    })?;
    Some(Drawing {
        height: layout.height,
        shapes,
        from_zero: layout.scale.has_zero(),
    })
}

impl Layout {
    fn new(input: &TrendInput, drawn: &[&TrendLine]) -> Option<Self> {
        let values = drawn
            .iter()
            .flat_map(|line| input.readings(line))
            .map(|(_, value)| value);
        let scale = Scale::of(values)?;
        let width = f64::from(input.width);
        let labels: Vec<Vec<String>> = drawn
            .iter()
            .map(|line| text::wrap(&input.label(line), width * LABELS, text::bold_width))
            .collect();
        let widest = |texts: &mut dyn Iterator<Item = f64>| texts.fold(0.0, f64::max);
        let marks = scale.marks();
        let marks = &mut marks
            .iter()
            .map(|mark| text::width(&scale.words(input.unit, *mark), SIZE));
        let left = widest(marks) + GAP;
        let names = &mut labels.iter().flatten().map(|line| text::bold_width(line));
        // A name too long for any chart may stick out of it; the plot keeps some room.
        let right = f64::max(width - widest(names) - GAP * 1.5, left + LEAST);
        // Values that carry no sign of their unit have it written above the scale.
        let bare = scale
            .words(input.unit, 1.0)
            .chars()
            .all(|c| c.is_ascii_digit() || c == '.');
        let unit = (bare && !input.is_total()).then(|| input.unit.words());
        let top = if unit.is_some() { ABOVE + LINE } else { ABOVE };
        let below = float(periods::lines(input)) * LINE + GAP;
        let text_height =
            float(labels.iter().map(Vec::len).sum()).mul_add(LINE, float(labels.len()) * APART);
        let usual = if input.width <= NARROW { 280.0 } else { 320.0 };
        let height = f64::max(usual, top + below + text_height);
        Some(Self {
            width,
            height,
            top,
            foot: height - below,
            left,
            right,
            scale,
            labels,
            unit,
        })
    }
}

fn paint(
    canvas: &Canvas<'_>,
    layout: &Layout,
    input: &TrendInput,
    drawn: &[&TrendLine],
) -> Result<(), Failed> {
    let last = float(input.periods.len().saturating_sub(1));
    let mut plot = ChartBuilder::on(canvas.area())
        .margin_left(fine(layout.left))
        .margin_right(fine(layout.width - layout.right))
        .margin_top(fine(layout.top))
        .margin_bottom(fine(layout.height - layout.foot))
        .build_cartesian_2d(-ENDS..last + ENDS, layout.scale.low..layout.scale.high)?;
    let at = |period: f64, value: f64| -> Point {
        let (x, y) = plot.backend_coord(&(period, value));
        (f64::from(x) / FINE, f64::from(y) / FINE)
    };

    paint_scale(canvas, layout, input, |value| at(0.0, value).1)?;
    periods::paint(canvas, layout.foot + GAP, layout.width, input, |period| {
        at(period, layout.scale.low).0
    })?;

    // Our own line is drawn last, over the others.
    for line in drawn.iter().rev() {
        for run in runs(input, line) {
            if run.len() > 1 {
                plot.draw_series(LineSeries::new(run, Role::Line(line.kind).ink()))?;
            }
        }
    }
    for line in drawn.iter().rev() {
        for run in runs(input, line) {
            let ends = run.len().saturating_sub(1);
            for (number, (period, value)) in run.iter().enumerate() {
                let is_end = ends == 0 || (*period >= last && number == ends);
                if input.periods.len() <= MANY || is_end {
                    let (x, y) = plot.backend_coord(&(*period, *value));
                    canvas.mark(line.kind, (f64::from(x) / FINE, f64::from(y) / FINE))?;
                }
            }
        }
    }
    let ends: Vec<(PlaceKind, Point)> = drawn
        .iter()
        .filter_map(|line| {
            let (period, value) = input.last(line)?;
            let (x, y) = plot.backend_coord(&(float(period), value));
            Some((line.kind, (f64::from(x) / FINE, f64::from(y) / FINE)))
        })
        .collect();
    paint_labels(canvas, layout, &ends)
}

/// The values of a line in pieces with no missing value inside.
fn runs(input: &TrendInput, line: &TrendLine) -> Vec<Vec<(f64, f64)>> {
    let mut runs: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut next = None;
    for (at, value) in input.readings(line) {
        match runs.last_mut() {
            Some(run) if next == Some(at) => run.push((float(at), value)),
            _ => runs.push(vec![(float(at), value)]),
        }
        next = Some(at + 1);
    }
    runs
}

fn paint_scale(
    canvas: &Canvas<'_>,
    layout: &Layout,
    input: &TrendInput,
    y: impl Fn(f64) -> f64,
) -> Result<(), Failed> {
    let marks = layout.scale.marks();
    let foot = if layout.scale.has_zero() {
        0.0
    } else {
        layout.scale.low
    };
    for mark in marks {
        let height = y(mark);
        let is_foot = (mark - foot).abs() < (layout.scale.high - layout.scale.low) / 1000.0;
        let role = if is_foot { Role::Axis } else { Role::Grid };
        canvas.line(role, (layout.left, height), (layout.right, height))?;
        let words = layout.scale.words(input.unit, mark);
        let beside = (layout.left - GAP, height);
        canvas.text(Role::AxisLabel, beside, (HPos::Right, VPos::Center), &words)?;
    }
    if let Some(unit) = layout.unit {
        canvas.text(Role::AxisLabel, (0.0, 2.0), (HPos::Left, VPos::Top), unit)?;
    }
    Ok(())
}

fn paint_labels(
    canvas: &Canvas<'_>,
    layout: &Layout,
    ends: &[(PlaceKind, Point)],
) -> Result<(), Failed> {
    let wanted: Vec<(f64, f64)> = ends
        .iter()
        .zip(&layout.labels)
        .map(|((_, (_, y)), lines)| (*y, float(lines.len()).mul_add(LINE, APART)))
        .collect();
    let middles = spread(&wanted, 0.0, layout.foot + LINE / 2.0);
    let left = layout.right + GAP;
    for (((role, (x, y)), lines), middle) in ends.iter().zip(&layout.labels).zip(middles) {
        if (middle - y).abs() > FAR {
            canvas.line(Role::Leader, (x + GAP, *y), (left - 2.0, middle))?;
        }
        let height = float(lines.len()) * LINE;
        for (number, words) in lines.iter().enumerate() {
            let row = float(number).mul_add(LINE, middle - height / 2.0 + LINE / 2.0);
            let anchors = (HPos::Left, VPos::Center);
            canvas.text(Role::Label(*role), (left, row), anchors, words)?;
        }
    }
    Ok(())
}
