//! Finding a program on PATH and asking it for its version.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The first program of this name on PATH. On Windows a command may end in `.exe` or `.cmd`.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd"]
    } else {
        &[""]
    };
    std::env::split_paths(&path)
        .flat_map(|folder| {
            endings
                .iter()
                .map(move |ending| folder.join(format!("{name}{ending}")))
        })
        .find(|file| can_run(file))
}

/// The version a program gives of itself: the first word of `--version` that begins with a digit,
/// with or without a `v` before it. None when the program is missing or does not run.
pub(crate) fn version(program: &Path) -> Option<String> {
    let output = Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .output()
        .ok()?;
    if !output.status.success() {
        return None;
    }
    first_version(&String::from_utf8_lossy(&output.stdout))
}

/// Whether a command succeeds, with its words hidden: for questions asked before any work.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Whether this is a file that may be run; elsewhere than on Unix any file will do.
#[cfg(unix)]
fn can_run(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata()
        .is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o111 != 0)
}

/// Whether this is a file that may be run; elsewhere than on Unix any file will do.
#[cfg(not(unix))]
fn can_run(file: &Path) -> bool {
    file.is_file()
}

/// Picks the version out of what programs print, such as `trunk 0.21.14` and `v20.11.0`.
fn first_version(text: &str) -> Option<String> {
    text.split_whitespace()
        .map(|word| word.strip_prefix('v').unwrap_or(word))
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_first_word_with_a_number() {
        assert_eq!(first_version("trunk 0.21.14\n").as_deref(), Some("0.21.14"));
        assert_eq!(first_version("v20.11.0\n").as_deref(), Some("20.11.0"));
        assert_eq!(
            first_version("wasm-bindgen 0.2.129 (abc1)").as_deref(),
            Some("0.2.129")
        );
        assert_eq!(first_version("command not found"), None);
    }

    #[test]
    fn a_program_that_is_nowhere_is_not_found() {
        assert_eq!(on_path("no-program-has-this-name"), None);
        assert_eq!(version(Path::new("no-program-has-this-name")), None);
    }
}
