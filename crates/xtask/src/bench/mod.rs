//! `cargo xtask bench`: what has to be downloaded and how fast things are, as one table beside what
//! was promised. Figures of one run on one machine: compare the shares, not the milliseconds.

mod programs;
mod release;
mod sizes;
mod table;

use std::fs;

use self::table::Table;
use crate::{browser, dist, setup, styles};

/// The plan that is measured: the full example.
const PLAN: &str = "web/examples/anyborough.sendplan.json";

/// Builds the optimised app, measures, and prints the table. `--no-browser` leaves out what needs a
/// browser.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let with_browser = match args {
        [] => true,
        [option] if option == "--no-browser" => false,
        _ => return Err("bench takes one option or none: --no-browser.".to_owned()),
    };
    let tools = setup::for_build()?;
    styles::compile()?;
    dist::build(&tools)?;
    let mut table = Table::default();
    sizes::measure(&mut table)?;
    let caseload = release::caseload()?;
    native(&mut table, caseload.as_deref())?;
    if with_browser {
        in_browser(&mut table, caseload.as_deref())?;
    }
    table.print();
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
fn in_browser(table: &mut Table, caseload: Option<&str>) -> Result<(), String> {
    let browser = browser::find_or_install()?;
    let folder = fs::canonicalize(dist::FOLDER).unwrap_or_else(|_| dist::FOLDER.into());
    for script in ["bench.mjs", "bench-figures.mjs"] {
        let mut command = std::process::Command::new("node");
        command
            .arg(format!("tests/browser/{script}"))
            .env("CHROMIUM", &browser)
            .env("DIST", &folder);
        match caseload {
            Some(caseload) => command.env("CASELOAD", caseload),
            None => command.env_remove("CASELOAD"),
        };
        programs::run(&mut command, "browser", table)?;
    }
    Ok(())
}
