//! The cells of an Excel workbook, one by one. Never as a rectangle: two cells at the ends of a
//! sheet would ask for all cells between them.

use std::io::{Cursor, Write as _};

use calamine::{DataRef, ExcelDateTime, Reader as _, SheetType, Xlsx};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::number_format::shows_month_only;
use super::serial::{Epoch, day};
use super::unzip::Packed;
use super::{Grid, NO_RESULT, Said, WITH_ERROR, damaged, iso, parts};
use crate::back::BackProblem;

/// A workbook that was unpacked and checked.
pub(super) struct Book {
    reader: Xlsx<Cursor<Vec<u8>>>,
    names: Vec<String>,
}

impl Book {
    pub(super) fn open(packed: &mut Packed<'_>) -> Result<Self, BackProblem> {
        let bytes = anew(packed)?;
        let reader = Xlsx::new(Cursor::new(bytes)).map_err(|_| apart())?;
        let sheets = reader.sheets_metadata().iter();
        let sheets = sheets.filter(|it| it.typ == SheetType::WorkSheet);
        let names = sheets.map(|it| it.name.clone()).collect();
        Ok(Self { reader, names })
    }

    pub(super) fn names(&self) -> Vec<String> {
        self.names.clone()
    }

    pub(super) fn read(&mut self, at: usize) -> Result<Grid, BackProblem> {
        let Some(name) = self.names.get(at) else {
            return Ok(Grid::default());
        };
        let epoch = if self.reader.has_1904_epoch() {
            Epoch::Of1904
        } else {
            Epoch::Of1900
        };
        let mut grid = Grid::counting_from(epoch);
        let Ok(mut cells) = self.reader.worksheet_cells_reader(name) else {
            return Err(damaged("one of its sheets is missing"));
        };
        loop {
            let next = cells.next_cell_with_style_id();
            let next = next.map_err(|_| damaged("a cell of it cannot be read"))?;
            let Some((cell, style)) = next else {
                return Ok(grid);
            };
            let months = || {
                let format = cells.styles().get(style)?.number_format.as_ref()?;
                Some(shows_month_only(&format.format_code))
            };
            if let Some(said) = said(cell.get_value(), epoch, months) {
                grid.put(cell.get_position(), said)?;
            }
        }
    }
}

/// What a cell says; none when that is nothing.
fn said(
    value: &DataRef<'_>,
    epoch: Epoch,
    shows_month: impl FnOnce() -> Option<bool>,
) -> Option<Said> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::String(text) | DataRef::DurationIso(text) => Said::Text(text.clone()),
        DataRef::SharedString(text) => Said::Text((*text).to_owned()),
        #[expect(
            clippy::cast_precision_loss,
            reason = "a cell of Excel holds no more than this"
        )]
        DataRef::Int(number) => Said::Number(*number as f64),
        DataRef::Float(number) => Said::Number(*number),
        DataRef::Bool(yes) => Said::Text(if *yes { "Yes" } else { "No" }.to_owned()),
        DataRef::DateTime(at) => date(at, epoch, shows_month),
        DataRef::DateTimeIso(text) => iso(text),
        DataRef::Error(error) if *error == parts::NO_RESULT => Said::Unreadable(NO_RESULT),
        DataRef::Error(_) => Said::Unreadable(WITH_ERROR),
    })
}

fn date(at: &ExcelDateTime, epoch: Epoch, shows_month: impl FnOnce() -> Option<bool>) -> Said {
    let serial = at.as_f64();
    match day(serial, epoch) {
        Some(day) if day.day() == 1 && shows_month() == Some(true) => Said::Month(day),
        Some(day) => Said::Day(day),
        None => Said::Number(serial),
    }
}

/// A workbook of the checked parts alone, not packed.
fn anew(packed: &mut Packed<'_>) -> Result<Vec<u8>, BackProblem> {
    let names: Vec<String> = packed.names().map(str::to_owned).collect();
    let mut anew = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for name in names.iter().filter(|it| may_be_needed(it)) {
        let Some(text) = packed.text(name)? else {
            continue;
        };
        let Some(part) = parts::anew(text)? else {
            continue;
        };
        anew.start_file(name.as_str(), stored)
            .map_err(|_| apart())?;
        anew.write_all(part.as_bytes()).map_err(|_| apart())?;
    }
    Ok(anew.finish().map_err(|_| apart())?.into_inner())
}

/// Whether a part may be one the reader needs, told from its name. Pictures, drawings and themes
/// are not even unpacked.
fn may_be_needed(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let folder = |wanted: &str| name.starts_with(wanted) || name.contains(&format!("/{wanted}"));
    let other = [
        "theme/",
        "drawings/",
        "charts/",
        "docprops/",
        "media/",
        "customxml/",
    ];
    let kind = name.rsplit_once('.').map(|(_, kind)| kind);
    matches!(kind, Some("xml" | "rels")) && !other.into_iter().any(folder)
}

fn apart() -> BackProblem {
    damaged("its parts do not fit together")
}
