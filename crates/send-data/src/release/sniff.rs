use std::collections::BTreeSet;

use csv::ByteRecord;
use serde::{Deserialize, Serialize};

use super::cell::CellValue;
use super::csv_table::Header;
use super::number;
use super::number::Comma;
use super::place::text;

/// Distinct values that are kept of a column.
const VALUES: usize = 50;

/// Letters that are kept of a value.
const LETTERS: usize = 200;

/// What the columns of a file are that this tool does not know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sniff {
    /// The names of all columns, as a [`Mapping`](super::Mapping) wants them.
    pub header: Vec<String>,
    /// Columns that say the place.
    pub geography: Vec<String>,
    /// Columns that say the period.
    pub time: Vec<String>,
    /// Columns of text, with what they say.
    pub filters: Vec<SniffedFilter>,
    /// Columns of numbers.
    pub indicators: Vec<String>,
}

/// A column of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SniffedFilter {
    /// Its name.
    pub column: String,
    /// What it says, in the order of the alphabet: at most fifty values.
    pub values: Vec<String>,
    /// Whether there are more.
    pub more: bool,
}

/// Names of columns that say the place.
const GEOGRAPHY: [&str; 14] = [
    "geographic_level",
    "country_code",
    "country_name",
    "region_code",
    "region_name",
    "new_la_code",
    "old_la_code",
    "la_code",
    "la_name",
    "lad_code",
    "lad_name",
    "pcon_code",
    "pcon_name",
    "school_urn",
];

const TIME: [&str; 2] = ["time_period", "time_identifier"];

/// Looks at rows one by one.
pub(super) struct Sniffer {
    columns: Vec<Column>,
}

struct Column {
    name: String,
    kind: Kind,
    values: BTreeSet<String>,
    more: bool,
    numbers: bool,
    words: bool,
}

#[derive(PartialEq)]
enum Kind {
    Place,
    Time,
    Other,
}

impl Sniffer {
    pub(super) fn of(header: &Header) -> Self {
        let column = |name: &String| Column {
            name: name.clone(),
            kind: match name.as_str() {
                it if GEOGRAPHY.contains(&it) => Kind::Place,
                it if TIME.contains(&it) => Kind::Time,
                _ => Kind::Other,
            },
            values: BTreeSet::new(),
            more: false,
            numbers: false,
            words: false,
        };
        Self {
            columns: header.names.iter().map(column).collect(),
        }
    }

    pub(super) fn look(&mut self, row: &ByteRecord) {
        for (column, bytes) in self.columns.iter_mut().zip(row) {
            // Nothing more is learnt of a column of many different words.
            if column.kind != Kind::Other || (column.words && column.more) {
                continue;
            }
            let text = text(bytes);
            if !column.words {
                match number::read(&text, None, Comma::Thousands) {
                    Ok(CellValue::Number(_)) => column.numbers = true,
                    Ok(CellValue::Missing(_)) => {}
                    Err(_) => column.words = true,
                }
            }
            if text.is_empty() || column.more || column.values.contains(text.as_ref()) {
                continue;
            }
            if column.values.len() < VALUES {
                column.values.insert(text.chars().take(LETTERS).collect());
            } else {
                column.more = true;
            }
        }
    }

    pub(super) fn sniffed(self) -> Sniff {
        let mut sniff = Sniff {
            header: super::mapping::signature(self.columns.iter().map(|it| it.name.as_str())),
            geography: Vec::new(),
            time: Vec::new(),
            filters: Vec::new(),
            indicators: Vec::new(),
        };
        for column in self.columns {
            match column.kind {
                Kind::Place => sniff.geography.push(column.name),
                Kind::Time => sniff.time.push(column.name),
                Kind::Other if column.numbers && !column.words => {
                    sniff.indicators.push(column.name);
                }
                Kind::Other => sniff.filters.push(SniffedFilter {
                    column: column.name,
                    values: column.values.into_iter().collect(),
                    more: column.more,
                }),
            }
        }
        sniff
    }
}
