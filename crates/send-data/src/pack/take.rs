use std::collections::BTreeMap;

use super::{Pack, PackSeries};
use crate::period::{time_order, without_holes};
use crate::release::{Cell, FileReading, Taken};

/// Most years between a new period and the nearest known one.
const FAR: u16 = 20;

impl Pack {
    /// Lays the cells of a published file over the figures that are there. A cell without a number
    /// takes the figure away: its publisher withdrew it. A new period gets its place in time, with
    /// the periods between. [`Pack::loaded_from`] says which figures are of which file; the sources
    /// of the pack stay those of the figures that came with it.
    ///
    /// Cells of a series or place the pack lacks, and of a period that does not fit the series, are
    /// passed over. Parts have to be added before: a part is refused once a series it
    /// has values for has other periods than the index gave it.
    pub fn take(&mut self, taken: &Taken) {
        let file = self.files.len();
        let mut is_used = false;
        for cell in &taken.cells {
            if !self.has_room_for(cell) {
                continue;
            }
            if let Some(series) = self.series.get_mut(&cell.series) {
                series.lay(cell, file);
                is_used = true;
            }
        }
        if is_used {
            self.files.push(taken.source_words());
        }
    }

    /// Refuses the cells of a reading that [`Pack::take`] would pass over, so that nobody is told
    /// they are new: one refusal for each series and period, of no single line.
    pub fn refuse_misfits(&self, reading: &mut FileReading) {
        let mut found: BTreeMap<(String, String), usize> = BTreeMap::new();
        reading.cells.retain(|cell| {
            let has_room = self.has_room_for(cell);
            if !has_room {
                let name = (cell.series.clone(), cell.period.clone());
                *found.entry(name).or_default() += 1;
            }
            has_room
        });
        for ((key, period), count) in found {
            let figures = if count == 1 { "figure" } else { "figures" };
            let Some(series) = self.series.get(&key) else {
                reading.refuse(
                    0,
                    || {
                        format!(
                            "{count} {figures} for {period} were not taken: \"{key}\" is not a \
                             published series of this tool."
                        )
                    },
                    "Say again what the column is and choose a published figure.",
                );
                continue;
            };
            reading.refuse(
                0,
                || {
                    format!(
                        "{key}: {count} {figures} for {period} cannot be placed in time. Its \
                         periods here are written like {} ({}).",
                        series.periods.last().map_or("", String::as_str),
                        series.period_type
                    )
                },
                "Check that you chose the right figure for the column, and that the file writes \
                 its years the same way.",
            );
        }
    }

    /// Whether a cell is of a place and a series there are, and of a period that fits.
    fn has_room_for(&self, cell: &Cell) -> bool {
        let series = self.series.get(&cell.series);
        self.areas.contains_key(&cell.place)
            && series.is_some_and(|series| series.fits(&cell.period))
    }
}

impl PackSeries {
    /// Whether a period is one of the series or may become one: it is written the same way, is no
    /// other name of a known one, and lies within [`FAR`] years of those known, so that a slip in a
    /// year does not put thousands of empty periods between.
    fn fits(&self, period: &str) -> bool {
        if self.periods.iter().any(|known| known == period) {
            return true;
        }
        let Some((year, term)) = time_order(period) else {
            return false;
        };
        let mut known = self.periods.iter().filter_map(|known| {
            let (year, term) = time_order(known)?;
            Some((known.len(), year, term))
        });
        let is_alike = known.clone().all(|(letters, its_year, its_term)| {
            let is_same_kind = (its_term == 0) == (term == 0);
            let is_written_alike = term > 0 || letters == period.len();
            is_same_kind && is_written_alike && (its_year, its_term) != (year, term)
        });
        is_alike && known.any(|(_, its_year, _)| its_year.abs_diff(year) <= FAR)
    }

    fn lay(&mut self, cell: &Cell, file: usize) {
        self.make_room(&cell.period);
        let periods = self.periods.len();
        let at = self.periods.iter().position(|it| *it == cell.period);
        let values = self.values.entry(cell.place.clone());
        let values = values.or_insert_with(|| vec![None; periods]);
        if let Some(value) = at.and_then(|at| values.get_mut(at)) {
            *value = cell.value.number();
        }
        let loaded = self.loaded.entry(cell.place.clone());
        let loaded = loaded.or_insert_with(|| vec![None; periods]);
        if let Some(loaded) = at.and_then(|at| loaded.get_mut(at)) {
            *loaded = Some(file);
        }
    }

    /// Puts a period where it belongs in time, with those between it and the others.
    fn make_room(&mut self, period: &str) {
        let order = time_order(period);
        if self.periods.iter().any(|known| known == period) {
            return;
        }
        let at = self
            .periods
            .partition_point(|known| time_order(known) < order);
        let mut periods = self.periods.clone();
        periods.insert(at, period.to_owned());
        let periods = without_holes(&periods);
        let before = std::mem::replace(&mut self.periods, periods);
        for values in self.values.values_mut() {
            *values = moved(values, &before, &self.periods);
        }
        for loaded in self.loaded.values_mut() {
            *loaded = moved(loaded, &before, &self.periods);
        }
    }
}

/// Things of periods, each to where its period is now; nothing where a period is new.
fn moved<T: Copy>(things: &[Option<T>], before: &[String], now: &[String]) -> Vec<Option<T>> {
    let of_period = |period: &String| {
        let at = before.iter().position(|known| known == period)?;
        things.get(at).copied().flatten()
    };
    now.iter().map(of_period).collect()
}
