//! What was read of one file, cell by cell, in an order that does not depend on the order of rows
//! and columns. Memory is bounded by places x periods x series, not by rows.

use std::collections::{BTreeMap, HashMap};

use plan_framework::Unit;

use super::cell::{Cell, CellValue};
use super::geography::Geography;
use super::known::{KNOWN, REGION_COPIED, Verdict};
use super::problem::{Listed, Refused};
use crate::AreaLevel;

/// What was read of one cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Read {
    Value(CellValue),
    /// It was refused already; the refusal is listed.
    Refused,
}

/// A series that a group of rows is read for.
pub(super) struct Wanted {
    pub series: String,
    pub unit: Option<Unit>,
}

/// The first row of a place and period.
struct FirstRow {
    line: u64,
    start: usize,
    region: Option<u16>,
}

/// A council's row: its place, its line and where its cells start.
type Council = (u16, u64, usize);

/// What is kept of the rows of one group, which all pass the same filters.
pub(super) struct Store {
    wanted: Vec<Wanted>,
    rows: HashMap<(u16, u16), FirstRow>,
    cells: Vec<Read>,
    /// How many rows say the same as another row again.
    pub repeated: usize,
}

/// Where a row belongs.
#[derive(Clone, Copy)]
pub(super) struct RowKey {
    pub place: u16,
    pub period: u16,
    /// The region the file puts the place in.
    pub region: Option<u16>,
    pub line: u64,
}

impl Store {
    pub(super) fn of(wanted: Vec<Wanted>) -> Self {
        Self {
            wanted,
            rows: HashMap::new(),
            cells: Vec::new(),
            repeated: 0,
        }
    }

    /// Keeps a row. A second row of the same place and period has to say the same; where it does
    /// not, neither is taken. Gives the number of cells that were added.
    pub(super) fn put(
        &mut self,
        key: RowKey,
        values: &[Read],
        place: impl Fn() -> String,
        refused: &mut Listed<Refused>,
    ) -> usize {
        let Some(first) = self.rows.get(&(key.place, key.period)) else {
            let row = FirstRow {
                line: key.line,
                start: self.cells.len(),
                region: key.region,
            };
            self.rows.insert((key.place, key.period), row);
            self.cells.extend_from_slice(values);
            return values.len();
        };
        let before = self.cells.iter_mut().skip(first.start);
        let mut differing = Vec::new();
        for ((before, now), wanted) in before.zip(values).zip(&self.wanted) {
            if before != now {
                *before = Read::Refused;
                differing.push(wanted.series.as_str());
            }
        }
        if differing.is_empty() {
            self.repeated += 1;
            return 0;
        }
        let line = first.line;
        refused.add(|| {
            let more = differing.len().saturating_sub(3);
            let listed: Vec<&str> = differing.into_iter().take(3).collect();
            Refused {
                line: key.line,
                what: format!(
                    "Lines {line} and {} are both of {} and say different things for {}{}. Neither \
                     was taken.",
                    key.line,
                    place(),
                    listed.join(", "),
                    if more > 0 {
                        format!(" and {more} more")
                    } else {
                        String::new()
                    }
                ),
                hint: "Delete the row that is wrong, or download the file again.".to_owned(),
            }
        });
        0
    }

    /// Refuses counts of councils that are the count of their whole region, when every council of
    /// the region in the file carries it.
    pub(super) fn refuse_copies(
        &mut self,
        geography: &Geography,
        periods: &[String],
        refused: &mut Listed<Refused>,
    ) {
        let mut members: BTreeMap<(u16, u16), Vec<Council>> = BTreeMap::new();
        for ((place, period), row) in &self.rows {
            if let Some(region) = row.region
                && geography.is(*place, AreaLevel::LocalAuthority)
            {
                let list = members.entry((region, *period)).or_default();
                list.push((*place, row.line, row.start));
            }
        }
        for ((region, period), mut councils) in members {
            let Some(row) = self.rows.get(&(region, period)) else {
                continue;
            };
            councils.sort_unstable();
            for (at, wanted) in self.wanted.iter().enumerate() {
                let Some(Read::Value(CellValue::Number(whole))) = self.cells.get(row.start + at)
                else {
                    continue;
                };
                let whole = *whole;
                let numbers =
                    councils
                        .iter()
                        .filter_map(|(_, _, start)| match self.cells.get(start + at) {
                            Some(Read::Value(CellValue::Number(number))) => Some(*number),
                            _ => None,
                        });
                let (mut count, mut same) = (0, true);
                for number in numbers {
                    count += 1;
                    same &= number.to_bits() == whole.to_bits();
                }
                if wanted.unit != Some(Unit::Count) || whole <= 0.0 || count < 2 || !same {
                    continue;
                }
                for (place, line, start) in &councils {
                    let Some(cell) = self.cells.get_mut(start + at) else {
                        continue;
                    };
                    if matches!(cell, Read::Value(CellValue::Number(_))) {
                        *cell = Read::Refused;
                        refused.add(|| Refused {
                            line: *line,
                            what: format!(
                                "{} of {} for {} is {whole}, as for {}. {REGION_COPIED}",
                                wanted.series,
                                geography.name(*place),
                                periods.get(usize::from(period)).map_or("", String::as_str),
                                geography.name(region),
                            ),
                            hint: "There is nothing to do: the figure of the region was taken, \
                                   those of its councils were not."
                                .to_owned(),
                        });
                    }
                }
            }
        }
    }

    /// The cells, refusing and warning of those that are known to be wrong.
    pub(super) fn into_cells(
        self,
        geography: &Geography,
        periods: &[String],
        refused: &mut Listed<Refused>,
        warnings: &mut Listed<String>,
    ) -> Vec<Cell> {
        let mut by_label: Vec<usize> = (0..periods.len()).collect();
        by_label.sort_by_key(|at| periods.get(*at));
        let mut rank = vec![0; periods.len()];
        for (order, at) in by_label.into_iter().enumerate() {
            if let Some(rank) = rank.get_mut(at) {
                *rank = order;
            }
        }
        let mut rows: Vec<((u16, u16), FirstRow)> = self.rows.into_iter().collect();
        rows.sort_unstable_by_key(|((place, period), _)| {
            (*place, rank.get(usize::from(*period)).copied())
        });
        let mut wanted: Vec<(usize, &Wanted)> = self.wanted.iter().enumerate().collect();
        wanted.sort_by(|one, other| one.1.series.cmp(&other.1.series));
        let mut cells = Vec::with_capacity(rows.len() * wanted.len());
        for (at, wanted) in wanted {
            for ((place, period), row) in &rows {
                let Some(Read::Value(value)) = self.cells.get(row.start + at).copied() else {
                    continue;
                };
                let code = geography.code(*place);
                let period = periods.get(usize::from(*period)).map_or("", String::as_str);
                if let CellValue::Number(number) = value
                    && let Some(known) = KNOWN
                        .iter()
                        .find(|it| it.is(&wanted.series, code, period, number))
                {
                    if known.verdict == Verdict::Refuse {
                        refused.add(|| Refused {
                            line: row.line,
                            what: format!("{number} was not taken. {}", known.words),
                            hint: known.hint.to_owned(),
                        });
                        continue;
                    }
                    warnings.add(|| {
                        format!(
                            "Line {}: {} of {} for {period} is {number}. {}",
                            row.line,
                            wanted.series,
                            geography.name(*place),
                            known.words
                        )
                    });
                }
                cells.push(Cell {
                    series: wanted.series.clone(),
                    place: code.to_owned(),
                    period: period.to_owned(),
                    value,
                });
            }
        }
        cells
    }
}

/// A number checked against what its unit can be.
///
/// # Errors
/// What is wrong and what to do.
pub(super) fn possible(number: f64, unit: Option<Unit>) -> Result<(), (String, &'static str)> {
    match unit {
        Some(Unit::Percent) if !(0.0..=100.0).contains(&number) => Err((
            "is outside 0 to 100, which a percentage here cannot be".to_owned(),
            "Look the figure up where the file comes from, or ask whoever made the file.",
        )),
        Some(
            Unit::Count
            | Unit::Per100Pupils
            | Unit::Per100000
            | Unit::Pounds
            | Unit::PoundsAWeek
            | Unit::FullTimeEquivalent,
        ) if number < 0.0 => Err((
            "is below zero, which this figure cannot be".to_owned(),
            "It is left out. Look for a later revision of the file.",
        )),
        _ => Ok(()),
    }
}
