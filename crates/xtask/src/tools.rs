//! The two build tools that cargo does not bring: trunk and wasm-bindgen.
//!
//! Both are wanted in one exact version. What is on PATH is used if it is that version; else they
//! come from the per-user cache, and are built into it once.

use crate::{cache, programs, steps, workspace};
use std::env::consts::EXE_SUFFIX;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Trunk's version. The next minor series wants a newer Rust than rust-toolchain.toml names.
const TRUNK_VERSION: &str = "0.21.14";

/// Both tools, ready to run.
pub(crate) struct Tools {
    /// The program itself, wherever it was found.
    trunk: PathBuf,
    bindgen: PathBuf,
    /// PATH with the cache folders first, because trunk looks there for wasm-bindgen.
    path: OsString,
}

impl Tools {
    /// Finds both tools, installing what is missing.
    pub(crate) fn ready() -> Result<Self, String> {
        // Trunk reads the same lock file, and refuses a wasm-bindgen of another version.
        let bindgen = Tool {
            program: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version: workspace::locked_version("wasm-bindgen")?,
            usual_time: "about 1 to 2 minutes",
        };
        let trunk = Tool {
            program: "trunk",
            package: "trunk",
            version: TRUNK_VERSION.to_owned(),
            usual_time: "about 3 to 5 minutes",
        };
        let mut folders = Vec::new();
        let bindgen = bindgen.ready(&mut folders)?;
        let trunk = trunk.ready(&mut folders)?;
        let path = path_beginning_with(folders)?;
        Ok(Self {
            trunk,
            bindgen,
            path,
        })
    }

    /// A wasm-bindgen command.
    pub(crate) fn bindgen(&self) -> Command {
        Command::new(&self.bindgen)
    }

    /// A trunk command that needs no network and no download of its own.
    pub(crate) fn trunk(&self, command: &str) -> Command {
        let mut trunk = Command::new(&self.trunk);
        trunk
            .env("PATH", &self.path)
            .arg(command)
            .args(["--offline", "--locked"]);
        // When the app does not compile, the compiler's words matter and not trunk's own stack.
        trunk.env("RUST_LIB_BACKTRACE", "0");
        // Trunk 0.21 reads this as its own option and takes no other word than true or false.
        if std::env::var_os("NO_COLOR").is_some() {
            trunk.env("NO_COLOR", "true");
        }
        trunk
    }
}

/// A program that is built from a published package.
struct Tool {
    /// The program's name, without the ending it has on Windows.
    program: &'static str,
    /// The package it is built from.
    package: &'static str,
    /// The only version that will do.
    version: String,
    /// How long building it usually takes, in words.
    usual_time: &'static str,
}

impl Tool {
    /// Finds the tool, or installs it; a folder of the cache it is used from is added to `folders`.
    fn ready(&self, folders: &mut Vec<PathBuf>) -> Result<PathBuf, String> {
        if let Some(found) = programs::on_path(self.program)
            && self.is_version(&found)
        {
            return Ok(found);
        }
        let tools = cache::tools()?;
        let home = tools.join(format!("{}-{}", self.package, self.version));
        let program = self.program_in(&home);
        if !self.is_version(&program) {
            let _held = cache::lock(&tools)?;
            // Another clone may have installed it while this one waited.
            if !self.is_version(&program) {
                self.install(&tools, &home)?;
            }
        }
        folders.push(home.join("bin"));
        Ok(program)
    }

    /// Whether this program runs and is of the version wanted.
    fn is_version(&self, program: &Path) -> bool {
        programs::version(program).as_deref() == Some(self.version.as_str())
    }

    /// Where the program is in a folder that cargo has installed into.
    fn program_in(&self, root: &Path) -> PathBuf {
        root.join("bin")
            .join(format!("{}{EXE_SUFFIX}", self.program))
    }

    /// Builds the tool beside its place and moves it there when whole, so that a set-up that is
    /// stopped half-way leaves nothing that looks installed. Called with the lock held.
    fn install(&self, tools: &Path, home: &Path) -> Result<(), String> {
        let partial = tools.join(format!("{}-{}.partial", self.package, self.version));
        let building = tools.join(format!("{}-{}.build", self.package, self.version));
        for leftover in [home, &partial, &building] {
            remove(leftover)?;
        }
        let built = self.fetch_built(&partial) || {
            remove(&partial)?;
            let result = self.build(&partial, &building);
            remove(&building)?;
            result?;
            self.is_version(&self.program_in(&partial))
        };
        if !built {
            return Err(format!(
                "{} was installed but does not run as version {}: delete {} and run this again.",
                self.program,
                self.version,
                partial.display(),
            ));
        }
        fs::rename(&partial, home)
            .map_err(|error| format!("{} could not be made: {error}.", home.display()))
    }

    /// Fetches the maker's own built program where cargo-binstall is installed: seconds, not
    /// minutes. False if there is none or it cannot be had, and then it is built.
    fn fetch_built(&self, root: &Path) -> bool {
        if programs::on_path("cargo-binstall").is_none() {
            return false;
        }
        println!(
            "Fetching {} {} with cargo-binstall",
            self.package, self.version
        );
        let mut command = workspace::cargo();
        command.args([
            "binstall",
            "--no-confirm",
            "--strategies",
            "crate-meta-data",
            "--root",
        ]);
        command.arg(root).arg(self.exact());
        if steps::run(&mut command).is_ok() && self.is_version(&self.program_in(root)) {
            return true;
        }
        println!("That did not work, so it is built here instead.");
        false
    }

    /// Builds the tool with the settings that build fastest: it runs for seconds, so how well it
    /// is optimised makes no difference, and compiling it takes three times as long otherwise.
    fn build(&self, root: &Path, building: &Path) -> Result<(), String> {
        let mut command = workspace::cargo();
        command.args(["install", "--locked", "--no-default-features", "--root"]);
        command.arg(root).arg(self.exact());
        // Cargo would otherwise advise the reader to put this passing folder on PATH.
        command.env("PATH", path_beginning_with(vec![root.join("bin")])?);
        command.env("CARGO_TARGET_DIR", building);
        command.env("CARGO_PROFILE_RELEASE_LTO", "off");
        command.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256");
        command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
        let what = format!("Installing {} {}", self.package, self.version);
        steps::announce(&what, self.usual_time, &mut command)
    }

    /// The package and version as cargo takes them.
    fn exact(&self) -> String {
        format!("{}@{}", self.package, self.version)
    }
}

/// PATH with these folders before the others, for a child that looks for programs there.
fn path_beginning_with(folders: Vec<PathBuf>) -> Result<OsString, String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(folders.into_iter().chain(std::env::split_paths(&path)))
        .map_err(|error| format!("The tools' folder cannot be put on PATH: {error}."))
}

/// Removes a folder if it is there.
fn remove(folder: &Path) -> Result<(), String> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(format!(
            "{} could not be removed: {error}.",
            folder.display()
        )),
        _ => Ok(()),
    }
}
