//! Where the repository begins and what its lock file says.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Makes the top of the repository the current folder, so that every other path here is short
/// and the commands work from any folder inside the repository.
pub(crate) fn enter() -> Result<(), String> {
    let top = top()?;
    std::env::set_current_dir(&top)
        .map_err(|error| format!("{} could not be entered: {error}.", top.display()))
}

/// The cargo that runs this program, so that its children use the same toolchain.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The version of a package in Cargo.lock: a build tool that must match it exactly is asked for
/// by this number, so that it is written down in one place only.
pub(crate) fn locked_version(package: &str) -> Result<String, String> {
    let lock = std::fs::read_to_string("Cargo.lock").map_err(|error| {
        format!(
            "Cargo.lock could not be read ({error}): restore it with `git checkout Cargo.lock`."
        )
    })?;
    version_in_lock(&lock, package).ok_or_else(|| {
        format!("Cargo.lock does not name {package}: restore it with `git checkout Cargo.lock`.")
    })
}

/// The top folder: two above this package, whose folder cargo tells us when it runs the program.
fn top() -> Result<PathBuf, String> {
    let package = std::env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .ok_or("Run this as `cargo xtask`, from a folder inside the repository.")?;
    package
        .parent()
        .and_then(Path::parent)
        .map(Path::to_path_buf)
        .ok_or_else(|| format!("{} is not inside the repository.", package.display()))
}

/// Reads the version that follows a package's name; a lock file is regular enough for that.
fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    lock.lines()
        .skip_while(|line| *line != name)
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.128\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\n";

    #[test]
    fn a_locked_version_is_that_of_the_whole_name() {
        assert_eq!(
            version_in_lock(LOCK, "wasm-bindgen").as_deref(),
            Some("0.2.129")
        );
    }

    #[test]
    fn a_package_that_is_not_locked_has_no_version() {
        assert_eq!(version_in_lock(LOCK, "wasm"), None);
    }
}
