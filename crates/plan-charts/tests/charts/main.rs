//! Charts as people read them: words, marks, tables, SVG.
//! With `CHARTS_TO=folder` set, the charts are also written there as SVG, to be looked at.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on has failed its test"
)]

mod dots;
mod level_bars;
mod support;
mod trend;
