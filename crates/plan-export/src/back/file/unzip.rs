//! Unpacking within bounds. Everything is counted while it is unpacked: what the ZIP says of itself
//! is not believed.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{AGAIN, damaged};
use crate::back::BackProblem;

/// Most bytes of a workbook as it is saved: 10 MB.
pub const MOST_PACKED: usize = 10 << 20;
/// Most files in a workbook, which is a ZIP.
pub const MOST_FILES: usize = 1_000;
/// Most bytes of one file of it, unpacked: 32 MB.
pub const MOST_ONE: u64 = 32 << 20;
/// Most bytes of all files of it that are read, unpacked: 64 MB.
pub const MOST_ALL: u64 = 64 << 20;
/// A file may be at most so many times larger than it is packed. Rows of a table are much alike, so
/// an honest sheet of 10,000 empty looking rows comes near to 100.
pub const MOST_RATIO: u64 = 250;

/// A file smaller than this may be packed as well as it will.
const RATIO_FROM: u64 = 1 << 20;

/// What to do about a workbook that is too large in any way.
const ONLY_ACTIONS: &str =
    "Copy the rows of actions into a new workbook, save it as .xlsx and choose that.";

/// A workbook as it is packed.
pub(super) struct Packed<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    unpacked: u64,
}

impl<'a> Packed<'a> {
    /// Opens a ZIP. Nothing is unpacked yet.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, BackProblem> {
        // Asked before the list of files is read, so that a long list costs nothing.
        if said_count(bytes).is_none_or(|count| count > MOST_FILES) {
            return Err(too_many());
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged("it is not whole"))?;
        if zip.len() > MOST_FILES {
            return Err(too_many());
        }
        if zip.file_names().any(leads_elsewhere) {
            return Err(BackProblem::file(
                "The file has a part whose name leads out of it, as no spreadsheet program writes.",
                ONLY_ACTIONS,
            ));
        }
        Ok(Self { zip, unpacked: 0 })
    }

    /// The names of its files.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.zip.file_names()
    }

    /// A file of it as text; none when there is no file of that name.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, BackProblem> {
        let Some(bytes) = self.bytes(name)? else {
            return Ok(None);
        };
        let mut text = String::from_utf8(bytes)
            .map_err(|_| damaged(&format!("its part {name} is not text as it has to be")))?;
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        Ok(Some(text))
    }

    /// The bytes of a file of it.
    fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, BackProblem> {
        let Some(at) = self.zip.index_for_name(name) else {
            return Ok(None);
        };
        let broken = || damaged(&format!("its part {name} cannot be unpacked"));
        // Looked at without unpacking: a locked file cannot be opened otherwise.
        let raw = self.zip.by_index_raw(at).map_err(|_| broken())?;
        let (locked, packed) = (raw.encrypted(), raw.compressed_size());
        drop(raw);
        if locked {
            return Err(password());
        }
        let file = match self.zip.by_index(at) {
            Ok(file) => file,
            Err(ZipError::UnsupportedArchive(_)) => {
                return Err(BackProblem::file(
                    "The file is packed in a way this tool does not unpack.",
                    AGAIN,
                ));
            }
            Err(_) => return Err(broken()),
        };
        let left = MOST_ALL.saturating_sub(self.unpacked);
        let by_ratio = packed.saturating_mul(MOST_RATIO).max(RATIO_FROM);
        let limit = MOST_ONE.min(left).min(by_ratio);
        let mut buffer = Vec::new();
        let read = file.take(limit + 1).read_to_end(&mut buffer);
        let size = u64::try_from(buffer.len()).unwrap_or(u64::MAX);
        self.unpacked = self.unpacked.saturating_add(size);
        if size > limit {
            return Err(BackProblem::file(
                "The file is much larger than it is packed, as no action log is. It was not \
                 unpacked further.",
                ONLY_ACTIONS,
            ));
        }
        read.map_err(|_| broken())?;
        Ok(Some(buffer))
    }
}

/// The file is locked.
pub(super) fn password() -> BackProblem {
    BackProblem::file(
        "The file is locked with a password.",
        "Remove the password: open it, save it without one and choose it again.",
    )
}

/// Whether a name leads out of the folder a ZIP is unpacked in.
fn leads_elsewhere(name: &str) -> bool {
    let mut parts = name.split(['/', '\\']);
    name.as_bytes().get(1) == Some(&b':') || name.contains('\0') || parts.any(|part| part == "..")
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

fn too_many() -> BackProblem {
    BackProblem::file(
        "The file is not whole, or has more than 1,000 parts, as no action log has.",
        ONLY_ACTIONS,
    )
}
