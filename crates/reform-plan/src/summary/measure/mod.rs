//! Success measures read against their figures: how far they have come, what there is to think of
//! in them, the way to their target, and what a chart of one shows.

mod days;
mod known;
mod line;
mod progress;
mod scale;
mod spread;
mod warnings;

pub use days::{Days, days_of};
pub use line::{MeasureLine, MeasurePoint};
pub use progress::{Due, FigureFrom, MeasureFigure, Progress, ProgressState, Untold};
pub use spread::spread_by_year;
pub(super) use warnings::target_warnings;
pub use warnings::{MeasureDoubt, MeasureWarning, measure_warnings};
