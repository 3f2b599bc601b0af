//! What a whole is made of: a bar of the same length for each place, with a part for each share.

mod layout;
mod shares;
mod words;

use serde::{Deserialize, Serialize};

use crate::{Chart, PlaceKind, PlaceValue};

/// The most parts a bar has; the smallest of more are drawn as one.
pub const MOST_PARTS: usize = 8;

/// What a chart of compositions shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompositionInput {
    /// Name that is unique on the page; ids of the chart begin with it.
    pub id: String,
    /// What the whole is, in words.
    pub measure: String,
    /// The period all values are for.
    pub period: String,
    /// Names of the parts, in the order they are drawn.
    pub parts: Vec<String>,
    /// A bar for each, in this order.
    pub places: Vec<CompositionPlace>,
    /// Where the figures come from, in words.
    pub source: String,
    /// Width in user units: [`crate::WIDE`], or [`crate::NARROW`] for narrow screens.
    pub width: u32,
}

/// The parts of one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompositionPlace {
    /// Name of the place.
    pub name: String,
    /// What it is on the chart.
    pub kind: PlaceKind,
    /// One value for each part of the input, in its order.
    pub values: Vec<PlaceValue>,
}

/// Draws a bar of 100% for each place, with its parts in the same order, each with its share and its
/// name printed; a part too narrow for them has a letter, and the words stand below its bar. Parts that
/// are missing are said in words. Of more than [`MOST_PARTS`] parts the smallest are drawn as "Other".
/// None when no place has a bar.
pub fn composition(input: &CompositionInput) -> Option<Chart> {
    let wholes = shares::Wholes::of(input);
    if wholes.places.iter().all(|place| place.parts.is_empty()) {
        return None;
    }
    let drawing = layout::draw(input, &wholes);
    Some(Chart {
        id: input.id.clone(),
        title: words::title(input, &wholes),
        description: words::description(input, &wholes),
        caption: words::caption(input),
        cuts_zero: false,
        width: f64::from(input.width),
        height: drawing.0,
        shapes: drawing.1,
        table: words::table(input, &wholes),
    })
}
