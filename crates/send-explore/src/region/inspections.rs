use send_data::{Inspection, InspectionOutcome};

use super::InspectionCount;
use crate::Desk;
use crate::explore::date;

/// In the order they are shown.
const OUTCOMES: [InspectionOutcome; 4] = [
    InspectionOutcome::TypicallyPositive,
    InspectionOutcome::Inconsistent,
    InspectionOutcome::SystemicFailings,
    InspectionOutcome::NotRecorded,
];

/// How many areas of a region had each outcome, then how many had no inspection yet. An outcome
/// nobody had is left out.
pub(super) fn counts(desk: &Desk, region: &str) -> Vec<InspectionCount> {
    let councils: Vec<&str> = desk.councils(Some(region)).collect();
    let found: Vec<&Inspection> = councils
        .iter()
        .filter_map(|code| desk.pack.inspection(code))
        .collect();
    let mut counts: Vec<InspectionCount> = OUTCOMES
        .into_iter()
        .filter_map(|outcome| with(outcome, &found, councils.len()))
        .collect();
    let without = councils.len() - found.len();
    if without > 0 {
        counts.push(InspectionCount {
            outcome: "no inspection under this framework yet".to_owned(),
            count: without,
            words: format!(
                "{without} of {} areas: no report under the framework of 2023 is listed here.",
                councils.len()
            ),
        });
    }
    counts
}

fn with(
    outcome: InspectionOutcome,
    found: &[&Inspection],
    areas: usize,
) -> Option<InspectionCount> {
    let these = found.iter().filter(|it| it.outcome == outcome);
    let count = these.clone().count();
    if count == 0 {
        return None;
    }
    let days = these
        .map(|it| it.published.as_str())
        .filter(|it| !it.is_empty());
    // Days are written year first, so that the order of letters is the order of time.
    let reports = match (days.clone().min(), days.max()) {
        (Some(first), Some(last)) if first == last => {
            format!("; report published {}", date(first))
        }
        (Some(first), Some(last)) => {
            format!("; reports published {} to {}", date(first), date(last))
        }
        _ => String::new(),
    };
    Some(InspectionCount {
        outcome: outcome.words().to_owned(),
        count,
        words: format!("{count} of {areas} areas: {}{reports}.", outcome.words()),
    })
}
