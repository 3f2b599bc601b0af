//! `cargo xtask bench`: what has to be downloaded and how fast things are, as one table beside what
//! was promised. Figures of one run on one machine: compare the shares, not the milliseconds.

mod bare;
mod programs;
mod release;
pub(crate) mod sizes;
mod table;
mod twice;

use std::fs;
use std::path::Path;

use self::table::Table;
use crate::{browser, dist, setup, styles};

/// The plan that is measured: the full example.
const PLAN: &str = "web/examples/anyborough.sendplan.json";

/// Where the table is written as JSON.
const JSON: &str = "target/bench/bench.json";

/// What is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    /// Everything that is measured.
    All,
    /// What needs no browser.
    NoBrowser,
    /// Whether two builds are the same.
    Twice,
}

/// Builds the optimised app, measures, and prints the table. `--no-browser` leaves out what needs a
/// browser; `--twice` only builds twice and compares.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let what = match words.as_slice() {
        [] => What::All,
        ["--no-browser"] => What::NoBrowser,
        ["--twice"] => What::Twice,
        _ => return Err("bench takes one option or none: --no-browser or --twice.".to_owned()),
    };
    let tools = setup::for_build()?;
    styles::compile()?;
    dist::build(&tools)?;
    if what == What::Twice {
        return twice::compare(&tools);
    }
    let mut table = Table::default();
    sizes::measure(&mut table)?;
    let caseload = release::caseload()?;
    native(&mut table, caseload.as_deref())?;
    if what == What::All {
        let bare = bare::build(&tools)?;
        in_browser(&mut table, &bare, caseload.as_deref())?;
    }
    table.print();
    let json = table.json()?;
    fs::create_dir_all("target/bench")
        .and_then(|()| fs::write(JSON, json))
        .map_err(|error| format!("{JSON} could not be written: {error}."))?;
    println!("\nThe same as JSON: {JSON}");
    Ok(())
}

/// What the core does on every change and how a published file is read, natively and optimised.
fn native(table: &mut Table, caseload: Option<&str>) -> Result<(), String> {
    let mut core = programs::example("reform-plan", "time_core", PLAN);
    programs::run(&mut core, "native", table)?;
    match caseload {
        Some(caseload) => {
            let mut reading = programs::example("send-data", "read_speed", caseload);
            programs::run(&mut reading, "native", table)?;
        }
        None => table.note(format!(
            "Reading caseload.csv natively was left out: {} is not here.",
            release::ZIP
        )),
    }
    Ok(())
}

/// What people feel, in a real browser.
fn in_browser(table: &mut Table, bare: &Path, caseload: Option<&str>) -> Result<(), String> {
    let browser = browser::find_or_install()?;
    let folder = fs::canonicalize(dist::FOLDER).unwrap_or_else(|_| dist::FOLDER.into());
    for script in [
        "bench-start.mjs",
        "bench-routes.mjs",
        "bench.mjs",
        "bench-figures.mjs",
    ] {
        let mut command = std::process::Command::new("node");
        command
            .arg(format!("tests/browser/{script}"))
            .env("CHROMIUM", &browser)
            .env("DIST", &folder)
            .env("BARE", bare);
        match caseload {
            Some(caseload) => command.env("CASELOAD", caseload),
            None => command.env_remove("CASELOAD"),
        };
        programs::run(&mut command, "browser", table)?;
    }
    Ok(())
}
