use serde::{Deserialize, Serialize};

use super::cell::Cell;
use super::reading::FileReading;

/// Cells of a published file that were kept, to be laid over the figures that come with the tool.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Taken {
    /// What the file is, in words.
    pub title: String,
    /// Name of the file; within a ZIP, its path there.
    pub file: String,
    /// Name of the ZIP it was in; none when it was in none.
    #[serde(default)]
    pub archive: Option<String>,
    /// The day it was read, as the caller writes days.
    pub read_on: String,
    /// What was read, in the order of series, places and periods.
    pub cells: Vec<Cell>,
}

impl Taken {
    /// Keeps everything that was read of a file, which may have been in a ZIP of some name.
    pub fn of(reading: FileReading, archive: Option<&str>, read_on: &str) -> Self {
        let title = match reading.publication {
            Some(publication) => publication.title().to_owned(),
            None => reading.name.clone(),
        };
        Self {
            title,
            file: reading.name,
            archive: archive.map(str::to_owned),
            read_on: read_on.to_owned(),
            cells: reading.cells,
        }
    }

    /// Where its cells come from, such as "EHC plans issued within 20 weeks, loaded from
    /// timeliness.csv in release-2026.zip, read on 1 July 2026". No publisher is named: a file says
    /// nothing that could be believed of who published it.
    pub fn source_words(&self) -> String {
        let what = match self.title.trim() {
            title if title.is_empty() || title == self.file => "Loaded from".to_owned(),
            title => format!("{title}, loaded from"),
        };
        let within = match &self.archive {
            Some(archive) => format!(" in {}", without_folders(archive)),
            None => String::new(),
        };
        let file = without_folders(&self.file);
        format!("{what} {file}{within}, read on {}", self.read_on)
    }
}

/// A name without the folders it is in, and on one line.
fn without_folders(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.replace(char::is_control, " ")
}
