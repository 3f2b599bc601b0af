//! Pages that are drawn when the app is built, by the examples of `plan-tests` of the same names.

use std::process::Stdio;

use crate::{steps, workspace};

/// What an example prints.
pub(super) fn by(example: &str, rest: &[&str]) -> Result<String, String> {
    let mut command = workspace::cargo();
    command
        .args(["run", "--quiet", "--locked", "--package", "plan-tests"])
        .args(["--example", example, "--"])
        .args(rest)
        .stderr(Stdio::inherit());
    let output = command
        .output()
        .map_err(|error| steps::cannot_start(&command, &error))?;
    if !output.status.success() {
        return Err(format!(
            "{example} could not be drawn: the reason is above."
        ));
    }
    String::from_utf8(output.stdout).map_err(|_| format!("{example} is no text."))
}
