//! The parts of an Excel workbook its reader needs, written anew: its reader makes room for what a
//! part says of itself (`uniqueCount` of shared strings, `ref` of a dimension), so what a part says
//! of itself is left out; fonts, colours and drawings are left out as well.

use std::fmt::Write as _;

use calamine::CellErrorType;
use quick_xml::escape::escape;
use quick_xml::events::{BytesStart, Event};

use super::grid::Place;
use super::xml::{Walk, attribute};
use super::{damaged, refs};
use crate::back::BackProblem;

/// The longest number format that is looked at.
const LONGEST_FORMAT: usize = 200;

/// What a cell says, after the rewriting, that holds a formula and no result. No cell says it
/// otherwise: see [`ERROR_TEXT`].
pub(super) const NO_RESULT: CellErrorType = CellErrorType::Null;

/// How a workbook writes that.
const NO_RESULT_TEXT: &str = "#NULL!";

/// What a cell says, after the rewriting, that holds an error: there are more kinds than the reader
/// knows, and which it is says nothing to people.
const ERROR_TEXT: &str = "#VALUE!";

/// Writes a part anew; none when the reader does not need it.
pub(super) fn anew(text: String) -> Result<Option<String>, BackProblem> {
    Ok(match root(&text)?.unwrap_or_default().as_str() {
        "worksheet" => Some(sheet(&text)?),
        "sst" => {
            let inside = inside(&text, "sst")?.unwrap_or_default();
            Some(format!("<sst>{inside}</sst>"))
        }
        "styleSheet" => Some(styles(&text)?),
        "workbook" | "Relationships" => {
            super::xml::check(&text)?;
            Some(text)
        }
        _ => None,
    })
}

/// The name of the outermost element, if there is one.
fn root(text: &str) -> Result<Option<String>, BackProblem> {
    let mut walk = Walk::new(text);
    while let Some(event) = walk.next()? {
        if let Event::Start(element) | Event::Empty(element) = event {
            return Ok(Some(name_of(&element)));
        }
    }
    Ok(None)
}

/// What stands inside the first element of a name, as it is; none when there is none. The whole
/// text is checked.
fn inside<'a>(text: &'a str, wanted: &str) -> Result<Option<&'a str>, BackProblem> {
    let mut walk = Walk::new(text);
    let (mut from, mut to) = (None, None);
    let mut last = 0;
    while let Some(event) = walk.next()? {
        match event {
            Event::Start(element) if from.is_none() && name_of(&element) == wanted => {
                from = Some((walk.at(), walk.depth()));
            }
            Event::End(_) if to.is_none() => {
                // The end tag has closed its element, so the depth is one less than inside.
                to = from
                    .filter(|(_, depth)| walk.depth() + 1 == *depth)
                    .map(|_| last);
            }
            _ => {}
        }
        last = walk.at();
    }
    Ok(from.zip(to).and_then(|((from, _), to)| text.get(from..to)))
}

/// A sheet: only its cells, each where it can be.
fn sheet(text: &str) -> Result<String, BackProblem> {
    let cells = inside(text, "sheetData")?.unwrap_or_default();
    let mut anew = String::with_capacity(cells.len() + 64);
    anew.push_str("<worksheet><sheetData>");
    let mut walk = Walk::new(cells);
    let mut place: Place = (0, 0);
    let (mut formula, mut result, mut error) = (false, false, false);
    // Up to where the cells are in the new text, where the last event ended, where a cell begins.
    let (mut taken, mut last, mut begins) = (0, 0, 0);
    let nowhere = || damaged("a cell stands where no sheet has one");
    while let Some(event) = walk.next()? {
        match &event {
            Event::Start(element) | Event::Empty(element) => {
                match element.local_name().as_ref() {
                    b"row" => {
                        if let Some(said) = attribute(element, "r") {
                            place.0 = refs::row(&said).ok_or_else(nowhere)?;
                        }
                    }
                    b"c" => {
                        if let Some(said) = attribute(element, "r") {
                            place = refs::cell(&said).ok_or_else(nowhere)?;
                        }
                        (formula, result, begins) = (false, false, last);
                        error = attribute(element, "t").as_deref() == Some("e");
                    }
                    b"f" => formula = true,
                    b"v" | b"is" => result = true,
                    _ => {}
                }
                if matches!(event, Event::Empty(_)) {
                    place = after(element.local_name().as_ref(), place);
                }
            }
            Event::End(element) => {
                let name = element.local_name();
                let no_result = formula && !result;
                if name.as_ref() == b"c" && (error || no_result) {
                    anew.push_str(cells.get(taken..begins).unwrap_or_default());
                    let name = refs::name(place);
                    let said = if no_result {
                        NO_RESULT_TEXT
                    } else {
                        ERROR_TEXT
                    };
                    let _ = write!(anew, "<c r=\"{name}\" t=\"e\"><v>{said}</v></c>");
                    taken = walk.at();
                }
                place = after(name.as_ref(), place);
            }
            _ => {}
        }
        last = walk.at();
    }
    anew.push_str(cells.get(taken..).unwrap_or_default());
    anew.push_str("</sheetData></worksheet>");
    Ok(anew)
}

/// Where the next cell stands once an element has ended, unless it says otherwise.
fn after(element: &[u8], (row, column): Place) -> Place {
    match element {
        b"row" => (row.saturating_add(1), 0),
        b"c" => (row, column.saturating_add(1)),
        _ => (row, column),
    }
}

/// Styles: only which cells are dates.
fn styles(text: &str) -> Result<String, BackProblem> {
    let mut formats = String::new();
    if let Some(inside) = inside(text, "numFmts")? {
        for element in elements(inside, "numFmt")? {
            let format = attribute(&element, "formatCode");
            let id = attribute(&element, "numFmtId").and_then(|it| it.parse::<u32>().ok());
            let (Some(format), Some(id)) = (format, id) else {
                continue;
            };
            let format = escape(format);
            if format.len() <= LONGEST_FORMAT {
                let _ = write!(
                    formats,
                    "<numFmt numFmtId=\"{id}\" formatCode=\"{format}\"/>"
                );
            }
        }
    }
    let mut cells = String::new();
    if let Some(inside) = inside(text, "cellXfs")? {
        for element in elements(inside, "xf")? {
            let id = attribute(&element, "numFmtId").and_then(|it| it.parse::<u32>().ok());
            let _ = write!(cells, "<xf numFmtId=\"{}\"/>", id.unwrap_or_default());
        }
    }
    Ok(format!(
        "<styleSheet><numFmts>{formats}</numFmts><cellXfs>{cells}</cellXfs></styleSheet>"
    ))
}

/// All elements of a name.
fn elements<'a>(text: &'a str, wanted: &str) -> Result<Vec<BytesStart<'a>>, BackProblem> {
    let mut walk = Walk::new(text);
    let mut found = Vec::new();
    while let Some(event) = walk.next()? {
        if let Event::Start(element) | Event::Empty(element) = event
            && element.local_name().as_ref() == wanted.as_bytes()
        {
            found.push(element);
        }
    }
    Ok(found)
}

fn name_of(element: &BytesStart<'_>) -> String {
    String::from_utf8_lossy(element.local_name().as_ref()).into_owned()
}
