use serde::{Deserialize, Serialize};

use super::cell::Cell;
use super::reading::FileReading;

/// Cells of a published file that were kept, to be laid over the figures that come with the tool.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Taken {
    /// What the file is, in words.
    pub title: String,
    /// Name of the file.
    pub file: String,
    /// The day it was read, as the caller writes days.
    pub read_on: String,
    /// What was read, in the order of series, places and periods.
    pub cells: Vec<Cell>,
}

impl Taken {
    /// Keeps everything that was read of a file.
    pub fn of(reading: FileReading, read_on: &str) -> Self {
        let title = match reading.publication {
            Some(publication) => publication.title().to_owned(),
            None => reading.name.clone(),
        };
        Self {
            title,
            file: reading.name,
            read_on: read_on.to_owned(),
            cells: reading.cells,
        }
    }
}
