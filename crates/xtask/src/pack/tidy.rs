//! Reading the tidy table. Its columns are asked for by name, and a cell that cannot be read stops
//! the pack with its line.

use std::collections::BTreeMap;
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

/// Councils that are there today under another code in some publications: their codes there, and in
/// geographies.csv. Buckinghamshire, North Yorkshire and Somerset became one council each in 2020
/// and 2023, in the same area as the county before.
const SAME_AREA: [(&str, &str); 3] = [
    ("E06000060", "E10000002"),
    ("E06000065", "E10000023"),
    ("E06000066", "E10000027"),
];

/// The level of local authorities that are no more.
const FORMER: &str = "la_former";

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

/// The cells of the table, and how many rows were left out.
pub(super) struct Table {
    /// Every value of a place that is there today. A missing or suppressed figure has no row.
    pub(super) cells: BTreeMap<CellKey, Cell>,
    /// Rows of local authorities that are no more.
    pub(super) former: usize,
}

/// The cells of the listed places.
pub(super) fn table(folder: &Path, places: &BTreeMap<String, TidyPlace>) -> Result<Table, String> {
    let mut cells = BTreeMap::new();
    let mut former = 0;
    let columns = [
        "indicator_id",
        "geography_code",
        "level",
        "period",
        "value",
        "source",
    ];
    let path = folder.join("send_indicators.csv");
    each_row(
        &path,
        columns,
        |[key, place, level, period, text, source]| {
            let same = SAME_AREA.iter().find(|(code, _)| *code == place);
            let (place, level) = match same {
                Some((_, today)) => (*today, "la"),
                None => (place, level),
            };
            if level == FORMER {
                former += 1;
                return Ok(());
            }
            if places.get(place).is_none_or(|it| it.level != level) {
                return Err(format!(
                    "{place} is no place of level {level} in geographies.csv"
                ));
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
        },
    )?;
    Ok(Table { cells, former })
}

/// Hands the named columns of every row to `take`, and says which line it refused.
pub(super) fn each_row<const N: usize>(
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
