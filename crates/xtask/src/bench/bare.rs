//! The smallest page of Yew, built as the app is: what its start is measured against.

use std::fs;
use std::path::{Path, PathBuf};

use crate::tools::Tools;
use crate::{dist, setup, steps, workspace};

/// Where the page is built.
const FOLDER: &str = "target/bench/bare";

/// What starts the page.
const START: &str = "import start from './bare-page.js';\nstart();\n";
const PAGE: &str = "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Bare</title>\
<link rel=\"modulepreload\" href=\"bare-page.js\"><link rel=\"preload\" href=\"bare-page_bg.wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin>\
<script type=\"module\" src=\"start.js\"></script></head><body></body></html>\n";

/// Builds the page, and says in which folder it is.
pub(super) fn build(tools: &Tools) -> Result<PathBuf, String> {
    let mut cargo = workspace::cargo();
    cargo
        .args(["build", "--quiet", "--locked", "--package", "bare-page"])
        .args(["--profile", "wasm-release", "--target", setup::WASM])
        .env(dist::FLAGS, dist::flags());
    steps::run(&mut cargo)?;
    let built = dist::target()
        .join(setup::WASM)
        .join("wasm-release/bare-page.wasm");
    let mut bindgen = tools.bindgen();
    bindgen
        .arg(built)
        .args(["--out-dir", FOLDER, "--target", "web", "--no-typescript"]);
    bindgen.args(["--remove-name-section", "--remove-producers-section"]);
    steps::run(&mut bindgen)?;
    for (name, text) in [("start.js", START), ("index.html", PAGE)] {
        let path = Path::new(FOLDER).join(name);
        fs::write(&path, text)
            .map_err(|error| format!("{} could not be written: {error}.", path.display()))?;
    }
    Ok(FOLDER.into())
}
