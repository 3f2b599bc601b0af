//! `cargo xtask bench`: what has to be downloaded and how fast things are, as one table beside what
//! was promised. Figures of one run on one machine: compare the shares, not the milliseconds.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::{browser, dist, setup, steps, styles, workspace};

/// The plan that is measured: the full example.
const PLAN: &str = "web/examples/anyborough.sendplan.json";
/// Everything the app fetches later, by folder: not part of the first load.
const LATER: [&str; 2] = ["figures", "examples"];
/// Promised: kilobytes of the first load, compressed.
const FIRST_LOAD: f64 = 250.0;
/// Promised: kilobytes of any one file of the benchmark pack, compressed.
const PACK: f64 = 120.0;

/// What one program measured of one thing.
struct Measured {
    name: String,
    median: f64,
    high: f64,
    unit: String,
    promise: Option<f64>,
}

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
    sizes(&mut table)?;
    core(&mut table)?;
    if with_browser {
        in_browser(&mut table)?;
    }
    table.print();
    Ok(())
}

/// Sizes of the built app, compressed as a server would.
fn sizes(table: &mut Table) -> Result<(), String> {
    let top = PathBuf::from(dist::FOLDER);
    let mut first_load = 0.0;
    for path in files(&top)? {
        let inside = path.strip_prefix(&top).unwrap_or(&path);
        let is_later = LATER.iter().any(|folder| inside.starts_with(folder));
        let size = compressed(&path)?;
        if is_later {
            let promise = inside.starts_with("figures").then_some(PACK);
            table.add(
                format!("later: {}", inside.display()),
                size,
                size,
                "KB",
                promise,
            );
        } else {
            first_load += size;
            table.add(
                format!("first load: {}", inside.display()),
                size,
                size,
                "KB",
                None,
            );
        }
    }
    table.add(
        "first load, all".to_owned(),
        first_load,
        first_load,
        "KB",
        Some(FIRST_LOAD),
    );
    Ok(())
}

/// What the core does on every change, natively and optimised.
fn core(table: &mut Table) -> Result<(), String> {
    let mut command = workspace::cargo();
    command.args([
        "run",
        "--quiet",
        "--release",
        "--locked",
        "--package",
        "reform-plan",
    ]);
    command.args(["--example", "time_core", "--", PLAN]);
    for it in measured(&mut command)? {
        table.add(
            format!("native: {}", it.name),
            it.median,
            it.high,
            &it.unit,
            it.promise,
        );
    }
    Ok(())
}

/// What people feel, in a real browser.
fn in_browser(table: &mut Table) -> Result<(), String> {
    let browser = browser::find_or_install()?;
    let mut command = std::process::Command::new("node");
    command
        .arg("tests/browser/bench.mjs")
        .env("CHROMIUM", browser);
    command.env(
        "DIST",
        fs::canonicalize(dist::FOLDER).unwrap_or_else(|_| dist::FOLDER.into()),
    );
    for it in measured(&mut command)? {
        table.add(
            format!("browser: {}", it.name),
            it.median,
            it.high,
            &it.unit,
            it.promise,
        );
    }
    Ok(())
}

/// Runs a program that prints lines of name, median, 95th percentile, unit and promise, with tabs
/// between.
fn measured(command: &mut std::process::Command) -> Result<Vec<Measured>, String> {
    let output = command
        .output()
        .map_err(|error| steps::cannot_start(command, &error))?;
    if !output.status.success() {
        return Err(format!(
            "A measurement failed: {}",
            String::from_utf8_lossy(&output.stderr)
        ));
    }
    let lines = String::from_utf8_lossy(&output.stdout);
    Ok(lines
        .lines()
        .filter_map(|line| {
            let mut parts = line.split('\t');
            Some(Measured {
                name: parts.next()?.to_owned(),
                median: parts.next()?.parse().ok()?,
                high: parts.next()?.parse().ok()?,
                unit: parts.next()?.to_owned(),
                promise: parts.next().and_then(|it| it.parse().ok()),
            })
        })
        .collect())
}

/// Size of a file in kilobytes of a thousand bytes, compressed with brotli at its best.
fn compressed(path: &Path) -> Result<f64, String> {
    let bytes = fs::read(path)
        .map_err(|error| format!("{} could not be read: {error}.", path.display()))?;
    let mut small = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut small, 4096, 11, 22);
    writer
        .write_all(&bytes)
        .map_err(|error| format!("{} could not be compressed: {error}.", path.display()))?;
    drop(writer);
    #[expect(
        clippy::cast_precision_loss,
        reason = "sizes are far below what a float holds exactly"
    )]
    let size = small.len() as f64;
    Ok(size / 1000.0)
}

/// Every file under a folder, sorted.
fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let unreadable =
        |error: std::io::Error| format!("{} could not be read: {error}.", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The table, a row a measurement.
#[derive(Default)]
struct Table {
    rows: Vec<[String; 5]>,
}

impl Table {
    fn add(&mut self, name: String, median: f64, high: f64, unit: &str, promise: Option<f64>) {
        let (promised, share) = match promise {
            Some(promise) => (
                format!("{promise} {unit}"),
                format!("{:.0}%", high / promise * 100.0),
            ),
            None => (String::new(), String::new()),
        };
        let row = [
            name,
            format!("{median:.1} {unit}"),
            format!("{high:.1} {unit}"),
            promised,
            share,
        ];
        self.rows.push(row);
    }

    fn print(&self) {
        println!();
        row(&["", "median", "95th percentile", "promised", "share of it"].map(str::to_owned));
        for cells in &self.rows {
            row(cells);
        }
    }
}

fn row(cells: &[String; 5]) {
    let [name, median, high, promised, share] = cells;
    println!("{name:<58} {median:>12} {high:>16} {promised:>12} {share:>12}");
}
