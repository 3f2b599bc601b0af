//! Scoring sheets that need no script: `scoring-sheets.html` beside the app, for a room whose browser
//! cannot run it.

use std::fs;
use std::path::Path;

use super::{drawn, policy};

/// The page, in the folder of the build. `index.html` has a link to it.
pub(crate) const FILE: &str = "scoring-sheets.html";

/// Writes the page from the framework, with the style sheet that was built.
pub(super) fn write(folder: &Path) -> Result<(), String> {
    let style = super::files(folder)?
        .into_keys()
        .find(|name| Path::new(name).extension().is_some_and(|it| it == "css"))
        .ok_or("The build has no stylesheet.")?;
    let page = drawn::by("scoring_sheets", &[&style])?;
    fs::write(folder.join(FILE), policy::with_policy(&page)?)
        .map_err(|error| format!("{FILE} could not be written: {error}."))
}
