use super::{Pack, PackSource};
use crate::period::{time_order, without_holes};
use crate::release::{CellValue, Taken};

impl Pack {
    /// Lays what was kept of a published file over the values that are here: a number takes the
    /// place of an older one, a cell without a number takes an older number away, and a later period
    /// is added to its series. The file becomes a source of every series it changes.
    ///
    /// It is to be done once all parts are there that are to be laid under it: a part has a value
    /// for each period the index names, and for no other. Cells of unknown series and places are
    /// passed over.
    pub fn take(&mut self, taken: &Taken) {
        let source = format!("loaded-{}", self.loaded);
        let mut has_changed = false;
        for cell in &taken.cells {
            if !self.areas.contains_key(&cell.place) {
                continue;
            }
            let Some(series) = self.series.get_mut(&cell.series) else {
                continue;
            };
            if !series.periods.contains(&cell.period) && !series.add_period(&cell.period) {
                continue;
            }
            let Some(at) = series.periods.iter().position(|it| *it == cell.period) else {
                continue;
            };
            let count = series.periods.len();
            let values = series.values.entry(cell.place.clone()).or_default();
            values.resize(count, None);
            if let Some(value) = values.get_mut(at) {
                *value = match cell.value {
                    CellValue::Number(number) => Some(number),
                    CellValue::Missing(_) => None,
                };
            }
            if !series.sources.contains(&source) {
                series.sources.push(source.clone());
            }
            has_changed = true;
        }
        if has_changed {
            self.loaded += 1;
            self.sources.insert(
                source,
                PackSource {
                    publisher: "Loaded from a file".to_owned(),
                    title: format!("{} ({})", taken.title, taken.file),
                    published: format!("read on {}", taken.read_on),
                    address: String::new(),
                    licence: String::new(),
                },
            );
        }
    }
}

impl super::PackSeries {
    /// Adds a period where it belongs in time, and those between it and its neighbours; every place
    /// has no value for them. Whether it could be: a text that is no period cannot.
    fn add_period(&mut self, period: &str) -> bool {
        if time_order(period).is_none() {
            return false;
        }
        let mut periods = self.periods.clone();
        periods.push(period.to_owned());
        periods.sort_by_key(|it| time_order(it));
        let periods = without_holes(&periods);
        for values in self.values.values_mut() {
            let old = std::mem::take(values);
            let value_of = |period: &String| {
                let at = self.periods.iter().position(|it| it == period)?;
                old.get(at).copied().flatten()
            };
            *values = periods.iter().map(value_of).collect();
        }
        self.periods = periods;
        true
    }
}
