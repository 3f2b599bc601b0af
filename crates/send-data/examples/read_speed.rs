//! How fast a published file is read: `cargo run --release -p send-data --example read_speed -- FILE`.
//! A ZIP is read whole. Prints megabytes a second, and the most memory that was held at a time
//! where the system says it.

#[path = "../tests/release/common.rs"]
#[expect(dead_code, reason = "the tests use the other helpers")]
mod common;

use std::time::Instant;

use send_data::release::read_file;

const TIMES: u32 = 10;

/// Most memory held so far, in megabytes: Linux alone says it.
fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|it| it.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024.0)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("Which file?")?;
    let (geography, units) = (common::geography(), common::units());
    let before = peak();
    let bytes = std::fs::read(&path)?;
    let size = f64::from(u32::try_from(bytes.len())?) / 1e6;
    let read = || read_file(&path, &bytes, &geography, &units, &[], &mut |_, _| {});
    let cells: usize = read()?.iter().map(|it| it.cells.len()).sum();
    let after = peak();
    let start = Instant::now();
    for _ in 0..TIMES {
        std::hint::black_box(read()?);
    }
    let seconds = start.elapsed().as_secs_f64() / f64::from(TIMES);
    println!("{size:.1} MB, {cells} cells, {:.0} MB/s", size / seconds);
    if let (Some(before), Some(after)) = (before, after) {
        println!(
            "{:.1} times the file in memory at most",
            (after - before) * 1.048_576 / size
        );
    }
    Ok(())
}
