use reform_plan::date;

use crate::back::Said;
use crate::sheet::Cell;
use crate::text::clean;

/// Whether what a file says reads like what the workbook of the plan would say. Spaces at the ends
/// and in a row, and what no workbook can hold, make no difference.
pub(super) fn alike(plan: Option<&Cell>, said: Option<&Said>) -> bool {
    match (plan, said) {
        (Some(Cell::Date(plan)), Some(Said::Day(said)))
        | (Some(Cell::Month(plan)), Some(Said::Month(said))) => plan == said,
        _ => {
            reading(&plan.map(words).unwrap_or_default())
                == said.map(|it| reading(&it.text())).unwrap_or_default()
        }
    }
}

/// What a cell of the plan's workbook says.
pub(super) fn words(cell: &Cell) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Date(day) => date::words(*day),
        Cell::Month(day) => date::month_words(*day),
    }
}

/// A text as it reads: lines without spaces at their ends, without empty lines at its ends.
pub(super) fn reading(text: &str) -> String {
    let text = clean(text);
    let lines = text.lines().map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        words.join(" ")
    });
    let lines: Vec<String> = lines.collect();
    lines.join("\n").trim().to_owned()
}
