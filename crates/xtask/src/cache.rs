//! The per-user folder for build tools.
//!
//! The tools take minutes to build and are the same for every clone, so they are kept outside
//! the repository: a second clone, or a fresh one in CI, finds them ready.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

/// The folder of this project inside the user's cache.
const FOLDER: &str = "send-reform-plan";

/// Where the tools are kept, each in a folder named by its version.
pub(crate) fn tools() -> Result<PathBuf, String> {
    let variable = |name: &str| std::env::var_os(name).map(PathBuf::from);
    let cache = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        variable("HOME").map(|home| home.join("Library").join("Caches"))
    } else {
        // The XDG rule: a relative path there is to be ignored.
        variable("XDG_CACHE_HOME")
            .filter(|folder| folder.is_absolute())
            .or_else(|| variable("HOME").map(|home| home.join(".cache")))
    };
    let named = if cfg!(windows) {
        "LOCALAPPDATA"
    } else {
        "HOME"
    };
    cache
        .map(|cache| cache.join(FOLDER).join("tools"))
        .ok_or_else(|| format!("Set {named}: it says where build tools may be kept."))
}

/// Waits for the right to change the tools folder, and holds it until the file is dropped, so
/// that two clones setting up at once do not build the same tool twice or spoil each other's.
/// The system lets go of the lock if the holder is killed.
pub(crate) fn lock(tools: &Path) -> Result<File, String> {
    let refused = |error: std::io::Error| {
        format!(
            "{} cannot be written to ({error}): make it yours.",
            tools.display()
        )
    };
    std::fs::create_dir_all(tools).map_err(refused)?;
    let file = File::create(tools.join("install.lock")).map_err(refused)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            println!("Another set-up is installing tools: waiting for it to finish.");
            file.lock().map_err(refused)?;
        }
        Err(TryLockError::Error(error)) => return Err(refused(error)),
    }
    Ok(file)
}
