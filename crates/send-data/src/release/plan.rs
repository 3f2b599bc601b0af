//! Which columns of which rows are read of a file: rules and mappings bound to its columns.

use std::collections::BTreeMap;

use csv::ByteRecord;
use plan_framework::Unit;

use super::cell::CellValue;
use super::csv_table::Header;
use super::mapping::Mapping;
use super::number::{self, Comma};
use super::place::text;
use super::problem::ReleaseProblem;
use super::publications::{Layout, Rule};
use super::span::short;
use super::store::{Read, Wanted, possible};

/// Units of the series by key. A series that is not among them is not checked against its unit.
pub type Units = BTreeMap<String, Unit>;

/// Rows that pass the same filters, and what is read of them.
pub(super) struct Group {
    filters: Vec<(usize, Vec<String>)>,
    rules: Vec<Bound>,
}

/// A rule bound to columns.
struct Bound {
    series: String,
    unit: Option<Unit>,
    columns: Vec<usize>,
    percent_of: Option<usize>,
    within: Option<usize>,
}

/// What is wrong with a cell, or to be known of it.
pub(super) enum Remark {
    Refused(String, &'static str),
    Warning(String),
}

impl Group {
    /// Binds a layout to the columns of a file. Series whose columns are missing are said in
    /// `warnings`.
    pub(super) fn of_layout(
        layout: &Layout,
        header: &Header,
        units: &Units,
        mut warn: impl FnMut(String),
    ) -> Result<Self, ReleaseProblem> {
        let mut filters = Vec::new();
        for (column, labels) in layout.filters {
            let Some(at) = header.at(column) else {
                // A second filter may have been dropped; the first says which rows are totals.
                if filters.is_empty() {
                    return Err(ReleaseProblem::new(
                        format!(
                            "The file looks like \"{}\", but has no column {column}, so nobody can \
                             tell which rows are of everybody.",
                            layout.is.title()
                        ),
                        super::problem::AGAIN,
                    ));
                }
                continue;
            };
            let labels = labels.iter().map(|it| (*it).to_owned()).collect();
            filters.push((at, labels));
        }
        let mut rules = Vec::with_capacity(layout.rules.len());
        for rule in layout.rules {
            match Bound::of(rule, header, units) {
                Some(bound) => rules.push(bound),
                None => warn(format!(
                    "{} was not read: the file has no column {}, or has it twice.",
                    rule.series,
                    rule.columns
                        .iter()
                        .map(|columns| columns.join(" + "))
                        .collect::<Vec<_>>()
                        .join(" or ")
                )),
            }
        }
        Ok(Self { filters, rules })
    }

    /// Binds a mapping to the columns of a file that it fits.
    pub(super) fn of_mapping(mapping: &Mapping, header: &Header, units: &Units) -> Option<Self> {
        let at = |name: &str| header.at(&name.trim().to_lowercase());
        let mut filters = Vec::new();
        for (column, label) in &mapping.filters {
            filters.push((at(column)?, vec![label.trim().to_owned()]));
        }
        let rules = vec![Bound {
            series: mapping.series.clone(),
            unit: units.get(&mapping.series).copied(),
            columns: vec![at(&mapping.column)?],
            percent_of: None,
            within: None,
        }];
        Some(Self { filters, rules })
    }

    pub(super) fn wanted(&self) -> Vec<Wanted> {
        let wanted = |rule: &Bound| Wanted {
            series: rule.series.clone(),
            unit: rule.unit,
        };
        self.rules.iter().map(wanted).collect()
    }

    /// Whether a row is one of those wanted.
    pub(super) fn wants(&self, row: &ByteRecord) -> bool {
        self.filters.iter().all(|(at, labels)| {
            let cell = row.get(*at).unwrap_or_default().trim_ascii();
            labels
                .iter()
                .any(|label| cell.eq_ignore_ascii_case(label.as_bytes()))
        })
    }

    /// What the first filter says in a row, to say which rows there are when none is wanted.
    pub(super) fn label(&self, row: &ByteRecord) -> Option<String> {
        let (at, _) = self.filters.first()?;
        Some(short(&text(row.get(*at)?)))
    }

    /// Reads the cells of a row.
    pub(super) fn read(
        &self,
        row: &ByteRecord,
        comma: Comma,
        values: &mut Vec<Read>,
        mut remark: impl FnMut(&str, Remark),
    ) {
        values.clear();
        for rule in &self.rules {
            let value = match rule.value(row, comma) {
                Ok(value) => value,
                Err((what, hint)) => {
                    remark(&rule.series, Remark::Refused(what, hint));
                    values.push(Read::Refused);
                    continue;
                }
            };
            if let Some(whole) = rule.above(value, row, comma) {
                remark(&rule.series, Remark::Warning(whole));
            }
            values.push(Read::Value(value));
        }
    }
}

impl Bound {
    fn of(rule: &Rule, header: &Header, units: &Units) -> Option<Self> {
        let columns = rule.columns.iter().find_map(|names| {
            let found: Option<Vec<usize>> = names.iter().map(|name| header.at(name)).collect();
            found
        })?;
        let percent_of = match rule.percent_of {
            Some(name) => Some(header.at(name)?),
            None => None,
        };
        Some(Self {
            series: rule.series.to_owned(),
            unit: units.get(rule.series).copied(),
            columns,
            percent_of,
            within: rule.within.and_then(|name| header.at(name)),
        })
    }

    fn value(&self, row: &ByteRecord, comma: Comma) -> Result<CellValue, (String, &'static str)> {
        // A column that is added up, or is the base of a percentage, is a count of its own.
        let unit = if self.percent_of.is_some() {
            Some(Unit::Count)
        } else {
            self.unit
        };
        let mut sum = 0.0;
        for at in &self.columns {
            match cell(row, *at, unit, comma)? {
                CellValue::Number(number) => sum += number,
                missing @ CellValue::Missing(_) => return Ok(missing),
            }
        }
        let Some(base) = self.percent_of else {
            return Ok(CellValue::Number(sum));
        };
        match cell(row, base, unit, comma)? {
            CellValue::Number(0.0) => Ok(CellValue::Missing(super::cell::Reason::NotApplicable)),
            // Four decimals, a tie to the even one, as the figures that come with this tool have them.
            CellValue::Number(base) => {
                let share = (100.0 * sum / base * 1e4).round_ties_even() / 1e4;
                possible(share, self.unit)
                    .map_err(|(what, hint)| (format!("{sum} of {base} {what}"), hint))?;
                Ok(CellValue::Number(share))
            }
            missing @ CellValue::Missing(_) => Ok(missing),
        }
    }

    /// Says that a value is above the one it is part of.
    fn above(&self, value: CellValue, row: &ByteRecord, comma: Comma) -> Option<String> {
        let part = value.number()?;
        let whole = cell(row, self.within?, None, comma).ok()?.number()?;
        (part > whole).then(|| format!("{part} is above {whole}, the whole that it is part of"))
    }
}

fn cell(
    row: &ByteRecord,
    at: usize,
    unit: Option<Unit>,
    comma: Comma,
) -> Result<CellValue, (String, &'static str)> {
    let text = text(row.get(at).unwrap_or_default());
    let value = number::read(&text, unit, comma).map_err(|what| {
        (
            format!("\"{}\" {what}", short(&text)),
            "Correct the cell, or download the file again.",
        )
    })?;
    if let CellValue::Number(number) = value {
        possible(number, unit).map_err(|(what, hint)| (format!("{number} {what}"), hint))?;
    }
    Ok(value)
}
