//! The published file that reading is measured with.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use zip::ZipArchive;

use crate::dist;

/// The release it is in, where this computer has it.
pub(super) const ZIP: &str = "../shared/data/published/education-health-and-care-plans_2025.zip";
/// Its name there.
const ENTRY: &str = "data/caseload.csv";

/// Unpacks the file to where built things are, and gives its path; none where the release is not
/// on this computer.
pub(super) fn caseload() -> Result<Option<String>, String> {
    if !Path::new(ZIP).exists() {
        return Ok(None);
    }
    let path = std::path::absolute(dist::target().join("bench").join("caseload.csv"))
        .map_err(|error| format!("The folder for built things has no path: {error}."))?;
    unpack(&path).map_err(|error| format!("{ENTRY} of {ZIP} could not be unpacked: {error}."))?;
    Ok(Some(path.to_string_lossy().into_owned()))
}

fn unpack(path: &Path) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut release = ZipArchive::new(File::open(ZIP)?)?;
    let mut packed = release.by_name(ENTRY)?;
    io::copy(&mut packed, &mut File::create(path)?)?;
    Ok(())
}
