//! What is worth a second thought in a success measure.

mod lines;
mod target;

use plan_framework::Framework;
use time::Date;

use super::known::Known;
use crate::draft::SuccessMeasure;
use crate::figures::AreaFigures;

/// Something in a success measure that is worth a second thought. It stops nobody: what has to be
/// mended before going on is in [`crate::problem::measure`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureWarning {
    /// What it is.
    pub doubt: MeasureDoubt,
    /// Name of the field it stands beside, as in [`crate::problem::FieldProblem`]. Of lists of lines,
    /// the list: `trajectory`, `results`.
    pub field: &'static str,
    /// What it is, with what may be done about it, in a sentence or two.
    pub words: String,
}

/// What may be in doubt about a success measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeasureDoubt {
    /// The target is the same as the baseline, and the level is not to be held.
    TargetSame,
    /// The target is on the other side of the baseline; or the level is to be held at another.
    TargetWrongWay,
    /// The direction is the one the indicator calls worse. Never of a context indicator.
    AgainstPolarity,
    /// The target is outside everything any council has published.
    BeyondReach,
    /// A percentage of a whole is below 0 or over 100.
    NotAShare,
    /// The date of the target is before that of the baseline.
    TargetBeforeBaseline,
    /// The date of the target has passed.
    TargetPassed,
    /// A line of the way to the target has no date or no number that can be read.
    WaypointUnread,
    /// A line of the way is before the baseline or not after the line before it.
    WaypointOrder,
    /// A line of the way is after the date of the target.
    WaypointLate,
    /// A line of the way asks for more than the target.
    WaypointPastTarget,
    /// A result has no date that can be read.
    ResultUndated,
    /// A result has no number that can be read.
    ResultUnread,
    /// A result is not later than the baseline, or is in the future.
    ResultTime,
}

/// What is worth a second thought in a measure on a day, in the order of its page. What is not
/// filled in yet is no doubt.
///
/// `figures` bring how far any council has come; until those of the whole country are there, nothing
/// is said of it.
pub fn measure_warnings(
    measure: &SuccessMeasure,
    framework: &Framework,
    figures: Option<&AreaFigures>,
    today: Date,
) -> Vec<MeasureWarning> {
    let known = Known::of(measure, framework, figures);
    let mut found = Found::default();
    target::warn(&mut found, &known, today);
    lines::warn(&mut found, &known, today);
    found.0
}

/// What breaks the golden thread in how a target stands to its baseline, on whatever day: it is the
/// same, or on the wrong side.
pub(in crate::summary) fn target_warnings(
    measure: &SuccessMeasure,
    framework: &Framework,
) -> Vec<MeasureWarning> {
    let mut found = Found::default();
    target::from_baseline(&mut found, &Known::of(measure, framework, None));
    found.0
}

/// The warnings so far.
#[derive(Default)]
struct Found(Vec<MeasureWarning>);

impl Found {
    fn add(&mut self, doubt: MeasureDoubt, field: &'static str, words: impl Into<String>) {
        self.0.push(MeasureWarning {
            doubt,
            field,
            words: words.into(),
        });
    }
}
