//! What a file is, told from its bytes: a name is easily changed.

use super::unzip::{Packed, password};
use super::{AGAIN, xml};
use crate::back::BackProblem;

/// What to do about most files that are no workbook.
const SAVE_AS: &str = "Open it in Excel, save it as .xlsx and choose that.";

/// The kinds of workbook that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Workbook {
    /// Excel, .xlsx.
    Xlsx,
    /// OpenDocument, .ods.
    Ods,
}

/// What a file is when it is no ZIP, and so no workbook that is read.
pub(super) fn no_workbook(bytes: &[u8]) -> Option<BackProblem> {
    let says = |what: &str| Some(BackProblem::file(what, SAVE_AS));
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return None;
    }
    if bytes.is_empty() {
        return Some(BackProblem::file(
            "The file is empty.",
            "It may have been cut short when it was sent. Ask for it again.",
        ));
    }
    // MS-CFB 2.2: the signature of files of the older Office. A workbook with a password is such a
    // file around the real one (MS-OFFCRYPTO 2.3.4.4).
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        if has_wide(bytes, "EncryptedPackage") {
            return Some(password());
        }
        if has_wide(bytes, "WordDocument") {
            return says("The file is a Word document.");
        }
        return says("The file is an Excel workbook of the older kind (.xls).");
    }
    if bytes.starts_with(b"%PDF") {
        return Some(BackProblem::file(
            "The file is a PDF, which cannot be read back.",
            "Choose the workbook it was made from.",
        ));
    }
    let start = bytes.get(..bytes.len().min(4_096)).unwrap_or_default();
    let text = String::from_utf8_lossy(start).to_lowercase();
    let text = text.trim_start_matches(|it: char| it.is_whitespace() || it == '\u{feff}');
    if text.starts_with("<!doctype html") || text.starts_with("<html") || text.contains("<table") {
        return says("The file is a web page, whatever its name says.");
    }
    if text.starts_with("<?xml") {
        return says("The file is XML and no workbook.");
    }
    let is_text = !start.iter().any(|it| *it < 9);
    if is_text {
        return says("The file is plain text such as CSV, whatever its name says.");
    }
    Some(BackProblem::file(
        "The file is not an Excel or OpenDocument workbook.",
        "Choose the action log as .xlsx or .ods.",
    ))
}

/// Which kind of workbook a ZIP is.
pub(super) fn workbook(packed: &mut Packed<'_>) -> Result<Workbook, BackProblem> {
    let has = |packed: &Packed<'_>, wanted: &str| packed.names().any(|it| it == wanted);
    let begins =
        |packed: &Packed<'_>, wanted: &str| packed.names().any(|it| it.starts_with(wanted));
    if has(packed, "content.xml") && has(packed, "mimetype") {
        return open_document(packed);
    }
    let says = |what: &str| Err(BackProblem::file(what, SAVE_AS));
    if packed.names().any(|it| it.ends_with("workbook.bin")) {
        return says("The file is an Excel workbook of the binary kind (.xlsb).");
    }
    if begins(packed, "word/") || begins(packed, "ppt/") {
        return says("The file is a Word or PowerPoint document.");
    }
    if has(packed, "_rels/.rels") {
        return Ok(Workbook::Xlsx);
    }
    Err(BackProblem::file(
        "The file is a ZIP and no workbook.",
        "Unpack it on your computer and choose the action log in it.",
    ))
}

/// OpenDocument keeps what it is in a file of its own, and what is locked in its list of files
/// (ODF 1.3 part 2, 3.3 and 4.3).
fn open_document(packed: &mut Packed<'_>) -> Result<Workbook, BackProblem> {
    let kind = packed.text("mimetype")?.unwrap_or_default();
    if !kind.starts_with("application/vnd.oasis.opendocument.spreadsheet") {
        return Err(BackProblem::file(
            "The file is an OpenDocument file, but no spreadsheet.",
            SAVE_AS,
        ));
    }
    let manifest = packed.text("META-INF/manifest.xml")?;
    let Some(manifest) = manifest else {
        return Err(BackProblem::file(
            "The file is damaged: its list of parts is missing.",
            AGAIN,
        ));
    };
    xml::check(&manifest)?;
    if manifest.contains("encryption-data") {
        return Err(password());
    }
    Ok(Workbook::Ods)
}

/// Whether bytes have a name as the older Office writes it, two bytes a letter.
fn has_wide(bytes: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.bytes().flat_map(|it| [it, 0]).collect();
    bytes.windows(wide.len()).any(|it| it == wide)
}
