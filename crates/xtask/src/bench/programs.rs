//! Programs that measure: each prints what it measured, a line each.

use std::process::Command;

use super::table::{Promise, Table};
use crate::{steps, workspace};

/// An example of a package, optimised, with the file it measures.
pub(super) fn example(package: &str, name: &str, file: &str) -> Command {
    let mut command = workspace::cargo();
    command.args(["run", "--quiet", "--release", "--locked"]);
    command.args(["--package", package, "--example", name, "--", file]);
    command
}

/// Runs a program that prints lines of name, median, 95th percentile, unit and promise, with tabs
/// between them, and adds them to the table. A line without a tab is a note.
pub(super) fn run(command: &mut Command, place: &str, table: &mut Table) -> Result<(), String> {
    let output = command
        .output()
        .map_err(|error| steps::cannot_start(command, &error))?;
    if !output.status.success() {
        return Err(format!(
            "A measurement failed: {}",
            String::from_utf8_lossy(&output.stderr)
        ));
    }
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        read(line, place, table)
            .ok_or_else(|| format!("A measurement said what nobody understands: {line}"))?;
    }
    Ok(())
}

fn read(line: &str, place: &str, table: &mut Table) -> Option<()> {
    let Some((name, rest)) = line.split_once('\t') else {
        table.note(line.to_owned());
        return Some(());
    };
    let mut parts = rest.split('\t');
    let (median, high) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let unit = parts.next()?;
    let promise = match parts.next().unwrap_or_default() {
        "" => None,
        promise => Some(Promise::read(promise)?),
    };
    table.add(format!("{place}: {name}"), [median, high], unit, promise);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_measurement_or_a_note() {
        let mut table = Table::default();
        for line in [
            "open\t1.5\t2\tms\t10",
            "read\t200\t100\tMB/s\tat least 150",
            "draw\t1\t1\tms\t",
            "Left out.",
        ] {
            assert!(read(line, "here", &mut table).is_some(), "{line}");
        }
        let lines = table.lines();
        assert!(lines.contains("here: open"), "{lines}");
        assert!(lines.contains("10 ms"), "{lines}");
        assert!(lines.contains("20%"), "{lines}");
        assert!(lines.contains("at least 150 MB/s"), "{lines}");
        assert!(lines.contains("150%"), "{lines}");
        assert!(lines.ends_with("\nLeft out.\n"), "{lines}");
        assert!(read("open\tsoon", "here", &mut table).is_none());
    }
}
