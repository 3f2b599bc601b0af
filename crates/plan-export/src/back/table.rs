//! Finding the table of actions on a sheet: its header row, its columns, its rows.

use std::collections::{BTreeMap, BTreeSet};

use super::file::{Grid, Said};
use super::{BackProblem, Heading, Log, LogRow};

/// The header row is looked for in so many rows with anything in them.
const HEADER_WITHIN: usize = 50;

/// Most rows that are read of a table.
pub const MOST_ROWS: usize = 5_000;

type Row = BTreeMap<u32, Said>;

/// Where the table of actions is.
#[derive(Debug)]
pub(super) struct Table {
    /// The row of its headings, from 0; the last one where they take two.
    header: u32,
    /// Its columns: which each is, and how it is headed.
    columns: BTreeMap<u32, (Heading, String)>,
    unused: Vec<String>,
    twice: Vec<String>,
}

impl Table {
    /// The table on a sheet; none when no row heads a column of actions.
    pub(super) fn find(grid: &Grid) -> Option<Self> {
        let near = || grid.rows.iter().take(HEADER_WITHIN);
        let actions = |row: &Row| known(row).any(|(_, it)| it == Heading::Action);
        let most = near()
            .filter(|(_, row)| actions(row))
            .map(|(_, row)| known(row).count());
        let most = most.max()?;
        let (at, row) = near().find(|(_, row)| actions(row) && known(row).count() == most)?;
        let mut table = Self {
            header: *at,
            columns: BTreeMap::new(),
            unused: Vec::new(),
            twice: Vec::new(),
        };
        let mut headings: BTreeMap<u32, String> = texts(row).collect();
        // Headings over two rows: the first has those that are merged downwards and those that stand
        // over several columns, the second has what stands below those.
        if let Some((below, row)) = grid.rows.range(at + 1..=at + 1).next()
            && is_second_header(&headings, row)
        {
            table.header = *below;
            headings.extend(texts(row));
        }
        let mut taken = BTreeSet::new();
        for (column, text) in headings {
            match Heading::read(&text) {
                Some(heading) if taken.insert(heading) => {
                    table.columns.insert(column, (heading, text));
                }
                Some(_) => table.twice.push(text),
                None if Heading::is_computed(&text) => {}
                None => table.unused.push(text),
            }
        }
        Some(table)
    }

    /// How many columns of an action log it has.
    pub(super) fn width(&self) -> usize {
        self.columns.len()
    }

    /// The rows below the headings.
    pub(super) fn read(self, sheet: String, grid: &Grid) -> Log {
        let headings = self.columns.values().cloned().collect();
        let mut log = Log {
            sheet,
            columns: headings,
            unused: self.unused,
            ..Log::default()
        };
        for text in self.twice {
            log.problems.push(BackProblem::file(
                &format!("Two columns are headed \"{}\".", text.trim()),
                "The first of them is read.",
            ));
        }
        let below = grid.rows.range(self.header.saturating_add(1)..);
        for (at, row) in below {
            let number = at.saturating_add(1);
            let mut cells = BTreeMap::new();
            for (column, (heading, _)) in &self.columns {
                let Some(said) = row.get(column) else {
                    continue;
                };
                if let Said::Unreadable(why) = said {
                    log.problems.push(unreadable(number, *heading, why));
                }
                if grid.cut.contains(&(*at, *column)) {
                    let words =
                        format!("\"{heading}\" has more than 32,767 characters and was cut.");
                    log.problems.push(BackProblem::row(number, &words));
                }
                cells.insert(*heading, grid.as_date(*heading, said));
            }
            if cells.is_empty() || is_header_again(&cells) {
                continue;
            }
            if log.rows.len() == MOST_ROWS {
                log.problems.push(BackProblem::file(
                    "Only the first 5,000 rows were read.",
                    "Bring the others back in a file of their own.",
                ));
                break;
            }
            log.rows.push(LogRow { number, cells });
        }
        log
    }
}

impl Grid {
    /// A number in a column of dates is the day it counts to, however it is shown.
    fn as_date(&self, heading: Heading, said: &Said) -> Said {
        match said {
            Said::Number(serial) if heading.is_date() => {
                self.day(*serial).map_or_else(|| said.clone(), Said::Day)
            }
            _ => said.clone(),
        }
    }
}

/// The columns of a row that read as headings of an action log.
fn known(row: &Row) -> impl Iterator<Item = (u32, Heading)> {
    texts(row).filter_map(|(column, text)| Some((column, Heading::read(&text)?)))
}

fn texts(row: &Row) -> impl Iterator<Item = (u32, String)> {
    row.iter().filter_map(|(column, said)| match said {
        Said::Text(text) => Some((*column, text.clone())),
        _ => None,
    })
}

/// Whether the row below the headings has headings itself: all it says names columns, and none of
/// them is the one of the action.
fn is_second_header(headings: &BTreeMap<u32, String>, row: &Row) -> bool {
    let above = |column: u32| headings.get(&column).and_then(|it| Heading::read(it));
    let says = |column: u32| {
        known(row).any(|(it, heading)| {
            it == column && above(column).is_none() && heading != Heading::Action
        })
    };
    !row.is_empty() && row.keys().all(|column| says(*column))
}

/// Whether a row repeats the headings, as on each page of a long table.
fn is_header_again(cells: &BTreeMap<Heading, Said>) -> bool {
    let repeats = |(heading, said): (&Heading, &Said)| matches!(said, Said::Text(text) if Heading::read(text) == Some(*heading));
    cells.len() > 1 && cells.iter().all(repeats)
}

fn unreadable(row: u32, heading: Heading, why: &str) -> BackProblem {
    let words = format!(
        "\"{heading}\" {why}. Open the file in Excel, type what it is meant to say, save it and choose it again"
    );
    BackProblem::row(row, &words)
}
