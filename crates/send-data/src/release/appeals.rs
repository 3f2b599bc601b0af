//! The table of appeals to the SEND Tribunal: one row for each council, three columns for each
//! year, a title above and notes below.

use csv::ByteRecord;
use plan_framework::Unit;

use super::Reader;
use super::cell::{CellValue, Reason};
use super::csv_table::Rows;
use super::geography::{FORMER, plain_name};
use super::number;
use super::place::text;
use super::problem::{AGAIN, ReleaseProblem};
use super::publications::Publication;
use super::reading::FileReading;
use super::span::{self, Span, short};
use super::store::{Read, RowKey, Store, Wanted, possible};

/// Rows among which the years are looked for.
const WITHIN: usize = 30;

/// Series and the beginning of the label of their column.
const SERIES: [(&str, &str, Unit); 3] = [
    ("tribunal_appeals_n", "appeals registered", Unit::Count),
    (
        "tribunal_decisions_n",
        "total appealable decisions",
        Unit::Count,
    ),
    (
        "tribunal_rate_pc",
        "send tribunal appeal rate",
        Unit::Percent,
    ),
];

/// Councils whose DfE number is wrong in the table, with the wrong number: their name is right.
const WRONG_NUMBERS: [(&str, &str, &str); 5] = [
    ("northamptonshire", "892", "E10000021"),
    ("nottingham", "891", "E06000018"),
    ("nottinghamshire", "928", "E10000024"),
    ("central bedfordshire", "873", "E06000056"),
    ("cambridgeshire", "823", "E10000003"),
];

/// What a row is of.
enum RowOf {
    Place(u16),
    PassedOver(String),
    Refused(String),
    /// A heading or a note.
    Nothing,
}

/// Columns of one year: appeals, decisions, rate.
struct Year {
    period: u16,
    columns: [Option<usize>; 3],
}

/// Reads the table. None when the text is another table.
pub(super) fn read(
    text_of_file: &str,
    reading: &mut FileReading,
    reader: &Reader<'_>,
) -> Option<Result<(), ReleaseProblem>> {
    let mut rows = Rows::of(text_of_file);
    let mut row = ByteRecord::new();
    let cell = |row: &ByteRecord, at: usize| text(row.get(at).unwrap_or_default()).to_lowercase();
    let found = (0..WITHIN).any(|_| {
        rows.next(&mut row) && cell(&row, 0) == "local authority" && cell(&row, 1) == "la code"
    });
    if !found {
        return None;
    }
    let heads = row.clone();
    if !rows.next(&mut row) {
        return None;
    }
    let mut labels = Vec::new();
    let years = years(&heads, &row, &mut labels);
    reading.publication = Some(Publication::Appeals);
    if years.is_empty() {
        return Some(Err(ReleaseProblem::new(
            "The file looks like the table of tribunal appeals, but has no years above its columns.",
            AGAIN,
        )));
    }
    let wanted = |(series, _, unit): &(&str, &str, Unit)| Wanted {
        series: (*series).to_owned(),
        unit: reader.units.get(*series).copied().or(Some(*unit)),
    };
    let mut store = Store::of(SERIES.iter().map(wanted).collect());
    while rows.next(&mut row) {
        if cell(&row, 0).starts_with("sources:") {
            break;
        }
        reading.rows += 1;
        let line = rows.line(&row);
        match row_of(&row, reader) {
            RowOf::Place(place) => {
                for year in &years {
                    read_year(
                        &row,
                        year,
                        (place, line),
                        &labels,
                        &mut store,
                        reading,
                        reader,
                    );
                }
            }
            RowOf::PassedOver(what) => reading.pass_over(&what),
            RowOf::Refused(what) => reading.refuse(
                line,
                || what,
                "Look up the DfE number of the council and correct it in the file.",
            ),
            RowOf::Nothing => {}
        }
    }
    reading.repeated += store.repeated;
    reading.cells = store.into_cells(
        reader.geography,
        &labels,
        &mut reading.refused,
        &mut reading.warnings,
    );
    reading.refused.first.sort_by_key(|it| it.line);
    Some(Ok(()))
}

/// The years of the table, each with its columns. The columns of a trial method are left out.
fn years(heads: &ByteRecord, under: &ByteRecord, labels: &mut Vec<String>) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    let mut in_year = false;
    for at in 2..heads.len().max(under.len()) {
        let head = text(heads.get(at).unwrap_or_default());
        if !head.is_empty() {
            let read = span::read(&head, "Calendar year").ok();
            in_year = false;
            if let Some((label, Span::Calendar)) = read
                && !labels.contains(&label)
                && let Ok(period) = u16::try_from(labels.len())
            {
                labels.push(label);
                years.push(Year {
                    period,
                    columns: [None; 3],
                });
                in_year = true;
            }
        }
        let under = text(under.get(at).unwrap_or_default()).to_lowercase();
        let series = SERIES
            .iter()
            .position(|(_, start, _)| under.starts_with(start));
        if in_year
            && let Some(series) = series
            && let Some(year) = years.last_mut()
            && let Some(column) = year.columns.get_mut(series)
        {
            *column = Some(at);
        }
    }
    years
}

/// Which place a row is of. The number decides when the name agrees; five rows are known to have
/// the number of another council.
fn row_of(row: &ByteRecord, reader: &Reader<'_>) -> RowOf {
    let geography = reader.geography;
    let name = text(row.get(0).unwrap_or_default());
    let number = text(row.get(1).unwrap_or_default());
    let plain = plain_name(&name);
    if number.is_empty() {
        let former = FORMER.iter().find(|it| plain_name(it.name) == plain);
        return match (plain.as_str(), former) {
            ("england total" | "england", _) => match geography.by_code("E92000001") {
                Some(england) => RowOf::Place(england),
                None => RowOf::Nothing,
            },
            ("england total excluding suppressed", _) => {
                RowOf::PassedOver("England without councils whose figures are withheld".to_owned())
            }
            (_, Some(former)) => RowOf::PassedOver(former.words()),
            _ => RowOf::Nothing,
        };
    }
    let wrong = WRONG_NUMBERS
        .iter()
        .find(|(name, wrong, _)| *name == plain && *wrong == number);
    if let Some((_, _, code)) = wrong {
        let former = FORMER.iter().find(|it| it.code == *code);
        return match (geography.by_code(code), former) {
            (Some(place), _) => RowOf::Place(place),
            (None, Some(former)) => RowOf::PassedOver(former.words()),
            (None, None) => RowOf::Refused(format!("{} is not known here.", short(&name))),
        };
    }
    match (
        geography.by_number(&number),
        geography.by_plain_name(&plain),
    ) {
        (Some(one), Some(other)) if one == other => RowOf::Place(one),
        (None, None) => match FORMER.iter().find(|it| it.number == number) {
            Some(former) => RowOf::PassedOver(former.words()),
            None => RowOf::Refused(format!(
                "{} ({}) is not known here.",
                short(&name),
                short(&number)
            )),
        },
        (Some(one), _) => RowOf::Refused(format!(
            "The row is named {} and has the DfE number of {}.",
            short(&name),
            geography.name(one)
        )),
        (None, Some(_)) => RowOf::Refused(format!(
            "The row is named {} and has DfE number {}, which no council has.",
            short(&name),
            short(&number)
        )),
    }
}

fn read_year(
    row: &ByteRecord,
    year: &Year,
    (place, line): (u16, u64),
    labels: &[String],
    store: &mut Store,
    reading: &mut FileReading,
    reader: &Reader<'_>,
) {
    let of = || {
        let label = labels.get(usize::from(year.period));
        format!(
            "{} for {}",
            reader.geography.name(place),
            label.map_or("", String::as_str)
        )
    };
    let values = std::array::from_fn::<Read, 3, _>(|at| {
        let Some((series, _, unit)) = SERIES.get(at) else {
            return Read::Refused;
        };
        let Some(column) = year.columns.get(at).copied().flatten() else {
            return Read::Value(CellValue::Missing(Reason::Unavailable));
        };
        let text = text(row.get(column).unwrap_or_default());
        if text == "~" {
            return Read::Value(CellValue::Missing(Reason::Suppressed));
        }
        let read = number::read(&text, Some(*unit), number::Comma::Thousands)
            .map_err(|what| (format!("\"{}\" {what}", short(&text)), AGAIN))
            .and_then(|value| {
                if let Some(number) = value.number() {
                    possible(number, Some(*unit))
                        .map_err(|(what, hint)| (format!("{number} {what}"), hint))?;
                }
                Ok(value)
            });
        match read {
            Ok(value) => Read::Value(value),
            Err((what, hint)) => {
                reading.refuse(line, || format!("{series} of {}: {what}.", of()), hint);
                Read::Refused
            }
        }
    });
    if let [
        Read::Value(CellValue::Number(appeals)),
        Read::Value(CellValue::Number(decisions)),
        _,
    ] = values
        && appeals > decisions
    {
        reading.warnings.add(|| {
            format!(
                "Line {line}: {}: {appeals} appeals are more than {decisions} decisions.",
                of()
            )
        });
    }
    let key = RowKey {
        place,
        period: year.period,
        region: None,
        line,
    };
    store.put(key, &values, of, &mut reading.refused);
}
