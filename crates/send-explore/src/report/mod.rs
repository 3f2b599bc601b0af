//! What files bring that somebody chose, before anything is taken.

mod view;
mod words;

pub use view::{ColumnView, ReportFile, ReportView, RevisedRow, UnknownView};

use std::collections::BTreeSet;

use send_data::Pack;
use send_data::release::{
    Cell, CellValue, FileReading, Geography, Mapping, Outcome, Report, Taken, Units, alike,
    read_file,
};

use crate::{Desk, Kept};

impl Desk {
    /// Reads a file, or every file of a ZIP, and says what it would bring. Nothing is taken.
    /// `said` is what somebody says of columns this tool does not know, beside what was kept of
    /// that; `today` is the day in words; `progress` is told how many bytes of how many are done.
    ///
    /// # Errors
    /// When nothing of the file can be used: what is wrong and what to do, in words.
    pub fn read(
        &self,
        name: &str,
        bytes: &[u8],
        said: &[Mapping],
        today: &str,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<ReportView, String> {
        let geography = Geography::of(self.pack.areas());
        let series = self.pack.series().iter();
        let units: Units = series.map(|(key, it)| (key.clone(), it.unit)).collect();
        let mappings: Vec<Mapping> = said.iter().chain(self.mappings()).cloned().collect();
        let readings = read_file(name, bytes, &geography, &units, &mappings, progress)
            .map_err(|problem| problem.to_string())?;
        Ok(self.report(name, today, readings, said))
    }

    fn report(
        &self,
        name: &str,
        today: &str,
        mut readings: Vec<FileReading>,
        said: &[Mapping],
    ) -> ReportView {
        for reading in &mut readings {
            self.pack.refuse_misfits(reading);
        }
        let present =
            |series: &str, place: &str, period: &str| self.pack.value(series, place, period);
        let report = Report::of(&readings, present);
        let files: Vec<ReportFile> = report.files.iter().map(|it| self.file(it)).collect();
        let mut taken: Vec<Taken> = Vec::new();
        for reading in readings {
            if matches!(reading.outcome, Outcome::Read) {
                let archive = (reading.name != name).then_some(name);
                let all = Taken::of(reading, archive, today);
                let kept = self.worth_keeping(all, &taken);
                if !kept.cells.is_empty() {
                    taken.push(kept);
                }
            }
        }
        let is_kept = !taken.is_empty();
        let kept = Kept {
            file: name.to_owned(),
            read_on: today.to_owned(),
            taken,
            mappings: said.to_vec(),
        };
        ReportView {
            file: name.to_owned(),
            headline: words::headline(&report, is_kept),
            files,
            kept: is_kept.then(|| kept.to_text()),
        }
    }

    /// What is kept of a file is what differs from the figures that come with the tool, so that it
    /// stays when another file that brought the same is given back; what differs from those shown
    /// now; and what an earlier file of the same ZIP has too, so that the later one counts.
    fn worth_keeping(&self, mut taken: Taken, earlier: &[Taken]) -> Taken {
        let name = |cell: &Cell| (cell.series.clone(), cell.place.clone(), cell.period.clone());
        let earlier: BTreeSet<_> = earlier.iter().flat_map(|it| &it.cells).map(name).collect();
        taken.cells.retain(|cell| {
            differs(self.bare(), cell)
                || differs(&self.pack, cell)
                || (!earlier.is_empty() && earlier.contains(&name(cell)))
        });
        taken
    }
}

/// Whether a cell says something else than some figures do.
fn differs(figures: &Pack, cell: &Cell) -> bool {
    let there = figures.value(&cell.series, &cell.place, &cell.period);
    match (there, cell.value) {
        (None, CellValue::Missing(_)) => false,
        (Some(there), CellValue::Number(number)) => !alike(there, number),
        _ => true,
    }
}
