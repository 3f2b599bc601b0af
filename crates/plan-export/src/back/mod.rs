//! An action log that was edited in Excel or LibreOffice for a month comes back.
//!
//! [`read`] gives what the file says, row by row, and [`changes`] what that would change in a plan.
//! Nothing is changed before somebody says so: [`Changes::accept`] makes one edit of what was chosen.

mod changes;
mod date;
mod file;
mod heading;
mod log;
mod problem;
mod table;

pub use changes::{
    Accepted, AddedAction, ChangedAction, Changes, FieldChange, MissingAction, changes,
};
pub use file::{
    MOST_ALL, MOST_CELLS, MOST_FILES, MOST_ONE, MOST_PACKED, MOST_RATIO, MOST_TEXT, Said,
};
pub use heading::Heading;
pub use log::{Log, LogRow};
pub use problem::BackProblem;
pub use table::MOST_ROWS;

use reform_plan::order::sorted_by_key;

use self::file::{Grid, Sheets};
use self::heading::key;
use self::table::Table;

/// Names of a sheet that is looked at before all others.
const NAMED: [&str; 3] = ["actions", "actionplan", "actionlog"];

/// Reads an action log from an Excel (.xlsx) or OpenDocument (.ods) workbook, told apart by what is
/// in the file.
///
/// The table is on the sheet named Actions, else on the one whose headings name most columns of an
/// action log, [`Heading::Action`] among them. Its header row may stand a few rows down, its columns
/// in any order. Nothing in a cell is worked out: a formula counts as the result it was saved with.
///
/// # Errors
/// All that is wrong with the file, when no table of actions can be read from it.
pub fn read(bytes: &[u8]) -> Result<Log, Vec<BackProblem>> {
    let one = |problem| vec![problem];
    let mut sheets = Sheets::open(bytes).map_err(one)?;
    let names = sheets.names().map_err(one)?;
    let mut best: Option<(usize, Table, Grid)> = None;
    let mut problems = Vec::new();
    let is_named = |at: usize| names.get(at).is_some_and(|it| NAMED.contains(&&*key(it)));
    // Stable, so sheets that are not told apart stay in the order of the workbook.
    for at in sorted_by_key(0..names.len(), |at| !is_named(*at)) {
        let grid = match sheets.read(at) {
            Ok(grid) => grid,
            Err(problem) => {
                problems.push(problem);
                continue;
            }
        };
        let Some(table) = Table::find(&grid) else {
            continue;
        };
        let width = table.width();
        if best.as_ref().is_none_or(|(_, it, _)| width > it.width()) {
            best = Some((at, table, grid));
        }
        if is_named(at) {
            break;
        }
    }
    let Some((at, table, grid)) = best else {
        if problems.is_empty() {
            problems.push(BackProblem::file(
                "No sheet of the file has a column headed \"Action\".",
                "Head the columns as in the workbook this tool writes, and choose it again.",
            ));
        }
        return Err(problems);
    };
    let log = table.read(names.get(at).cloned().unwrap_or_default(), &grid);
    if log.rows.is_empty() {
        return Err(one(BackProblem::file(
            &format!("The sheet \"{}\" has headings and no actions.", log.sheet),
            "Choose the file with the actions in it.",
        )));
    }
    Ok(log)
}
