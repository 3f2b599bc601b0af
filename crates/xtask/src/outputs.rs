//! Outputs as other programs read them: Word and Excel files, CSV, Markdown and calendars opened with
//! Python's libraries, and turned into PDF by LibreOffice.

use crate::setup::is_as_new_as;
use crate::{debian, programs, steps, workspace};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where outputs are written.
const FOLDER: &str = "target/outputs";
/// Where Python's packages are installed, for this project alone.
const ENVIRONMENT: &str = "target/python";
/// The packages, with their versions.
const PACKAGES: &str = "tests/outputs/requirements.txt";
/// What reads the outputs.
const READER: &str = "tests/outputs/read_back.py";
/// The kinds of file LibreOffice opens.
const OFFICE: [&str; 2] = ["docx", "xlsx"];

/// `cargo xtask outputs`: every output of the example, and its Word and Excel files as PDF where
/// LibreOffice is installed.
pub(crate) fn run(_args: &[String]) -> Result<(), String> {
    let folder = Path::new(FOLDER).join("example");
    write("example", &folder)?;
    println!("Every output of the example is in {}.", folder.display());
    let office = ["soffice", "libreoffice"];
    let Some(office) = office.iter().find_map(|name| programs::on_path(name)) else {
        println!("LibreOffice is not installed, so none was turned into a PDF.");
        return Ok(());
    };
    let files = fs::read_dir(&folder)
        .map_err(|error| format!("{} could not be read: {error}.", folder.display()))?;
    let files = files.filter_map(Result::ok).map(|entry| entry.path());
    let is_office = |path: &PathBuf| {
        let ending = path.extension().and_then(|it| it.to_str());
        ending.is_some_and(|it| OFFICE.contains(&it))
    };
    steps::run(
        Command::new(office)
            .args(["--headless", "--convert-to", "pdf", "--outdir"])
            .arg(&folder)
            .args(files.filter(is_office)),
    )?;
    println!("Those for Word and Excel are beside them as PDF.");
    Ok(())
}

/// Outputs of the example and of 200 plans with every awkward text there is, opened by programs that
/// are not this project's, and compared cell by cell and heading by heading.
pub(crate) fn read_back() -> Result<(), String> {
    let folder = Path::new(FOLDER).join("plans");
    if folder.is_dir() {
        fs::remove_dir_all(&folder)
            .map_err(|error| format!("{} could not be emptied: {error}.", folder.display()))?;
    }
    write("plans", &folder)?;
    steps::run(Command::new(python()).arg(READER).arg(&folder))
}

/// What reading back needs.
pub(crate) fn set_up() -> Result<(), String> {
    let done = Path::new(ENVIRONMENT).join("installed");
    if is_as_new_as(&done, Path::new(PACKAGES)) && programs::version(&python()).is_some() {
        return Ok(());
    }
    if !programs::succeeds(&mut environment()) {
        if !debian::may_install() {
            return Err(
                "Python with its module venv is missing, and outputs are read back with it: \
                 install Python 3.10 or newer, then run this again."
                    .to_owned(),
            );
        }
        println!("Installing Python for reading outputs back (first time only, under a minute)");
        debian::install(&["python3", "python3-venv"])?;
        steps::run(&mut environment())?;
    }
    let mut install = Command::new(python());
    install.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ]);
    install.args(["--requirement", PACKAGES]);
    steps::announce(
        "Installing the Python packages",
        "about 10 seconds",
        &mut install,
    )?;
    fs::write(&done, "").map_err(|error| format!("{} is unusable: {error}.", done.display()))
}

/// Makes the environment.
fn environment() -> Command {
    let names = ["python3", "python"];
    let found = names.iter().find_map(|name| programs::on_path(name));
    let mut python = Command::new(found.unwrap_or_else(|| PathBuf::from("python3")));
    python.args(["-m", "venv", "--clear", ENVIRONMENT]);
    python
}

/// The environment's own Python.
fn python() -> PathBuf {
    let inside = if cfg!(windows) {
        r"Scripts\python.exe"
    } else {
        "bin/python"
    };
    Path::new(ENVIRONMENT).join(inside)
}

/// Writes outputs into a folder.
fn write(what: &str, folder: &Path) -> Result<(), String> {
    let example = ["--package", "plan-export", "--example", "write_outputs"];
    steps::run(
        workspace::cargo()
            .args(["run", "--quiet", "--locked"])
            .args(example)
            .args(["--", what])
            .arg(folder),
    )
}
