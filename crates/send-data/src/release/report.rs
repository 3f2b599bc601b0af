use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::cell::{CellValue, Reason};
use super::problem::{Listed, Refused};
use super::publications::Publication;
use super::reading::{FileReading, Outcome, PassedOver};

/// What files bring, beside the figures that are there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// One for each file.
    pub files: Vec<FileReport>,
}

/// What one file brings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileReport {
    /// Name of the file.
    pub name: String,
    /// What came of it.
    pub outcome: Outcome,
    /// What it is.
    pub publication: Option<Publication>,
    /// How many places it has cells of.
    pub places: usize,
    /// The periods it has cells of, in the order of their labels.
    pub periods: Vec<String>,
    /// Cells that were read, with those that hold a reason in place of a number.
    pub taken: usize,
    /// Numbers where there is none now.
    pub new: usize,
    /// Numbers that are the same now.
    pub same: usize,
    /// Cells without a number where there is none now either.
    pub still_missing: usize,
    /// Numbers that are others now.
    pub revised: Listed<Revised>,
    /// Cells that have a number now and would have none.
    pub gone: Listed<Gone>,
    /// What was not taken.
    pub refused: Listed<Refused>,
    /// Rows that were passed over.
    pub passed_over: Vec<PassedOver>,
    /// What to know.
    pub warnings: Listed<String>,
}

/// A number that changes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Revised {
    /// Key of the series.
    pub series: String,
    /// ONS code of the place.
    pub place: String,
    /// The period.
    pub period: String,
    /// The number that is there now.
    pub old: f64,
    /// The number in the file.
    pub new: f64,
}

/// A number that goes missing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gone {
    /// Key of the series.
    pub series: String,
    /// ONS code of the place.
    pub place: String,
    /// The period.
    pub period: String,
    /// The number that is there now.
    pub old: f64,
    /// Why the file has none.
    pub reason: Reason,
}

impl Report {
    /// Sets readings beside the figures that are there: `present(series, place, period)` gives the
    /// number now, if there is one.
    pub fn of(readings: &[FileReading], present: impl Fn(&str, &str, &str) -> Option<f64>) -> Self {
        let files = readings.iter().map(|it| of_file(it, &present)).collect();
        Self { files }
    }
}

fn of_file(
    reading: &FileReading,
    present: &impl Fn(&str, &str, &str) -> Option<f64>,
) -> FileReport {
    let places: BTreeSet<&str> = reading.cells.iter().map(|it| it.place.as_str()).collect();
    let periods: BTreeSet<&str> = reading.cells.iter().map(|it| it.period.as_str()).collect();
    let mut report = FileReport {
        name: reading.name.clone(),
        outcome: reading.outcome.clone(),
        publication: reading.publication,
        places: places.len(),
        periods: periods.into_iter().map(str::to_owned).collect(),
        taken: reading.cells.len(),
        new: 0,
        same: 0,
        still_missing: 0,
        revised: Listed::default(),
        gone: Listed::default(),
        refused: reading.refused.clone(),
        passed_over: reading.passed_over.clone(),
        warnings: reading.warnings.clone(),
    };
    for cell in &reading.cells {
        let name = || (cell.series.clone(), cell.place.clone(), cell.period.clone());
        match (present(&cell.series, &cell.place, &cell.period), cell.value) {
            (None, CellValue::Number(_)) => report.new += 1,
            (None, CellValue::Missing(_)) => report.still_missing += 1,
            (Some(old), CellValue::Number(new)) if alike(old, new) => report.same += 1,
            (Some(old), CellValue::Number(new)) => report.revised.add(|| {
                let (series, place, period) = name();
                Revised {
                    series,
                    place,
                    period,
                    old,
                    new,
                }
            }),
            (Some(old), CellValue::Missing(reason)) => report.gone.add(|| {
                let (series, place, period) = name();
                Gone {
                    series,
                    place,
                    period,
                    old,
                    reason,
                }
            }),
        }
    }
    report
}

/// Whether two numbers are the same but for the last digits of arithmetic.
fn alike(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
}
