//! What every test of reading published files needs.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a helper that cannot go on has failed its test"
)]

use std::collections::BTreeMap;
use std::path::PathBuf;

use plan_framework::Unit;
use send_data::release::{FileReading, Geography, Mapping, ReleaseProblem, Units, read_file};
use send_data::{AreaLevel, PackArea};

/// The 165 places, as this project has them.
pub(crate) fn geography() -> Geography {
    let mut areas = BTreeMap::new();
    let mut rows = csv::Reader::from_reader(include_str!("areas.csv").as_bytes());
    for row in rows.records() {
        let row = row.unwrap();
        let area = PackArea {
            name: row[1].to_owned(),
            level: match &row[2] {
                "england" => AreaLevel::England,
                "region" => AreaLevel::Region,
                "subregion" => AreaLevel::Subregion,
                "la" => AreaLevel::LocalAuthority,
                other => panic!("{other}"),
            },
            dfe_code: row[3].to_owned(),
            region_code: (!row[4].is_empty()).then(|| row[4].to_owned()),
            icb: None,
        };
        areas.insert(row[0].to_owned(), area);
    }
    assert_eq!(areas.len(), 165);
    Geography::of(&areas)
}

pub(crate) fn units() -> Units {
    let unit = |line: &str| {
        let (series, unit) = line.split_once(',').unwrap();
        let unit = match unit {
            "percent" => Unit::Percent,
            "count" => Unit::Count,
            other => panic!("{other}"),
        };
        (series.to_owned(), unit)
    };
    include_str!("units.csv")
        .lines()
        .skip(1)
        .map(unit)
        .collect()
}

/// Reads a file with nothing mapped.
pub(crate) fn read_all(name: &str, bytes: &[u8]) -> Result<Vec<FileReading>, ReleaseProblem> {
    read_mapped(name, bytes, &[])
}

pub(crate) fn read_mapped(
    name: &str,
    bytes: &[u8],
    mappings: &[Mapping],
) -> Result<Vec<FileReading>, ReleaseProblem> {
    read_file(
        name,
        bytes,
        &geography(),
        &units(),
        mappings,
        &mut |_, _| {},
    )
}

/// Reads a single CSV file of which something can be used.
pub(crate) fn read_one(bytes: &[u8]) -> FileReading {
    let mut readings = read_all("file.csv", bytes).unwrap();
    assert_eq!(readings.len(), 1);
    readings.remove(0)
}

/// A published file, where this machine has it.
pub(crate) fn published(name: &str) -> Option<Vec<u8>> {
    shared(&format!("published/{name}"))
}

pub(crate) fn shared(name: &str) -> Option<Vec<u8>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data")
        .join(name);
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        eprintln!("Skipped: there is no {name} on this machine.");
    }
    bytes
}
