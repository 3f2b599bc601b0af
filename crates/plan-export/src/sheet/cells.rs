//! Cells of what somebody typed, and of what is counted.

use reform_plan::{Slug, TypedDate, TypedNumber};

use super::Cell;

/// A typed date: a day, a month, or what was typed where it is not a date.
pub(super) fn date(typed: &TypedDate) -> Cell {
    match typed.read() {
        Ok(None) => Cell::Blank,
        Ok(Some(it)) if it.first_day() == it.last_day() => Cell::Date(it.first_day()),
        Ok(Some(it)) => Cell::Month(it.first_day()),
        Err(_) => {
            let boxes = [&typed.day, &typed.month, &typed.year];
            let typed: Vec<&str> = boxes
                .iter()
                .map(|it| it.trim())
                .filter(|it| !it.is_empty())
                .collect();
            Cell::text(typed.join("/"))
        }
    }
}

/// A typed number, or what was typed where it is not a number.
pub(super) fn number(typed: &TypedNumber) -> Cell {
    typed
        .read()
        .map_or_else(|| Cell::text(&*typed.0), Cell::Number)
}

/// How many there are.
pub(super) fn count(number: usize) -> Cell {
    u32::try_from(number).map_or(Cell::Blank, |it| Cell::Number(f64::from(it)))
}

/// Texts one below another.
pub(super) fn lines(lines: impl IntoIterator<Item = String>) -> Cell {
    let lines = lines.into_iter().filter(|it| !it.trim().is_empty());
    Cell::text(lines.collect::<Vec<_>>().join("\n"))
}

/// The name of something of the framework, or its slug where the framework no longer has it.
pub(super) fn name_or_slug(name: Option<&str>, slug: &Slug) -> String {
    name.map_or_else(|| slug.to_string(), str::to_owned)
}
