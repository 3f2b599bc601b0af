use super::{Pack, PackSeries, PackSource};
use crate::period::{time_order, without_holes};
use crate::release::{Cell, Taken};

/// Releases on Explore Education Statistics are under this licence.
const LICENCE: &str = "Open Government Licence v3.0";

/// Most years between a new period and the nearest known one.
const FAR: u16 = 20;

impl Pack {
    /// Lays the cells of a published file over the figures that are there. A cell without a number
    /// takes the figure away: its publisher withdrew it. A new period gets its place in time, with
    /// the periods between. The sources of a series say which file was read and when.
    ///
    /// Cells of a series or place the pack lacks, and of a period that does not fit the series, are
    /// passed over. Parts have to be added before: a part is refused once a series it
    /// has values for has other periods than the index gave it.
    pub fn take(&mut self, taken: &Taken) {
        let id = format!("taken: {}, {}", taken.file, taken.read_on);
        let mut is_used = false;
        for cell in &taken.cells {
            if !self.areas.contains_key(&cell.place) {
                continue;
            }
            let series = self.series.get_mut(&cell.series);
            let Some(series) = series.filter(|series| series.fits(&cell.period)) else {
                continue;
            };
            series.lay(cell);
            if !series.sources.contains(&id) {
                series.sources.push(id.clone());
            }
            is_used = true;
        }
        if is_used {
            let source = PackSource {
                publisher: "DfE".to_owned(),
                title: format!(
                    "{}, read from the file {} on {}",
                    taken.title, taken.file, taken.read_on
                ),
                published: String::new(),
                address: String::new(),
                licence: LICENCE.to_owned(),
            };
            self.sources.insert(id, source);
        }
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

    fn lay(&mut self, cell: &Cell) {
        self.make_room(&cell.period);
        let periods = self.periods.len();
        let at = self.periods.iter().position(|it| *it == cell.period);
        let values = self.values.entry(cell.place.clone());
        let values = values.or_insert_with(|| vec![None; periods]);
        if let Some(value) = at.and_then(|at| values.get_mut(at)) {
            *value = cell.value.number();
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
        for values in self.values.values_mut() {
            let value_of = |period: &String| {
                let at = self.periods.iter().position(|known| known == period)?;
                values.get(at).copied().flatten()
            };
            *values = periods.iter().map(value_of).collect();
        }
        self.periods = periods;
    }
}
