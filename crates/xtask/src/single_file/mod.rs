//! `cargo xtask single-file`: the whole app in one HTML file that opens from a folder or a memory stick.

mod page;

use crate::dist;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Where the file is written.
const FILE: &str = "target/single-file/send-reform-plan.html";
/// What makes the files inside the page known to it.
const SCRIPT: &str = "web/single-file.js";

/// Builds the app, puts it into one file, and says where it is and how large.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    if !args.is_empty() {
        return Err("single-file takes no options.".to_owned());
    }
    dist::run(&[])?;
    let size = write()?;
    println!(
        "\nThe single-file edition is {FILE}: {}.",
        dist::kilobytes(size)
    );
    Ok(())
}

/// Writes the file from the app that was built last; how many bytes it has.
pub(crate) fn write() -> Result<u64, String> {
    let folder = Path::new(dist::FOLDER);
    let script =
        fs::read_to_string(SCRIPT).map_err(|error| format!("{SCRIPT} is missing: {error}."))?;
    let mut files = BTreeMap::new();
    for (name, path) in dist::files(folder)? {
        let bytes = fs::read(&path)
            .map_err(|error| format!("{} could not be read: {error}.", path.display()))?;
        files.insert(name, bytes);
    }
    let page = page::of(&files, &script)?;
    let problem = |error| format!("{FILE} could not be written: {error}.");
    if let Some(folder) = Path::new(FILE).parent() {
        fs::create_dir_all(folder).map_err(problem)?;
    }
    fs::write(FILE, &page).map_err(problem)?;
    Ok(page.len() as u64)
}
