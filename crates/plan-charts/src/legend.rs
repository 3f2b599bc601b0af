//! What lines and marks stand for, printed below a chart with a sample of each.

use crate::sketch::words;
use crate::text::{self, LINE, SIZE};
use crate::{Anchor, Point, Role, Shape};

/// Half of the width of a sample.
pub(crate) const HALF: f64 = 14.0;

/// Between a sample and its words.
const BESIDE: f64 = 6.0;

/// Between words and the next sample.
const GAP: f64 = 18.0;

/// Draws a sample around a point, no further than [`HALF`] to both sides.
pub(crate) type Sample = fn(Point) -> Vec<Shape>;

/// A sample with its words.
pub(crate) struct Entry {
    sample: Sample,
    words: &'static str,
}

impl Entry {
    /// A sample with what it stands for, in a few words, when the chart has any of it.
    pub(crate) fn when(is_there: bool, words: &'static str, sample: Sample) -> Option<Self> {
        is_there.then_some(Self { sample, words })
    }
}

/// Draws entries side by side from this height down, and below one another where there is no room.
/// Hands back where they end.
pub(crate) fn legend(shapes: &mut Vec<Shape>, entries: &[Entry], width: f64, top: f64) -> f64 {
    if entries.is_empty() {
        return top;
    }
    let (mut left, mut middle) = (0.0, top + LINE / 2.0);
    for entry in entries {
        let wide = HALF * 2.0 + BESIDE + text::width(entry.words, SIZE);
        if left > 0.0 && left + wide > width {
            left = 0.0;
            middle += LINE + BESIDE / 2.0;
        }
        shapes.extend((entry.sample)((left + HALF, middle)));
        let at = (left + HALF * 2.0 + BESIDE, middle);
        shapes.push(words(Role::Key, at, Anchor::Start, entry.words));
        left += wide + GAP;
    }
    middle + LINE / 2.0
}
