//! Sizes of the built app, compressed as a server would, and what they may be at most: bytes are exact,
//! so a build that is larger fails `cargo xtask test`.

use std::fs;
use std::path::Path;

use super::table::{Promise, Table};
use crate::dist::{self, packed};

/// What of the pack a council of London needs; no region has more councils.
const OF_LONDON: [&str; 3] = ["index.json", "england.json", "E12000007.json"];

/// When a file of the app is loaded.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Loaded {
    /// With the start page of somebody new.
    First,
    /// With the first page after it, up to scoring.
    Scoring,
    /// With the first page after scoring.
    Rest,
    /// With the first question about published figures: the worker that answers it.
    Worker,
    /// With the first file that is made: the worker that makes it.
    Exporter,
    /// When that worker needs it: figures of London, of which no region has more.
    London,
    /// When somebody wants it: other figures, examples, scoring sheets.
    Wanted,
    /// By the browser itself, for a copy that starts without a connection.
    Beside,
}

/// Everything that is loaded at one time, in words, and how many kilobytes of a thousand bytes it may
/// have, compressed. What was promised for the first load is 250; the others are a little above what
/// they were when this was written, so that nothing grows unseen.
const GROUPS: [(Loaded, &str, Option<f64>); 7] = [
    (Loaded::First, "first load", Some(250.0)),
    (Loaded::Scoring, "the app up to scoring", Some(760.0)),
    (Loaded::Rest, "the app after scoring", Some(400.0)),
    (Loaded::Worker, "the worker for figures", Some(365.0)),
    (Loaded::Exporter, "the worker for files", Some(980.0)),
    (
        Loaded::London,
        "figures of London (index, England, London)",
        Some(120.0),
    ),
    (Loaded::Beside, "beside the app", Some(10.0)),
];

impl Loaded {
    /// When a file is loaded, by its path in the built app.
    fn of(name: &str) -> Self {
        let is_one_of = |starts: &[&str]| starts.iter().any(|it| name.starts_with(it));
        if let Some(figures) = name.strip_prefix("figures/") {
            if OF_LONDON.contains(&figures) {
                Self::London
            } else {
                Self::Wanted
            }
        } else if is_one_of(&["examples/", "scoring-sheets"]) {
            Self::Wanted
        } else if is_one_of(&["figures"]) {
            Self::Worker
        } else if is_one_of(&["exporter"]) {
            Self::Exporter
        } else if is_one_of(&["plan-web-split_rest"]) {
            Self::Rest
        } else if is_one_of(&["plan-web-"]) {
            Self::Scoring
        } else if is_one_of(&["sw.js", "manifest."]) {
            Self::Beside
        } else {
            Self::First
        }
    }
}

/// A file of the app with its sizes in kilobytes of a thousand bytes.
struct Sized {
    name: String,
    loaded: Loaded,
    plain: f64,
    compressed: f64,
}

/// Measures the built app.
pub(super) fn measure(table: &mut Table) -> Result<(), String> {
    let files = files(Path::new(dist::FOLDER))?;
    for (loaded, words, most) in GROUPS {
        let of_group = || files.iter().filter(|it| it.loaded == loaded);
        for file in of_group() {
            let name = format!("{words}: {}, {:.1} KB unpacked", file.name, file.plain);
            add(table, name, file.compressed, None);
        }
        add(
            table,
            format!("{words}, all"),
            of_group().map(|it| it.compressed).sum(),
            most,
        );
    }
    Ok(())
}

/// Fails when something is larger than it may be, and says all of it.
pub(crate) fn check() -> Result<(), String> {
    let files = files(Path::new(dist::FOLDER))?;
    let mut problems = Vec::new();
    for (loaded, words, most) in GROUPS {
        let size: f64 = files
            .iter()
            .filter(|it| it.loaded == loaded)
            .map(|it| it.compressed)
            .sum();
        if size == 0.0 {
            problems.push(format!(
                "No file belongs to \"{words}\": crates/xtask/src/bench/sizes.rs says which do."
            ));
        }
        if let Some(most) = most.filter(|most| size > *most) {
            problems.push(format!(
                "\"{words}\" has {size:.1} KB compressed, at most {most} are allowed."
            ));
        }
        println!(
            "  {size:>7.1} KB of {:>5} KB  {words}",
            most.unwrap_or_default()
        );
    }
    if problems.is_empty() {
        return Ok(());
    }
    Err(format!(
        "{} `cargo xtask bench --no-browser` lists every file.",
        problems.join(" ")
    ))
}

fn add(table: &mut Table, name: String, size: f64, promise: Option<f64>) {
    table.add(name, [size, size], "KB", promise.map(Promise::AtMost));
}

/// Every file of the build.
fn files(folder: &Path) -> Result<Vec<Sized>, String> {
    let mut sized = Vec::new();
    for (name, path) in dist::files(folder)? {
        let problem = |error| format!("{} could not be measured: {error}.", path.display());
        let bytes = fs::read(&path).map_err(problem)?;
        sized.push(Sized {
            loaded: Loaded::of(&name),
            plain: kilobytes(bytes.len()),
            compressed: kilobytes(packed::brotli(&bytes).map_err(problem)?.len()),
            name,
        });
    }
    Ok(sized)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "sizes are far below what a float holds exactly"
)]
fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_is_counted_when_it_is_loaded() {
        for (name, loaded) in [
            ("index.html", Loaded::First),
            ("boot.js", Loaded::First),
            ("app-1a2b.css", Loaded::First),
            ("favicon.svg", Loaded::First),
            ("plan-web-1a2b_bg.wasm", Loaded::Scoring),
            ("plan-web-1a2b.js", Loaded::Scoring),
            ("plan-web-chunk_3-1a2b.wasm", Loaded::Scoring),
            ("plan-web-split_rest-1a2b.wasm", Loaded::Rest),
            ("figures-worker.js", Loaded::Worker),
            ("figures.js", Loaded::Worker),
            ("figures_bg.wasm", Loaded::Worker),
            ("exporter-worker.js", Loaded::Exporter),
            ("exporter_bg.wasm", Loaded::Exporter),
            ("figures/index.json", Loaded::London),
            ("figures/E12000001.json", Loaded::Wanted),
            ("examples/anyborough.sendplan.json", Loaded::Wanted),
            ("scoring-sheets.html", Loaded::Wanted),
            ("sw.js", Loaded::Beside),
            ("what-nobody-placed.js", Loaded::First),
        ] {
            assert!(Loaded::of(name) == loaded, "{name}");
        }
    }
}
