//! The names of periods below the plot.

use plotters::style::text_anchor::{HPos, VPos};

use super::TrendInput;
use crate::Role;
use crate::canvas::{Canvas, Failed};
use crate::number::float;
use crate::text::{self, LINE, SIZE};

/// Space between two names.
const GAP: f64 = 8.0;

/// Lines of text a period takes: a term stands below its year.
pub(super) fn lines(input: &TrendInput) -> usize {
    if input.periods.iter().any(|period| period.contains(' ')) {
        2
    } else {
        1
    }
}

/// Writes the names whose tops stand at `top`, in a chart of this width; `x` is where a period
/// stands, by its number.
pub(super) fn paint(
    canvas: &Canvas<'_>,
    top: f64,
    chart_width: f64,
    input: &TrendInput,
    x: impl Fn(f64) -> f64,
) -> Result<(), Failed> {
    let words: Vec<Vec<&str>> = input
        .periods
        .iter()
        .map(|period| {
            period
                .split_once(' ')
                .map_or(vec![period.as_str()], |(a, b)| vec![a, b])
        })
        .collect();
    let places: Vec<(f64, f64)> = words
        .iter()
        .enumerate()
        .map(|(at, lines)| {
            let width = lines
                .iter()
                .map(|line| text::width(line, SIZE))
                .fold(0.0, f64::max);
            // The first and the last may not stick out of the chart.
            let middle = x(float(at)).min(chart_width - width / 2.0).max(width / 2.0);
            (middle, width)
        })
        .collect();
    for at in shown(&places, lines(input) > 1) {
        let (Some((middle, _)), Some(lines)) = (places.get(at), words.get(at)) else {
            continue;
        };
        for (line, words) in lines.iter().enumerate() {
            let line_top = float(line).mul_add(LINE, top);
            canvas.text(
                Role::AxisLabel,
                (*middle, line_top),
                (HPos::Center, VPos::Top),
                words,
            )?;
        }
    }
    Ok(())
}

/// Which periods have their name written, so that no two names touch: always the last, and evenly
/// spaced before it. Terms are shown in whole years, so that a term stands beside the same term.
fn shown(places: &[(f64, f64)], terms: bool) -> Vec<usize> {
    let count = places.len();
    let every = |step: usize| (0..count).rev().step_by(step).collect::<Vec<usize>>();
    let fits = |kept: &[usize]| {
        let places: Vec<(f64, f64)> = kept
            .iter()
            .filter_map(|at| places.get(*at))
            .copied()
            .collect();
        places.windows(2).all(|pair| match pair {
            [(later, a), (earlier, b)] => later - a / 2.0 >= earlier + b / 2.0 + GAP,
            _ => true,
        })
    };
    (1..=count)
        .filter(|step| !terms || *step == 1 || step % 3 == 0)
        .map(every)
        .find(|kept| fits(kept))
        .unwrap_or_else(|| count.checked_sub(1).into_iter().collect())
}
