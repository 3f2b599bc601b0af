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

use super::PlanSummary;
use crate::draft::SuccessMeasure;

impl PlanSummary<'_> {
    /// How far a measure has come by the day of the summary.
    pub fn progress(&self, measure: &SuccessMeasure) -> Progress {
        Progress::of(measure, self.framework, self.figures, self.today)
    }

    /// What a chart of a measure shows: see [`MeasureLine::of`].
    pub fn measure_line(&self, measure: &SuccessMeasure) -> Option<MeasureLine> {
        MeasureLine::of(measure, self.framework, self.figures, self.today)
    }

    /// What is worth a second thought in a measure: see [`measure_warnings`].
    pub fn measure_warnings(&self, measure: &SuccessMeasure) -> Vec<MeasureWarning> {
        measure_warnings(measure, self.framework, self.figures, self.today)
    }
}
