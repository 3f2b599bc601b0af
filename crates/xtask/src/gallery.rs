//! `cargo xtask gallery`: the components by themselves, as pages to look at. They are drawn on this
//! computer and are no part of the app.

use crate::{setup, steps, styles, workspace};
use std::fs;
use std::path::Path;

/// Where the pages are written.
const FOLDER: &str = "target/gallery";

/// Sets up Node's packages, compiles the stylesheet and writes the pages.
pub(crate) fn run(_args: &[String]) -> Result<(), String> {
    setup::for_styles()?;
    styles::compile()?;
    write()?;
    println!("Open {FOLDER}/index.html in a browser.");
    Ok(())
}

/// Writes the pages, with the stylesheet as it was last compiled.
pub(crate) fn write() -> Result<(), String> {
    let folder = Path::new(FOLDER);
    if folder.is_dir() {
        fs::remove_dir_all(folder)
            .map_err(|error| format!("{FOLDER} could not be emptied: {error}."))?;
    }
    let example = ["--package", "plan-tests", "--example", "gallery"];
    steps::run(
        workspace::cargo()
            .args(["run", "--quiet", "--locked"])
            .args(example)
            .args(["--", FOLDER]),
    )?;
    fs::copy(styles::RESULT, folder.join("app.css"))
        .map(drop)
        .map_err(|error| format!("{} could not be copied: {error}.", styles::RESULT))
}
