//! Scoring sheets that need no script: `scoring-sheets.html` beside the app, for a room whose browser
//! cannot run it.

use std::fs;
use std::path::Path;

use super::policy;
use crate::{steps, workspace};

/// The page, in the folder of the build. `index.html` has a link to it.
pub(crate) const FILE: &str = "scoring-sheets.html";

/// Writes the page from the framework, with the style sheet that was built.
pub(super) fn write(folder: &Path) -> Result<(), String> {
    let style = super::files(folder)?
        .into_keys()
        .find(|name| Path::new(name).extension().is_some_and(|it| it == "css"))
        .ok_or("The build has no stylesheet.")?;
    let mut command = workspace::cargo();
    command
        .args(["run", "--quiet", "--locked", "--package", "plan-tests"])
        .args(["--example", "scoring_sheets", "--", &style])
        .stderr(std::process::Stdio::inherit());
    let output = command
        .output()
        .map_err(|error| steps::cannot_start(&command, &error))?;
    if !output.status.success() {
        return Err(format!("{FILE} could not be made: the reason is above."));
    }
    let page = String::from_utf8(output.stdout).map_err(|_| format!("{FILE} is no text."))?;
    fs::write(folder.join(FILE), policy::with_policy(&page)?)
        .map_err(|error| format!("{FILE} could not be written: {error}."))
}
