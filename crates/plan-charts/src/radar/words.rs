//! The finding of a radar in words.

use reform_plan::summary::in_words;

use super::{RadarInput, RadarSpoke};
use crate::{ChartTable, NARROW};

/// The lowest and the highest agreed level of all, and where pillars differ most within.
pub(super) fn title(input: &RadarInput) -> Option<String> {
    let ranges = || input.spokes.iter().filter_map(|spoke| spoke.range);
    let low = ranges().map(|(low, _)| low).min()?;
    let high = ranges().map(|(_, high)| high).max()?;
    if low == high {
        let level = number(input, low);
        return Some(format!("Every agreed level is level {level}"));
    }
    let widest = ranges().map(|(low, high)| high - low).max()?;
    let start = format!(
        "Agreed levels run from {} to {}",
        number(input, low),
        number(input, high)
    );
    if widest == 0 {
        return Some(format!("{start}; one level in each pillar"));
    }
    let names: Vec<String> = input
        .spokes
        .iter()
        .filter(|spoke| spoke.range.is_some_and(|(low, high)| high - low == widest))
        .map(|spoke| spoke.id.clone())
        .collect();
    let widest = match names.as_slice() {
        [one] => format!("pillar {one}"),
        [_, _] | [_, _, _] => format!("pillars {}", in_words(&names)),
        many => format!("{} pillars", many.len()),
    };
    Some(format!("{start}; widest in {widest}"))
}

fn number(input: &RadarInput, at: usize) -> String {
    let level = input.levels.get(at);
    level.map_or_else(String::new, |(number, _)| number.to_string())
}

pub(super) fn description(input: &RadarInput) -> String {
    let spokes: Vec<String> = input
        .spokes
        .iter()
        .map(|spoke| format!("{}: {}.", name(spoke), spoke.note))
        .collect();
    format!(
        "{} No mean is worked out, and the size of an outline has no meaning.",
        spokes.join(" ")
    )
}

fn name(spoke: &RadarSpoke) -> String {
    format!("{} {}", spoke.id, spoke.name)
}

/// Names of rings, the short names where there is only room for those, and who has no level.
pub(super) fn foot(input: &RadarInput) -> Vec<String> {
    let levels: Vec<String> = input
        .levels
        .iter()
        .map(|(number, name)| format!("{number} {name}"))
        .collect();
    let mut foot = vec![format!("Rings from the middle: {}.", levels.join(", "))];
    if input.width <= NARROW {
        let names: Vec<String> = input.spokes.iter().map(name).collect();
        foot.push(format!("Pillars: {}.", names.join("; ")));
    }
    let missing: Vec<String> = input
        .spokes
        .iter()
        .filter(|spoke| spoke.range.is_none())
        .map(|spoke| spoke.id.clone())
        .collect();
    if !missing.is_empty() {
        foot.push(format!("No agreed level yet: {}.", in_words(&missing)));
    }
    foot
}

pub(super) fn table(input: &RadarInput) -> ChartTable {
    let level = |at: Option<usize>| match at.and_then(|at| input.levels.get(at)) {
        Some((number, name)) => format!("{number} {name}"),
        None => "No agreed level".to_owned(),
    };
    let rows = input.spokes.iter().map(|spoke| {
        vec![
            name(spoke),
            level(spoke.range.map(|(low, _)| low)),
            level(spoke.range.map(|(_, high)| high)),
            spoke.note.clone(),
        ]
    });
    let columns = [
        "Pillar",
        "Lowest agreed level",
        "Highest agreed level",
        "Statements",
    ];
    ChartTable {
        caption: "Lowest and highest agreed level of each pillar".to_owned(),
        columns: columns.map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}
