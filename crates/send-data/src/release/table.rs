//! Reading one file of separated values.

use std::collections::{BTreeSet, HashMap};

use csv::ByteRecord;

use super::csv_table::{self, Header, Rows};
use super::place::{PlaceColumns, RowPlace, text};
use super::plan::{Group, Remark};
use super::problem::{AGAIN, ReleaseProblem};
use super::publications::{LAYOUTS, Layout, NOT_READ};
use super::reading::{FileReading, Outcome};
use super::sniff::Sniffer;
use super::span::{self, Span, short};
use super::store::{RowKey, Store};
use super::{Reader, appeals, text as letters};

/// Rows between two reports of progress.
const STEP: usize = 4096;

/// Reads a file of separated values.
///
/// # Errors
/// A [`ReleaseProblem`] when nothing of it can be used.
pub(super) fn read(
    name: &str,
    bytes: &[u8],
    reader: &Reader<'_>,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<FileReading, ReleaseProblem> {
    let decoded = letters::decode(bytes)?;
    let text = decoded.text.as_ref();
    let mut reading = FileReading::empty(name, Outcome::Read);
    for note in decoded.notes {
        reading.warnings.add(|| note);
    }
    if let Some(found) = appeals::read(text, &mut reading, reader) {
        found?;
        return Ok(reading);
    }
    let mut rows = Rows::of(text);
    let header = csv_table::header(&mut rows)?;
    if rows.separator != b',' {
        let separator = match rows.separator {
            b';' => "semicolons",
            b'\t' => "tabs",
            _ => "vertical bars (|)",
        };
        reading
            .warnings
            .add(|| format!("The columns of the file are separated by {separator}, not commas. It was read that way."));
    }
    if let Some(not) = NOT_READ.iter().find(|it| header.has_all(it.marks)) {
        return Err(ReleaseProblem::new(not.what, not.hint));
    }
    let places = PlaceColumns::of(&header);
    if !header.has("time_period") || !places.any() {
        return Err(ReleaseProblem::new(
            "The file has no column time_period, or no column with codes of places.",
            "Add the CSV file as Explore Education Statistics gives it.",
        ));
    }
    let layout = recognise(&header, text);
    let groups = match layout {
        Some(layout) => {
            reading.publication = Some(layout.is);
            let warn = |what| reading.warnings.add(|| what);
            vec![Group::of_layout(layout, &header, reader.units, warn)?]
        }
        None => mapped(&header, reader, &mut reading),
    };
    let body = Body {
        header: &header,
        places,
        span: layout.map(|it| it.span),
        groups,
        periods: Periods::default(),
        reader,
        labels: Vec::new(),
        said: BTreeSet::new(),
    };
    if body.groups.is_empty() {
        let mut sniffer = Sniffer::of(&header);
        each_row(
            &mut rows,
            header.names.len(),
            &mut reading,
            progress,
            |row, _, _| {
                sniffer.look(row);
            },
        );
        reading.outcome = Outcome::Unknown(sniffer.sniffed());
    } else {
        body.read(&mut rows, &mut reading, progress)?;
    }
    if let Some(line) = csv_table::unclosed(text, rows.separator) {
        reading.refuse(
            line,
            || {
                "A quotation mark is opened in this line and never closed; what follows it was not \
                read."
                    .to_owned()
            },
            "Close or delete the quotation mark, or download the file again.",
        );
    }
    if header.above > 0 {
        reading
            .warnings
            .add(|| "Text above the names of the columns was passed over.".to_owned());
    }
    reading.refused.first.sort_by_key(|it| it.line);
    Ok(reading)
}

/// The layout whose columns the file has. Two have the same columns and differ in what their
/// periods are: the first row decides between them.
fn recognise(header: &Header, text: &str) -> Option<&'static Layout> {
    let fits = |layout: &&Layout| header.has_all(layout.marks);
    let mut found = LAYOUTS.iter().filter(fits);
    let first = found.next()?;
    let Some(second) = found.next() else {
        return Some(first);
    };
    let mut rows = Rows::of(text);
    let mut row = ByteRecord::new();
    csv_table::header(&mut rows).ok()?;
    while rows.next(&mut row) {
        let cell = |name| {
            let at = header.at(name).and_then(|at| row.get(at));
            at.map(text_of).unwrap_or_default()
        };
        let span = span::read(&cell("time_period"), &cell("time_identifier"));
        match span {
            Ok((_, span)) if span == first.span => return Some(first),
            Ok((_, span)) if span == second.span => return Some(second),
            _ => {}
        }
    }
    Some(first)
}

fn text_of(bytes: &[u8]) -> String {
    text(bytes).into_owned()
}

/// What the mappings that fit the file read of it. Two mappings to one series: the first counts.
fn mapped(header: &Header, reader: &Reader<'_>, reading: &mut FileReading) -> Vec<Group> {
    let mut series: Vec<&str> = Vec::new();
    let mut groups = Vec::new();
    for mapping in reader.mappings.iter().filter(|it| it.fits(&header.names)) {
        if series.contains(&mapping.series.as_str()) {
            reading.warnings.add(|| {
                format!(
                    "{} is mapped to two columns of this file; the first was read.",
                    mapping.series
                )
            });
        } else if let Some(group) = Group::of_mapping(mapping, header, reader.units) {
            series.push(&mapping.series);
            groups.push(group);
        }
    }
    groups
}

/// Where a period is among the labels, what it is, and whether two years stand for one; or what is
/// wrong with it, as a sentence.
type Period = Result<(u16, Span, bool), String>;

/// Periods of a file, each read once.
#[derive(Default)]
struct Periods {
    labels: Vec<String>,
    /// As the file writes them -> what came of it.
    seen: HashMap<(Vec<u8>, Vec<u8>), Period>,
}

impl Periods {
    fn at(&mut self, period: &[u8], identifier: &[u8]) -> Period {
        const KINDS: usize = 10_000;
        let key = (period.to_vec(), identifier.to_vec());
        if let Some(known) = self.seen.get(&key) {
            return known.clone();
        }
        let read = span::read(&text(period), &text(identifier)).and_then(|(label, span)| {
            let odd = span == Span::Calendar && text(period).len() > 4;
            let at = self
                .labels
                .iter()
                .position(|it| *it == label)
                .unwrap_or_else(|| {
                    self.labels.push(label);
                    self.labels.len() - 1
                });
            let at = u16::try_from(at).map_err(|_| "There are too many periods.".to_owned())?;
            Ok((at, span, odd))
        });
        if self.seen.len() < KINDS {
            self.seen.insert(key, read.clone());
        }
        read
    }
}

/// Goes through the rows that are whole, and refuses the others.
fn each_row(
    rows: &mut Rows<'_>,
    columns: usize,
    reading: &mut FileReading,
    progress: &mut dyn FnMut(u64, u64),
    mut each: impl FnMut(&ByteRecord, &mut Rows<'_>, &mut FileReading),
) {
    let total = rows.total();
    let mut row = ByteRecord::new();
    while rows.next(&mut row) {
        reading.rows += 1;
        if reading.rows.is_multiple_of(STEP) {
            progress(rows.done(), total);
        }
        if let Some((what, hint)) = rows.fault(&row, columns) {
            let line = rows.line(&row);
            reading.refuse(line, || what, hint);
        } else {
            each(&row, rows, reading);
        }
    }
    progress(total, total);
}

/// The rows below the names of the columns.
struct Body<'a> {
    header: &'a Header,
    places: PlaceColumns,
    span: Option<Span>,
    groups: Vec<Group>,
    periods: Periods,
    reader: &'a Reader<'a>,
    /// What the first filter says in rows that are not wanted, to say it when none is.
    labels: Vec<String>,
    /// Warnings that are said once, however many rows they are of.
    said: BTreeSet<String>,
}

impl Body<'_> {
    fn read(
        mut self,
        rows: &mut Rows<'_>,
        reading: &mut FileReading,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<(), ReleaseProblem> {
        let groups = std::mem::take(&mut self.groups);
        let mut stores: Vec<Store> = groups.iter().map(|it| Store::of(it.wanted())).collect();
        let columns = TimeColumns {
            period: self.header.at("time_period"),
            identifier: self.header.at("time_identifier"),
        };
        let comma = rows.comma();
        let mut values = Vec::new();
        let (mut unwanted, mut read) = (0, 0_usize);
        let (mut cells, most) = (0, self.reader.most_cells);
        each_row(
            rows,
            self.header.names.len(),
            reading,
            progress,
            |row, rows, reading| {
                if cells > most {
                    return;
                }
                let mut wanted = false;
                for (group, store) in groups.iter().zip(&mut stores) {
                    if !group.wants(row) {
                        continue;
                    }
                    wanted = true;
                    read += 1;
                    let line = rows.line(row);
                    let Some(key) = self.key(row, line, &columns, reading) else {
                        break;
                    };
                    let geography = self.reader.geography;
                    let place = || {
                        let period = self.periods.labels.get(usize::from(key.period));
                        format!(
                            "{} for {}",
                            geography.name(key.place),
                            period.map_or("", String::as_str)
                        )
                    };
                    group.read(row, comma, &mut values, |series, remark| match remark {
                        Remark::Refused(what, hint) => {
                            reading.refuse(
                                line,
                                || format!("{series} of {}: {what}.", place()),
                                hint,
                            );
                        }
                        Remark::Warning(what) => reading
                            .warnings
                            .add(|| format!("Line {line}: {series} of {}: {what}.", place())),
                    });
                    cells += store.put(key, &values, place, &mut reading.refused);
                }
                if !wanted {
                    unwanted += 1;
                    // Labels are told only where nothing was read.
                    if cells == 0 {
                        self.note_label(&groups, row);
                    }
                }
            },
        );
        if cells > most {
            return Err(super::too_many_cells());
        }
        self.finish(stores, reading, read, unwanted);
        Ok(())
    }

    /// Place and period of a row. None when it is passed over or refused, which is said.
    fn key(
        &mut self,
        row: &ByteRecord,
        line: u64,
        columns: &TimeColumns,
        reading: &mut FileReading,
    ) -> Option<RowKey> {
        let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).unwrap_or_default();
        let (place, region) = match self.places.place(row, self.reader.geography) {
            RowPlace::Place(place, region) => (place, region),
            RowPlace::Warned(place, region, what) => {
                self.warn_once(what, reading);
                (place, region)
            }
            RowPlace::PassedOver(what) => {
                reading.pass_over(&what);
                return None;
            }
            RowPlace::Refused(what, hint) => {
                reading.refuse(line, || what, hint);
                return None;
            }
        };
        let hint = "Look up the period in the published file and correct it.";
        let (period, span, odd) = match self
            .periods
            .at(cell(columns.period), cell(columns.identifier))
        {
            Ok(period) => period,
            Err(what) => {
                reading.refuse(line, || what, hint);
                return None;
            }
        };
        if let Some(wanted) = self.span.filter(|wanted| *wanted != span) {
            reading.refuse(
                line,
                || {
                    format!(
                        "The row is of {}, where this file is of {} each row.",
                        span.words(),
                        wanted.words()
                    )
                },
                hint,
            );
            return None;
        }
        if odd {
            let what = "The file writes a calendar year as two years; the first was read.";
            self.warn_once(what.to_owned(), reading);
        }
        Some(RowKey {
            place,
            period,
            region,
            line,
        })
    }

    /// Warns of something that is the same in many rows. The list of warnings is bounded, so what
    /// was said is remembered beside it; of more kinds than anybody reads, no further one is said.
    fn warn_once(&mut self, what: String, reading: &mut FileReading) {
        const KINDS: usize = 10_000;
        if self.said.len() < KINDS && !self.said.contains(&what) {
            reading.warnings.add(|| what.clone());
            self.said.insert(what);
        }
    }

    fn note_label(&mut self, groups: &[Group], row: &ByteRecord) {
        const LABELS: usize = 8;
        if self.labels.len() < LABELS
            && let Some(label) = groups.first().and_then(|it| it.label(row))
            && !self.labels.contains(&label)
        {
            self.labels.push(label);
        }
    }

    fn finish(self, stores: Vec<Store>, reading: &mut FileReading, read: usize, unwanted: usize) {
        if unwanted > 0 {
            let what = "parts of the whole (by age, ethnicity and so on)".to_owned();
            reading.passed_over.push(super::reading::PassedOver {
                what,
                rows: unwanted,
            });
        }
        if read == 0 {
            let labels: Vec<String> = self.labels.iter().map(|it| format!("\"{it}\"")).collect();
            reading.refuse(
                1,
                || {
                    let said = if labels.is_empty() {
                        "it has no rows".to_owned()
                    } else {
                        format!("its rows are of {}", short(&labels.join(", ")))
                    };
                    format!("No row of the file is one that is read here: {said}.")
                },
                AGAIN,
            );
        }
        let geography = self.reader.geography;
        for mut store in stores {
            reading.repeated += store.repeated;
            store.refuse_copies(geography, &self.periods.labels, &mut reading.refused);
            reading.cells.extend(store.into_cells(
                geography,
                &self.periods.labels,
                &mut reading.refused,
                &mut reading.warnings,
            ));
        }
        // Each group is in order already; only mappings make more than one.
        let in_order = |one: &super::Cell, other: &super::Cell| {
            (&one.series, &one.place, &one.period).cmp(&(
                &other.series,
                &other.place,
                &other.period,
            ))
        };
        if !reading
            .cells
            .is_sorted_by(|one, other| in_order(one, other).is_le())
        {
            reading.cells.sort_by(in_order);
        }
    }
}

/// Where the columns of time are.
struct TimeColumns {
    period: Option<usize>,
    identifier: Option<usize>,
}
