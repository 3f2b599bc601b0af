//! What files bring that somebody chose, before anything is taken.

mod view;
mod words;

pub use view::{ColumnView, ReportFile, ReportView, RevisedRow, UnknownView};

use send_data::release::{
    CellValue, FileReading, Geography, Mapping, Outcome, Report, Taken, Units, alike, read_file,
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
        readings: Vec<FileReading>,
        said: &[Mapping],
    ) -> ReportView {
        let present =
            |series: &str, place: &str, period: &str| self.pack.value(series, place, period);
        let report = Report::of(&readings, present);
        let files: Vec<ReportFile> = report.files.iter().map(|it| self.file(it)).collect();
        let taken: Vec<Taken> = readings
            .into_iter()
            .filter(|reading| matches!(reading.outcome, Outcome::Read))
            .map(|reading| self.only_changes(Taken::of(reading, today)))
            .filter(|taken| !taken.cells.is_empty())
            .collect();
        let changes = taken.iter().map(|it| it.cells.len()).sum();
        let kept = Kept {
            file: name.to_owned(),
            read_on: today.to_owned(),
            taken,
            mappings: said.to_vec(),
        };
        ReportView {
            file: name.to_owned(),
            headline: words::headline(&report, changes),
            files,
            kept: (changes > 0).then(|| kept.to_text()),
        }
    }

    /// What is kept of a file is what differs from what is there: the rest is here already.
    fn only_changes(&self, mut taken: Taken) -> Taken {
        taken.cells.retain(|cell| {
            let now = self.pack.value(&cell.series, &cell.place, &cell.period);
            match (now, cell.value) {
                (None, CellValue::Missing(_)) => false,
                (Some(now), CellValue::Number(number)) => !alike(now, number),
                _ => true,
            }
        });
        taken
    }
}
