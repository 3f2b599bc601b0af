use std::collections::BTreeMap;

use serde::Deserialize;

use super::{FORMAT, Pack, PackSeries, read_format};
use crate::PackProblem;

/// A part of the pack: the values of some places, in a file of its own.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PackPart {
    /// What it is asked for by: `england`, or the ONS code of the region whose local authorities it
    /// has.
    pub name: String,
    /// Its file, beside the index.
    pub file: String,
    /// Checksum of the whole file: CRC-32, eight hexadecimal digits.
    pub checksum: String,
    /// ONS codes of its places.
    pub places: Vec<String>,
}

/// What says which part a file is.
#[derive(Deserialize)]
struct Head {
    format: u32,
    part: String,
    edition: String,
}

/// Values by series and place.
type Values = BTreeMap<String, BTreeMap<String, Vec<Option<f64>>>>;

#[derive(Deserialize)]
struct File {
    series: Values,
}

impl Pack {
    /// The parts there are, whether they were added or not.
    pub fn parts(&self) -> &[PackPart] {
        &self.parts
    }

    /// The part that has the values of a place.
    pub fn part_of(&self, place: &str) -> Option<&PackPart> {
        let has_it = |part: &&PackPart| part.places.iter().any(|code| code == place);
        self.parts.iter().find(has_it)
    }

    /// Whether the part of this name was added.
    pub fn has_part(&self, name: &str) -> bool {
        self.added.contains(name)
    }

    /// Adds the values of a part, given its name and the text of its file. A part that is there
    /// already is laid over itself.
    ///
    /// # Errors
    /// A [`PackProblem`] when the index has no such part, when the file is not the one the index was
    /// made with (damaged, of another edition, another part), or when it has series, places or
    /// periods that the index does not give it. Nothing is added then.
    pub fn add_part(&mut self, name: &str, text: &str) -> Result<(), PackProblem> {
        let Some(part) = self.parts.iter().find(|part| part.name == name) else {
            return Err(PackProblem::unknown_part(name));
        };
        let said = format!("published figures, part {name},");
        if format!("{:08x}", crc32fast::hash(text.as_bytes())) != part.checksum {
            return Err(self.why_other(name, &said, text));
        }
        let File { series } = read_format(text, &said, FORMAT)?;
        self.check_part(part, &series)
            .map_err(|what| PackProblem::contradiction(format!("In the file of {said} {what}.")))?;
        for (key, values) in series {
            if let Some(known) = self.series.get_mut(&key) {
                known.values.extend(values);
            }
        }
        self.added.insert(name.to_owned());
        Ok(())
    }

    /// Why a text is not the part it was to be, as far as it says itself.
    fn why_other(&self, name: &str, said: &str, text: &str) -> PackProblem {
        let head: Head = match serde_json::from_str(text) {
            Ok(head) => head,
            Err(error) => return PackProblem::unreadable(said, &error),
        };
        if head.format != FORMAT {
            PackProblem::other_format(said, head.format, FORMAT)
        } else if head.part != name {
            PackProblem::other_part(said, &head.part)
        } else if head.edition != self.edition {
            PackProblem::other_edition(said)
        } else {
            PackProblem::changed(said)
        }
    }

    /// What of a part contradicts the index, as the end of a sentence.
    fn check_part(&self, part: &PackPart, series: &Values) -> Result<(), String> {
        for (key, values) in series {
            let Some(known) = self.series.get(key) else {
                return Err(format!("there is a series that the index lacks, \"{key}\""));
            };
            check_values(part, known, values).map_err(|what| format!("series {key} {what}"))?;
        }
        Ok(())
    }
}

fn check_values(
    part: &PackPart,
    series: &PackSeries,
    values: &BTreeMap<String, Vec<Option<f64>>>,
) -> Result<(), String> {
    for (place, values) in values {
        if !part.places.contains(place) {
            return Err(format!("has values for {place}, which is not in this part"));
        }
        if values.len() != series.periods.len() {
            return Err(format!(
                "has {} periods and {} values for {place}",
                series.periods.len(),
                values.len()
            ));
        }
    }
    Ok(())
}
