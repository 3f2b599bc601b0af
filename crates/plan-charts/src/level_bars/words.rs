//! What is said of the bars: the key, the description and the table.

use reform_plan::order::sorted_by_key;

use super::{LevelBarsInput, LevelBarsRow, Row};
use crate::text::{self, SIZE};
use crate::{ChartTable, Role};

/// What the shortest names stand for, broken into lines: each once, in the order of the parts.
pub(super) fn key(rows: &[Row], width: f64) -> Vec<String> {
    let mut said: Vec<(&Role, String)> = Vec::new();
    for part in rows.iter().flat_map(|row| &row.parts) {
        let Some(whole) = &part.stands_for else {
            continue;
        };
        if said.iter().all(|(role, _)| **role != part.role) {
            said.push((
                &part.role,
                format!("{} is {}", part.name, lower_first(whole)),
            ));
        }
    }
    let said = sorted_by_key(said, |(role, _)| match role {
        Role::Level(at) => u16::from(*at),
        Role::NotSure => 256,
        _ => 257,
    });
    let words: Vec<String> = said.into_iter().map(|(_, words)| words).collect();
    text::wrap(&words.join("; "), width, |words| text::width(words, SIZE))
}

fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// How many statements there are and in which of the three states; the table has the rest.
pub(super) fn description(input: &LevelBarsInput) -> String {
    let sum = |count: fn(&LevelBarsRow) -> usize| input.rows.iter().map(count).sum::<usize>();
    let rows: Vec<String> = input
        .rows
        .iter()
        .map(|row| format!("{}: {}.", row.name, row.note))
        .collect();
    format!(
        "{} statements: {} at a level, {} not sure yet, {} not discussed. {}",
        sum(LevelBarsRow::all),
        sum(LevelBarsRow::at_level),
        sum(|row| row.not_sure),
        sum(|row| row.not_discussed),
        rows.join(" "),
    )
}

pub(super) fn table(input: &LevelBarsInput) -> ChartTable {
    let levels = input
        .levels
        .iter()
        .map(|(number, name)| format!("Level {number} {name}"));
    let words = |words: &str| words.to_owned();
    let columns = std::iter::once(words("Pillar"))
        .chain(levels)
        .chain(["Not sure yet", "Not discussed", "Range"].map(words));
    let row = |row: &LevelBarsRow| {
        let mut counts = row.counts.iter();
        let counts: Vec<usize> = input
            .levels
            .iter()
            .map(|_| counts.next().copied().unwrap_or_default())
            .collect();
        std::iter::once(row.name.clone())
            .chain(counts.iter().map(usize::to_string))
            .chain([
                row.not_sure.to_string(),
                row.not_discussed.to_string(),
                row.note.clone(),
            ])
            .collect()
    };
    ChartTable {
        caption: "Number of statements at each level, by pillar".to_owned(),
        columns: columns.collect(),
        rows: input.rows.iter().map(row).collect(),
    }
}
