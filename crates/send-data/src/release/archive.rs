//! The ZIP of a release. Everything is counted while it is unpacked: what the ZIP says of itself
//! is not believed.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::Reader;
use super::problem::{AGAIN, ReleaseProblem, SAVE_AS_CSV};
use super::reading::{FileReading, Outcome};
use super::span::file_name;
use super::table;

/// Most files in a ZIP.
pub const MOST_FILES: usize = 200;
/// Most bytes of a ZIP: 64 MB.
pub const MOST_PACKED: usize = 64 << 20;
/// Most bytes of one file of a ZIP: 64 MB.
pub const MOST_ONE: u64 = 64 << 20;
/// Most bytes of all files of a ZIP together: 256 MB.
pub const MOST_ALL: u64 = 256 << 20;
/// A file may be at most so many times larger than it is packed.
pub const MOST_RATIO: u64 = 200;

/// A file smaller than this may be packed as well as it will.
const RATIO_FROM: u64 = 1 << 16;

/// What to do about a ZIP that is too large in any way.
const ADD_FILES: &str =
    "Unpack the ZIP on your computer and add the CSV files you need one by one.";

/// Whether bytes are those of a ZIP, or of a file that is a ZIP inside.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Reads all CSV files of a ZIP, in the order of their names.
///
/// # Errors
/// A [`ReleaseProblem`] when the ZIP cannot be used at all.
pub(super) fn read(
    bytes: &[u8],
    reader: &Reader<'_>,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Vec<FileReading>, ReleaseProblem> {
    if bytes.len() > MOST_PACKED {
        return Err(ReleaseProblem::new(
            "The ZIP is larger than 64 MB.",
            ADD_FILES,
        ));
    }
    // Asked before the list of files is read, so that a long list costs nothing.
    if said_count(bytes).is_none_or(|count| count > MOST_FILES) {
        return Err(too_many());
    }
    let mut zip = ZipArchive::new(Cursor::new(bytes))
        .map_err(|_| ReleaseProblem::new("The ZIP is damaged or not whole.", AGAIN))?;
    if zip.len() > MOST_FILES {
        return Err(too_many());
    }
    if let Some(problem) = other_format(&zip) {
        return Err(problem);
    }
    let mut order: Vec<(String, usize)> = Vec::with_capacity(zip.len());
    for at in 0..zip.len() {
        let name = zip.name_for_index(at).unwrap_or_default().to_owned();
        order.push((name, at));
    }
    order.sort_unstable();
    let total = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let (mut done, mut unpacked) = (0_u64, 0_u64);
    let mut readings = Vec::with_capacity(order.len());
    let mut buffer = Vec::new();
    // Cells are larger in memory than in a file, so they are counted over all files.
    let mut left = reader.most_cells;
    for (name, at) in order {
        if name.ends_with('/') {
            continue;
        }
        let shown = file_name(&name);
        let packed = match unpack(&mut zip, at, &name, &mut buffer, &mut unpacked)? {
            Unpacked::Outcome(outcome) => {
                readings.push(FileReading::empty(&shown, outcome));
                continue;
            }
            Unpacked::Bytes { packed } => packed,
        };
        let size = u64::try_from(buffer.len()).unwrap_or(u64::MAX).max(1);
        let mut within = |read: u64, _: u64| {
            let part = packed.saturating_mul(read.min(size)) / size;
            progress((done + part).min(total), total);
        };
        let within_limit = Reader {
            most_cells: left,
            ..*reader
        };
        let read = table::read(&shown, &buffer, &within_limit, &mut within);
        done = (done + packed).min(total);
        let read =
            read.unwrap_or_else(|problem| FileReading::empty(&shown, Outcome::Refused(problem)));
        left = left.saturating_sub(read.cells.len());
        readings.push(read);
    }
    progress(total, total);
    if readings.is_empty() {
        return Err(ReleaseProblem::new("The ZIP is empty.", AGAIN));
    }
    Ok(readings)
}

enum Unpacked {
    /// The file is in the buffer.
    Bytes { packed: u64 },
    /// It was not unpacked.
    Outcome(Outcome),
}

/// Unpacks a CSV file into `buffer`.
fn unpack(
    zip: &mut ZipArchive<Cursor<&[u8]>>,
    at: usize,
    name: &str,
    buffer: &mut Vec<u8>,
    unpacked: &mut u64,
) -> Result<Unpacked, ReleaseProblem> {
    let refused = |what: &str, hint: &str| {
        Ok(Unpacked::Outcome(Outcome::Refused(ReleaseProblem::new(
            what, hint,
        ))))
    };
    if leads_elsewhere(name) {
        return refused(
            "The file has a name that leads out of the ZIP. A published release has none such.",
            AGAIN,
        );
    }
    // Looked at without unpacking: an encrypted file cannot be opened otherwise.
    let (encrypted, packed) = match zip.by_index_raw(at) {
        Ok(file) => (file.encrypted(), file.compressed_size()),
        Err(_) => return refused("The file is damaged within the ZIP.", AGAIN),
    };
    if encrypted {
        return refused(
            "The file is locked with a password.",
            "Unpack the ZIP on your computer and add the CSV file.",
        );
    }
    let csv = name
        .rsplit_once('.')
        .is_some_and(|(_, kind)| kind.eq_ignore_ascii_case("csv"));
    if !csv {
        let what = if name.to_ascii_lowercase().ends_with(".zip") {
            "It is a ZIP within the ZIP; add it by itself if it has figures."
        } else {
            "It is not a CSV file."
        };
        return Ok(Unpacked::Outcome(Outcome::PassedOver(what.to_owned())));
    }
    let file = match zip.by_index(at) {
        Ok(file) => file,
        Err(ZipError::UnsupportedArchive(_)) => {
            return refused(
                "The file is packed in a way this tool does not unpack.",
                ADD_FILES,
            );
        }
        Err(_) => return refused("The file is damaged within the ZIP.", AGAIN),
    };
    let left = MOST_ALL.saturating_sub(*unpacked);
    let by_ratio = packed.saturating_mul(MOST_RATIO).max(RATIO_FROM);
    let limit = MOST_ONE.min(left).min(by_ratio);
    buffer.clear();
    let read = file.take(limit + 1).read_to_end(buffer);
    let size = u64::try_from(buffer.len()).unwrap_or(u64::MAX);
    *unpacked = unpacked.saturating_add(size);
    if size > limit {
        // What was unpacked is given back at once.
        *buffer = Vec::new();
        if limit == left {
            return Err(ReleaseProblem::new(
                "The files of the ZIP are larger than 256 MB together.",
                ADD_FILES,
            ));
        }
        if limit == by_ratio {
            return refused(
                "The file is more than 200 times larger than it is packed, as no published table \
                 is. It was not unpacked further.",
                AGAIN,
            );
        }
        return refused("The file is larger than 64 MB.", ADD_FILES);
    }
    match read {
        Ok(_) => Ok(Unpacked::Bytes { packed }),
        Err(_) => refused("The file is damaged within the ZIP.", AGAIN),
    }
}

/// Whether a name leads out of the folder a ZIP is unpacked in.
fn leads_elsewhere(name: &str) -> bool {
    let mut parts = name.split(['/', '\\']);
    name.starts_with(['/', '\\'])
        || name.as_bytes().get(1) == Some(&b':')
        || name.contains('\0')
        || parts.any(|part| part == "..")
}

/// How many files the end of a ZIP says it has. None when there is no end, or when the ZIP is of
/// the kind for more than 65,534 files.
fn said_count(bytes: &[u8]) -> Option<usize> {
    const END: usize = 22;
    let from = bytes.len().saturating_sub(END + usize::from(u16::MAX));
    let tail = bytes.get(from..)?;
    let at = tail.windows(4).rposition(|it| it == b"PK\x05\x06")?;
    let count = tail.get(at + 10..at + 12)?;
    let count = u16::from_le_bytes(count.try_into().ok()?);
    (count < u16::MAX).then_some(usize::from(count))
}

fn too_many() -> ReleaseProblem {
    ReleaseProblem::new(
        format!("The ZIP has more than {MOST_FILES} files, or does not say how many."),
        ADD_FILES,
    )
}

/// Files that are ZIPs inside and are no release.
fn other_format(zip: &ZipArchive<Cursor<&[u8]>>) -> Option<ReleaseProblem> {
    let has = |wanted: &str| zip.file_names().any(|name| name.starts_with(wanted));
    let what = if has("xl/") {
        "The file is an Excel workbook (.xlsx), not a CSV."
    } else if has("word/") || has("ppt/") {
        "The file is a Word or PowerPoint document, not a CSV."
    } else if has("mimetype") && has("content.xml") {
        "The file is an OpenDocument file such as .ods, not a CSV."
    } else {
        return None;
    };
    Some(ReleaseProblem::new(what, SAVE_AS_CSV))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::io::Write as _;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;
    use crate::release::{Geography, MOST_CELLS, Mapping, Units};
    use crate::{AreaLevel, PackArea};

    fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in files {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    /// How many cells were read of each file, with a limit over all of them.
    fn cells(limit: usize) -> Vec<Result<usize, String>> {
        let england = PackArea {
            name: "England".to_owned(),
            level: AreaLevel::England,
            dfe_code: String::new(),
            region_code: None,
            icb: None,
        };
        let geography = Geography::of(&BTreeMap::from([("E92000001".to_owned(), england)]));
        let mapping = Mapping {
            header: ["country_code", "plans", "time_period"]
                .map(str::to_owned)
                .to_vec(),
            column: "plans".to_owned(),
            filters: Vec::new(),
            series: "s".to_owned(),
        };
        let reader = Reader {
            geography: &geography,
            units: &Units::new(),
            mappings: &[mapping],
            most_cells: limit,
        };
        let text = "time_period,country_code,plans\n2023,E92000001,1\n2024,E92000001,2\n";
        let zip = zipped(&[("a.csv", text), ("b.csv", text), ("c.csv", text)]);
        let readings = read(&zip, &reader, &mut |_, _| {}).unwrap();
        let said = |reading: FileReading| match reading.outcome {
            Outcome::Refused(problem) => Err(problem.what),
            _ => Ok(reading.cells.len()),
        };
        readings.into_iter().map(said).collect()
    }

    #[test]
    fn cells_are_counted_over_all_files_of_a_zip() {
        let full = Err(crate::release::too_many_cells().what);
        assert_eq!(cells(MOST_CELLS), [Ok(2), Ok(2), Ok(2)]);
        assert_eq!(cells(6), [Ok(2), Ok(2), Ok(2)]);
        assert_eq!(cells(5), [Ok(2), Ok(2), full.clone()]);
        assert_eq!(cells(3), [Ok(2), full.clone(), full.clone()]);
        assert_eq!(cells(1), [full.clone(), full.clone(), full]);
    }
}
