//! What the commands need besides cargo, each installed if it is missing.
//!
//! The quick questions come first, so that a missing program is said before a long build begins.

use crate::tools::Tools;
use crate::{browser, outputs, programs, steps, workspace};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target the app is compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// The oldest Node that the stylesheet compiler and the browser tests run on.
const OLDEST_NODE: u32 = 20;

/// `cargo xtask setup`: everything any command needs.
pub(crate) fn run(_args: &[String]) -> Result<(), String> {
    for_checks()?;
    for_build()?;
    let browser = browser::find_or_install()?;
    println!(
        "Everything is installed. The browser tests will use {}.",
        browser.display()
    );
    Ok(())
}

/// What formatting, clippy, the Rust tests and reading outputs back need. The tests compare components
/// with GOV.UK's own, which come with the npm packages.
pub(crate) fn for_checks() -> Result<(), String> {
    for_styles()?;
    wasm_target()?;
    components()?;
    rust_packages()?;
    outputs::set_up()
}

/// What building the app needs.
pub(crate) fn for_build() -> Result<Tools, String> {
    for_styles()?;
    wasm_target()?;
    rust_packages()?;
    Tools::ready()
}

/// What compiling the stylesheet needs, which the browser tests need too.
pub(crate) fn for_styles() -> Result<(), String> {
    node()?;
    npm_packages()
}

/// The standard library for the browser. rustup does not always add the targets that
/// rust-toolchain.toml names, so it is looked for where rustc would look.
fn wasm_target() -> Result<(), String> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", WASM]);
    let output = rustc
        .output()
        .map_err(|error| steps::cannot_start(&rustc, &error))?;
    let folder = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    if fs::read_dir(folder).is_ok_and(|mut files| files.next().is_some()) {
        return Ok(());
    }
    let what = format!("Adding the Rust target {WASM}");
    rustup(&what, "a few seconds", &["target", "add", WASM])
}

/// clippy and rustfmt, which a minimal toolchain lacks.
fn components() -> Result<(), String> {
    for (subcommand, component) in [("clippy", "clippy"), ("fmt", "rustfmt")] {
        if !programs::succeeds(workspace::cargo().args([subcommand, "--version"])) {
            let what = format!("Adding the Rust component {component}");
            rustup(&what, "a few seconds", &["component", "add", component])?;
        }
    }
    Ok(())
}

/// Runs rustup, which acts on the toolchain that cargo was started with.
fn rustup(what: &str, usual_time: &str, args: &[&str]) -> Result<(), String> {
    let Some(rustup) = programs::on_path("rustup") else {
        return Err(format!(
            "rustup is missing, and `rustup {}` is needed: install Rust with rustup, or add that \
             part of Rust the way yours was installed.",
            args.join(" "),
        ));
    };
    steps::announce(what, usual_time, Command::new(rustup).args(args))
}

/// Node, in a version that is new enough.
fn node() -> Result<(), String> {
    let version = programs::on_path("node").and_then(|node| programs::version(&node));
    let Some(version) = version else {
        return Err(format!(
            "Node is missing, and the stylesheet is compiled with it: install Node {OLDEST_NODE} \
             or newer, then run this again."
        ));
    };
    if new_enough(&version) {
        Ok(())
    } else {
        Err(format!(
            "Node {version} is too old: install Node {OLDEST_NODE} or newer, then run this again."
        ))
    }
}

/// Whether a Node version is one we work with.
fn new_enough(version: &str) -> bool {
    let major = version.split('.').next().unwrap_or_default();
    major.parse::<u32>().is_ok_and(|major| major >= OLDEST_NODE)
}

/// The npm packages, as package-lock.json has them.
fn npm_packages() -> Result<(), String> {
    let installed = Path::new("node_modules/.package-lock.json");
    if is_as_new_as(installed, Path::new("package-lock.json")) {
        return Ok(());
    }
    own_folder(Path::new("node_modules"))?;
    let Some(npm) = programs::on_path("npm") else {
        return Err(
            "npm is missing: install it (it comes with Node), then run this again.".to_owned(),
        );
    };
    let what = "Installing the npm packages";
    let mut command = Command::new(npm);
    command.args(["ci", "--no-audit", "--no-fund"]);
    steps::announce(what, "about 10 seconds", &mut command)
}

/// Refuses a folder that is a link: `npm ci` would empty the folder it leads to, which is
/// somebody else's, before it puts one of its own in its place.
fn own_folder(folder: &Path) -> Result<(), String> {
    if !folder.is_symlink() {
        return Ok(());
    }
    Err(format!(
        "{} is a link and its packages are older than package-lock.json: remove the link, then run \
         this again, and packages are installed here.",
        folder.display()
    ))
}

/// Whether the first file is there and not older than the second.
pub(crate) fn is_as_new_as(file: &Path, other: &Path) -> bool {
    let changed = |path: &Path| path.metadata().and_then(|about| about.modified()).ok();
    changed(file).is_some_and(|time| Some(time) >= changed(other))
}

/// The sources of every Rust package: trunk builds without the network, so they must be here.
fn rust_packages() -> Result<(), String> {
    let fetch = ["fetch", "--locked"];
    if programs::succeeds(workspace::cargo().args(fetch).arg("--offline")) {
        return Ok(());
    }
    let what = "Downloading the Rust packages";
    steps::announce(what, "under a minute", workspace::cargo().args(fetch))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_is_judged_by_its_major_version() {
        assert!(new_enough("20.0.0"));
        assert!(new_enough("24.1.0"));
        assert!(!new_enough("18.20.4"));
        assert!(!new_enough("nightly"));
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_is_a_link_is_not_installed_into() {
        let top = std::env::temp_dir().join(format!("xtask-link-{}", std::process::id()));
        let (folder, link) = (top.join("folder"), top.join("link"));
        fs::create_dir_all(&folder).unwrap();
        std::os::unix::fs::symlink(&folder, &link).unwrap();
        assert_eq!(own_folder(&folder), Ok(()));
        assert_eq!(own_folder(&top.join("nothing")), Ok(()));
        assert!(own_folder(&link).unwrap_err().contains("remove the link"));
        fs::remove_dir_all(&top).unwrap();
    }

    #[test]
    fn a_missing_file_is_never_new_enough() {
        assert!(!is_as_new_as(
            Path::new("no/such/file"),
            Path::new("no/such/file/either")
        ));
    }
}
