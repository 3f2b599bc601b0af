use rust_xlsxwriter::{IgnoreError, Table, TableColumn, TableStyle, Worksheet, XlsxError};

use super::cell::{self, Formats};
use super::name::headings;
use crate::sheet::{ACTIONS, Cell, Kind, Sheet};
use crate::text::clean;

/// One sheet as one table, its headings in the first row. A sheet without rows has an empty one,
/// because no table is without.
pub(super) fn write(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    name: &str,
    formats: &Formats,
) -> Result<(), XlsxError> {
    for (column, at) in sheet.columns.iter().zip(0..) {
        worksheet.set_column_width(at, column.width)?;
        let format = match column.kind {
            Kind::Date => &formats.day,
            Kind::Text | Kind::Number | Kind::Choice(_) => &formats.usual,
        };
        worksheet.set_column_format(at, format)?;
    }
    let empty = [vec![Cell::Blank; sheet.columns.len()]];
    let rows = if sheet.rows.is_empty() {
        &empty[..]
    } else {
        &sheet.rows
    };
    let mut last = (0, 0);
    for (row, at) in rows.iter().zip(1..) {
        for (cell, column) in row.iter().zip(0..) {
            cell::write(worksheet, (at, column), cell, formats)?;
            last = (at, last.1.max(column));
        }
    }
    let columns: Vec<TableColumn> = headings(sheet.columns.iter().map(|it| &*it.heading))
        .into_iter()
        .map(|it| {
            TableColumn::new()
                .set_header(it)
                .set_header_format(&formats.heading)
        })
        .collect();
    let table = Table::new()
        .set_name(name)
        .set_columns(&columns)
        .set_style(TableStyle::Light1)
        .set_banded_rows(false)
        // Filters are for the sheet people work in.
        .set_autofilter(sheet.name == ACTIONS)
        .set_alt_text_title(clean(&sheet.title));
    worksheet.add_table(0, 0, last.0, last.1, &table)?;
    // "2.1" and "2026" are text, and nobody has to be told.
    worksheet.ignore_error_range(1, 0, last.0, last.1, IgnoreError::NumberStoredAsText)?;
    Ok(())
}
