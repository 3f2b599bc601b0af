//! Sizes of the built app, compressed as a server would.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::table::{Promise, Table};
use crate::dist;

/// Promised: kilobytes of the first load, compressed.
const FIRST_LOAD: f64 = 250.0;
/// Promised: kilobytes of the published figures one council needs, compressed.
const FIGURES: f64 = 120.0;
/// What of the pack a council of London needs; no region has more councils.
const OF_LONDON: [&str; 3] = ["index.json", "england.json", "E12000007.json"];

/// When a file of the app is loaded.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Loaded {
    /// With the page.
    First,
    /// With the first question about published figures: the worker that answers it.
    Worker,
    /// With the first file that is made: the worker that makes it.
    Exporter,
    /// When that worker needs it: a part of the pack.
    Figures,
    /// When somebody asks for an example.
    Example,
}

impl Loaded {
    /// When a file is loaded, by its path in the built app.
    fn of(inside: &Path) -> Self {
        if inside.starts_with("figures") {
            Self::Figures
        } else if inside.starts_with("examples") {
            Self::Example
        } else if inside.to_string_lossy().starts_with("figures") {
            Self::Worker
        } else if inside.to_string_lossy().starts_with("exporter") {
            Self::Exporter
        } else {
            Self::First
        }
    }
}

/// Measures the built app.
pub(super) fn measure(table: &mut Table) -> Result<(), String> {
    let top = PathBuf::from(dist::FOLDER);
    let (mut first_load, mut worker, mut exporter, mut of_london) = (0.0, 0.0, 0.0, 0.0);
    for path in files(&top)? {
        let inside = path.strip_prefix(&top).unwrap_or(&path);
        let (loaded, size) = (Loaded::of(inside), compressed(&path)?);
        let when = if loaded == Loaded::First {
            "first load"
        } else {
            "later"
        };
        add(table, format!("{when}: {}", inside.display()), size, None);
        match loaded {
            Loaded::First => first_load += size,
            Loaded::Worker => worker += size,
            Loaded::Exporter => exporter += size,
            Loaded::Figures if OF_LONDON.iter().any(|name| inside.ends_with(name)) => {
                of_london += size;
            }
            Loaded::Figures | Loaded::Example => {}
        }
    }
    add(
        table,
        "first load, all".to_owned(),
        first_load,
        Some(FIRST_LOAD),
    );
    let figures = "later: the worker for figures, all";
    add(table, figures.to_owned(), worker, None);
    let files = "later: the worker for files, all";
    add(table, files.to_owned(), exporter, None);
    add(
        table,
        "later: figures of London (index, England, London)".to_owned(),
        of_london,
        Some(FIGURES),
    );
    Ok(())
}

fn add(table: &mut Table, name: String, size: f64, promise: Option<f64>) {
    table.add(name, [size, size], "KB", promise.map(Promise::AtMost));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_and_the_figures_are_not_part_of_the_first_load() {
        for (path, loaded) in [
            ("index.html", Loaded::First),
            ("plan-web-1a2b_bg.wasm", Loaded::First),
            ("figures-worker.js", Loaded::Worker),
            ("figures.js", Loaded::Worker),
            ("figures_bg.wasm", Loaded::Worker),
            ("exporter-worker.js", Loaded::Exporter),
            ("exporter_bg.wasm", Loaded::Exporter),
            ("figures/index.json", Loaded::Figures),
            ("examples/anyborough.sendplan.json", Loaded::Example),
        ] {
            assert!(Loaded::of(Path::new(path)) == loaded, "{path}");
        }
    }
}
