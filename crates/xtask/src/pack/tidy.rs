//! Reading the tidy table. Its columns are asked for by name, and a cell that cannot be read stops
//! the pack with its line.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use csv::StringRecord;

/// A place of the table.
#[derive(Clone, Debug)]
pub(super) struct TidyPlace {
    pub(super) name: String,
    pub(super) level: String,
    pub(super) dfe_code: String,
    pub(super) region_code: String,
    pub(super) icb: String,
}

impl TidyPlace {
    /// Whether the pack has figures for it: all but the local authorities outside London.
    pub(super) fn has_figures(&self, code: &str) -> bool {
        self.level != "la" || code.starts_with(LONDON_BOROUGHS)
    }
}

/// How the ONS codes of the London boroughs begin.
const LONDON_BOROUGHS: &str = "E09";

/// Where a cell stands: series, place, period.
pub(super) type CellKey = (String, String, String);

/// A cell of the table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cell {
    /// Its value as written.
    pub(super) text: String,
    /// Its value.
    pub(super) value: f64,
    /// The table's own name for where it comes from.
    pub(super) source: String,
}

/// The places of the table by ONS code.
pub(super) fn places(folder: &Path) -> Result<BTreeMap<String, TidyPlace>, String> {
    let mut places = BTreeMap::new();
    let columns = [
        "geography_code",
        "geography_name",
        "level",
        "dfe_code",
        "region_code",
        "icb_from_2026_04",
    ];
    each_row(
        &folder.join("geographies.csv"),
        columns,
        |[code, name, level, dfe, region, icb]| {
            let place = TidyPlace {
                name: name.to_owned(),
                level: level.to_owned(),
                dfe_code: dfe.to_owned(),
                region_code: region.to_owned(),
                icb: icb.to_owned(),
            };
            match places.insert(code.to_owned(), place) {
                Some(_) => Err(format!("{code} is there twice")),
                None => Ok(()),
            }
        },
    )?;
    Ok(places)
}

/// The cells of the pack's series and places. A missing or suppressed figure has no row.
pub(super) fn cells(
    folder: &Path,
    keys: &BTreeSet<String>,
    places: &BTreeMap<String, TidyPlace>,
) -> Result<BTreeMap<CellKey, Cell>, String> {
    let mut cells = BTreeMap::new();
    let columns = [
        "indicator_id",
        "geography_code",
        "period",
        "value",
        "source",
    ];
    let path = folder.join("send_indicators.csv");
    each_row(&path, columns, |[key, place, period, text, source]| {
        let is_wanted =
            keys.contains(key) && places.get(place).is_some_and(|it| it.has_figures(place));
        if !is_wanted {
            return Ok(());
        }
        let value = text.parse().ok().filter(|value: &f64| value.is_finite());
        let value = value.ok_or_else(|| format!("\"{text}\" is not a number"))?;
        let cell = Cell {
            text: text.to_owned(),
            value,
            source: source.to_owned(),
        };
        let at = (key.to_owned(), place.to_owned(), period.to_owned());
        match cells.insert(at, cell) {
            Some(_) => Err(format!("{key} of {place} for {period} is there twice")),
            None => Ok(()),
        }
    })?;
    Ok(cells)
}

/// Hands the named columns of every row to `take`, and says which line it refused.
fn each_row<const N: usize>(
    path: &Path,
    columns: [&str; N],
    mut take: impl FnMut([&str; N]) -> Result<(), String>,
) -> Result<(), String> {
    let said = |what: String| format!("{}: {what}.", path.display());
    let mut reader =
        csv::Reader::from_path(path).map_err(|error| said(format!("cannot be read ({error})")))?;
    let heads = reader
        .headers()
        .map_err(|error| said(format!("has no headings ({error})")))?
        .clone();
    let mut at = [0; N];
    for (place, column) in at.iter_mut().zip(columns) {
        *place = heads
            .iter()
            .position(|head| head == column)
            .ok_or_else(|| said(format!("there is no column named {column}")))?;
    }
    let mut row = StringRecord::new();
    while reader
        .read_record(&mut row)
        .map_err(|error| said(error.to_string()))?
    {
        let line = row.position().map_or(0, csv::Position::line);
        take(at.map(|at| row.get(at).unwrap_or_default()))
            .map_err(|what| said(format!("line {line}: {what}")))?;
    }
    Ok(())
}
