//! Everything `cargo xtask pack` makes, as text.

use std::fs;
use std::path::Path;

use super::contents::Beside;
use super::file::PartEntry;
use super::report::Weight;
use super::{OTHER, SOURCES, beside, catalogue, contents, parts, sources, tidy};

/// A file to be written.
pub(super) struct MadeFile {
    pub(super) name: String,
    pub(super) text: String,
    /// What it holds.
    pub(super) weight: Weight,
}

/// The files of the pack: the index, the parts in its order, and the list of areas.
pub(super) struct Made {
    pub(super) index: MadeFile,
    /// Each with the name of the part.
    pub(super) parts: Vec<(String, MadeFile)>,
    pub(super) areas: MadeFile,
    /// Rows of the table that are in no file: of local authorities that are no more.
    pub(super) former: usize,
}

impl Made {
    /// Makes the files from the tables of a folder and the words committed under `top`.
    pub(super) fn from(folder: &Path, top: &Path) -> Result<Self, String> {
        let beside = Beside {
            said: sources::read(&top.join(SOURCES).to_string_lossy())?,
            other: sources::other(&top.join(OTHER).to_string_lossy())?,
            places: tidy::places(folder)?,
            neighbours: beside::neighbours(folder)?,
            inspections: beside::inspections(folder)?,
        };
        catalogue::check(&beside.said.series, &reform_plan::framework::built_in())?;
        let table = tidy::table(folder, &beside.places)?;
        let series = parts::by_series(&beside.said, &table.cells)?;
        let list = contents::areas(&beside.places)?;
        let mut entries = Vec::new();
        let mut files = Vec::new();
        for cut in parts::cuts(&beside.places) {
            let part = parts::file(&cut, &beside.said.edition, &series);
            let name = format!("{}.json", cut.name);
            let text = json(&name, &part)?;
            let cells = part.series.values().flat_map(|places| places.values());
            let weight = Weight {
                series: part.series.len(),
                places: cut.places.len(),
                cells: cells.map(|values| values.0.iter().flatten().count()).sum(),
            };
            entries.push(PartEntry {
                name: cut.name.clone(),
                file: name.clone(),
                checksum: format!("{:08x}", crc32fast::hash(text.as_bytes())),
                places: cut.places,
            });
            files.push((cut.name, MadeFile { name, text, weight }));
        }
        let index = contents::index(beside, &series, entries)?;
        let made = Self {
            index: MadeFile {
                name: "index.json".to_owned(),
                text: json("index.json", &index)?,
                weight: Weight {
                    series: index.series.len(),
                    places: index.areas.len(),
                    cells: 0,
                },
            },
            parts: files,
            areas: MadeFile {
                name: "areas.json".to_owned(),
                text: json("areas.json", &list)?,
                weight: Weight {
                    series: 0,
                    places: list.areas.len(),
                    cells: 0,
                },
            },
            former: table.former,
        };
        made.read_back()?;
        Ok(made)
    }

    /// Every file.
    pub(super) fn files(&self) -> impl Iterator<Item = &MadeFile> {
        std::iter::once(&self.index)
            .chain(self.parts.iter().map(|(_, file)| file))
            .chain([&self.areas])
    }

    /// Writes every file into a folder.
    pub(super) fn write(&self, folder: &Path) -> Result<(), String> {
        fs::create_dir_all(folder)
            .map_err(|error| format!("{} could not be made: {error}.", folder.display()))?;
        for file in self.files() {
            let path = folder.join(&file.name);
            fs::write(&path, &file.text)
                .map_err(|error| format!("{} could not be written: {error}.", path.display()))?;
        }
        Ok(())
    }

    /// Names of the files of a folder that are not, byte for byte, what was made; of files that lack;
    /// and of files that were not made.
    pub(super) fn differences(&self, folder: &Path) -> Result<Vec<String>, String> {
        let mut names: Vec<String> = self
            .files()
            .filter(|file| {
                fs::read(folder.join(&file.name)).ok().as_deref() != Some(file.text.as_bytes())
            })
            .map(|file| file.name.clone())
            .collect();
        let cannot = |error| format!("{} could not be read: {error}.", folder.display());
        for entry in fs::read_dir(folder).map_err(cannot)? {
            let name = entry.map_err(cannot)?.file_name();
            let name = name.to_string_lossy().into_owned();
            if self.files().all(|file| file.name != name) {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }

    /// What was made is read by what will read it: a pack that is refused is never kept quiet.
    fn read_back(&self) -> Result<(), String> {
        let parts: Vec<(&str, &str)> = self
            .parts
            .iter()
            .map(|(name, file)| (name.as_str(), file.text.as_str()))
            .collect();
        send_data::Pack::whole(&self.index.text, &parts).map_err(|problem| problem.to_string())?;
        send_data::AreaList::read(&self.areas.text).map_err(|problem| problem.to_string())?;
        Ok(())
    }
}

/// A value as compact JSON with a line end.
fn json(name: &str, value: &impl serde::Serialize) -> Result<String, String> {
    let mut text = serde_json::to_string(value)
        .map_err(|error| format!("{name} could not be put into JSON: {error}."))?;
    text.push('\n');
    Ok(text)
}
