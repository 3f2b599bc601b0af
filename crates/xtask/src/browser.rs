//! The browser the tests drive: any Chromium, Chrome or Edge.

use crate::{debian, programs};
use std::path::{Path, PathBuf};

/// The names Chromium and its relatives go by on PATH, the plainest first.
const NAMES: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "msedge",
];

/// Where macOS keeps them; they are not on PATH there.
const MAC_APPS: &[&str] = &[
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

/// Where Windows keeps them, inside one of its folders for programs.
const WINDOWS_APPS: &[&str] = &[
    r"Microsoft\Edge\Application\msedge.exe",
    r"Google\Chrome\Application\chrome.exe",
];

/// What to do when none can be found or installed.
const HOW_TO_INSTALL: &str = "install Chromium, Chrome or Edge, or set CHROMIUM to the path of \
                              one, then run this again.";

/// The browser that CHROMIUM names, or one that is installed, or the system's own Chromium
/// package where this user may install it.
pub(crate) fn find_or_install() -> Result<PathBuf, String> {
    if let Some(chosen) = std::env::var_os("CHROMIUM").filter(|path| !path.is_empty()) {
        let chosen = PathBuf::from(chosen);
        return if chosen.is_file() {
            std::path::absolute(chosen).map_err(|error| format!("CHROMIUM is unusable: {error}."))
        } else {
            Err(format!(
                "CHROMIUM is set to {}, which is not a program: set it to a browser's path, or \
                 unset it.",
                chosen.display(),
            ))
        };
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    if !debian::may_install() {
        return Err(format!(
            "No browser was found for the tests: {HOW_TO_INSTALL}"
        ));
    }
    // What was installed is looked for, whatever apt-get says: it also fails over other packages.
    let installed = install();
    find().ok_or_else(|| {
        let why = installed
            .err()
            .unwrap_or_else(|| "What was installed does not run.".to_owned());
        format!("{why}\nThe browser tests need a browser: {HOW_TO_INSTALL}")
    })
}

/// The first browser that is installed and runs.
fn find() -> Option<PathBuf> {
    let on_path = NAMES.iter().filter_map(|name| programs::on_path(name));
    on_path
        .chain(in_the_usual_places())
        .find(|browser| runs(browser))
}

/// The places outside PATH where a desktop system keeps browsers.
fn in_the_usual_places() -> Vec<PathBuf> {
    if cfg!(target_os = "macos") {
        MAC_APPS.iter().map(PathBuf::from).collect()
    } else if cfg!(windows) {
        ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"]
            .iter()
            .filter_map(std::env::var_os)
            .flat_map(|folder| {
                WINDOWS_APPS
                    .iter()
                    .map(move |app| Path::new(&folder).join(app))
            })
            .collect()
    } else {
        Vec::new()
    }
}

/// Whether it is a working browser. Ubuntu has a `chromium-browser` that only tells its reader
/// to install another; on Windows the question itself would open a window, so it is not asked.
fn runs(browser: &Path) -> bool {
    if cfg!(windows) {
        browser.is_file()
    } else {
        programs::version(browser).is_some()
    }
}

/// Installs the system's Chromium package.
fn install() -> Result<(), String> {
    println!("Installing Chromium for the browser tests (first time only, about a minute)");
    debian::install(&["chromium"])
}
