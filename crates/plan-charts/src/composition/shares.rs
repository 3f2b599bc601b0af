//! From percentages to the parts that are drawn.

use reform_plan::summary::in_words;

use super::{CompositionInput, CompositionPlace, MOST_PARTS};
use crate::PlaceValue;
use crate::number::float;

/// The parts of all places, with the same names.
pub(super) struct Wholes {
    /// Names of the parts that are drawn.
    pub(super) names: Vec<String>,
    /// How many of them were given as they are: those after them are the rest of many.
    pub(super) given: usize,
    pub(super) places: Vec<Whole>,
}

/// One place.
pub(super) struct Whole {
    pub(super) name: String,
    /// The share of each part in percent, none where it is missing. Empty when there is no bar.
    pub(super) parts: Vec<Option<f64>>,
    /// What is missing, and why there is no bar; none when nothing is.
    pub(super) note: Option<String>,
}

impl Wholes {
    pub(super) fn of(input: &CompositionInput) -> Self {
        let places: Vec<(Vec<Option<f64>>, Option<String>)> = input
            .places
            .iter()
            .map(|place| percentages(input, place))
            .collect();
        let groups = groups(input, &places);
        let names = groups.iter().map(|group| group.name.clone()).collect();
        let given = groups.iter().filter(|group| group.of.len() == 1).count();
        let wholes = input
            .places
            .iter()
            .zip(places)
            .map(|(place, (shares, note))| {
                let parts = if shares.is_empty() {
                    Vec::new()
                } else {
                    groups.iter().map(|group| group.sum(&shares)).collect()
                };
                Whole {
                    name: place.name.clone(),
                    parts,
                    note,
                }
            });
        Self {
            names,
            given,
            places: wholes.collect(),
        }
    }
}

impl Whole {
    /// The largest of the given parts with their place, and their share: more than one where they read
    /// the same.
    pub(super) fn largest(&self, given: usize) -> Option<(Vec<usize>, f64)> {
        let known = || self.parts.iter().take(given).enumerate();
        let most = known().filter_map(|(_, share)| *share).fold(0.0, f64::max);
        let is_most = |share: &Option<f64>| share.is_some_and(|it| said(it) == said(most));
        let at: Vec<usize> = known()
            .filter(|(_, share)| is_most(share))
            .map(|(at, _)| at)
            .collect();
        (most > 0.0).then_some((at, most))
    }
}

/// A share as it is printed.
pub(super) fn said(share: f64) -> String {
    crate::measure::figure(plan_framework::Unit::Percent, share)
}

/// One part that is drawn, of one or more that were given.
struct Group {
    name: String,
    of: Vec<usize>,
}

impl Group {
    fn sum(&self, shares: &[Option<f64>]) -> Option<f64> {
        let known: Vec<f64> = self
            .of
            .iter()
            .filter_map(|at| shares.get(*at).copied().flatten())
            .collect();
        (!known.is_empty()).then(|| known.iter().sum())
    }
}

/// A value that can be a part of something.
fn part(value: Option<&PlaceValue>) -> Option<f64> {
    let value = value.and_then(PlaceValue::number)?;
    (value >= 0.0).then_some(value)
}

/// The shares of a place in percent, empty when there is no whole, and what is missing in words.
fn percentages(
    input: &CompositionInput,
    place: &CompositionPlace,
) -> (Vec<Option<f64>>, Option<String>) {
    let values: Vec<Option<f64>> = (0..input.parts.len())
        .map(|at| part(place.values.get(at)))
        .collect();
    let missing: Vec<String> = input
        .parts
        .iter()
        .enumerate()
        .filter(|(at, _)| values.get(*at).copied().flatten().is_none())
        .map(|(at, name)| {
            let why = place
                .values
                .get(at)
                .map_or(Some("no figure"), PlaceValue::reason);
            format!("{name} ({})", why.unwrap_or("below zero"))
        })
        .collect();
    let note = (!missing.is_empty()).then(|| format!("No figure: {}.", in_words(&missing)));
    // Divided by the largest first, so that no sum is beyond all numbers.
    let most = values.iter().flatten().copied().fold(0.0, f64::max);
    let parts: Vec<Option<f64>> = values.iter().map(|it| it.map(|it| it / most)).collect();
    let sum: f64 = parts.iter().flatten().sum();
    if most <= 0.0 || !sum.is_finite() {
        let note = note.unwrap_or_else(|| "Every part is zero.".to_owned());
        return (Vec::new(), Some(note));
    }
    // Published percentages are rounded, and may add up to a little more than 100.
    let whole = f64::max(sum, 100.0 / most);
    let shares = parts.iter().map(|it| it.map(|it| it / whole * 100.0));
    (shares.collect(), note)
}

/// The largest parts by themselves and the rest as one, when there are too many.
fn groups(input: &CompositionInput, places: &[(Vec<Option<f64>>, Option<String>)]) -> Vec<Group> {
    let all = input.parts.len();
    let alone = |at: usize| Group {
        name: input.parts.get(at).cloned().unwrap_or_default(),
        of: vec![at],
    };
    if all <= MOST_PARTS {
        return (0..all).map(alone).collect();
    }
    let is_other = |at: usize| input.parts.get(at).is_some_and(|name| name == OTHER);
    // The share a part has in all places together says nothing; it only puts them in order.
    let weight = |at: usize| -> f64 {
        let shares = places.iter().filter_map(|(shares, _)| *shares.get(at)?);
        shares.sum::<f64>() / float(places.len().max(1))
    };
    let mut order: Vec<usize> = Vec::new();
    for at in (0..all).filter(|at| !is_other(*at)) {
        let place = order.partition_point(|before| weight(*before) >= weight(at));
        order.insert(place, at);
    }
    order.truncate(MOST_PARTS - 1);
    let kept = (0..all).filter(|at| order.contains(at));
    let rest = (0..all).filter(|at| !order.contains(at)).collect();
    let other = Group {
        name: OTHER.to_owned(),
        of: rest,
    };
    kept.map(alone).chain([other]).collect()
}

/// The name of the rest.
const OTHER: &str = "Other";
