//! The finding of a strip of areas in words.

use reform_plan::summary::in_words;

use super::{Drawn, StripInput};
use crate::measure::{better, figure, is_total};
use crate::{ChartTable, PlaceFigure, PlaceKind};

/// Where our area stands among the others; nothing is called good or bad.
pub(super) fn title(input: &StripInput, drawn: &[Drawn<'_>]) -> String {
    match (input.rows.as_slice(), drawn) {
        ([_], [only]) => of_one(only),
        _ => of_many(drawn),
    }
}

fn of_one(row: &Drawn<'_>) -> String {
    let all = row.areas.len();
    let said = |value: f64| figure(row.row.unit, value);
    let (Some((_, high)), Some((_, low))) = (row.areas.first(), row.areas.last()) else {
        return row.row.measure.clone();
    };
    let (high, low) = (said(*high), said(*low));
    let Some((us, value)) = row.us() else {
        let range = if low == high {
            format!("{} with {low}", count(all))
        } else {
            format!("{} from {low} to {high}", count(all))
        };
        return match ours(row) {
            Some(us) => format!("{} has no figure; {range}", us.name),
            None => range,
        };
    };
    let value_said = said(value);
    let start = format!("{}: {value_said} in {}", us.name, row.row.period);
    if all == 1 {
        return format!("{start}, the only area with a figure");
    }
    if low == high {
        return format!("{start}, the same as all {}", count(all));
    }
    let joint = |words: &str| {
        let same = row.areas.iter().filter(|(_, it)| said(*it) == value_said);
        let joint = if same.count() > 1 { "joint " } else { "the " };
        format!("{start}, {joint}{words} of {}", count(all))
    };
    if value_said == high {
        return joint("highest");
    }
    if value_said == low {
        return joint("lowest");
    }
    match row.quartiles {
        Some((lower, _)) if value < lower => {
            format!("{start}, below the middle half of {}", count(all))
        }
        Some((_, upper)) if value > upper => {
            format!("{start}, above the middle half of {}", count(all))
        }
        Some(_) => format!("{start}, within the middle half of {}", count(all)),
        None => format!("{start}; {} from {low} to {high}", count(all)),
    }
}

fn of_many(drawn: &[Drawn<'_>]) -> String {
    let Some(us) = drawn.iter().find_map(ours) else {
        return format!("Areas compared on {}", measures(drawn.len()));
    };
    let ranged = drawn
        .iter()
        .filter_map(|row| Some((row.us()?.1, row.quartiles?)));
    let (mut inside, mut all) = (0, 0);
    for (value, (lower, upper)) in ranged {
        all += 1;
        inside += usize::from(lower <= value && value <= upper);
    }
    if all == 0 {
        return format!(
            "{} beside other areas on {}",
            us.name,
            measures(drawn.len())
        );
    }
    format!(
        "{} is in the middle half on {inside} of {}",
        us.name,
        measures(all)
    )
}

fn measures(count: usize) -> String {
    format!(
        "{count} {}",
        if count == 1 { "measure" } else { "measures" }
    )
}

fn count(areas: usize) -> String {
    format!("{areas} {}", if areas == 1 { "area" } else { "areas" })
}

fn ours<'a>(row: &Drawn<'a>) -> Option<&'a PlaceFigure> {
    row.row.areas.iter().find(|area| area.kind == PlaceKind::Us)
}

/// For each series: the marked places, the ends, the middle half, and who has no figure.
pub(super) fn description(input: &StripInput, drawn: &[Drawn<'_>]) -> String {
    let rows = drawn.iter().map(|row| {
        let said = |value: f64| figure(row.row.unit, value);
        let mut parts: Vec<String> = row
            .marked()
            .iter()
            .map(|(place, value)| format!("{} {}", place.name, said(*value)))
            .collect();
        if let (Some((_, high)), Some((_, low))) = (row.areas.first(), row.areas.last()) {
            let all = count(row.areas.len());
            parts.push(format!("{all} from {} to {}", said(*low), said(*high)));
        }
        if let Some((lower, upper)) = row.quartiles {
            parts.push(format!("middle half {} to {}", said(lower), said(upper)));
        }
        let name = format!("{}, {}", row.row.measure, row.row.period);
        let better = better(row.row.polarity);
        format!("{name}: {}.{better}", parts.join("; "))
    });
    let mut words: Vec<String> = rows.collect();
    if drawn.iter().any(|row| is_total(row.row.unit)) {
        words.push("Totals are higher in larger areas.".to_owned());
    }
    words.extend(missing(input));
    words.join(" ")
}

/// What ticks, longer ticks and the band are, and what is missing.
pub(super) fn foot(input: &StripInput, drawn: &[Drawn<'_>]) -> Vec<String> {
    let mut key = vec![format!("Each tick is one of the {}.", input.geography)];
    let mut kinds = drawn.iter().flat_map(|row| &row.areas);
    if kinds.any(|(area, _)| area.kind == PlaceKind::Neighbours) {
        key.push("Longer ticks are statistical neighbours.".to_owned());
    }
    if drawn.iter().any(|row| row.quartiles.is_some()) {
        key.push("The band is the middle half of them.".to_owned());
    }
    let mut foot = vec![key.join(" ")];
    foot.extend(missing(input));
    foot
}

/// Who has no figure: by name where they are few, and always ours.
fn missing(input: &StripInput) -> Vec<String> {
    let rows = input.rows.iter().filter_map(|row| {
        let places: Vec<&PlaceFigure> = row
            .areas
            .iter()
            .chain(&row.references)
            .filter(|place| place.value.number().is_none())
            .collect();
        if places.is_empty() {
            return None;
        }
        let is_few = places.len() <= 3;
        let by_name = places
            .iter()
            .filter(|place| is_few || place.kind != PlaceKind::Other);
        let mut names: Vec<String> = by_name
            .filter_map(|place| Some(format!("{} ({})", place.name, place.value.reason()?)))
            .collect();
        let others = places.len() - names.len();
        if others > 0 {
            names.push(count(others));
        }
        let of = if input.rows.len() > 1 {
            format!(" for {}", row.measure)
        } else {
            String::new()
        };
        Some(format!("No figure{of}: {}.", in_words(&names)))
    });
    rows.collect()
}

pub(super) fn caption(input: &StripInput, drawn: &[Drawn<'_>]) -> String {
    if let ([row], [_]) = (input.rows.as_slice(), drawn) {
        return format!(
            "{} ({}), {}, {}. Source: {}.",
            row.measure,
            row.unit.words(),
            row.period,
            input.geography,
            row.source
        );
    }
    let mut sources: Vec<String> = Vec::new();
    for row in drawn.iter().map(|row| row.row) {
        if !sources.contains(&row.source) {
            sources.push(row.source.clone());
        }
    }
    let all = measures(drawn.len());
    format!(
        "{all}, {}, each on its own scale from the lowest to the highest value. Source: {}.",
        input.geography,
        sources.join("; ")
    )
}

/// Of one series every area, highest first; of several the marks and the ends of each, because the
/// ticks are too many to read.
pub(super) fn table(input: &StripInput, drawn: &[Drawn<'_>]) -> ChartTable {
    match (input.rows.as_slice(), drawn) {
        ([_], [only]) => every_area(input, only),
        _ => ends(input, drawn),
    }
}

fn every_area(input: &StripInput, row: &Drawn<'_>) -> ChartTable {
    let said = |value: f64| figure(row.row.unit, value);
    let mut rows: Vec<Vec<String>> = row
        .areas
        .iter()
        .map(|(area, value)| vec![area.name.clone(), said(*value)])
        .collect();
    let missing = row
        .row
        .areas
        .iter()
        .filter(|it| it.value.number().is_none());
    for place in missing.chain(&row.row.references) {
        let value = match place.value.number() {
            Some(value) => said(value),
            None => format!("No figure: {}", place.value.reason().unwrap_or_default()),
        };
        rows.push(vec![place.name.clone(), value]);
    }
    if let Some((lower, upper)) = row.quartiles {
        rows.push(vec!["Lower quartile".to_owned(), said(lower)]);
        rows.push(vec!["Upper quartile".to_owned(), said(upper)]);
    }
    ChartTable {
        caption: caption(input, std::slice::from_ref(row)),
        columns: vec!["Area".to_owned(), row.row.unit.words().to_owned()],
        rows,
    }
}

fn ends(input: &StripInput, drawn: &[Drawn<'_>]) -> ChartTable {
    // The same columns in every row: places that are marked in any of them, by name.
    let mut names: Vec<String> = Vec::new();
    for (place, _) in drawn.iter().flat_map(Drawn::marked) {
        if !names.contains(&place.name) {
            names.push(place.name.clone());
        }
    }
    let rows = drawn.iter().map(|row| {
        let said = |value: f64| figure(row.row.unit, value);
        let none = || "No figure".to_owned();
        let all = row.row.areas.iter().chain(&row.row.references);
        let places = names.iter().map(|name| {
            let mut found = all.clone().filter(|place| place.name == *name);
            let value = found.find_map(|place| place.value.number());
            value.map_or_else(none, said)
        });
        let quartiles = row
            .quartiles
            .map(|(lower, upper)| (said(lower), said(upper)));
        let (lower, upper) = quartiles.unwrap_or_else(|| (none(), none()));
        let end = |it: Option<&(&PlaceFigure, f64)>| it.map_or_else(none, |(_, it)| said(*it));
        [row.row.measure.clone(), row.row.period.clone()]
            .into_iter()
            .chain(places)
            .chain([
                end(row.areas.last()),
                lower,
                upper,
                end(row.areas.first()),
                row.areas.len().to_string(),
            ])
            .collect()
    });
    let fixed = ["Lowest", "Lower quartile", "Upper quartile", "Highest"];
    ChartTable {
        caption: caption(input, drawn),
        rows: rows.collect(),
        columns: ["Measure", "Period"]
            .map(str::to_owned)
            .into_iter()
            .chain(names)
            .chain(fixed.map(str::to_owned))
            .chain(["Areas with a figure".to_owned()])
            .collect(),
    }
}
