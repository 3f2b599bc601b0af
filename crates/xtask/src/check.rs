//! `cargo xtask test`: every check, in the order in which a failure is cheapest to find.

use crate::bench::sizes;
use crate::{browser, dist, gallery, outputs, setup, single_file, steps, styles, workspace};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the browser tests are.
const BROWSER_TESTS: &str = "tests/browser";

/// Sets up, then runs each step and stops at the first that fails.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let parts = Parts::asked_for(args)?;
    println!("Setting up (says so if anything is missing)");
    if parts.rust {
        setup::for_checks()?;
    }
    let for_browser = if parts.browser {
        let browser = browser::find_or_install()?;
        Some((browser, setup::for_build()?))
    } else {
        None
    };

    let mut steps = steps::Steps::new();
    if parts.rust {
        steps.step("Formatting", formatting)?;
        steps.step("Clippy", clippy)?;
        steps.step("Clippy for the browser", clippy_for_the_browser)?;
        steps.step("Rust tests", rust_tests)?;
        steps.step("Outputs read back", outputs::read_back)?;
    }
    if let Some((browser, tools)) = &for_browser {
        steps.step("Stylesheet", styles::compile)?;
        steps.step("Gallery of components", gallery::write)?;
        steps.step("Optimised build", || {
            dist::build(tools)?;
            single_file::write().map(drop)
        })?;
        steps.step("Sizes", sizes::check)?;
        steps.step("Browser tests", || browser_tests(browser))?;
    }
    println!("\n{}", steps.summary());
    Ok(())
}

/// Which halves of the checks to run.
struct Parts {
    /// Formatting, clippy, the Rust tests and outputs read back.
    rust: bool,
    /// The optimised build and the browser tests on it.
    browser: bool,
}

impl Parts {
    /// Reads `--fast` and `--browser`; without either, both halves run.
    fn asked_for(args: &[String]) -> Result<Self, String> {
        let words: Vec<&str> = args.iter().map(String::as_str).collect();
        match words.as_slice() {
            [] => Ok(Self {
                rust: true,
                browser: true,
            }),
            ["--fast"] => Ok(Self {
                rust: true,
                browser: false,
            }),
            ["--browser"] => Ok(Self {
                rust: false,
                browser: true,
            }),
            _ => Err(
                "test takes one option or none: --fast (no browser) or --browser (only the \
                      browser)."
                    .to_owned(),
            ),
        }
    }
}

/// Every file is as rustfmt writes it.
fn formatting() -> Result<(), String> {
    steps::run(workspace::cargo().args(["fmt", "--all", "--check"]))
        .map_err(|_| "Run `cargo fmt --all` to put it right.".to_owned())
}

/// Clippy over everything that compiles for this computer, tests included.
fn clippy() -> Result<(), String> {
    let clippy = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--",
        "-D",
        "warnings",
    ];
    steps::run(workspace::cargo().args(clippy))
}

/// Clippy over the app as the browser gets it: what is compiled only there is seen only here.
fn clippy_for_the_browser() -> Result<(), String> {
    let clippy = [
        "clippy",
        "--package",
        "plan-web",
        "--target",
        setup::WASM,
        "--locked",
    ];
    steps::run(
        workspace::cargo()
            .args(clippy)
            .args(["--", "-D", "warnings"]),
    )
}

/// The tests that need no browser. Plain `cargo test`, because it runs the examples in the
/// documentation too.
fn rust_tests() -> Result<(), String> {
    steps::run(workspace::cargo().args(["test", "--workspace", "--locked"]))
}

/// Every browser test, with Node's own test runner. They learn from CHROMIUM which browser to
/// drive and from DIST where the built app is.
fn browser_tests(browser: &Path) -> Result<(), String> {
    let tests = test_files(Path::new(BROWSER_TESTS))?;
    let dist = std::path::absolute(dist::FOLDER)
        .map_err(|error| format!("{} could not be found: {error}.", dist::FOLDER))?;
    let mut node = Command::new("node");
    node.arg(Path::new(BROWSER_TESTS).join("run.mjs"))
        .args(tests);
    steps::run(node.env("CHROMIUM", browser).env("DIST", dist))
}

/// The test files in order of name.
fn test_files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder)
        .map_err(|error| format!("{} could not be read: {error}.", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    if files.is_empty() {
        return Err(format!(
            "There is no test in {}: restore its files.",
            folder.display()
        ));
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(words: &[&str]) -> Result<(bool, bool), String> {
        let args: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        Parts::asked_for(&args).map(|parts| (parts.rust, parts.browser))
    }

    #[test]
    fn both_halves_run_unless_one_is_asked_for() {
        assert_eq!(asked(&[]), Ok((true, true)));
        assert_eq!(asked(&["--fast"]), Ok((true, false)));
        assert_eq!(asked(&["--browser"]), Ok((false, true)));
        assert!(asked(&["--fast", "--browser"]).is_err());
        assert!(asked(&["--quick"]).is_err());
    }

    #[test]
    fn a_folder_without_browser_tests_is_a_failure() {
        assert!(
            test_files(Path::new("src"))
                .unwrap_err()
                .starts_with("There is no test")
        );
    }
}
