//! Where things go.

use plan_framework::Unit;

use super::input::{Lines, MeasurePoint};
use super::words::{about, ahead, target};
use crate::measure::{Span, figure};
use crate::number::float;
use crate::scale::Scale;
use crate::text::{self, LINE, SIZE};
use crate::{NARROW, PlaceKind, Point, Role};

/// Space between text and what it stands beside.
pub(super) const GAP: f64 = 8.0;
/// Space between two labels at the ends of lines.
pub(super) const APART: f64 = 4.0;
/// The part of the width that labels at the ends of lines may take.
const LABELS: f64 = 0.3;
/// The part of the width that values of the scale may take.
const MARKS: f64 = 0.3;
/// The most lines of a label.
const LABEL_LINES: usize = 5;
/// Between the first and the last point and the ends of the plot.
const ENDS: f64 = 12.0;

/// A label at the end of a line.
pub(super) struct End {
    pub(super) role: Role,
    pub(super) at: MeasurePoint,
    pub(super) lines: Vec<String>,
}

/// A label above the plot, with a line down to its point.
pub(super) struct Above {
    pub(super) role: Role,
    pub(super) at: MeasurePoint,
    pub(super) words: String,
}

/// The plot and what stands around it, in user units.
pub(super) struct Layout {
    pub(super) width: f64,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) foot: f64,
    pub(super) scale: Scale,
    times: Span,
    pub(super) ends: Vec<End>,
    pub(super) above: Vec<Above>,
    /// The unit, where values of the scale do not carry its sign.
    pub(super) unit: Option<&'static str>,
}

impl Layout {
    pub(super) fn new(lines: &Lines, unit: Unit, width: f64) -> Option<Self> {
        let scale = Scale::of(lines.all().map(|it| it.value))?;
        let times = Span::of(lines.all().map(|it| it.at))?;
        let widest = |texts: &mut dyn Iterator<Item = f64>| texts.fold(0.0, f64::max);
        let ends = ends(lines, unit, width * LABELS);
        let above = above(lines, unit, &ends, width);
        let marks = scale.marks();
        let left = widest(&mut marks.iter().filter_map(|mark| {
            let words = mark_words(&scale, unit, *mark, width);
            words.map(|words| text::width(&words, SIZE))
        })) + GAP;
        let labels = widest(&mut ends.iter().flat_map(|end| {
            let lines = end.lines.iter();
            lines.map(|line| wide(end.role, line))
        }));
        let right = if ends.is_empty() {
            width - GAP
        } else {
            width - labels - GAP
        };
        let bare = scale.words(unit, 1.0);
        let bare = bare.chars().all(|c| c.is_ascii_digit() || c == '.');
        let unit = (bare && !unit.is_total()).then(|| unit.words());
        let top = if unit.is_some() { LINE } else { 0.0 };
        let usual = if width <= f64::from(NARROW) {
            190.0
        } else {
            220.0
        };
        let text_height: f64 = ends
            .iter()
            .map(|end| float(end.lines.len()) * LINE + APART)
            .sum();
        let top = top + float(above.len()).mul_add(LINE, GAP);
        Some(Self {
            width,
            left,
            right,
            top,
            foot: top + f64::max(usual, text_height),
            scale,
            times,
            ends,
            above,
            unit,
        })
    }

    pub(super) fn place(&self, it: &MeasurePoint) -> Point {
        (self.x(it.at), self.y(it.value))
    }

    pub(super) fn x(&self, at: f64) -> f64 {
        let (left, right) = (self.left + ENDS, self.right - ENDS);
        self.times.part(at).mul_add((right - left).max(0.0), left)
    }

    pub(super) fn y(&self, value: f64) -> f64 {
        let part = (value - self.scale.low) / (self.scale.high - self.scale.low);
        part.clamp(0.0, 1.0)
            .mul_add(self.top - self.foot, self.foot)
    }
}

/// Room for words in this role.
pub(super) fn wide(role: Role, words: &str) -> f64 {
    if role.is_bold() {
        text::bold_width(words)
    } else {
        text::width(words, SIZE)
    }
}

/// A value of the scale, in the room that it may take.
pub(super) fn mark_words(scale: &Scale, unit: Unit, mark: f64, width: f64) -> Option<String> {
    let words = scale.words(unit, mark);
    let fitted = text::fit(&words, width * MARKS, 1, |it| text::width(it, SIZE));
    fitted.lines.into_iter().next()
}

/// Labels of the lines that end at the right: target and projection, or the figures where there is
/// neither.
fn ends(lines: &Lines, unit: Unit, room: f64) -> Vec<End> {
    let label = |role: Role, it: &MeasurePoint, words: &str| End {
        role,
        at: it.clone(),
        lines: text::fit(words, room, LABEL_LINES, |line| wide(role, line)).lines,
    };
    let mut ends = Vec::new();
    if let Some(it) = target(lines) {
        let words = format!("Target {}", figure(unit, it.value));
        ends.push(label(Role::RowNote, it, &words));
    }
    if let (Some(_), Some(it)) = (ahead(lines), lines.unchanged.last()) {
        let words = format!("If nothing changes {}", about(unit, it.value));
        ends.push(label(Role::RowNote, it, &words));
    }
    if ends.is_empty() {
        let role = Role::Label(PlaceKind::Us);
        if let Some(it) = lines.last() {
            ends.push(label(role, it, &figure(unit, it.value)));
        }
    }
    ends
}

/// Labels of points in the middle of the plot: the baseline, and the last figure.
fn above(lines: &Lines, unit: Unit, ends: &[End], width: f64) -> Vec<Above> {
    let label = |role: Role, it: &MeasurePoint, name: &str| {
        let value = format!("{name} {}", figure(unit, it.value));
        // The period stands on the axis as well: it gives way where there is no room.
        let dated = format!("{value}, {}", it.label.trim());
        let has_room = !it.label.trim().is_empty() && wide(role, &dated) <= width;
        let words = if has_room { dated } else { value };
        let at = it.clone();
        Above { role, at, words }
    };
    let ours = Role::Label(PlaceKind::Us);
    let is_same = |a: &MeasurePoint, b: &MeasurePoint| (a.at, a.value) == (b.at, b.value);
    let last = lines
        .last()
        .filter(|last| ends.iter().all(|end| !is_same(&end.at, last)));
    match (&lines.baseline, last) {
        (Some(baseline), Some(last)) if is_same(baseline, last) => {
            vec![label(ours, baseline, "Baseline and latest")]
        }
        (baseline, last) => {
            let baseline = baseline
                .iter()
                .map(|it| label(Role::RowNote, it, "Baseline"));
            baseline
                .chain(last.map(|it| label(ours, it, "Latest")))
                .collect()
        }
    }
}
