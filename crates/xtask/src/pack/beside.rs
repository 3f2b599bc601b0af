//! Reading the two tables that stand beside the figures: statistical neighbours and inspections.

use std::collections::BTreeMap;
use std::path::Path;

use super::file::InspectionEntry;
use super::tidy::each_row;

/// Codes and closeness words of the neighbours of each local authority, closest first.
pub(super) type Neighbours = BTreeMap<String, Vec<(String, String)>>;

/// The statistical neighbours by ONS code.
pub(super) fn neighbours(folder: &Path) -> Result<Neighbours, String> {
    let mut ranked: BTreeMap<(String, u32), (String, String)> = BTreeMap::new();
    let columns = ["geography_code", "rank", "neighbour_code", "closeness"];
    let path = folder.join("stat_neighbours_2025.csv");
    each_row(&path, columns, |[code, rank, neighbour, closeness]| {
        let rank = rank
            .parse()
            .map_err(|_| format!("\"{rank}\" is not a rank"))?;
        let entry = (neighbour.to_owned(), closeness.to_owned());
        match ranked.insert((code.to_owned(), rank), entry) {
            Some(_) => Err(format!("{code} has rank {rank} twice")),
            None => Ok(()),
        }
    })?;
    let mut neighbours = Neighbours::new();
    for ((code, _), entry) in ranked {
        neighbours.entry(code).or_default().push(entry);
    }
    Ok(neighbours)
}

/// The latest Area SEND inspection by ONS code.
pub(super) fn inspections(folder: &Path) -> Result<BTreeMap<String, InspectionEntry>, String> {
    let mut inspections = BTreeMap::new();
    let columns = [
        "geography_code",
        "outcome",
        "start",
        "end",
        "published",
        "report",
    ];
    let path = folder.join("ofsted_area_send.csv");
    each_row(
        &path,
        columns,
        |[code, outcome, start, end, published, link]| {
            let outcome = match outcome {
                "typically positive" => "typically-positive",
                "inconsistent" => "inconsistent",
                "widespread and/or systemic failings" => "systemic-failings",
                "" => "not-recorded",
                other => return Err(format!("\"{other}\" is none of the three outcomes")),
            };
            let entry = InspectionEntry {
                outcome,
                start: start.to_owned(),
                end: end.to_owned(),
                published: published.to_owned(),
                link: link.to_owned(),
            };
            match inspections.insert(code.to_owned(), entry) {
                Some(_) => Err(format!("{code} is there twice")),
                None => Ok(()),
            }
        },
    )?;
    Ok(inspections)
}
