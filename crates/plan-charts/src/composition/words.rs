//! The finding of a composition in words.

use reform_plan::summary::in_words;

use super::CompositionInput;
use super::shares::{Whole, Wholes, said};
use crate::ChartTable;

/// The largest part of the first place with a bar; nothing is called good or bad.
pub(super) fn title(input: &CompositionInput, wholes: &Wholes) -> String {
    let found = wholes
        .places
        .iter()
        .find_map(|it| Some((it, it.largest(wholes.given)?)));
    let Some((whole, (at, share))) = found else {
        return input.measure.clone();
    };
    let names: Vec<String> = at
        .iter()
        .filter_map(|at| wholes.names.get(*at).cloned())
        .collect();
    let share = said(share);
    match names.as_slice() {
        [one] => format!("{}: {one} is the largest part, {share}", whole.name),
        [_, _] => format!(
            "{}: {} are largest, {share} each",
            whole.name,
            in_words(&names)
        ),
        many => format!(
            "{}: {} parts are largest, {share} each",
            whole.name,
            many.len()
        ),
    }
}

pub(super) fn description(input: &CompositionInput, wholes: &Wholes) -> String {
    let places = wholes.places.iter().map(|whole| {
        let parts: Vec<String> = wholes
            .names
            .iter()
            .zip(&whole.parts)
            .filter_map(|(name, share)| Some(format!("{name} {}", said((*share)?))))
            .collect();
        let mut words = format!("{}: ", whole.name);
        if !parts.is_empty() {
            words.push_str(&parts.join(", "));
            words.push('.');
        }
        if let Some(note) = &whole.note {
            if !parts.is_empty() {
                words.push(' ');
            }
            words.push_str(note);
        }
        words
    });
    let places: Vec<String> = places.collect();
    format!("{}, {}. {}", input.measure, input.period, places.join(" "))
}

pub(super) fn caption(input: &CompositionInput) -> String {
    format!(
        "{} (% of the whole), {}. Source: {}.",
        input.measure, input.period, input.source
    )
}

/// A row for each part that is drawn, a column for each place.
pub(super) fn table(input: &CompositionInput, wholes: &Wholes) -> ChartTable {
    let cell = |whole: &Whole, at: usize| match whole.parts.get(at).copied().flatten() {
        Some(share) => said(share),
        None => "No figure".to_owned(),
    };
    let rows = wholes.names.iter().enumerate().map(|(at, name)| {
        let cells = wholes.places.iter().map(|whole| cell(whole, at));
        std::iter::once(name.clone()).chain(cells).collect()
    });
    let mut caption = caption(input);
    for whole in &wholes.places {
        if let Some(note) = &whole.note {
            for words in [" ", &whole.name, ": ", note] {
                caption.push_str(words);
            }
        }
    }
    let places = wholes.places.iter().map(|whole| whole.name.clone());
    ChartTable {
        caption,
        columns: std::iter::once("Part".to_owned()).chain(places).collect(),
        rows: rows.collect(),
    }
}
