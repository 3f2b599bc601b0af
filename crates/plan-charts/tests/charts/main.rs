//! Charts as people read them: words, marks, tables, SVG.
//! With `CHARTS_TO=folder` set, the charts are also written there as SVG, to be looked at.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on has failed its test"
)]

mod composition;
mod dots;
mod driver;
mod keep;
mod level_bars;
mod measure_chart;
mod places;
mod radar;
mod ranked;
mod rug;
mod strip;
mod support;
mod timeline;
mod trend;
