//! The finding of a strip of areas in words.

use reform_plan::summary::in_words;

use super::{Drawn, StripInput};
use crate::measure::{better, figure};
use crate::{ChartTable, PlaceFigure, PlaceKind};

/// Where our area stands among the others; nothing is called good or bad.
pub(super) fn title(input: &StripInput, drawn: &Drawn<'_>) -> String {
    let all = drawn.areas.len();
    let said = |value: f64| figure(input.unit, value);
    let (Some((_, high)), Some((_, low))) = (drawn.areas.first(), drawn.areas.last()) else {
        return input.measure.clone();
    };
    let (high, low) = (said(*high), said(*low));
    let Some((us, value)) = drawn.us() else {
        let range = if low == high {
            format!("{} with {low}", count(all))
        } else {
            format!("{} from {low} to {high}", count(all))
        };
        return match ours(input) {
            Some(us) => format!("{} has no figure; {range}", us.name),
            None => range,
        };
    };
    let value_said = said(value);
    let start = format!("{}: {value_said} in {}", us.name, input.period);
    if all == 1 {
        return format!("{start}, the only area with a figure");
    }
    if low == high {
        return format!("{start}, the same as all {}", count(all));
    }
    let joint = |words: &str| {
        let same = drawn.areas.iter().filter(|(_, it)| said(*it) == value_said);
        let joint = if same.count() > 1 { "joint " } else { "the " };
        format!("{start}, {joint}{words} of {}", count(all))
    };
    if value_said == high {
        return joint("highest");
    }
    if value_said == low {
        return joint("lowest");
    }
    match drawn.quartiles {
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

fn count(areas: usize) -> String {
    format!("{areas} {}", if areas == 1 { "area" } else { "areas" })
}

fn ours(input: &StripInput) -> Option<&PlaceFigure> {
    input.areas.iter().find(|area| area.kind == PlaceKind::Us)
}

/// The marked places, the ends, the middle half, and who has no figure.
pub(super) fn description(input: &StripInput, drawn: &Drawn<'_>) -> String {
    let said = |value: f64| figure(input.unit, value);
    let mut parts: Vec<String> = drawn
        .marked()
        .iter()
        .map(|(place, value)| format!("{} {}", place.name, said(*value)))
        .collect();
    if let (Some((_, high)), Some((_, low))) = (drawn.areas.first(), drawn.areas.last()) {
        let all = count(drawn.areas.len());
        parts.push(format!("{all} from {} to {}", said(*low), said(*high)));
    }
    if let Some((lower, upper)) = drawn.quartiles {
        parts.push(format!("middle half {} to {}", said(lower), said(upper)));
    }
    let name = format!("{}, {}", input.measure, input.period);
    let better = better(input.polarity);
    let mut words = format!("{name}: {}.{better}", parts.join("; "));
    if input.unit.is_total() {
        words.push_str(" Totals are higher in larger areas.");
    }
    if let Some(missing) = missing(input) {
        words.push(' ');
        words.push_str(&missing);
    }
    words
}

/// What ticks, longer ticks and the band are, and what is missing.
pub(super) fn foot(input: &StripInput, drawn: &Drawn<'_>) -> Vec<String> {
    let mut key = vec![format!("Each tick is one of the {}.", input.geography)];
    for (kind, what) in [
        (PlaceKind::Neighbours, "statistical neighbours"),
        (PlaceKind::LaterChosen, "other chosen areas"),
    ] {
        if drawn.areas.iter().any(|(area, _)| area.kind == kind) {
            key.push(format!("Longer ticks are {what}."));
        }
    }
    if drawn.quartiles.is_some() {
        key.push("The band is the middle half of them.".to_owned());
    }
    std::iter::once(key.join(" "))
        .chain(missing(input))
        .collect()
}

/// Who has no figure: by name where they are few, and always ours.
fn missing(input: &StripInput) -> Option<String> {
    let places: Vec<&PlaceFigure> = input
        .areas
        .iter()
        .chain(&input.references)
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
    Some(format!("No figure: {}.", in_words(&names)))
}

pub(super) fn caption(input: &StripInput) -> String {
    format!(
        "{} ({}), {}, {}. Source: {}.",
        input.measure,
        input.unit.words(),
        input.period,
        input.geography,
        input.source
    )
}

/// Every area, highest first, then those without a figure, the references and the quartiles.
pub(super) fn table(input: &StripInput, drawn: &Drawn<'_>) -> ChartTable {
    let said = |value: f64| figure(input.unit, value);
    let mut rows: Vec<Vec<String>> = drawn
        .areas
        .iter()
        .map(|(area, value)| vec![area.name.clone(), said(*value)])
        .collect();
    let missing = input.areas.iter().filter(|it| it.value.number().is_none());
    for place in missing.chain(&input.references) {
        let value = match place.value.number() {
            Some(value) => said(value),
            None => format!("No figure: {}", place.value.reason().unwrap_or_default()),
        };
        rows.push(vec![place.name.clone(), value]);
    }
    if let Some((lower, upper)) = drawn.quartiles {
        rows.push(vec!["Lower quartile".to_owned(), said(lower)]);
        rows.push(vec!["Upper quartile".to_owned(), said(upper)]);
    }
    ChartTable {
        caption: caption(input),
        columns: vec!["Area".to_owned(), input.unit.words().to_owned()],
        rows,
    }
}
