//! The stylesheet: compiled from the sources and GOV.UK Frontend's before trunk takes it up.

mod used;

use crate::{attached, setup, steps};
use std::fs;
use std::process::Command;

/// What is compiled.
const SOURCE: &str = "web/styles/app.scss";

/// What comes of it. It is not committed: index.html names it and trunk copies it.
pub(crate) const RESULT: &str = "web/generated/app.css";

/// `cargo xtask styles`: sets up Node's packages and compiles once.
pub(crate) fn run(_args: &[String]) -> Result<(), String> {
    setup::for_styles()?;
    compile()
}

/// Compiles the stylesheet once, with only what the app uses of GOV.UK's.
pub(crate) fn compile() -> Result<(), String> {
    steps::run(&mut sass())?;
    let all = fs::read_to_string(RESULT)
        .map_err(|error| format!("{RESULT} was not written: {error}."))?;
    let styles = used::only(&used::classes()?, &all);
    fs::write(RESULT, &styles)
        .map_err(|error| format!("{RESULT} could not be written: {error}."))?;
    println!(
        "{RESULT}: {} KB of {}",
        styles.len() / 1000,
        all.len() / 1000
    );
    Ok(())
}

/// Compiles the stylesheet again, with all of GOV.UK's, whenever a source of it changes, until the caller ends.
pub(crate) fn watch() -> Result<attached::Attached, String> {
    let mut sass = sass();
    sass.arg("--watch");
    attached::start(&sass)
}

/// The compiler, started through node: its own starter has another name on Windows.
fn sass() -> Command {
    let mut sass = Command::new("node");
    sass.args([
        "node_modules/sass/sass.js",
        "--style=compressed",
        "--no-source-map",
    ]);
    sass.args(["-I", "node_modules/govuk-frontend/dist", SOURCE, RESULT]);
    sass
}
