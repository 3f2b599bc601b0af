//! The cells of an OpenDocument workbook, straight from its `content.xml`.
//!
//! The library that reads Excel workbooks reads these as well, but only as a whole rectangle, and
//! writes a cell as often as it says it is repeated: 16,384 times a cell of megabytes, 100 million
//! cells a sheet. It also waits for ever where a table is never closed. So cells are read here one
//! by one, and a repeat of nothing costs nothing.
//!
//! Elements as in ODF 1.3 part 3: 9.1.2 table, 9.1.3 row, 9.1.4 cell, 6.1.1 paragraph, 16.29 styles
//! of dates.

use std::collections::BTreeSet;

use quick_xml::events::{BytesStart, Event};

use super::unzip::Packed;
use super::xml::{Walk, attribute, reference};
use super::{AGAIN, Grid, NO_RESULT, Said, WITH_ERROR, damaged, iso};
use crate::back::BackProblem;

/// A row or a cell with something in it is written out so many times, where it is said to be
/// repeated. More is no table of actions.
const MOST_REPEATS: u32 = 2_000;

/// The text all sheets are in.
pub(super) fn content(packed: &mut Packed<'_>) -> Result<String, BackProblem> {
    let missing = || BackProblem::file("The file is damaged: it has no sheets.", AGAIN);
    packed.text("content.xml")?.ok_or_else(missing)
}

/// The names of the sheets, in order. Checks the whole text.
pub(super) fn names(content: &str) -> Result<Vec<String>, BackProblem> {
    let mut walk = Walk::new(content);
    let mut names = Vec::new();
    let mut tables = 0_usize;
    while let Some(event) = walk.next()? {
        match event {
            Event::Start(element) if element.name().as_ref() == b"table:table" => {
                if tables == 0 {
                    names.push(attribute(&element, "table:name").unwrap_or_default());
                }
                tables += 1;
            }
            Event::End(element) if element.name().as_ref() == b"table:table" => {
                tables = tables.saturating_sub(1);
            }
            _ => {}
        }
    }
    Ok(names)
}

/// The cells of the sheet at a place.
pub(super) fn read(content: &str, at: usize) -> Result<Grid, BackProblem> {
    let mut walk = Walk::new(content);
    let mut months = MonthStyles::default();
    let mut number = 0;
    while let Some(event) = walk.next()? {
        match event {
            Event::Start(element) if element.name().as_ref() == b"table:table" => {
                if number == at {
                    return table(&mut walk, &months);
                }
                skip(&mut walk)?;
                number += 1;
            }
            Event::Start(element) => months.start(&element),
            Event::Empty(element) => months.empty(&element),
            Event::End(element) => months.end(element.name().as_ref()),
            _ => {}
        }
    }
    Ok(Grid::default())
}

/// A table whose start was just read.
fn table(walk: &mut Walk<'_>, months: &MonthStyles) -> Result<Grid, BackProblem> {
    let mut grid = Grid::default();
    let depth = walk.depth();
    let mut row = 0_u32;
    while let Some(event) = walk.next()? {
        match event {
            Event::Start(element) if element.name().as_ref() == b"table:table-row" => {
                let repeats = repeats(&element, "table:number-rows-repeated");
                let cells = cells(walk, months)?;
                if !cells.is_empty() {
                    for again in 0..repeats.min(MOST_REPEATS) {
                        for (column, said) in &cells {
                            grid.put((row.saturating_add(again), *column), said.clone())?;
                        }
                    }
                }
                row = row.saturating_add(repeats);
            }
            Event::Empty(element) if element.name().as_ref() == b"table:table-row" => {
                row = row.saturating_add(repeats(&element, "table:number-rows-repeated"));
            }
            // Tables inside drawings, and what a drawing says, are no cells.
            Event::Start(element)
                if matches!(
                    element.name().as_ref(),
                    b"table:shapes" | b"table:table" | b"office:forms"
                ) =>
            {
                skip(walk)?;
            }
            Event::End(_) if walk.depth() < depth => return Ok(grid),
            _ => {}
        }
    }
    Ok(grid)
}

/// The cells of a row whose start was just read, each with its column.
fn cells(walk: &mut Walk<'_>, months: &MonthStyles) -> Result<Vec<(u32, Said)>, BackProblem> {
    let depth = walk.depth();
    let mut cells = Vec::new();
    let mut column = 0_u32;
    while let Some(event) = walk.next()? {
        match event {
            Event::Start(element) if is_cell(&element) => {
                let repeats = repeats(&element, "table:number-columns-repeated");
                let text = text(walk)?;
                put(&mut cells, column, repeats, said(&element, text, months));
                column = column.saturating_add(repeats);
            }
            Event::Empty(element) if is_cell(&element) => {
                let repeats = repeats(&element, "table:number-columns-repeated");
                put(&mut cells, column, repeats, said(&element, None, months));
                column = column.saturating_add(repeats);
            }
            Event::End(_) if walk.depth() < depth => return Ok(cells),
            _ => {}
        }
    }
    Ok(cells)
}

/// Puts a cell into a row as often as it is repeated: headings and actions are not, so a long
/// repeat stands for one.
fn put(cells: &mut Vec<(u32, Said)>, column: u32, repeats: u32, said: Option<Said>) {
    let Some(said) = said else {
        return;
    };
    let times = if repeats > MOST_ALIKE { 1 } else { repeats };
    cells.extend((0..times).map(|again| (column.saturating_add(again), said.clone())));
}

/// Most cells beside one another that say the same.
const MOST_ALIKE: u32 = 50;

/// The text of a cell whose start was just read; none when it has no paragraph.
fn text(walk: &mut Walk<'_>) -> Result<Option<String>, BackProblem> {
    let depth = walk.depth();
    let mut text: Option<String> = None;
    let mut paragraphs = 0_usize;
    while let Some(event) = walk.next()? {
        match event {
            Event::Start(element) => match element.name().as_ref() {
                b"text:p" | b"text:h" => {
                    let text = text.get_or_insert_default();
                    if paragraphs == 0 && !text.is_empty() {
                        text.push('\n');
                    }
                    paragraphs += 1;
                }
                b"text:span" | b"text:a" => {}
                // Spaces, tabs and line breaks that are not empty elements.
                b"text:s" | b"text:tab" | b"text:line-break" => {
                    space(&element, &mut text);
                    skip(walk)?;
                }
                // Comments of people, drawings, readings of letters: not what the cell says.
                _ => skip(walk)?,
            },
            Event::Empty(element) => match element.name().as_ref() {
                b"text:p" => {
                    let text = text.get_or_insert_default();
                    if !text.is_empty() {
                        text.push('\n');
                    }
                }
                _ => space(&element, &mut text),
            },
            Event::Text(said) if paragraphs > 0 => {
                let said = said.decode().map_err(|_| unsound())?;
                text.get_or_insert_default().push_str(&said);
            }
            Event::GeneralRef(entity) if paragraphs > 0 => {
                let letter = reference(&entity).ok_or_else(unsound)?;
                text.get_or_insert_default().push(letter);
            }
            Event::End(element) => {
                if walk.depth() < depth {
                    return Ok(text);
                }
                if matches!(element.name().as_ref(), b"text:p" | b"text:h") {
                    paragraphs = paragraphs.saturating_sub(1);
                }
            }
            _ => {}
        }
    }
    Ok(text)
}

/// Spaces, tabs and line breaks, which are elements of their own.
fn space(element: &BytesStart<'_>, text: &mut Option<String>) {
    let text = text.get_or_insert_default();
    match element.name().as_ref() {
        b"text:s" => {
            let count = attribute(element, "text:c").and_then(|it| it.parse::<usize>().ok());
            text.push_str(&" ".repeat(count.unwrap_or(1).min(1_000)));
        }
        b"text:tab" => text.push('\t'),
        b"text:line-break" => text.push('\n'),
        _ => {}
    }
}

/// What a cell says; none when that is nothing.
fn said(element: &BytesStart<'_>, text: Option<String>, months: &MonthStyles) -> Option<Said> {
    let value = |name: &str| attribute(element, name);
    if value("calcext:value-type").as_deref() == Some("error") {
        return Some(Said::Unreadable(WITH_ERROR));
    }
    let number = || value("office:value")?.parse::<f64>().ok();
    match value("office:value-type").as_deref() {
        Some("float" | "percentage" | "currency") => {
            Some(number().map_or_else(|| Said::Text(text.unwrap_or_default()), Said::Number))
        }
        Some("date") => {
            let style = value("table:style-name");
            Some(match iso(&value("office:date-value").unwrap_or_default()) {
                Said::Day(day) if day.day() == 1 && months.has(style.as_deref()) => {
                    Said::Month(day)
                }
                Said::Text(said) if said.is_empty() => Said::Text(text.unwrap_or_default()),
                said => said,
            })
        }
        Some("boolean") => {
            let yes = value("office:boolean-value").as_deref() == Some("true");
            Some(Said::Text(if yes { "Yes" } else { "No" }.to_owned()))
        }
        None if value("table:formula").is_some() && text.is_none() => {
            Some(Said::Unreadable(NO_RESULT))
        }
        _ => {
            let text = text.or_else(|| value("office:string-value"));
            text.filter(|it| !it.is_empty()).map(Said::Text)
        }
    }
}

/// The styles of cells that show month and year of a date, and no day.
#[derive(Debug, Default)]
struct MonthStyles {
    /// Names of such styles of dates.
    dates: BTreeSet<String>,
    /// Names of styles of cells that show dates so.
    cells: BTreeSet<String>,
    /// The style of dates that is being read: its name, whether it shows a day, whether a year.
    open: Option<(String, bool, bool)>,
}

impl MonthStyles {
    fn start(&mut self, element: &BytesStart<'_>) {
        match element.name().as_ref() {
            b"number:date-style" => {
                let name = attribute(element, "style:name").unwrap_or_default();
                self.open = Some((name, false, false));
            }
            _ => self.empty(element),
        }
    }

    fn empty(&mut self, element: &BytesStart<'_>) {
        match (element.name().as_ref(), &mut self.open) {
            (b"number:day" | b"number:hours", Some((_, day, _))) => *day = true,
            (b"number:year", Some((_, _, year))) => *year = true,
            (b"style:style", _) => {
                let date = attribute(element, "style:data-style-name");
                if date.is_some_and(|it| self.dates.contains(&it)) {
                    self.cells.extend(attribute(element, "style:name"));
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, element: &[u8]) {
        if element == b"number:date-style"
            && let Some((name, false, true)) = self.open.take()
        {
            self.dates.insert(name);
        }
    }

    fn has(&self, style: Option<&str>) -> bool {
        style.is_some_and(|it| self.cells.contains(it))
    }
}

fn is_cell(element: &BytesStart<'_>) -> bool {
    matches!(
        element.name().as_ref(),
        b"table:table-cell" | b"table:covered-table-cell"
    )
}

/// How often something stands there.
fn repeats(element: &BytesStart<'_>, name: &str) -> u32 {
    let said = attribute(element, name).and_then(|it| it.parse().ok());
    said.unwrap_or(1).max(1)
}

/// Reads on to the end of the element whose start was just read.
fn skip(walk: &mut Walk<'_>) -> Result<(), BackProblem> {
    let depth = walk.depth();
    while walk.depth() >= depth && walk.next()?.is_some() {}
    Ok(())
}

fn unsound() -> BackProblem {
    damaged("a part of it is not sound XML")
}
