//! How fast a published file is read, and how much memory that takes:
//! `cargo run --release -p send-data --example read_speed -- FILE`. A ZIP is read whole.
//!
//! Prints a line for each: a name, the median and the 95th percentile, their unit and what was
//! promised, with tabs between them. Run by `cargo xtask bench`.

#[path = "../tests/release/common.rs"]
#[expect(dead_code, reason = "the tests use the other helpers")]
mod common;

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use send_data::release::read_file;

/// How often it is read.
const ROUNDS: usize = 41;
/// Promised: megabytes a second at least.
const SPEED: f64 = 150.0;
/// Promised: most memory as a multiple of the file.
const MEMORY: f64 = 3.0;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("Which file?")?;
    let name = Path::new(&path).file_name().ok_or("Which file?")?;
    let name = name.to_string_lossy();
    let (geography, units) = (common::geography(), common::units());
    let before = peak();
    let bytes = std::fs::read(&path)?;
    let size = f64::from(u32::try_from(bytes.len())?) / 1e6;
    let read = || read_file(&name, &bytes, &geography, &units, &[], &mut |_, _| {});
    black_box(read()?);
    let after = peak();
    let mut speeds = Vec::with_capacity(ROUNDS);
    for _ in 0..ROUNDS {
        let start = Instant::now();
        black_box(read()?);
        speeds.push(size / start.elapsed().as_secs_f64());
    }
    // The slow end is the one to look at.
    speeds.sort_by(|one, other| other.total_cmp(one));
    let at = |share: usize| speeds.get((ROUNDS - 1) * share / 100).copied();
    if let (Some(median), Some(low)) = (at(50), at(95)) {
        println!("read {name}\t{median:.1}\t{low:.1}\tMB/s\tat least {SPEED}");
    }
    if let (Some(before), Some(after)) = (before, after) {
        let times = (after - before) / size;
        println!("memory for {name}, with its bytes\t{times:.2}\t{times:.2}\tx\t{MEMORY}");
    }
    Ok(())
}

/// Most memory held so far, in megabytes: Linux alone says it.
fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|it| it.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024.0 / 1e6)
}
