//! The finding of ranked bars in words.

use reform_plan::summary::in_words;

use super::{Ranked, RankedInput, letter};
use reform_plan::order::ordinal;

use crate::measure::{better, figure};
use crate::{ChartTable, PlaceFigure, PlaceKind};

/// Where our area stands among those with a figure; nothing is called good or bad.
pub(super) fn title(input: &RankedInput, ranked: &[Ranked<'_>]) -> String {
    let (Some(first), Some(last)) = (ranked.first(), ranked.last()) else {
        return input.measure.clone();
    };
    let all = ranked.len();
    let us = ranked.iter().find(|it| it.area.kind == PlaceKind::Us);
    if let Some(us) = us {
        if all == 1 {
            let name = &us.area.name;
            return format!("{name}: {}, the only area with a figure", us.said);
        }
        if first.said == last.said {
            return format!(
                "{} is the same as all {all} areas: {}",
                us.area.name, us.said
            );
        }
        let joint = if us.is_joint { "joint " } else { "" };
        let rank = ordinal(us.rank);
        return format!("{} is {joint}{rank} of {all}, highest first", us.area.name);
    }
    let range = if first.said == last.said {
        format!("{} {} with {}", all, areas(all), first.said)
    } else {
        format!(
            "{} {} from {} to {}",
            all,
            areas(all),
            last.said,
            first.said
        )
    };
    match input.areas.iter().find(|area| area.kind == PlaceKind::Us) {
        Some(us) => format!("{} has no figure; {range}", us.name),
        None => range,
    }
}

fn areas(count: usize) -> &'static str {
    if count == 1 { "area" } else { "areas" }
}

/// The ends of the list, ours, and the references.
pub(super) fn description(input: &RankedInput, ranked: &[Ranked<'_>]) -> String {
    let mut parts = Vec::new();
    if let (Some(first), Some(last)) = (ranked.first(), ranked.last()) {
        parts.push(format!(
            "highest {} {}, lowest {} {}",
            first.area.name, first.said, last.area.name, last.said
        ));
    }
    let us = ranked.iter().find(|it| it.area.kind == PlaceKind::Us);
    if let Some(us) = us {
        let joint = if us.is_joint { "joint " } else { "" };
        let (rank, all) = (ordinal(us.rank), ranked.len());
        parts.push(format!(
            "{} {}, {joint}{rank} of {all}",
            us.area.name, us.said
        ));
    }
    for reference in &input.references {
        if let Some(value) = reference.value.number() {
            let said = figure(input.unit, value);
            parts.push(format!("{} {said}", reference.name));
        }
    }
    let mut words = format!("{}, {}: {}.", input.measure, input.period, parts.join("; "));
    words.push_str(&better(input.polarity));
    if input.unit.is_total() {
        words.push_str(" These are totals: larger areas have higher ones.");
    }
    if let Some(missing) = missing(input) {
        words.push(' ');
        words.push_str(&missing);
    }
    words
}

/// What letters stand for, who has no figure, and how many are not drawn.
pub(super) fn foot(input: &RankedInput, left_out: usize) -> Vec<String> {
    let has = |wanted: &str| {
        let mut areas = input.areas.iter();
        areas.any(|area| letter(area.kind) == Some(wanted) && area.value.number().is_some())
    };
    let mut key = Vec::new();
    if has("N") {
        key.push("N: statistical neighbour");
    }
    if has("C") {
        key.push("C: chosen area");
    }
    let mut foot = Vec::new();
    if !key.is_empty() {
        foot.push(key.join("; "));
    }
    foot.extend(missing(input));
    if left_out > 0 {
        foot.push(format!(
            "{left_out} more {} in the table only.",
            are(left_out)
        ));
    }
    foot
}

fn are(count: usize) -> &'static str {
    if count == 1 { "area is" } else { "areas are" }
}

/// Who has no figure and why, like "No figure: City of London (not published)."
fn missing(input: &RankedInput) -> Option<String> {
    let all = input.areas.iter().chain(&input.references);
    let names: Vec<String> = all.filter_map(without).collect();
    (!names.is_empty()).then(|| format!("No figure: {}.", in_words(&names)))
}

fn without(place: &PlaceFigure) -> Option<String> {
    let why = place.value.reason()?;
    Some(format!("{} ({why})", place.name))
}

pub(super) fn caption(input: &RankedInput) -> String {
    caption_of(input, &input.geography)
}

/// The caption with these words for which areas there are.
fn caption_of(input: &RankedInput, which: &str) -> String {
    let unit = input.unit.words();
    format!(
        "{} ({unit}), {}, {which}. Source: {}.",
        input.measure, input.period, input.source
    )
}

/// Every area in the order of the bars, then those without a figure, then the references. The caption
/// says how many are drawn where that is not all.
pub(super) fn table(input: &RankedInput, ranked: &[Ranked<'_>], drawn: usize) -> ChartTable {
    let caption = if drawn < ranked.len() {
        let which = format!("all {}; the drawing shows {drawn}", input.geography);
        caption_of(input, &which)
    } else {
        caption(input)
    };
    let with_figure = ranked.iter().map(|it| {
        let joint = if it.is_joint { "=" } else { "" };
        vec![
            it.area.name.clone(),
            it.said.clone(),
            format!("{}{joint}", it.rank),
            what(it.area.kind).to_owned(),
        ]
    });
    let reference = |place: &PlaceFigure| {
        let said = match (place.value.number(), place.value.reason()) {
            (Some(value), _) => figure(input.unit, value),
            (None, why) => format!("No figure: {}", why.unwrap_or_default()),
        };
        let what = what(place.kind).to_owned();
        vec![place.name.clone(), said, "–".to_owned(), what]
    };
    let missing = input.areas.iter().filter(|it| it.value.number().is_none());
    let others = missing.chain(&input.references).map(reference);
    let columns = ["Area", "Value", "Rank, highest first", "What it is"];
    ChartTable {
        caption,
        columns: columns.map(str::to_owned).to_vec(),
        rows: with_figure.chain(others).collect(),
    }
}

/// What a place is, in words.
fn what(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Us => "This area",
        PlaceKind::Region => "Region",
        PlaceKind::England => "England",
        PlaceKind::Neighbours => "Statistical neighbours",
        PlaceKind::FirstChosen | PlaceKind::SecondChosen | PlaceKind::LaterChosen => "Chosen area",
        PlaceKind::Other => "Another area",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_said_as_people_say_them() {
        let ranks = [1, 2, 3, 4, 11, 12, 13, 21, 22, 33, 101, 111, 153].map(ordinal);
        let said = [
            "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "33rd", "101st",
            "111th", "153rd",
        ];
        assert_eq!(ranks, said);
    }
}
