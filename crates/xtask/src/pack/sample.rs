//! Drawing the test sample: cells of the tidy table, and places in it where no row stands. It is
//! drawn once and committed, so that the tests need no tidy table and no pack can vouch for itself.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::tidy::{Cell, CellKey, TidyPlace};

/// Cells drawn.
const CELLS: usize = 1000;

/// Places without a row drawn.
const MISSING: usize = 50;

/// Where the choice begins; any number does, but it must stay the same.
const SEED: u64 = 20_261_121;

/// Writes `sample.csv` and `missing.csv`.
pub(super) fn write(
    folder: &Path,
    cells: &BTreeMap<CellKey, Cell>,
    places: &BTreeMap<String, TidyPlace>,
) -> Result<(), String> {
    let mut choice = Choice(SEED);
    let found: Vec<(&CellKey, Option<&Cell>)> =
        cells.iter().map(|(key, cell)| (key, Some(cell))).collect();
    let gaps = missing(cells, places);
    let gaps: Vec<(&CellKey, Option<&Cell>)> = gaps.iter().map(|key| (key, None)).collect();
    for (name, all, count) in [("sample.csv", found, CELLS), ("missing.csv", gaps, MISSING)] {
        let path = folder.join(name);
        let drawn = choice.draw(all, count);
        table(&path, &drawn).map_err(|error| format!("{}: {error}.", path.display()))?;
        println!("{}: {} rows", path.display(), drawn.len());
    }
    Ok(())
}

/// Every series, place and period of the series that has no row.
fn missing(cells: &BTreeMap<CellKey, Cell>, places: &BTreeMap<String, TidyPlace>) -> Vec<CellKey> {
    let periods: BTreeSet<(&String, &String)> =
        cells.keys().map(|(key, _, period)| (key, period)).collect();
    periods
        .into_iter()
        .flat_map(|(key, period)| {
            places
                .keys()
                .map(move |place| (key.clone(), place.clone(), period.clone()))
        })
        .filter(|at| !cells.contains_key(at))
        .collect()
}

fn table(path: &Path, rows: &[(&CellKey, Option<&Cell>)]) -> Result<(), csv::Error> {
    let mut file = csv::Writer::from_path(path)?;
    let mut heads = vec!["series", "place", "period"];
    if rows.iter().any(|(_, cell)| cell.is_some()) {
        heads.push("value");
    }
    file.write_record(heads)?;
    for ((key, place, period), cell) in rows {
        let value = cell.map(|cell| &cell.text);
        file.write_record([key, place, period].into_iter().chain(value))?;
    }
    file.flush()?;
    Ok(())
}

/// A choice that looks random and is the same every time (`SplitMix64`).
struct Choice(u64);

impl Choice {
    /// This many of a list, in the order of the list.
    fn draw<T>(&mut self, all: Vec<T>, count: usize) -> Vec<T> {
        let mut ranked: Vec<(u64, usize, T)> = all
            .into_iter()
            .enumerate()
            .map(|(at, item)| (self.next(), at, item))
            .collect();
        ranked.sort_by_key(|(rank, at, _)| (*rank, *at));
        ranked.truncate(count);
        ranked.sort_by_key(|(_, at, _)| *at);
        ranked.into_iter().map(|(_, _, item)| item).collect()
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_choice_is_made_every_time_and_keeps_the_order() {
        let draw = || Choice(SEED).draw((0..100).collect(), 10);
        let drawn = draw();
        assert_eq!(drawn, draw());
        assert_eq!(drawn.len(), 10);
        assert!(drawn.is_sorted());
        assert_eq!(Choice(SEED).draw(vec![1, 2], 10), [1, 2]);
    }
}
